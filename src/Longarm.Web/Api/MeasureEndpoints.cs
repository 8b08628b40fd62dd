using System.Text.Json;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>The register of measures, for programs.</summary>
internal static class MeasureEndpoints
{
    public static void MapMeasures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/measures", List).WithSummary("The register of measures on a day.");
        routes.MapGet("/api/measures/diff", Diff).WithSummary("What happened to measures after one day, up to another.");
        routes.MapGet("/api/measures/{id}", One).WithSummary("One measure with all its events.");
    }

    /// <summary>Says that there is no such measure, and which one may be meant.</summary>
    public static string Advice(string id, RuleBook book) => Nearest.Advice(id, [.. book.Measures.Select(m => m.Id)]);

    private static Task List(HttpContext http, HeldLaw law, ServerOptions options) => Answer(http, law, options, (asked, _) =>
    {
        var entries = new MeasureRegister(law.Book, asked.Scenarios).List(asked.On, asked.Known, asked.Filter);
        return json => MeasureJson.Write(json, entries);
    });

    private static Task Diff(HttpContext http, HeldLaw law, ServerOptions options) => Answer(http, law, options, (asked, query) =>
    {
        if (query.Period() is not var (from, to))
        {
            return null;
        }

        var changes = new MeasureRegister(law.Book, asked.Scenarios).Diff(from, to, asked.Known, asked.Filter);
        return json => MeasureJson.Write(json, from, to, changes);
    });

    private static Task One(HttpContext http, string id, HeldLaw law, ServerOptions options)
    {
        if (law.Book.Measures.FirstOrDefault(m => m.Id == id) is not { } measure)
        {
            return Problems.Of($"There is no measure “{id}”.", Advice(id, law.Book), StatusCodes.Status404NotFound).ExecuteAsync(http);
        }

        return Answer(http, law, options, (asked, _) =>
        {
            var status = new MeasureRegister(law.Book, asked.Scenarios).StatusOf(measure, asked.On, asked.Known);
            return json => MeasureJson.Write(json, new MeasureEntry(AsKnown(measure, asked.Known), status));
        });
    }

    /// <summary>A measure without the events that were not public by a day.</summary>
    public static Measure AsKnown(Measure measure, DateOnly? known) => known is { } day
        ? measure with { Events = [.. measure.Events.Where(e => e.Known <= day)] }
        : measure;

    private static Task Answer(HttpContext http, HeldLaw law, ServerOptions options, Func<AskedMeasures, Query, Action<Utf8JsonWriter>?> answer)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        var write = answer(AskedMeasures.Read(query, law, options.Today, mistakes), query);
        query.End();
        return mistakes.Count > 0 || write is null ? Problems.Of(mistakes).ExecuteAsync(http) : TaggedJson.Write(http, write);
    }
}
