namespace Longarm.Core.Deciding;

/// <summary>Where a measure stands at given coordinates.</summary>
/// <param name="State">In a word; null if nothing had happened, or was known, by then.</param>
/// <param name="InForce">Whether it binds, and by which dates.</param>
/// <param name="Last">The event that brought it there.</param>
/// <param name="IsUnenforced">Whether it is announced not to be enforced.</param>
public sealed record MeasureStatus(MeasureState? State, InForce InForce, MeasureEvent? Last, bool IsUnenforced);

/// <summary>Follows the events of a measure to where it stands.</summary>
public sealed class MeasureWalk
{
    private readonly LegalZone zone;
    private bool binds;
    private bool isSuspended;
    private bool isUnenforced;
    private Moment? since;
    private Moment? bindsUntil;
    private Moment? suspendedUntil;
    private string source = "";
    private DateOnly? unverifiedSince;
    private MeasureState? state;
    private MeasureEvent? last;

    private MeasureWalk(LegalZone zone) => this.zone = zone;

    /// <summary>Where a measure stands.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="supposed">Events of scenarios: always known, and beating what is recorded from their first day on.</param>
    /// <param name="at">When, and what was known by then.</param>
    /// <param name="zone">Where its law is.</param>
    public static MeasureStatus Follow(Measure measure, IReadOnlyList<MeasureEvent> supposed, Coordinates at, LegalZone zone)
    {
        MeasureWalk walk = new(zone);
        foreach (var happened in EventsUpTo(measure, supposed, at, zone))
        {
            walk.Take(happened);
        }

        return walk.Status(at);
    }

    /// <summary>The events that had happened and were known, without those that a later act had overtaken.</summary>
    public static IReadOnlyList<MeasureEvent> EventsUpTo(
        Measure measure, IReadOnlyList<MeasureEvent> supposed, Coordinates at, LegalZone zone)
    {
        var first = supposed.MinBy(e => e.On.Day)?.On;
        List<MeasureEvent> recorded =
        [
            .. measure.Events.Where(e => zone.IsAtOrAfter(at.On, e.On) && (at.Known is not { } known || e.Known <= known)
                && (first is null || !zone.IsAtOrAfter(e.On, first))),
        ];
        return
        [
            .. recorded.Where(e => !recorded.Exists(other => Overtakes(other, e, zone)))
                .Concat(supposed.Where(e => zone.IsAtOrAfter(at.On, e.On)))
                .OrderBy(e => e.On.Day).ThenBy(e => e.On.Instant ?? DateTimeOffset.MinValue),
        ];
    }

    // A start that was set for a day to come is undone by what was published later and took effect before that day: a
    // suspension that begins on the eve of the start, or a judgment that voids it from the beginning.
    private static bool Overtakes(MeasureEvent later, MeasureEvent planned, LegalZone zone) =>
        later.State.Decides() && planned.State.Decides() && later.Known > planned.Known && zone.IsAtOrAfter(planned.On, later.On);

    private void Take(MeasureEvent happened)
    {
        var word = happened.State;
        if (word.Binds())
        {
            (binds, isSuspended, since, source) = (true, false, happened.On, happened.Source);
            (bindsUntil, suspendedUntil, unverifiedSince) = (happened.Until, null, null);
        }
        else if (word.Suspends())
        {
            (isSuspended, suspendedUntil) = (true, happened.Until);
        }
        else if (word.Prolongs())
        {
            // What prolongs a suspension of a part sets no end to the whole.
            (suspendedUntil, bindsUntil) = isSuspended ? (happened.Until, bindsUntil) : (suspendedUntil, bindsUntil is null ? null : happened.Until ?? bindsUntil);
        }
        else if (word.Ends())
        {
            (binds, isSuspended, bindsUntil) = (false, false, null);
        }
        else if (word == MeasureState.Unenforced)
        {
            isUnenforced = true;
        }
        else if (word == MeasureState.Unverified)
        {
            unverifiedSince = happened.On.Day;
        }

        Name(happened);
    }

    // A press report of what binds already does not make it a rumor again.
    private void Name(MeasureEvent happened)
    {
        var word = happened.State;
        var isNews = word.Precedes() && !binds && !isSuspended;
        if (isNews || word.Decides() || word == MeasureState.Unverified)
        {
            MeasureState? next = word switch
            {
                MeasureState.Revived => MeasureState.Effective,
                MeasureState.SuspendedBeforeEffect => MeasureState.Suspended,
                _ when word.Prolongs() => isSuspended ? MeasureState.Suspended : state,
                _ => word,
            };
            last = next == state ? last : happened;
            state = next;
        }
    }

    // Behind a stated end that nobody has followed up lie both branches.
    private MeasureStatus Status(Coordinates at)
    {
        if (OpenSince(at.On) is { } end)
        {
            return new(MeasureState.Unverified, new(Truth.Unknown, since ?? end, null, source.Length > 0 ? source : last?.Source ?? "", DayBefore(end), unverifiedSince), last, isUnenforced);
        }

        var isBinding = binds && !isSuspended && !(isUnenforced && at.Posture == Posture.Enforced);
        return new(state, isBinding ? new(Truth.True, since, bindsUntil, source, null, unverifiedSince) : InForce.Not, last, isUnenforced);
    }

    private Moment? OpenSince(Moment on) => isSuspended ? Passed(suspendedUntil, on) : binds ? Passed(bindsUntil, on) : null;

    private Moment? Passed(Moment? end, Moment on) => end is not null && zone.IsAtOrAfter(on, end) ? end : null;

    // The last day that the text names; the end itself is exclusive.
    private static DateOnly DayBefore(Moment end) => end.Instant is null && end.Day > DateOnly.MinValue ? end.Day.AddDays(-1) : end.Day;
}
