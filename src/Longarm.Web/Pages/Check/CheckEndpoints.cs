using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>The page where cases are checked.</summary>
internal static class CheckEndpoints
{
    /// <summary>The sample that a first visit shows.</summary>
    private const string FirstSample = "laptop";

    public static void MapCheck(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Start).ExcludeFromDescription();
        routes.MapGet("/check", Start).ExcludeFromDescription();
        routes.MapPost("/check", Edit).ExcludeFromDescription();
        routes.MapPost("/check/save", (HttpContext http, ServerOptions server, IAntiforgery forgery, RecordKeeping record) => CheckExports.Save(http, server, forgery, record)).ExcludeFromDescription();
        routes.MapPost("/check/case", (HttpContext http, ServerOptions server, IAntiforgery forgery) => CheckExports.Case(http, server, forgery)).ExcludeFromDescription();
        routes.MapPost("/check/answer", (HttpContext http, ServerOptions server, IAntiforgery forgery) => CheckExports.Answer(http, server, forgery)).ExcludeFromDescription();
        routes.MapPost("/check/memo", (HttpContext http, ServerOptions server, IAntiforgery forgery) => CheckExports.Memo(http, server, forgery)).ExcludeFromDescription();
    }

    private static RazorComponentResult<CheckPage> Start(ServerOptions server, string? sample, string? blank)
    {
        var document = blank is not null ? Blank(server) : (JsonObject)JsonNode.Parse((Samples.Find(sample) ?? Samples.Find(FirstSample)!).Text)!;
        return Page(CheckDesk.Work(server, document, CheckChoices.None, []), isFirst: sample is null && blank is null);
    }

    private static async Task<IResult> Edit(HttpContext http, ServerOptions server, IAntiforgery forgery)
    {
        if (!await forgery.IsRequestValidAsync(http))
        {
            return Problems.Of("This page is out of date.", "Reload it: the program was started anew since.", StatusCodes.Status400BadRequest);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        List<Mistake> mistakes = [];
        var (document, said) = await CheckForm.Read(form, mistakes, http.RequestAborted);
        var view = CheckDesk.Work(server, document ?? Blank(server), CheckForm.Choices(form), mistakes, said);
        return http.Request.Headers.ContainsKey("HX-Request") ? new RazorComponentResult<CheckWork>(new { View = view }) : Page(view, isFirst: false);
    }

    private static RazorComponentResult<CheckPage> Page(CheckView view, bool isFirst) => new(new { View = view, IsFirst = isFirst });

    private static JsonObject Blank(ServerOptions server) => new()
    {
        ["case"] = "New case",
        ["on"] = $"{server.Today:yyyy-MM-dd}",
        ["item"] = new JsonObject { ["kind"] = "commodity" },
    };
}
