using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>What items may be classified as, as JSON.</summary>
public static class CandidateJson
{
    /// <summary>Writes the candidates of the items of one case.</summary>
    public static void Write(Utf8JsonWriter json, Case facts, IReadOnlyList<ItemCandidates> items)
    {
        json.WriteStartObject();
        json.WriteString("case", facts.Name);
        json.WriteString("on", facts.On.ToString());
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            WriteItem(json, item);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ItemCandidates item)
    {
        json.WriteStartObject();
        json.WriteString("item", item.Item.Path);
        json.WriteString("name", item.Item.Title);
        json.WriteTexts("contradicted", [.. item.Contradicted.Select(code => code.ToString()!)]);
        json.WriteStartArray("candidates");
        foreach (var candidate in item.Candidates)
        {
            var rule = candidate.Rule.Rule;
            json.WriteStartObject();
            json.WriteString("nomenclature", candidate.Code.Nomenclature);
            json.WriteString("code", candidate.Code.ToString());
            json.WriteString("truth", Words.Of(candidate.Truth));
            json.WriteString("rule", rule.Id);
            json.WriteString("title", candidate.Rule.Title);
            json.WriteString("citation", rule.Citation);
            json.WriteTexts("questions", candidate.Questions);
            json.WritePropertyName("proof");
            AnswerJson.WriteProof(json, candidate.Proof);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("questions");
        foreach (var (question, codes) in item.Questions)
        {
            json.WriteStartObject();
            json.WriteString("question", question);
            json.WriteTexts("decides", [.. codes.Select(code => code.ToString()!)]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
