namespace Longarm.Core.Deciding;

/// <summary>A measure and where it stands.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Status">Where it stands.</param>
public sealed record MeasureEntry(Measure Measure, MeasureStatus Status);

/// <summary>What happened to a measure between two days.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Before">Where it stood on the first day.</param>
/// <param name="After">Where it stands on the second.</param>
/// <param name="Events">What happened, or became known, after the first day and up to the second.</param>
public sealed record MeasureChange(Measure Measure, MeasureStatus Before, MeasureStatus After, IReadOnlyList<MeasureEvent> Events);

/// <summary>Which measures are asked for.</summary>
/// <param name="State">In this state; null: any.</param>
/// <param name="By">Of this country or group; null: of any.</param>
/// <param name="Against">Aimed at this country, by name or with all others; null: at any.</param>
/// <param name="Kind">Of this kind; null: of any.</param>
public sealed record MeasureFilter(MeasureState? State = null, string? By = null, string? Against = null, string? Kind = null)
{
    /// <summary>Whether a measure is asked for, whatever its state.</summary>
    public bool Takes(Measure measure) => (By is null || Same(measure.By, By)) && (Against is null || IsAimedAt(measure, Against))
        && (Kind is null || measure.Kind == Kind);

    // What a country does to all others is not aimed at itself.
    private static bool IsAimedAt(Measure measure, string country) => measure.Against.Any(target => Same(target, country))
        || (measure.Against.Any(target => Same(target, "all")) && !Same(measure.By, country));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The register of measures: what is law, what is threat, and what became of it.</summary>
/// <param name="book">The packs.</param>
/// <param name="scenarios">Overlays in force.</param>
public sealed class MeasureRegister(RuleBook book, IReadOnlyList<string> scenarios)
{
    /// <summary>Where a measure stands.</summary>
    public MeasureStatus StatusOf(Measure measure, Moment on, DateOnly? known) =>
        MeasureWalk.Follow(measure, book.Supposed(measure.Id, scenarios), At(on, known), book.ZoneOf(measure));

    /// <summary>The measures of which anything had happened and was known, in the order of their ids.</summary>
    public IReadOnlyList<MeasureEntry> List(Moment on, DateOnly? known, MeasureFilter filter) =>
    [
        .. book.Measures.Where(filter.Takes).Select(m => new MeasureEntry(m, StatusOf(m, on, known)))
            .Where(e => e.Status.State is { } state && (filter.State is null || filter.State == state))
            .OrderBy(e => e.Measure.Id, StringComparer.Ordinal),
    ];

    /// <summary>What happened after a day, up to another; each day with what was known on it, unless one knowledge is asked for.</summary>
    public IReadOnlyList<MeasureChange> Diff(DateOnly from, DateOnly to, DateOnly? known, MeasureFilter filter)
    {
        List<MeasureChange> changes = [];
        foreach (var measure in book.Measures.Where(filter.Takes))
        {
            var before = StatusOf(measure, Moment.On(from), known ?? from);
            var after = StatusOf(measure, Moment.On(to), known ?? to);
            var events = EventsBetween(measure, from, to, known);
            if (events.Count > 0 && (filter.State is null || filter.State == after.State))
            {
                changes.Add(new(measure, before, after, events));
            }
        }

        return [.. changes.OrderBy(c => c.Events[0].On.Day).ThenBy(c => c.Measure.Id, StringComparer.Ordinal)];
    }

    // What took effect in that time, and what was published in it for a day to come; without what was overtaken.
    private List<MeasureEvent> EventsBetween(Measure measure, DateOnly from, DateOnly to, DateOnly? known)
    {
        var supposed = book.Supposed(measure.Id, scenarios);
        var all = MeasureWalk.EventsUpTo(measure, supposed, At(Moment.On(DateOnly.MaxValue.AddDays(-2)), known ?? to), book.ZoneOf(measure));
        return [.. all.Where(e => e.On.Day > from && (e.On.Day <= to || (e.Known > from && e.State.Decides())))];
    }

    private Coordinates At(Moment on, DateOnly? known) => new(on, known, scenarios, Posture.Written);
}
