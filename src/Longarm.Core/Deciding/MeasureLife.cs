namespace Longarm.Core.Deciding;

/// <summary>A time in which a measure stood still.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">The first day after it; null: for all time to come, as far as is known.</param>
/// <param name="Stage">What the measure was.</param>
/// <param name="Status">Where it stood.</param>
public sealed record MeasurePhase(DateOnly From, DateOnly? Until, MeasureStage Stage, MeasureStatus Status)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(DateOnly day) => day >= From && (Until is not { } end || day < end);

    internal bool GoesOnAs(MeasureStage? stage, MeasureStatus status) => Stage == stage && Status.State == status.State
        && Status.InForce.Truth == status.InForce.Truth && Status.IsUnenforced == status.IsUnenforced;
}

/// <summary>The whole life of a measure, with what is to come as far as that is set.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Phases">Its phases, in the order of time; the first begins when anything of it was public.</param>
public sealed record MeasureLife(Measure Measure, IReadOnlyList<MeasurePhase> Phases)
{
    private static readonly Moment EndOfTime = Moment.On(DateOnly.MaxValue.AddDays(-2));

    /// <summary>The phase of a day; null if nothing had happened, or was known, by then.</summary>
    public MeasurePhase? On(DateOnly day) => Phases.FirstOrDefault(phase => phase.Holds(day));

    /// <summary>Follows a measure through its days.</summary>
    /// <param name="book">The packs.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="known">Only what was public by this day; null: all that is held.</param>
    /// <param name="scenarios">Overlays in force.</param>
    public static MeasureLife Of(RuleBook book, Measure measure, DateOnly? known, IReadOnlyList<string> scenarios)
    {
        var supposed = book.Supposed(measure.Id, scenarios);
        MeasureRegister register = new(book, scenarios);
        List<MeasurePhase> phases = [];
        foreach (var day in TurningDays([.. measure.Events, .. supposed]))
        {
            var status = register.StatusOf(measure, Moment.On(day), known);
            var stage = MeasureStages.Of(status, IsSet(book, measure, supposed, day, known, scenarios));
            if (phases is [.., var open] && open.Until is null)
            {
                if (open.GoesOnAs(stage, status))
                {
                    continue;
                }

                phases[^1] = open with { Until = day };
            }

            if (stage is { } reached)
            {
                phases.Add(new(day, null, reached, status));
            }
        }

        return new(measure, phases);
    }

    // The noon of a bare day may stand before an instant of it, or after one of the next day elsewhere.
    private static SortedSet<DateOnly> TurningDays(IEnumerable<MeasureEvent> events)
    {
        SortedSet<DateOnly> days = [];
        foreach (var happened in events)
        {
            days.Add(happened.Known);
            AddAround(happened.On.Day);
            if (happened.Until is { } end)
            {
                AddAround(end.Day);
            }
        }

        return days;

        void AddAround(DateOnly day)
        {
            foreach (var near in (int[])[-1, 0, 1])
            {
                days.Add(DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + near, DateOnly.MinValue.DayNumber, EndOfTime.Day.DayNumber)));
            }
        }
    }

    // What an overlay supposes nobody has published.
    private static bool IsSet(
        RuleBook book, Measure measure, IReadOnlyList<MeasureEvent> supposed, DateOnly day, DateOnly? known, IReadOnlyList<string> scenarios)
    {
        var zone = book.ZoneOf(measure);
        var published = known is { } last && last < day ? last : day;
        Coordinates all = new(EndOfTime, published, scenarios, Posture.Written);
        return MeasureWalk.EventsUpTo(measure, supposed, all, zone)
            .Any(e => e.State.Binds() && !zone.IsAtOrAfter(Moment.On(day), e.On) && !supposed.Contains(e));
    }
}
