using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Longarm.Screening;

namespace Longarm.Bench;

/// <summary>The shared material that screening is measured and calibrated on; the folder is named by LONGARM_SHARED.</summary>
internal static class ScreeningData
{
    /// <summary>The folder of the screening material.</summary>
    public static string Folder => Path.Combine(Shared, "data", "screening");

    private static string Shared => Environment.GetEnvironmentVariable("LONGARM_SHARED")
        ?? throw new InvalidOperationException("Set LONGARM_SHARED to the folder that holds data/screening/bench.");

    /// <summary>The file of the common index.</summary>
    public static string IndexFile => Path.Combine(Folder, "bench", "index.tsv.gz");

    /// <summary>The listed names of the common index, each with the number of its party.</summary>
    public static List<(string Id, string Name)> Index()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(IndexFile), CompressionMode.Decompress));
        List<(string, string)> rows = [];
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            rows.Add((line[..tab], line[(tab + 1)..]));
        }

        return rows;
    }

    /// <summary>The queries of the common set.</summary>
    public static List<(string Set, string Expected, string Query)> Queries() =>
        [.. File.ReadLines(Path.Combine(Folder, "bench", "queries.tsv")).Select(l => l.Split('\t', 3)).Where(l => l.Length == 3).Select(l => (l[0], l[1], l[2]))];

    /// <summary>Parties of rows of identifier and name.</summary>
    public static ImmutableArray<ListedParty> Parties(IEnumerable<(string Id, string Name)> rows) =>
        [.. rows.GroupBy(r => r.Id).Select(g => new ListedParty("bench", g.Key, [.. g.Select(r => new ListedName(r.Name))]))];

    /// <summary>Names of invented people, who are on no list.</summary>
    public static List<(string Source, string Query)> Negatives() => [.. Lines("negative_queries.sample.jsonl").Select(l => (Text(l, "source"), Text(l, "query")))];

    /// <summary>Pairs of names that are judged the same or different.</summary>
    public static List<(string Query, string Candidate, bool Same, string Source, string Quality, string Schema)> Pairs() =>
        [.. Lines("pairs.jsonl").Select(l => (Text(l, "query"), Text(l, "candidate"), l.GetProperty("same").GetBoolean(), Text(l, "source"), Text(l, "quality"), Text(l, "schema")))];

    /// <summary>Which publisher each entry of the consolidated list is of, and of what type it is.</summary>
    public static (string Source, string Type)[] Entries()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared, "data", "lists", "us-csl-2026-07-31.json")));
        var sources = document.RootElement.GetProperty("tables").GetProperty("sources").EnumerateArray().Select(s => s.GetString()!).ToArray();
        return [.. document.RootElement.GetProperty("entries").EnumerateArray().Select(e => (sources[e.GetProperty("s").GetInt32()], Text(e, "t")))];
    }

    private static IEnumerable<JsonElement> Lines(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private static string Text(JsonElement row, string key) => row.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
