using System.Text.Json.Nodes;

namespace Longarm.Web;

/// <summary>Lists of a case whose elements are records, and what a new element begins with.</summary>
internal static class CaseLists
{
    /// <summary>A new element of each list, by the key of the list.</summary>
    public static IReadOnlyDictionary<string, Func<JsonNode>> Elements { get; } = new Dictionary<string, Func<JsonNode>>
    {
        ["parts"] = () => new JsonObject { ["item"] = NewItem("New part", "commodity"), ["quantity"] = "1", ["how"] = "incorporated" },
        ["made-with"] = () => new JsonObject { ["item"] = NewItem("New tool", "software"), ["role"] = "direct" },
        ["materials"] = () => new JsonObject(),
        ["parties"] = () => new JsonObject { ["role"] = "end-user" },
        ["owners"] = () => new JsonObject(),
        ["listings"] = () => new JsonObject(),
        ["instruments"] = () => new JsonObject(),
    };

    private static JsonObject NewItem(string name, string kind) => new() { ["name"] = name, ["kind"] = kind };
}
