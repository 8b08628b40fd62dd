using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Everything that programs may ask.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapDeterminations();
        routes.MapSavedDeterminations();
        routes.MapMap();
        routes.MapClassify();
        routes.MapAdvice();
        routes.MapProductApi();
        routes.MapScreening();
        routes.MapDecisions();
        routes.MapMeasures();
        routes.MapRuleApi();
        routes.MapScenarios();
        routes.MapDescription();
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", () => Results.Text("ready"));
    }
}
