using System.Globalization;
using System.Text.Json.Nodes;
using Longarm.Text;

namespace Longarm.Load;

/// <summary>Cases that differ from one another, so that no answer could be kept and given again.</summary>
internal static class Bodies
{
    private const int Seed = 20261122;

    /// <summary>Makes cases out of samples, each with other values, parties, numbers and day.</summary>
    /// <param name="folder">The samples.</param>
    /// <param name="only">Names of those to use; none: all.</param>
    /// <param name="count">How many cases.</param>
    /// <param name="days">How many days they spread over, up to the latest of a sample.</param>
    public static IReadOnlyList<byte[]> Of(string folder, IReadOnlyList<string> only, int count, int days)
    {
        var samples = Directory.EnumerateFiles(folder, "*.case.yaml").Order(StringComparer.Ordinal)
            .Where(path => only.Count == 0 || only.Contains(Path.GetFileName(path).Replace(".case.yaml", "", StringComparison.Ordinal)))
            .Select(path => NodeOf(MarkedReader.Read(path, File.ReadAllText(path), [])[0])!).ToList();
        var latest = samples.Max(DayOf);
        Random random = new(Seed);
        return [.. Enumerable.Range(0, count).Select(index =>
            Vary(samples[index % samples.Count].DeepClone(), index, days > 1 ? latest.AddDays(-random.Next(days)) : null, random))];
    }

    private static DateOnly DayOf(JsonNode sample) => DateOnly.ParseExact(((string)sample["on"]!)[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static byte[] Vary(JsonNode sample, int index, DateOnly? on, Random random)
    {
        sample["case"] = $"Shipment {index}";
        sample["quantity"] = random.Next(1, 5000);
        if (on is { } day)
        {
            sample["on"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var instant in (string[])["entered", "loaded", "contracted"])
            {
                ((JsonObject)sample).Remove(instant);
            }
        }

        foreach (var inner in Descendants(sample).OfType<JsonObject>().ToList())
        {
            if (inner["value"]?.ToString() is { } value && value.Split(' ') is [var amount, var currency]
                && decimal.TryParse(amount, CultureInfo.InvariantCulture, out var number))
            {
                inner["value"] = string.Create(CultureInfo.InvariantCulture, $"{number * random.Next(500, 1500) / 1000m:0.00} {currency}");
            }

            if (inner.ContainsKey("role") && inner.ContainsKey("country"))
            {
                inner["name"] = $"Party {random.Next()} of {index}";
            }
        }

        return System.Text.Encoding.UTF8.GetBytes(sample.ToJsonString());
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => node switch
    {
        JsonObject map => map.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Descendants).Prepend(map),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Descendants).Prepend(list),
        _ => [node],
    };

    private static JsonNode? NodeOf(Marked marked) => marked switch
    {
        MarkedMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, NodeOf(e.Value)))),
        MarkedList list => new JsonArray([.. list.Elements.Select(NodeOf)]),
        MarkedScalar { IsNull: false } scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };
}
