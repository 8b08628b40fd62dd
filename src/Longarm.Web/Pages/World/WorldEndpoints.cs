using Longarm.Assessments;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>The page that shows one item over all destinations.</summary>
internal static class WorldEndpoints
{
    public static void MapWorld(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/world", (HttpContext http, HeldLaw law, ProductStore store, TimeProvider clock) => Page(http, law, store, clock, WorldRequest.Of(http.Request.Query)))
            .ExcludeFromDescription();
        routes.MapPost("/world", async (HttpContext http, HeldLaw law, ProductStore store, TimeProvider clock, IAntiforgery forgery) =>
            await Sent(http, forgery) is { } asked ? Page(http, law, store, clock, asked) : NotOurs()).ExcludeFromDescription();
        routes.MapPost("/world/verdicts", Verdicts).ExcludeFromDescription();
    }

    private static RazorComponentResult<WorldPage> Page(HttpContext http, HeldLaw law, ProductStore store, TimeProvider clock, WorldRequest asked)
    {
        var view = WorldView.Of(asked, law, store, clock, http.RequestAborted);
        return new RazorComponentResult<WorldPage>(new { View = view })
        {
            StatusCode = view.Map is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private static async Task Verdicts(HttpContext http, HeldLaw law, ProductStore store, TimeProvider clock, IAntiforgery forgery)
    {
        var asked = await Sent(http, forgery);
        var view = asked is null ? null : WorldView.Of(asked, law, store, clock, http.RequestAborted);
        if (view?.Map is null)
        {
            await (view is null ? NotOurs() : Problems.Of(view.Mistakes)).ExecuteAsync(http);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        await JsonAnswers.Write(http, json => WorldJson.Write(json, view));
    }

    // Null if the form is not one of this program's own pages, as they stand since it was started.
    private static async Task<WorldRequest?> Sent(HttpContext http, IAntiforgery forgery) =>
        http.Request.HasFormContentType && await forgery.IsRequestValidAsync(http)
            ? WorldRequest.Of(await http.Request.ReadFormAsync(http.RequestAborted))
            : null;

    private static IResult NotOurs() =>
        Problems.Of("This form is no longer valid.", "Open the World page again and send it from there.", StatusCodes.Status400BadRequest);
}
