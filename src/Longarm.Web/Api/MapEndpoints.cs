using Longarm.Assessments;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Determines one case for every destination.</summary>
internal static class MapEndpoints
{
    public static void MapMap(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/map", Answer).DisableAntiforgery();

    private static async Task Answer(HttpContext http, HeldLaw law)
    {
        List<Mistake> mistakes = [];
        if (await AskedCase.Read(http, law, new(http.Request.Query, mistakes), mistakes, WorldMap.AnyPlace(law)) is not { } asked)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        var map = WorldMap.Of(law, asked.Facts, asked.Scenarios, http.RequestAborted);
        await JsonAnswers.Write(http, json => MapJson.Write(json, map));
    }
}
