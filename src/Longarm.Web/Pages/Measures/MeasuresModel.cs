using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>Everything that the page of the register shows.</summary>
/// <param name="Asked">What is asked for.</param>
/// <param name="Law">The law.</param>
/// <param name="Rows">The measures that are asked for.</param>
/// <param name="Axis">The time that is drawn.</param>
/// <param name="Mistakes">What is wrong in the address.</param>
public sealed record MeasuresModel(
    MeasuresAsked Asked, HeldLaw Law, IReadOnlyList<MeasureRow> Rows, TimeAxis Axis, IReadOnlyList<Mistake> Mistakes)
{
    private const int NamedYears = 4;

    /// <summary>The measures of which anything stands on the day asked about.</summary>
    public IReadOnlyList<MeasureRow> Standing { get; } = [.. Rows.Where(row => row.Phase is not null || row.PhaseNow is not null)];

    /// <summary>The rows in their groups, the largest first; by state in the order of a life.</summary>
    public IEnumerable<IGrouping<string, MeasureRow>> Groups => Asked.Group switch
    {
        "state" => Rows.GroupBy(row => row.Phase?.Stage).OrderBy(g => g.Key is null).ThenBy(g => g.Key)
            .SelectMany(g => g.GroupBy(_ => g.Key is { } stage ? StageStyle.Title(stage) : "nothing by that day")),
        "kind" => Largest(Rows.GroupBy(row => row.Measure.Kind ?? "other")),
        _ => Largest(Rows.GroupBy(row => MeasureLinks.Name(row.Measure.By, Law.Words.Places))),
    };

    /// <summary>The rows of the table, sorted.</summary>
    public IEnumerable<MeasureRow> Sorted
    {
        get
        {
            var sorted = Standing.OrderBy(Key, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Measure.Id, StringComparer.Ordinal);
            return Asked.IsDescending ? sorted.Reverse() : sorted;
        }
    }

    /// <summary>What happened between the two days.</summary>
    public IReadOnlyList<MeasureChange> Changes => new MeasureRegister(Law.Book, Asked.Register.Scenarios)
        .Diff(Asked.Period.From, Asked.Period.To, Asked.Register.Known, Asked.Register.Filter);

    /// <summary>The nearest day before the day asked about on which a measure moved.</summary>
    public DateOnly? Earlier => Turns.Where(day => day < Asked.Day).Select(day => (DateOnly?)day).Max();

    /// <summary>The nearest day after it.</summary>
    public DateOnly? Later => Turns.Where(day => day > Asked.Day).Select(day => (DateOnly?)day).Min();

    /// <summary>Years that the axis may begin with.</summary>
    public IEnumerable<int> Years => Enumerable.Range(Asked.Today.Year - NamedYears + 1, NamedYears);

    private IEnumerable<DateOnly> Turns => Rows.SelectMany(row => row.Life.Phases).Select(phase => phase.From);

    /// <summary>Reads an address and gathers what it asks for.</summary>
    public static MeasuresModel Of(IQueryCollection query, HeldLaw law, DateOnly today)
    {
        List<Mistake> mistakes = [];
        var asked = MeasuresAsked.Read(query, law, today, mistakes);
        var axis = TimeAxis.Of(law.Measures.Lives(null, asked.Register.Scenarios), asked.Day, today, asked.Since);
        return new(asked, law, MeasureRow.Of(law, asked), axis, mistakes);
    }

    /// <summary>How many measures stand at a stage on the day asked about.</summary>
    public int CountAt(MeasureStage stage) => Rows.Count(row => row.Phase?.Stage == stage);

    /// <summary>What is wrong with a field; null if nothing is.</summary>
    public string? MistakeIn(string field) => Mistakes.FirstOrDefault(m => m.File == field)?.Message;

    private string Key(MeasureRow row) => Asked.Sort switch
    {
        "by" => row.Measure.By,
        "against" => MeasureLinks.Targets(row.Measure),
        "kind" => row.Measure.Kind ?? "",
        "state" => $"{(int?)row.Phase?.Stage}{StageStyle.Word(row.Phase)}",
        "title" => row.Measure.Title,
        _ => MeasureLinks.Text((row.Phase ?? row.PhaseNow)?.From) ?? "",
    };

    private static IOrderedEnumerable<IGrouping<string, MeasureRow>> Largest(IEnumerable<IGrouping<string, MeasureRow>> groups) =>
        groups.OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
}
