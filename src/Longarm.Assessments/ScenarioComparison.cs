using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Assessments;

/// <summary>A rule whose effect on a case a scenario changes.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Before">Whether it counted without the scenario.</param>
/// <param name="After">Whether it counts with it.</param>
public sealed record RuleChange(ActiveRule Rule, Truth Before, Truth After);

/// <summary>What a scenario changes for a case.</summary>
/// <param name="Before">The answer without it.</param>
/// <param name="After">The answer with it.</param>
public sealed record ScenarioComparison(Determination Before, Determination After)
{
    /// <summary>Whether anything that a person acts on changes: a verdict, or what is owed.</summary>
    public bool IsChanged => Before.Overall != After.Overall || Regimes.Count > 0 || HasOtherDuties;

    /// <summary>The regimes whose verdict changes.</summary>
    public IReadOnlyList<(RegimeAnswer Before, RegimeAnswer After)> Regimes { get; } =
        [.. PairsOf(Before, After).Where(pair => pair.Before.Written != pair.After.Written)];

    /// <summary>The rules that did it, those that ask for something first.</summary>
    public IReadOnlyList<RuleChange> Because { get; } = ChangesBetween(Before, After);

    private bool HasOtherDuties => Before.Duties?.Total.Rate.ToString() != After.Duties?.Total.Rate.ToString();

    /// <summary>Asks a case without and with overlays.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static ScenarioComparison Of(
        LawLibrary library, Case facts, IReadOnlyList<string> scenarios, AnswerParts parts, CancellationToken cancelled = default) =>
        new(library.Determine(facts, [], parts, cancelled), library.Determine(facts, scenarios, parts, cancelled));

    // By name: the two answers may come from different editions of the packs.
    private static IEnumerable<(RegimeAnswer Before, RegimeAnswer After)> PairsOf(Determination before, Determination after) =>
        before.Regimes.Join(after.Regimes, r => r.Pack.Id, r => r.Pack.Id, (was, now) => (was, now));

    private static List<RuleChange> ChangesBetween(Determination before, Determination after)
    {
        List<RuleChange> changes = [];
        foreach (var (first, second) in PairsOf(before, after))
        {
            var was = first.Grounds.ToDictionary(g => g.Rule.Rule.Id);
            var now = second.Grounds.ToDictionary(g => g.Rule.Rule.Id);
            foreach (var id in was.Keys.Union(now.Keys))
            {
                var (old, current) = (was.GetValueOrDefault(id), now.GetValueOrDefault(id));
                if (EffectOf(old) != EffectOf(current))
                {
                    changes.Add(new((current ?? old)!.Rule, EffectOf(old), EffectOf(current)));
                }
            }
        }

        return [.. changes.OrderBy(c => Rank(c.Rule.Rule.Kind)).ThenBy(c => c.Rule.Rule.Id, StringComparer.Ordinal)];
    }

    // A requirement counts where it is live, a duty where it is due, everything else where it holds.
    private static Truth EffectOf(Ground? ground) => ground is null ? Truth.False : ground.Live ?? ground.Truth;

    private static int Rank(RuleKind kind) => kind switch
    {
        RuleKind.Prohibition => 0,
        RuleKind.Requirement or RuleKind.Duty => 1,
        RuleKind.Exception => 2,
        _ => 3,
    };
}
