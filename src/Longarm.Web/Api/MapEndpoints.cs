using Longarm.Assessments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Determines one case for every destination.</summary>
internal static class MapEndpoints
{
    public static void MapMap(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/map", Answer).DisableAntiforgery();

    private static Task Answer(HttpContext http, HeldLaw law) => AskedCase.Answer(
        http, law,
        asked =>
        {
            var map = WorldMap.Of(law, asked.Facts, asked.Scenarios, http.RequestAborted);
            return json => MapJson.Write(json, map);
        },
        WorldMap.AnyPlace(law));
}
