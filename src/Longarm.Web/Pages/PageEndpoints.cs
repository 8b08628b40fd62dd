using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Every page.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapCheck();
        routes.MapProduct();
        routes.MapScreeningPages();
        routes.MapRecord();
        routes.MapWorld();
        routes.MapMeasuresPages();
        routes.MapRules();
    }
}
