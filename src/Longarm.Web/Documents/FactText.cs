using System.Text.Json.Nodes;

namespace Longarm.Web;

/// <summary>A fact as a person reads and writes it in one field.</summary>
internal static class FactText
{
    private static readonly string[] OneOfSeveral = ["origin", "country", "headquarters", "parent-headquarters", "kind", "how", "codes", "from", "to"];

    /// <summary>What a field shows: the words of the file; several possible values with “or” between; an empty list as “none”.</summary>
    public static string Of(JsonNode? fact) => fact switch
    {
        null => "",
        JsonArray { Count: 0 } => "none",
        JsonArray list => string.Join(", ", list.Select(Of)),
        JsonObject map when map["any-of"] is JsonArray any => string.Join(" or ", any.Select(Of)),
        JsonObject => "…",
        _ => fact.ToString(),
    };

    /// <summary>Whether the fact is too rich for one field, and is left as it is.</summary>
    public static bool IsRich(JsonNode? fact) => fact is JsonObject map && map["any-of"] is null;

    /// <summary>The fact that a field states; null: unknown. “CN or TW” is one of several, where the law asks for one word.</summary>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="text">What was written.</param>
    public static JsonNode? Read(string pointer, string text)
    {
        var trimmed = text.Trim();
        var several = trimmed.Split(" or ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return trimmed.Length == 0 ? null
            : several.Length > 1 && pointer.Split('/').Any(OneOfSeveral.Contains)
                ? new JsonObject { ["any-of"] = new JsonArray([.. several.Select(s => JsonValue.Create(s))]) }
                : JsonValue.Create(trimmed);
    }

    /// <summary>The list that a field states; null: unknown; “none”: empty.</summary>
    public static JsonArray? ReadList(IEnumerable<string?> texts)
    {
        List<string> words = [.. texts.SelectMany(t => (t ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        return words.Count == 0 ? null
            : words is ["none"] ? []
            : [.. words.Where(w => w != "none").Select(w => (JsonNode)w)];
    }
}
