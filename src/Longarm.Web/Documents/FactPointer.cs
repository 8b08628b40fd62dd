using System.Globalization;
using System.Text.Json.Nodes;

namespace Longarm.Web;

/// <summary>Where a fact stands in a document: <c>/item/parts/0/item/origin</c>, as in RFC 6901.</summary>
internal static class FactPointer
{
    /// <summary>The pointer of a fact that an answer names (<c>item.parts[0].item.origin</c>); shared sub-assemblies are found under <c>items</c>.</summary>
    public static string Of(JsonObject document, string fact)
    {
        List<string> steps = [];
        JsonNode? here = document;
        foreach (var step in fact.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var key = step.Trim('[', ']');
            if (key == "item" && here is JsonObject part && part["ref"] is { } shared)
            {
                steps = ["items", shared.ToString()];
                here = document["items"]?[shared.ToString()];
                continue;
            }

            steps.Add(key);
            here = Child(here, key);
        }

        return string.Concat(steps.Select(s => "/" + s.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
    }

    /// <summary>What stands at a pointer; null if nothing does.</summary>
    public static JsonNode? Find(JsonNode? document, string pointer) => StepsOf(pointer).Aggregate(document, Child);

    /// <summary>Puts something at a pointer, with what has to stand above it; null takes it away.</summary>
    public static void Set(JsonObject document, string pointer, JsonNode? value)
    {
        var steps = StepsOf(pointer);
        JsonNode here = document;
        for (var at = 0; at < steps.Count - 1; at++)
        {
            if (Child(here, steps[at]) is { } next)
            {
                here = next;
            }
            else if (value is null)
            {
                return;
            }
            else
            {
                JsonNode made = IsIndex(steps[at + 1]) ? new JsonArray() : new JsonObject();
                Put(here, steps[at], made);
                here = made;
            }
        }

        Put(here, steps[^1], value);
    }

    private static void Put(JsonNode parent, string key, JsonNode? value)
    {
        if (parent is JsonObject map)
        {
            if (value is null)
            {
                map.Remove(key);
            }
            else
            {
                map[key] = value;
            }
        }
        else if (parent is JsonArray list && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            if (value is null && index < list.Count)
            {
                list.RemoveAt(index);
            }
            else if (index < list.Count)
            {
                list[index] = value;
            }
            else
            {
                list.Add(value);
            }
        }
    }

    private static List<string> StepsOf(string pointer) =>
        [.. pointer.Split('/').Skip(1).Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    private static JsonNode? Child(JsonNode? parent, string key) => parent switch
    {
        JsonObject map => map[key],
        JsonArray list when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
        _ => null,
    };

    private static bool IsIndex(string step) => step.Length > 0 && step.All(char.IsAsciiDigit);
}
