using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Longarm.Screening;

namespace Longarm.Bench;

/// <summary>The shared material that screening is measured and calibrated on; the folder is named by LONGARM_SHARED.</summary>
internal static class ScreeningData
{
    /// <summary>Names of invented people that the learner leaves to the draws, of each kind.</summary>
    public const int StrangersForDraws = 3000;

    /// <summary>Whether the learner may see the aliases of an entry; the others are for the draws.</summary>
    public static bool IsForLearning(int entry) => entry % 2 == 1;

    private const int ShortestAlias = 6;

    /// <summary>The folder of the screening material.</summary>
    public static string Folder => Path.Combine(Shared, "data", "screening");

    private static string Shared => Environment.GetEnvironmentVariable("LONGARM_SHARED")
        ?? throw new InvalidOperationException("Set LONGARM_SHARED to the folder that holds data/screening/bench.");

    /// <summary>The file of the common index.</summary>
    public static string IndexFile => Path.Combine(Folder, "bench", "index.tsv.gz");

    private static string ConsolidatedList => Path.Combine(Shared, "data", "lists", "us-csl-2026-07-31.json");

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

    /// <summary>All names of the consolidated list, none held out, and those of the United Nations.</summary>
    public static List<(string Id, string Name)> Listed()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(ConsolidatedList));
        List<(string, string)> rows = [];
        foreach (var (i, entry) in document.RootElement.GetProperty("entries").EnumerateArray().Index())
        {
            var others = entry.TryGetProperty("a", out var aliases) ? aliases.EnumerateArray().Select(a => a.GetString()!) : [];
            rows.AddRange(others.Prepend(Text(entry, "n")).Distinct(StringComparer.Ordinal).Select(name => ($"CSL{i}", name)));
        }

        return [.. rows, .. Index().Where(row => !row.Id.StartsWith("CSL", StringComparison.Ordinal))];
    }

    /// <summary>Aliases of the consolidated list, drawn for each publisher and type, of at least as many letters as those of the common set.</summary>
    public static List<(string Set, string Query, string Expected)> HoldOut(List<(string Id, string Name)> rows, Random random, Func<string, int> count, Func<int, bool> isMeant)
    {
        var entries = Entries();
        var aliases = rows.GroupBy(r => r.Id).Where(g => g.Key.StartsWith("CSL", StringComparison.Ordinal)).SelectMany(g => g.Skip(1)).Where(a => a.Name.Length >= ShortestAlias);
        var sets = aliases.Select(a => (Entry: int.Parse(a.Id[3..], CultureInfo.InvariantCulture), Query: a.Name, Expected: a.Id)).Where(a => isMeant(a.Entry))
            .Select(a => (Set: SetOf(entries[a.Entry]), a.Query, a.Expected)).Where(a => a.Set != "").ToArray();
        random.Shuffle(sets);
        return [.. sets.GroupBy(h => h.Set).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g.Take(count(g.Key)))];
    }

    /// <summary>For each party those that share a name with it: the same party on another list, as likely as not.</summary>
    public static ILookup<string, string> Twins(List<(string Id, string Name)> rows) =>
        rows.Select(r => (r.Id, Words: string.Join(' ', Tokenizer.Of(r.Name).Where(t => t.Class != WordClass.Legal).Select(t => t.Text).Order(StringComparer.Ordinal)))).Where(r => r.Words.Length > 3)
            .GroupBy(r => r.Words, r => r.Id).Select(g => g.Distinct().ToArray()).Where(g => g.Length is > 1 and < 10)
            .SelectMany(g => g.SelectMany(a => g.Select(b => (a, b)))).ToLookup(p => p.a, p => p.b);

    /// <summary>Names of invented people in Latin letters, without those of the common set.</summary>
    public static List<(string Set, string Query)> Strangers()
    {
        var common = Queries().Select(q => q.Query).ToHashSet();
        return [.. Negatives().Where(n => n.Source.StartsWith("yente/", StringComparison.Ordinal) && !common.Contains(n.Query) && n.Query.All(c => c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF'))
            .Select(n => (n.Source.EndsWith("_us", StringComparison.Ordinal) ? "neg-us" : "neg-global", n.Query))];
    }

    private static string SetOf((string Source, string Type) entry) => entry switch
    {
        var (source, _) when source.Contains("Bureau of Industry", StringComparison.Ordinal) => "B",
        var (source, type) when source.Contains("SDN", StringComparison.Ordinal) && type == "Entity" => "E",
        var (source, type) when source.Contains("SDN", StringComparison.Ordinal) && type == "Individual" => "I",
        _ => "",
    };

    /// <summary>Names of invented people, who are on no list.</summary>
    public static List<(string Source, string Query)> Negatives() => [.. Lines("negative_queries.sample.jsonl").Select(l => (Text(l, "source"), Text(l, "query")))];

    /// <summary>Pairs of names that are judged the same or different.</summary>
    public static List<(string Query, string Candidate, bool Same, string Source, string Quality, string Schema)> Pairs() =>
        [.. Lines("pairs.jsonl").Select(l => (Text(l, "query"), Text(l, "candidate"), l.GetProperty("same").GetBoolean(), Text(l, "source"), Text(l, "quality"), Text(l, "schema")))];

    /// <summary>Scores that OFAC's Sanctions List Search gave, from 0 to 100; below nought: it showed nothing.</summary>
    public static List<(string Query, string Candidate, double Score)> OfacScores() => [.. Lines("peer_scores.jsonl").Where(l => Text(l, "source").Contains("ofac", StringComparison.Ordinal))
        .Select(l => (Text(l, "query"), Text(l, "candidate"), l.GetProperty("score").GetDouble()))];

    /// <summary>Which publisher each entry of the consolidated list is of, and of what type it is.</summary>
    public static (string Source, string Type)[] Entries()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(ConsolidatedList));
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
