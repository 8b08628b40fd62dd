using Longarm.Assessments;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Longarm.Web;

/// <summary>The pages where names are held against lists.</summary>
internal static class ScreeningEndpoints
{
    public static void MapScreeningPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/screening").ExcludeFromDescription();
        pages.MapGet("", Search);
        pages.MapGet("/lists", Lists);
        pages.MapScreeningDecisions();
        pages.MapScreeningFile();
        pages.MapOwnership();
    }

    private static async Task<IResult> Search(HttpContext http, ServerOptions server, ListShelf shelf, DecisionShelf decisions)
    {
        List<Mistake> mistakes = [];
        var asked = ScreeningAsked.Read(http.Request.Query, server.Today, mistakes);
        var (book, troubles) = await decisions.ForMatchesAsync(http.RequestAborted);
        var view = ScreeningView.Of(shelf, asked, server.Today, mistakes) with { Decisions = book, Troubles = troubles };

        // One address answers a whole page or, to a script, the part that changes: caches must tell them apart.
        http.Response.Headers.Append(HeaderNames.Vary, "HX-Request");
        return http.Request.Headers["HX-Request"] == "true"
            ? new RazorComponentResult<ScreeningResults>(new { View = view })
            : new RazorComponentResult<ScreeningPage>(new { View = view });
    }

    private static RazorComponentResult<ScreeningListsPage> Lists(HttpContext http, ServerOptions server, ListShelf shelf) =>
        new(new { View = ListsView.Of(http.Request.Query, shelf, server.Today) });
}
