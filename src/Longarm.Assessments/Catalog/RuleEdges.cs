using Longarm.Core;

namespace Longarm.Assessments;

/// <summary>Rules that a rule is joined to in one way.</summary>
/// <param name="Key">The key of the rule file that joins them, or <c>asks</c>.</param>
/// <param name="IsOwn">Whether the rule itself says so; else the others do.</param>
/// <param name="Words">How it is joined to them, in words.</param>
/// <param name="Rules">The others.</param>
public sealed record RuleEdge(string Key, bool IsOwn, string Words, IReadOnlyList<Rule> Rules);

/// <summary>What rules are joined to, in both directions.</summary>
/// <param name="entries">All rules.</param>
public sealed class RuleEdges(IReadOnlyList<RuleEntry> entries)
{
    private static readonly (string Key, string Own, string Others, Func<RuleEntry, IReadOnlyList<string>> Names)[] Kinds =
    [
        ("through", "Carried by", "Carries", e => e.Rule.Through),
        ("not-through", "Not carried by", "Does not carry", e => e.Rule.NotThrough),
        ("excludes", "Takes out of reach", "Taken out of reach by", e => e.Rule.Excludes),
        ("lifts", "Lifts", "Lifted by", e => e.Rule.Lifts),
        ("limits", "Bars", "Barred by", e => e.Rule.Limits),
        ("on", "Comes with", "Brings", e => e.Rule.ComesWith),
        ("yields-to", "Yields to", "Displaces", e => e.Rule.YieldsTo),
    ];

    /// <summary>What a rule is joined to: first what it says itself, then what others say of it, then who asks whom.</summary>
    public IReadOnlyList<RuleEdge> Of(RuleEntry entry)
    {
        List<RuleEdge> edges = [];
        foreach (var (key, own, others, names) in Kinds)
        {
            Add(edges, key, true, own, e => RuleIds.Matches(e.Rule.Id, names(entry)));
            Add(edges, key, false, others, e => RuleIds.Matches(entry.Rule.Id, names(e)));
        }

        Add(edges, "asks", true, "Asks", e => Asks(entry, e));
        Add(edges, "asks", false, "Asked by", e => Asks(e, entry));
        return edges;
    }

    /// <summary>What a rule is joined to without naming it; null if that is nothing.</summary>
    public static string? Unnamed(Rule rule) => rule switch
    {
        { IsRequirement: true, Through.Count: 0, NotThrough.Count: 0 } => "Every reach of the regime carries it.",
        { IsRequirement: true, Through.Count: 0 } => "Every other reach of the regime carries it.",
        { Kind: RuleKind.Exclusion, Excludes.Count: 0 } => "It takes out of every reach of the regime.",
        { Kind: RuleKind.Reach } => "It also carries each requirement of the regime that names no reach.",
        _ => null,
    };

    // What a duty yields to is joined to it already.
    private static bool Asks(RuleEntry asking, RuleEntry asked) =>
        asking.Reading.Asks.Contains(asked.Rule.Id) && !RuleIds.Matches(asked.Rule.Id, asking.Rule.YieldsTo);

    private void Add(List<RuleEdge> edges, string key, bool isOwn, string words, Func<RuleEntry, bool> isJoined)
    {
        List<Rule> rules = [.. entries.Where(isJoined).Select(e => e.Rule)];
        if (rules.Count > 0)
        {
            edges.Add(new(key, isOwn, words, rules));
        }
    }
}
