using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>What of the register is asked for, by programs and pages alike.</summary>
/// <param name="On">The day asked about.</param>
/// <param name="Known">Only what was public by this day; null: all that is held.</param>
/// <param name="Filter">Which measures.</param>
/// <param name="Scenarios">Overlays in force.</param>
public sealed record AskedMeasures(Moment On, DateOnly? Known, MeasureFilter Filter, IReadOnlyList<string> Scenarios)
{
    /// <summary>The names of its fields in an address.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["on", "known", "state", "by", "against", "kind", "scenario"];

    /// <summary>Reads an address. Fields that are wrong are left out, and their mistakes added.</summary>
    public static AskedMeasures Read(IQueryCollection query, HeldLaw law, DateOnly today, List<Mistake> mistakes)
    {
        QueryFields fields = new(query, mistakes);
        var measures = law.Book.Measures;
        var places = Sides(measures).Concat(law.Words.Places.Keys).Distinct().ToList();
        var word = fields.OneOf("state", Words.All<MeasureState>(), "state of measures");
        MeasureFilter filter = new(
            word is null ? null : Words.Read<MeasureState>(word),
            fields.OneOf("by", places, "country or group"),
            fields.OneOf("against", places, "country or group"),
            fields.OneOf("kind", [.. measures.Select(m => m.Kind).OfType<string>().Distinct().Order(StringComparer.Ordinal)], "kind of measure"));
        return new(fields.Moment("on") ?? Moment.On(today), fields.Day("known"), filter, Overlays(query, law.Book, mistakes));
    }

    private static List<string> Overlays(IQueryCollection query, RuleBook book, List<Mistake> mistakes)
    {
        List<string> chosen = [.. query["scenario"].OfType<string>().Where(s => s.Length > 0).Distinct()];
        mistakes.AddRange(Assessments.Scenarios.Check(chosen, book).Select(m => m with { File = "scenario" }));
        return [.. chosen.Where(s => book.Scenarios.Any(held => held.Id == s))];
    }

    private static IEnumerable<string> Sides(IEnumerable<Measure> measures) => measures.SelectMany(m => m.Against.Append(m.By));
}
