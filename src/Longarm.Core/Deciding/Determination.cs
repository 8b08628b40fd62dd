namespace Longarm.Core.Deciding;

/// <summary>One rule that was examined and is not plainly false.</summary>
public sealed record Ground
{
    /// <summary>The rule as it stood.</summary>
    public required ActiveRule Rule { get; init; }

    /// <summary>The truth of its own condition.</summary>
    public required Truth Truth { get; init; }

    /// <summary>Requirements: whether a reach carries it and nothing lifts it. Null for other kinds.</summary>
    public Truth? Live { get; init; }

    /// <summary>Requirements: the policy by which an application is surely reviewed, as the hardest that holds.</summary>
    public ReviewPolicy? Policy { get; init; }

    /// <summary>Requirements: the hardest policy that unknown facts still allow.</summary>
    public ReviewPolicy? PossiblePolicy { get; init; }

    /// <summary>Requirements: exceptions that lift it. Exceptions: what they lift here.</summary>
    public IReadOnlyList<string> LiftedBy { get; init; } = [];

    /// <summary>Exceptions: whether the case would have to claim it.</summary>
    public bool IsUnclaimed { get; init; }

    /// <summary>Why; null if proofs were not asked for.</summary>
    public Proof? Proof { get; init; }
}

/// <summary>Facts that together would settle a regime.</summary>
/// <param name="Facts">One to three facts, the most telling first.</param>
/// <param name="Question">The question to ask for the first.</param>
/// <param name="Decides">How many open grounds the best answer settles.</param>
public sealed record MissingFacts(IReadOnlyList<Reading> Facts, string Question, int Decides);

/// <summary>Law that is itself open: not a missing fact.</summary>
/// <param name="Measure">Measure or citation.</param>
/// <param name="Since">Since when, if that is known.</param>
/// <param name="Text">What is open.</param>
public sealed record OpenLaw(string Measure, DateOnly? Since, string Text);

/// <summary>What one regime answers.</summary>
public sealed record RegimeAnswer
{
    /// <summary>The regime.</summary>
    public required Pack Pack { get; init; }

    /// <summary>As written.</summary>
    public required VerdictRange Written { get; init; }

    /// <summary>As announced to be enforced, where that differs.</summary>
    public VerdictRange? Enforced { get; init; }

    /// <summary>Whether the regime reaches the item.</summary>
    public required Truth Subject { get; init; }

    /// <summary>Every rule that is not plainly false.</summary>
    public required IReadOnlyList<Ground> Grounds { get; init; }

    /// <summary>Smallest sets of facts that would settle it, most decisive first.</summary>
    public IReadOnlyList<MissingFacts> Missing { get; init; } = [];

    /// <summary>Law that is itself open.</summary>
    public IReadOnlyList<OpenLaw> Open { get; init; } = [];
}

/// <summary>A warning to look into.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Text">What to look into.</param>
/// <param name="Citation">Where it comes from.</param>
public sealed record RaisedFlag(string Id, string Text, string Citation);

/// <summary>The answer for one case.</summary>
public sealed record Determination
{
    /// <summary>The case.</summary>
    public required Case Case { get; init; }

    /// <summary>The coordinates.</summary>
    public required Coordinates At { get; init; }

    /// <summary>What each regime answers.</summary>
    public required IReadOnlyList<RegimeAnswer> Regimes { get; init; }

    /// <summary>Warnings.</summary>
    public IReadOnlyList<RaisedFlag> Flags { get; init; } = [];

    /// <summary>Imported editions that the law holds beside the packs.</summary>
    public IReadOnlyList<ImportedList> Imported { get; init; } = [];

    /// <summary>What the country of import asks; null where no pack holds its duties.</summary>
    public DutyAnswer? Duties { get; init; }

    /// <summary>The hardest over all regimes, in each combination of facts that are bounded by sets, then over these.</summary>
    public required VerdictRange Overall { get; init; }
}
