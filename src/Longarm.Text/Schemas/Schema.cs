using System.Text.Json.Nodes;

namespace Longarm.Text;

/// <summary>Small pieces of JSON Schema, draft 2020-12.</summary>
public static class Schema
{
    /// <summary>A document.</summary>
    public static JsonObject Document(string title, JsonObject root, JsonObject definitions)
    {
        JsonObject document = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach (var (key, value) in root)
        {
            document[key] = value?.DeepClone();
        }

        document["$defs"] = definitions;
        return document;
    }

    /// <summary>An object that takes no other keys.</summary>
    public static JsonObject Object(IEnumerable<(string Name, JsonNode Value)> properties, params string[] required)
    {
        JsonObject all = [];
        foreach (var (name, value) in properties)
        {
            all[name] = value;
        }

        JsonObject schema = new() { ["type"] = "object", ["properties"] = all, ["additionalProperties"] = false };
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(r => (JsonNode)r)]);
        }

        return schema;
    }

    /// <summary>A list.</summary>
    public static JsonObject List(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    /// <summary>A map with any keys.</summary>
    public static JsonObject Map(JsonNode values) => new() { ["type"] = "object", ["additionalProperties"] = values };

    /// <summary>One of several words.</summary>
    public static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };

    /// <summary>A text, with what it is.</summary>
    public static JsonObject Text(string description, string? pattern = null)
    {
        JsonObject schema = new() { ["type"] = "string", ["description"] = description };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }

    /// <summary>A text or nothing.</summary>
    public static JsonObject TextOrNull(string description) => new() { ["type"] = new JsonArray("string", "null"), ["description"] = description };

    /// <summary>Any of several.</summary>
    public static JsonObject Any(params JsonNode[] all) => new() { ["anyOf"] = new JsonArray(all) };

    /// <summary>A definition of the same document.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = $"#/$defs/{name}" };
}
