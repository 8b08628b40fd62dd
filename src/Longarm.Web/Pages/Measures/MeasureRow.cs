using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Web;

/// <summary>A measure as a row of the register.</summary>
/// <param name="Life">Its life as it was known on the day of knowledge.</param>
/// <param name="LifeNow">Its life as it is known now, where another day of knowledge is asked for.</param>
/// <param name="Day">The day asked about.</param>
/// <param name="AnsweredBy">Measures that answer it.</param>
public sealed record MeasureRow(MeasureLife Life, MeasureLife? LifeNow, DateOnly Day, IReadOnlyList<Measure> AnsweredBy)
{
    /// <summary>The measure.</summary>
    public Measure Measure => Life.Measure;

    /// <summary>Where it stands, by what was known.</summary>
    public MeasurePhase? Phase { get; } = Life.On(Day);

    /// <summary>Where it stands, by what is known now.</summary>
    public MeasurePhase? PhaseNow { get; } = LifeNow?.On(Day);

    /// <summary>Whether today's knowledge puts it elsewhere on that day.</summary>
    public bool Differs => LifeNow is not null && (Phase?.Stage, Phase?.Status.State) != (PhaseNow?.Stage, PhaseNow?.Status.State);

    /// <summary>Whether its whole life looks otherwise now.</summary>
    public bool HasOtherLife => LifeNow is not null && !Shape(LifeNow).SequenceEqual(Shape(Life));

    /// <summary>The first day on which anything of it was public.</summary>
    public DateOnly First => (Life.Phases is [var first, ..] ? first : LifeNow?.Phases[0])?.From ?? DateOnly.MaxValue;

    /// <summary>Rows of all measures that are asked for, from the earliest.</summary>
    public static IReadOnlyList<MeasureRow> Of(HeldLaw law, MeasuresAsked asked)
    {
        var (known, scenarios, filter) = (asked.Register.Known, asked.Register.Scenarios, asked.Register.Filter);
        var now = known is null ? null : law.Measures.Lives(null, scenarios);
        return
        [
            .. law.Measures.Lives(known, scenarios)
                .Select((life, at) => new MeasureRow(life, now?[at], asked.Day, AnswersTo(life.Measure, law.Book)))
                .Where(row => row.Life.Phases.Count + (row.LifeNow?.Phases.Count ?? 0) > 0 && filter.Takes(row.Measure))
                .Where(row => filter.State is not { } state || row.Phase?.Status.State == state)
                .OrderBy(row => row.First).ThenBy(row => row.Measure.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Measures that answer one.</summary>
    public static IReadOnlyList<Measure> AnswersTo(Measure measure, RuleBook book) => [.. book.Measures.Where(m => m.Answers.Contains(measure.Id))];

    private static IEnumerable<(DateOnly, DateOnly?, MeasureStage)> Shape(MeasureLife life) => life.Phases.Select(p => (p.From, p.Until, p.Stage));
}
