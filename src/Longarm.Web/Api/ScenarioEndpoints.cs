using Longarm.Assessments;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Overlays, and what they change for a case.</summary>
internal static class ScenarioEndpoints
{
    public static void MapScenarios(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/scenarios", List);
        routes.MapPost("/api/compare", Compare).DisableAntiforgery();
    }

    private static Task List(HttpContext http, HeldLaw law)
    {
        List<Mistake> mistakes = [];
        new Query(http.Request.Query, mistakes).End();
        return mistakes.Count > 0 ? Problems.Of(mistakes).ExecuteAsync(http)
            : TaggedJson.Write(http, json => ScenarioJson.Write(json, law.Book.Scenarios));
    }

    private static Task Compare(HttpContext http, HeldLaw law) => AskedCase.Answer(
        http, law,
        asked =>
        {
            AnswerParts parts = new(Proofs: false, Missing: false);
            var compared = ScenarioComparison.Of(law.Library, asked.Facts, asked.Scenarios, parts, http.RequestAborted);
            return json => ComparisonJson.Write(json, compared);
        },
        check: (query, mistakes) =>
        {
            if (query.Texts(AskedCase.Scenario).Count == 0)
            {
                mistakes.Add(new(Query.PlaceOf(AskedCase.Scenario), 0, 0, "LC065",
                    $"There is nothing to compare with. {Nearest.Advice("", [.. law.Book.Scenarios.Select(s => s.Id)])}"));
            }
        });
}
