using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Assessments;

/// <summary>How a case could become free, each way tried by deciding the case with it.</summary>
public sealed record Advice
{
    /// <summary>The answer as it is.</summary>
    public required Determination Now { get; init; }

    /// <summary>The smallest sets of changes to the product that free it, those that touch the least value first.</summary>
    public required IReadOnlyList<Proposal> Proposals { get; init; }

    /// <summary>Whether every smaller set was tried; if not, one may have been missed.</summary>
    public required bool IsExhaustive { get; init; }

    /// <summary>How many parts, tools and materials there are to change.</summary>
    public required int Changeable { get; init; }

    /// <summary>Destinations to which the product goes free as it is, everything else being the same.</summary>
    public required IReadOnlyList<Place> Destinations { get; init; }

    /// <summary>How many destinations were tried.</summary>
    public required int DestinationsTried { get; init; }

    /// <summary>Days on which it goes free as it is, by the law that is held.</summary>
    public required IReadOnlyList<FreeDays> Days { get; init; }

    /// <summary>The last day that was looked at.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Exceptions that lift everything, or would if the case claimed them.</summary>
    public required IReadOnlyList<UsableException> Exceptions { get; init; }

    /// <summary>Facts to obtain, most decisive first.</summary>
    public IEnumerable<MissingFacts> ToObtain => Now.Regimes.SelectMany(r => r.Missing).OrderBy(m => m.Facts.Count).ThenByDescending(m => m.Decides);
}

/// <summary>Changes that together free the case.</summary>
/// <param name="Changes">What to have from elsewhere.</param>
/// <param name="From">The place that it was supposed to come from.</param>
/// <param name="Verdict">The answer with them.</param>
public sealed record Proposal(IReadOnlyList<ProposedChange> Changes, Place From, Verdict Verdict);

/// <summary>One of the changes, and what it amounts to.</summary>
/// <param name="Change">The change.</param>
/// <param name="Share">Which share of the value of the whole it is, all of them together; null: not known.</param>
/// <param name="KeptUpTo">The highest value of one at which it may stay as it is; null: at none, or not known.</param>
/// <param name="KeptShare">Which share of the value of the whole that is.</param>
public sealed record ProposedChange(Change Change, decimal? Share, Amount? KeptUpTo = null, decimal? KeptShare = null);

/// <summary>Days between two, both inclusive.</summary>
/// <param name="From">The first.</param>
/// <param name="Until">The last.</param>
public sealed record FreeDays(DateOnly From, DateOnly Until);

/// <summary>An exception that lifts what stands in the way.</summary>
/// <param name="Rule">The exception.</param>
/// <param name="Claim">What the case has to claim; null: it applies as it is.</param>
/// <param name="Obligations">What comes with it.</param>
public sealed record UsableException(Rule Rule, string? Claim, IReadOnlyList<Rule> Obligations);
