using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>What is answered about owned parties, in JSON.</summary>
internal static class OwnershipJson
{
    /// <summary>Writes the answers about all parties.</summary>
    public static void Write(Utf8JsonWriter json, Rule rule, Moment on, IReadOnlyList<(Party Party, Proof Proof)> answers)
    {
        json.WriteStartObject();
        json.WriteString("test", rule.Id);
        json.WriteString("citation", rule.Citation);
        json.WriteString("on", on.ToString());
        json.WriteStartArray("parties");
        foreach (var (party, proof) in answers)
        {
            json.WriteStartObject();
            json.WriteString("party", party.Title);
            json.WriteString("truth", Words.Of(proof.Truth));
            json.WritePropertyName("proof");
            AnswerJson.WriteProof(json, proof);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
