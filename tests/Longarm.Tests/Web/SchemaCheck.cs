using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Longarm.Tests.Web;

/// <summary>Checks JSON against as much of JSON Schema as the description of the API uses.</summary>
/// <param name="document">The description, in which references are looked up.</param>
internal sealed class SchemaCheck(JsonNode document)
{
    /// <summary>Where a value is not as its schema says, and why.</summary>
    public IEnumerable<string> Errors(JsonNode? value, JsonNode schema, string at = "$")
    {
        if (schema["$ref"] is { } reference)
        {
            return Errors(value, Follow((string)reference!), at);
        }

        if (schema["anyOf"] is JsonArray any)
        {
            return any.Any(one => !Errors(value, one!, at).Any()) ? [] : [$"{at} is none of several: {value?.ToJsonString()}"];
        }

        if (schema["enum"] is JsonArray words)
        {
            return words.Any(word => (string)word! == value?.ToString()) ? [] : [$"{at} is no word of these: {value?.ToJsonString()}"];
        }

        return OfType(value, schema, at).Concat(Below(value, schema, at));
    }

    /// <summary>What a reference names.</summary>
    public JsonNode Follow(string reference) => reference.Split('/').Skip(1).Aggregate(document, (node, step) => node[step]
        ?? throw new KeyNotFoundException($"{reference} names nothing."));

    private static IEnumerable<string> OfType(JsonNode? value, JsonNode schema, string at)
    {
        string[] types = schema["type"] switch { JsonArray several => [.. several.Select(t => (string)t!)], { } one => [(string)one!], _ => [] };
        var kind = value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            _ => "boolean",
        };
        if (types.Length > 0 && !types.Contains(kind) && !(kind == "number" && types.Contains("integer")))
        {
            yield return $"{at} is {kind} and not {string.Join(" or ", types)}";
        }

        if (kind == "string" && schema["pattern"] is { } pattern && !Regex.IsMatch((string)value!, (string)pattern!))
        {
            yield return $"{at} is not like {pattern}: {value}";
        }
    }

    private IEnumerable<string> Below(JsonNode? value, JsonNode schema, string at)
    {
        if (value is JsonArray list && schema["items"] is { } items)
        {
            return list.SelectMany((each, index) => Errors(each, items, $"{at}[{index}]"));
        }

        if (value is not JsonObject map || schema["properties"] is null && schema["additionalProperties"] is null)
        {
            return [];
        }

        var missing = (schema["required"] as JsonArray ?? []).Where(key => !map.ContainsKey((string)key!)).Select(key => $"{at} lacks {key}");
        return missing.Concat(map.SelectMany(pair => (schema["properties"]?[pair.Key] ?? schema["additionalProperties"]) switch
        {
            JsonObject below => Errors(pair.Value, below, $"{at}.{pair.Key}"),
            { } truth when !(bool)truth => [$"{at} has the key {pair.Key}, which there is not"],
            _ => [],
        }));
    }
}
