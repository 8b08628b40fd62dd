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
    private static readonly (string Key, string Own, string Others, Func<Rule, Rule, bool> IsJoined)[] Kinds =
    [
        ("carries", "Carries alone", "Carried by, which carries nothing else", (own, other) => other.IsRequirement && RuleIds.Matches(other.Id, own.Carries)),
        ("through", "Carried by", "Carries", (own, other) => RuleIds.Matches(other.Id, own.Through)),
        ("not-through", "Not carried by", "Does not carry", (own, other) => RuleIds.Matches(other.Id, own.NotThrough)),
        ("excludes", "Takes out of reach", "Taken out of reach by", (own, other) => RuleIds.Matches(other.Id, own.Excludes)),
        ("lifts", "Lifts", "Lifted by", (own, other) => other.IsRequirement && RuleIds.Matches(other.Id, own.Lifts)),
        ("limits", "Bars", "Barred by", (own, other) => other.Kind == RuleKind.Exception && own.IsBarring(other.Id)),
        ("not-limits", "Leaves alone", "Left alone by", (own, other) => other.Kind == RuleKind.Exception && RuleIds.Matches(other.Id, own.NotLimits)),
        ("on", "Comes with", "Brings", (own, other) => RuleIds.Matches(other.Id, own.ComesWith)),
        ("yields-to", "Yields to", "Displaces", (own, other) => RuleIds.Matches(other.Id, own.YieldsTo)),
    ];

    /// <summary>What a rule is joined to: first what it says itself, then what others say of it, then who asks whom.</summary>
    public IReadOnlyList<RuleEdge> Of(RuleEntry entry)
    {
        List<RuleEdge> edges = [];
        foreach (var (key, own, others, isJoined) in Kinds)
        {
            Add(edges, key, true, own, e => isJoined(entry.Rule, e.Rule));
            Add(edges, key, false, others, e => isJoined(e.Rule, entry.Rule));
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
        { Kind: RuleKind.Reach, Carries.Count: 0 } => "It also carries each requirement of the regime that names no reach.",
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
