using Longarm.Assessments;
using Longarm.Core;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>The page that draws who owns whom. The file stays with the browser, which sends it again with every choice.</summary>
internal static class OwnershipEndpoints
{
    /// <summary>A file may have so many bytes.</summary>
    public const int MaxBytes = 15 * 1024 * 1024;

    public static void MapOwnership(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ownership", (ServerOptions server) => new RazorComponentResult<OwnershipPage>(new { server.Today }));
        pages.MapPost("/ownership", Show).WithMetadata(new RequestSizeLimitAttribute(MaxBytes + (1024 * 1024)));
    }

    private static async Task<IResult> Show(HttpContext http, ServerOptions server, ListShelf shelf, RuleShelf rules, IAntiforgery forgery)
    {
        if (!http.Request.HasFormContentType || !await forgery.IsRequestValidAsync(http))
        {
            return Problems.Of("This page is out of date.", "Reload it: the program was started anew since.", StatusCodes.Status400BadRequest);
        }

        List<Mistake> mistakes = [];
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var asked = OwnershipAsked.Read(form, server.Today, mistakes);
        var view = form.Files.GetFile("file") is { Length: > 0 } file ? View(file, asked, server, shelf, rules, mistakes) : null;
        if (view is null && mistakes.Count == 0)
        {
            mistakes.Add(new("file", 0, 0, "LW018", "There is no file, or it is empty. Choose one."));
        }

        return http.Request.Headers.ContainsKey("HX-Request")
            ? new RazorComponentResult<OwnershipResult>(new { View = view, Mistakes = mistakes })
            : new RazorComponentResult<OwnershipPage>(new { server.Today, View = view, Mistakes = mistakes });
    }

    private static OwnershipView? View(IFormFile file, OwnershipAsked asked, ServerOptions server, ListShelf shelf, RuleShelf rules, List<Mistake> mistakes)
    {
        var laws = OwnershipLaws.Read(server.RulesFolder, rules.Catalog.Book.Rules.Select(rule => rule.Id).ToHashSet(), mistakes);
        var graph = asked.Read(new(SentFile.Plain(file.FileName), file.OpenReadStream), mistakes);
        if (graph is null || mistakes.Count > 0)
        {
            return null;
        }

        try
        {
            // Without lists nobody is met: then all of it is not known, which the page says.
            return new(graph, asked, shelf.At(asked.Day), laws, rule => rules.InForce(rules.Catalog.Find(rule)!.Rule, asked.Day).Truth);
        }
        catch (InvalidDataException damaged)
        {
            mistakes.Add(ScreenWords.Damaged(damaged));
            return null;
        }
    }
}
