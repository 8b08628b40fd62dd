using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>Decisions as a store holds them.</summary>
/// <param name="Decisions">Those that are as they were kept. A damaged one is not among them.</param>
/// <param name="Breaks">What does not fit, by line; empty: the chain is intact.</param>
/// <param name="Last">Number of the last decision; 0: there is none.</param>
/// <param name="Head">Hash of the last decision; of none <see cref="DecisionChain.Genesis"/>.</param>
public sealed record DecisionLog(IReadOnlyList<NumberedDecision> Decisions, IReadOnlyList<ChainBreak> Breaks, long Last, string Head)
{
    /// <summary>Whether everything fits.</summary>
    public bool IsIntact => Breaks.Count == 0;

    /// <summary>The decisions, to be found by party and entry.</summary>
    public DecisionBook Book() => new(Decisions);
}
