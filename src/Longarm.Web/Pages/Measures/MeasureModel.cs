using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>Everything that the page of one measure shows.</summary>
/// <param name="Asked">Day, knowledge, overlays.</param>
/// <param name="Law">The law.</param>
/// <param name="Row">The measure and its life.</param>
/// <param name="Axis">The time that is drawn.</param>
/// <param name="Mistakes">What is wrong in the address.</param>
public sealed record MeasureModel(MeasuresAsked Asked, HeldLaw Law, MeasureRow Row, TimeAxis Axis, IReadOnlyList<Mistake> Mistakes)
{
    /// <summary>The measure.</summary>
    public Measure Measure => Row.Measure;

    /// <summary>Its events in the order of time, as far as they were public.</summary>
    public IEnumerable<MeasureEvent> Events => MeasureEndpoints.AsKnown(Measure, Asked.Register.Known).Events.OrderBy(e => e.On.Day);

    /// <summary>How many events were not public by the day of knowledge.</summary>
    public int Unheard => Asked.Register.Known is { } known ? Measure.Events.Count(e => e.Known > known) : 0;

    /// <summary>The measures that it answers.</summary>
    public IEnumerable<Measure> Answers => Law.Book.Measures.Where(m => Measure.Answers.Contains(m.Id));

    /// <summary>The rules that carry it.</summary>
    public IReadOnlyList<Rule> Rules { get; } = [.. Law.Book.Rules.Where(rule => RuleIds.Matches(rule.Id, Row.Measure.Rules))];

    /// <summary>Overlays that suppose something of it, with what they suppose.</summary>
    public IEnumerable<(Scenario Scenario, IReadOnlyList<MeasureEvent> Events)> Scenarios => Law.Book.Scenarios
        .Select(s => (s, Events: (IReadOnlyList<MeasureEvent>)[.. s.Events.Where(e => e.Measure == Measure.Id).Select(e => e.Event)]))
        .Where(pair => pair.Events.Count > 0);

    /// <summary>What an address asks of a measure; null if there is none of that id.</summary>
    public static MeasureModel? Of(string id, IQueryCollection query, HeldLaw law, DateOnly today)
    {
        List<Mistake> mistakes = [];
        var asked = MeasuresAsked.Read(query, law, today, mistakes);
        var (known, scenarios) = (asked.Register.Known, asked.Register.Scenarios);
        if (Life(law.Measures.Lives(known, scenarios), id) is not { } life)
        {
            return null;
        }

        var now = known is null ? null : Life(law.Measures.Lives(null, scenarios), id);
        MeasureRow row = new(life, now, asked.Day, MeasureRow.AnswersTo(life.Measure, law.Book));
        return new(asked, law, row, TimeAxis.Of([life, now ?? life], asked.Day, today, asked.Since), mistakes);
    }

    /// <summary>This page with overlays chosen otherwise.</summary>
    public string Toggle(string scenario)
    {
        var chosen = Asked.Register.Scenarios;
        IReadOnlyList<string> others = chosen.Contains(scenario) ? [.. chosen.Where(s => s != scenario)] : [.. chosen, scenario];
        return MeasureLinks.Page(Measure.Id, Asked.Day == Asked.Today ? null : Asked.Day, Asked.Register.Known, others);
    }

    private static MeasureLife? Life(IReadOnlyList<MeasureLife> lives, string id) => lives.FirstOrDefault(life => life.Measure.Id == id);
}
