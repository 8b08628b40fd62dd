using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>A case as pages carry it: one JSON document with every fact as it was written, whichever file it came from.</summary>
internal static class CaseDocument
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, MaxDepth = MarkedReader.MaxDepth + 1 };

    /// <summary>The document of a file; null with the mistakes in it.</summary>
    /// <param name="file">Its name; one that ends in <c>.json</c> is JSON, any other YAML.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static JsonObject? Read(string file, string text, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        var documents = MarkedReader.Read(file, text, mistakes);
        if (mistakes.Count > before)
        {
            return null;
        }

        if (documents is [MarkedMap map])
        {
            return Of(map);
        }

        mistakes.Add(new(file, 1, 1, "LC004", "A case file holds one case, as keys and values. Begin with one of the samples."));
        return null;
    }

    /// <summary>The document of a case that is read already.</summary>
    public static JsonObject Of(MarkedMap facts) => (JsonObject)NodeOf(facts)!;

    /// <summary>The text of a document, as it is carried and saved.</summary>
    public static string TextOf(JsonObject document) => document.ToJsonString(Form);

    /// <summary>A piece of a case as a document holds it.</summary>
    public static JsonNode? NodeOf(Marked marked) => marked switch
    {
        MarkedMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, NodeOf(e.Value)))),
        MarkedList list => new JsonArray([.. list.Elements.Select(NodeOf)]),
        MarkedScalar { IsNull: true } => null,
        MarkedScalar scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };
}
