using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Assessments;

/// <summary>What a case comes to at one destination.</summary>
/// <param name="Place">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Overall">The hardest over all regimes.</param>
/// <param name="Regimes">What each regime says.</param>
public sealed record Destination(string Place, string Name, VerdictRange Overall, IReadOnlyList<DestinationRegime> Regimes)
{
    /// <summary>The regime that says the hardest; the first of several.</summary>
    public DestinationRegime Hardest => Regimes.MaxBy(regime => (regime.Written.Possible, regime.Written.Certain))!;

    internal static Destination Of(string code, string name, Determination answer) =>
        new(code, name, answer.Overall, [.. answer.Regimes.Select(DestinationRegime.Of)]);
}

/// <summary>What one regime says of a case at one destination.</summary>
/// <param name="Pack">The regime.</param>
/// <param name="Written">As written.</param>
/// <param name="Enforced">As announced to be enforced, where that differs.</param>
/// <param name="Rules">The rules that decide: those that make the verdict, or could make it harder.</param>
public sealed record DestinationRegime(Pack Pack, VerdictRange Written, VerdictRange? Enforced, IReadOnlyList<ActiveRule> Rules)
{
    internal static DestinationRegime Of(RegimeAnswer answer) => new(answer.Pack, answer.Written, answer.Enforced, [.. Deciding(answer)]);

    // What asks for something decides; where it is lifted, that and what lifts it; where nothing asks, what reaches the item.
    private static IEnumerable<ActiveRule> Deciding(RegimeAnswer answer)
    {
        var asking = answer.Grounds.Where(g => g.Rule.Rule.IsRequirement && Makes(g, answer.Written)).ToList();
        if (asking.Count > 0)
        {
            return asking.OrderByDescending(g => Full(g.Rule.Rule)).Select(g => g.Rule);
        }

        var lifted = answer.Grounds.Where(g => g.LiftedBy.Count > 0).ToList();
        return lifted.Count > 0
            ? answer.Grounds.Where(g => lifted.Contains(g) || lifted.Exists(l => l.LiftedBy.Contains(g.Rule.Rule.Id))).Select(g => g.Rule)
            : answer.Grounds.Where(g => g.Rule.Rule.Kind == RuleKind.Reach && answer.Subject != Truth.False).Select(g => g.Rule);
    }

    private static bool Makes(Ground ground, VerdictRange range) => ground.Live switch
    {
        Truth.True => Full(ground.Rule.Rule) >= range.Certain,
        Truth.Unknown => Full(ground.Rule.Rule) > range.Certain,
        _ => false,
    };

    private static Verdict Full(Rule rule) => rule.Kind == RuleKind.Prohibition ? Verdict.Prohibited : Verdict.LicenseRequired;
}
