namespace Longarm.Core;

/// <summary>One event in the life of a measure.</summary>
/// <param name="State">What happened.</param>
/// <param name="On">When it takes effect.</param>
/// <param name="Known">First day on which it was public, inclusive.</param>
/// <param name="Until">Stated end of a suspension, or of what binds for a stated time, exclusive.</param>
/// <param name="Source">Where that is written.</param>
/// <param name="Evidence">How far that is supported.</param>
/// <param name="Note">What it was, in our words.</param>
public sealed record MeasureEvent(
    MeasureState State, Moment On, DateOnly Known, Moment? Until, string Source, Evidence Evidence, string? Note = null);

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

    /// <summary>What kind of act it is: <c>tariff</c>, <c>export-control</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>One more sentence, in our words.</summary>
    public string? Note { get; init; }

    /// <summary>Measures that it answers.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Last day on which somebody looked for what followed its stated ends.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>The rules that carry it, or families of them.</summary>
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
