namespace Longarm.Core;

/// <summary>What happened to a measure. Only <see cref="Effective"/> and <see cref="Revived"/> bind.</summary>
public enum MeasureState
{
    /// <summary>The press reports it.</summary>
    Reported,

    /// <summary>An official threatens it.</summary>
    Threatened,

    /// <summary>A text is proposed.</summary>
    Proposed,

    /// <summary>It is announced for a day to come.</summary>
    Announced,

    /// <summary>Its text changes.</summary>
    Amended,

    /// <summary>It binds.</summary>
    Effective,

    /// <summary>Its author suspends it.</summary>
    Suspended,

    /// <summary>A court or its author stays it.</summary>
    Stayed,

    /// <summary>A suspension is prolonged.</summary>
    Extended,

    /// <summary>It binds again.</summary>
    Revived,

    /// <summary>It is lifted.</summary>
    Lifted,

    /// <summary>It is withdrawn.</summary>
    Withdrawn,

    /// <summary>It is terminated.</summary>
    Terminated,

    /// <summary>Its time has run out.</summary>
    Expired,

    /// <summary>A court voids it.</summary>
    StruckDown,

    /// <summary>It is announced not to be enforced.</summary>
    Unenforced,

    /// <summary>Nobody has confirmed its state since.</summary>
    Unverified,
}

/// <summary>One event in the life of a measure.</summary>
/// <param name="State">What happened.</param>
/// <param name="On">When it takes effect.</param>
/// <param name="Known">First day on which it was public, inclusive.</param>
/// <param name="Until">Stated end of a suspension, exclusive.</param>
/// <param name="Source">Where that is written.</param>
/// <param name="Evidence">How far that is supported.</param>
public sealed record MeasureEvent(
    MeasureState State, Moment On, DateOnly Known, Moment? Until, string Source, Evidence Evidence);

/// <summary>A political object: who does what against whom, and what became of it.</summary>
public sealed record Measure
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Whose it is.</summary>
    public required string By { get; init; }

    /// <summary>At whom it is aimed.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>The rules that carry it.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Its events, in the order of time.</summary>
    public IReadOnlyList<MeasureEvent> Events { get; init; } = [];
}

/// <summary>An overlay: events that are supposed to happen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it supposes.</param>
/// <param name="Events">What happens to which measure.</param>
public sealed record Scenario(string Id, string Title, IReadOnlyList<(string Measure, MeasureEvent Event)> Events);

/// <summary>Whether something is in force, and by which dates.</summary>
/// <param name="Truth">In force, not, or open because a stated end has passed and nobody has said what followed.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when, exclusive, if that is known.</param>
/// <param name="Source">Where that is written.</param>
/// <param name="OpenSince">Day since which it is open.</param>
/// <param name="UnverifiedSince">Day after which nobody has confirmed it.</param>
public sealed record InForce(
    Truth Truth, Moment? From, Moment? Until, string Source, DateOnly? OpenSince = null, DateOnly? UnverifiedSince = null)
{
    /// <summary>Not in force.</summary>
    public static InForce Not { get; } = new(Truth.False, null, null, "");
}
