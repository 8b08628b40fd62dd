using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Reads the cases that stand beside rules.</summary>
public sealed class RuleCaseReader
{
    private readonly string file;
    private readonly List<Mistake> mistakes;

    private RuleCaseReader(string file, List<Mistake> mistakes)
    {
        this.file = file;
        this.mistakes = mistakes;
    }

    /// <summary>The cases of a file, with mistakes added.</summary>
    public static IReadOnlyList<RuleCase> Read(PackFile file, List<Mistake> mistakes)
    {
        var documents = MarkedReader.Read(file.Path, file.Text, mistakes);
        return documents is [var root] ? new RuleCaseReader(file.Path, mistakes).ReadAll(root) : [];
    }

    private List<RuleCase> ReadAll(Marked root)
    {
        MapFields fields = new(root, "a file of cases", Report, "RP");
        var given = fields.Take("given") as MarkedMap ?? new MarkedMap([], root.Line, root.Column);
        var cases = fields.Take("cases");
        fields.End();
        if (cases is not MarkedList list)
        {
            Report(root, "RP050", "A file of cases needs “cases”: a list, each with “case”, what it changes and “expect”.");
            return [];
        }

        return [.. list.Elements.Select(each => ReadCase(given, each)).OfType<RuleCase>()];
    }

    private RuleCase? ReadCase(MarkedMap given, Marked each)
    {
        if (each is not MarkedMap own)
        {
            Report(each, "RP010", $"A case must be a map, not {each.Noun}.");
            return null;
        }

        var merged = Merge(given, own);
        foreach (var path in Texts(own["leave-out"]))
        {
            merged = (MarkedMap)Without(merged, path.Replace("[", ".[", StringComparison.Ordinal).Split('.'), 0, own);
        }

        string[] ours = ["expect", "leave-out", "scenarios", "posture"];
        MarkedMap facts = new([.. merged.Entries.Where(e => !ours.Contains(e.Key.Text))], own.Line, own.Column);
        return new(
            file,
            own.Line,
            (own["case"] as MarkedScalar)?.Text ?? $"line {own.Line}",
            facts,
            Texts(merged["scenarios"]),
            merged["posture"] is MarkedScalar { Text: "enforced" },
            Expectations(merged["expect"] ?? own));
    }

    private List<Expectation> Expectations(Marked expect)
    {
        List<Expectation> expected = [];
        foreach (var entry in (expect as MarkedMap)?.Entries ?? [])
        {
            switch (entry.Value)
            {
                case MarkedScalar word:
                    expected.Add(new(entry.Key.Text, entry.Key.Text.Contains('.', StringComparison.Ordinal) ? null : "verdict", word.Text, word.Line));
                    break;
                case MarkedMap aspects:
                    expected.AddRange(aspects.Entries.Select(a => new Expectation(entry.Key.Text, a.Key.Text, (a.Value as MarkedScalar)?.Text ?? "", a.Key.Line)));
                    break;
                default:
                    Report(entry.Value, "RP051", "What is expected is a word, such as true or license-required.");
                    break;
            }
        }

        if (expected.Count == 0)
        {
            Report(expect, "RP052", "A case needs “expect”: the truth of a rule or the verdict of a regime.");
        }

        return expected;
    }

    // Maps are merged key by key, everything else is replaced.
    private static MarkedMap Merge(MarkedMap given, MarkedMap own)
    {
        List<MarkedEntry> merged = [];
        foreach (var entry in given.Entries)
        {
            merged.Add(own[entry.Key.Text] switch
            {
                null => entry,
                MarkedMap inner when entry.Value is MarkedMap outer && !IsBound(inner) => new(entry.Key, Merge(outer, inner)),
                var replaced => new(entry.Key, replaced),
            });
        }

        merged.AddRange(own.Entries.Where(e => given[e.Key.Text] is null));
        return new(merged, own.Line, own.Column);
    }

    private static bool IsBound(MarkedMap map) => map.Entries is [{ Key.Text: "any-of" or "from" }];

    private Marked Without(Marked whole, string[] path, int at, Marked own)
    {
        var key = path[at];
        if (whole is MarkedMap map && map[key] is { } value)
        {
            return new MarkedMap(
                at == path.Length - 1
                    ? [.. map.Entries.Where(e => e.Key.Text != key)]
                    : [.. map.Entries.Select(e => e.Key.Text == key ? new MarkedEntry(e.Key, Without(value, path, at + 1, own)) : e)],
                map.Line, map.Column);
        }

        if (whole is MarkedList list && key.Length > 2 && int.TryParse(key[1..^1], out var index) && index < list.Elements.Count && at < path.Length - 1)
        {
            return new MarkedList([.. list.Elements.Select((e, i) => i == index ? Without(e, path, at + 1, own) : e)], list.Line, list.Column);
        }

        Report(own, "RP053", $"“leave-out” names {string.Join('.', path).Replace(".[", "[", StringComparison.Ordinal)}, which the case does not state.");
        return whole;
    }

    private static List<string> Texts(Marked? value) => value switch
    {
        MarkedScalar one => [one.Text],
        MarkedList list => [.. list.Elements.OfType<MarkedScalar>().Select(s => s.Text)],
        _ => [],
    };

    private void Report(Marked at, string code, string message) => mistakes.Add(new(file, at.Line, at.Column, code, message));
}
