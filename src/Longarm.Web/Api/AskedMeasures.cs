using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>What of the register is asked for, by programs and pages alike.</summary>
/// <param name="On">The day asked about.</param>
/// <param name="Known">Only what was public by this day; null: all that is held.</param>
/// <param name="Filter">Which measures.</param>
/// <param name="Scenarios">Overlays in force.</param>
public sealed record AskedMeasures(Moment On, DateOnly? Known, MeasureFilter Filter, IReadOnlyList<string> Scenarios)
{
    /// <summary>Reads an address. What is wrong in it is left out, and its mistakes added.</summary>
    internal static AskedMeasures Read(Query query, HeldLaw law, DateOnly today, List<Mistake> mistakes)
    {
        var measures = law.Book.Measures;
        var places = Sides(measures).Concat(law.Words.Places.Keys).Distinct().ToList();
        var word = query.OneOf("state", Words.All<MeasureState>(), "state of measures");
        MeasureFilter filter = new(
            word is null ? null : Words.Read<MeasureState>(word),
            query.OneOf("by", places, "country or group"),
            query.OneOf("against", places, "country or group"),
            query.OneOf("kind", [.. measures.Select(m => m.Kind).OfType<string>().Distinct().Order(StringComparer.Ordinal)], "kind of measure"));
        return new(query.Moment("on") ?? Moment.On(today), query.Day("known"), filter, Overlays(query, law.Book, mistakes));
    }

    private static List<string> Overlays(Query query, RuleBook book, List<Mistake> mistakes)
    {
        var chosen = query.Texts(AskedCase.Scenario);
        mistakes.AddRange(Assessments.Scenarios.Check(chosen, book, Query.PlaceOf(AskedCase.Scenario)));
        return [.. chosen.Where(s => book.Scenarios.Any(held => held.Id == s))];
    }

    private static IEnumerable<string> Sides(IEnumerable<Measure> measures) => measures.SelectMany(m => m.Against.Append(m.By));
}
