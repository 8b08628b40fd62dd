using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>The grounds of an answer that a person acts on, in the order in which they are read.</summary>
public static class DecidingGrounds
{
    private static readonly (RuleKind Kind, string Heading)[] Sections =
    [
        (RuleKind.Prohibition, "Forbidden by"),
        (RuleKind.Requirement, "A license is asked for by"),
        (RuleKind.Exception, "License exceptions and authorizations"),
        (RuleKind.ExceptionLimit, "Limits on exceptions"),
        (RuleKind.Obligation, "Obligations"),
        (RuleKind.Reach, "In reach through"),
        (RuleKind.Exclusion, "Out of reach through"),
    ];

    /// <summary>The grounds of a regime under their headings, none of them empty.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<Ground> Grounds)> Of(RegimeAnswer regime)
    {
        foreach (var (kind, heading) in Sections)
        {
            List<Ground> grounds = [.. regime.Grounds.Where(g => g.Rule.Rule.Kind == kind && Matters(g, regime))];
            if (grounds.Count > 0)
            {
                yield return (regime.Pack.DutiesOf.Count > 0 && kind == RuleKind.Exclusion ? "Exempt through" : heading, grounds);
            }
        }
    }

    /// <summary>Whether nothing brings a regime near, and no exclusion leaves it out either.</summary>
    public static bool IsPlainlyOut(RegimeAnswer regime) => regime is { Subject: Truth.False, Open.Count: 0, Enforced: null }
        && regime.Written.Verdict == Verdict.NotSubject && !regime.Grounds.Any(g => g.Truth == Truth.True && g.Rule.Rule.Kind is RuleKind.Reach or RuleKind.Exclusion);

    // Grounds that cannot change what to do are in the JSON answer; a person is spared exceptions to nothing.
    private static bool Matters(Ground ground, RegimeAnswer regime) => ground.Rule.Rule.Kind switch
    {
        RuleKind.Requirement or RuleKind.Prohibition => ground.Live != Truth.False || ground.LiftedBy.Count > 0,
        RuleKind.Exception => regime.Grounds.Any(g => g.Live is not null && g.LiftedBy.Contains(ground.Rule.Rule.Id))
            || (!ground.IsUnclaimed && ground.Truth == Truth.Unknown && regime.Written.Possible > Verdict.NoLicenseRequired),
        RuleKind.ExceptionLimit => ground.Truth == Truth.True && regime.Grounds.Any(g => g.Rule.Rule.Kind == RuleKind.Exception && RuleIds.Matches(g.Rule.Rule.Id, ground.Rule.Rule.Limits)),
        RuleKind.Exclusion => regime.Pack.DutiesOf.Count == 0 || ground.Truth != Truth.False,
        _ => true,
    };
}
