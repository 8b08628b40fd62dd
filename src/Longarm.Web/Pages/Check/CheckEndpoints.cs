using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
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
        routes.MapPost("/check/open", Open).ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(SentFile.MaxRequestBytes));
        routes.MapPost("/check/save", (HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery, RecordKeeping record) => CheckExports.Save(http, server, store, forgery, record)).ExcludeFromDescription();
        routes.MapPost("/check/case", (HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery) => CheckExports.Case(http, server, store, forgery)).ExcludeFromDescription();
        routes.MapPost("/check/answer", (HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery) => CheckExports.Answer(http, server, store, forgery)).ExcludeFromDescription();
        routes.MapPost("/check/memo", (HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery) => CheckExports.Memo(http, server, store, forgery)).ExcludeFromDescription();
    }

    private static RazorComponentResult<CheckPage> Start(ServerOptions server, ProductStore store, string? sample, string? blank)
    {
        var document = blank is not null ? Blank(server) : (JsonObject)JsonNode.Parse((Samples.Find(sample) ?? Samples.Find(FirstSample)!).Text)!;
        return Page(CheckDesk.Work(server, store, document, CheckChoices.None, []), isFirst: sample is null && blank is null);
    }

    private static async Task<IResult> Edit(HttpContext http, ServerOptions server, ProductStore store, ListShelf shelf, IAntiforgery forgery)
    {
        if (!await forgery.IsRequestValidAsync(http))
        {
            return Problems.Of("This page is out of date.", "Reload it: the program was started anew since.", StatusCodes.Status400BadRequest);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        List<Mistake> mistakes = [];
        var (document, said, pending) = await CheckForm.Read(form, server, store, mistakes, http.RequestAborted);
        said = TakenListing.Apply(document, form, shelf, mistakes) ?? said;
        var view = CheckDesk.Work(server, store, document ?? Blank(server), CheckForm.Choices(form), mistakes, said, pending, http.RequestAborted);
        return http.Request.Headers.ContainsKey("HX-Request") ? new RazorComponentResult<CheckWork>(new { View = view }) : Page(view, isFirst: false);
    }

    // A file that was dropped: a product goes to the store; a case is sent again by the page, in its form.
    private static async Task<IResult> Open(HttpContext http, ProductStore store, IAntiforgery forgery, string name)
    {
        if (!await forgery.IsRequestValidAsync(http))
        {
            return Problems.Of("This page is out of date.", "Reload it: the program was started anew since.", StatusCodes.Status400BadRequest);
        }

        if (await store.KeepAsync(name, http.Request.Body, http.RequestAborted) is not { } file)
        {
            return Problems.Of("This file is too large.", $"A file of a product may have {ProductStore.MaxBytes / (1024 * 1024)} MB.", StatusCodes.Status413PayloadTooLarge);
        }

        using var stream = File.OpenRead(file.Path);
        return Results.Json(new { Product = SentProducts.IsCase(file.Name, stream) ? null : file.Id, Table = file.IsTable });
    }

    private static RazorComponentResult<CheckPage> Page(CheckView view, bool isFirst) => new(new { View = view, IsFirst = isFirst });

    private static JsonObject Blank(ServerOptions server) => new()
    {
        ["case"] = "New case",
        ["on"] = $"{server.Today:yyyy-MM-dd}",
        ["item"] = new JsonObject { ["kind"] = "commodity" },
    };
}
