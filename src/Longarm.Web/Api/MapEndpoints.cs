using Longarm.Assessments;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Determines one case for every destination.</summary>
internal static class MapEndpoints
{
    public static void MapMap(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/map", Answer).DisableAntiforgery();

    private static async Task Answer(HttpContext http, HeldLaw law, [FromQuery] string[] scenario, bool strict = false)
    {
        List<Mistake> mistakes = [];
        var text = await SentCase.Text(http, mistakes);
        var facts = text is null ? null : WorldMap.Read(SentCase.Name, text, law, new(Strict: strict), mistakes);
        mistakes.AddRange(Scenarios.Check(scenario, law.Book));
        if (facts is null || mistakes.Count > 0)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        var map = WorldMap.Of(law, facts, scenario, http.RequestAborted);
        await JsonAnswers.Write(http, json => MapJson.Write(json, map));
    }
}
