using Longarm.Core;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Longarm.Web;

/// <summary>The pages on the packs.</summary>
internal static class RulesEndpoints
{
    public static void MapRules(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/rules").ExcludeFromDescription();
        pages.MapGet("", Browse);
        pages.MapGet("/coverage", Coverage);
        pages.MapGet("/{id}", One);
        pages.MapGet("/{id}/card", Card);
        pages.MapGet("/{id}/cases/{number:int}", Case);
    }

    private static IResult Browse(HttpContext http, RuleShelf shelf, string? @in = null, string? regime = null, string? kind = null, string? q = null, string? after = null)
    {
        var place = string.IsNullOrEmpty(@in) ? regime : @in;
        var cut = place?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        List<Mistake> mistakes = [];
        var query = RuleQueries.Read(shelf.Catalog, cut > 0 ? place![..cut] : place, cut > 0 ? place![(cut + 1)..] : null, kind, q, mistakes);
        RulesView view = new(shelf, query, after, mistakes);
        return IsPartial(http)
            ? new RazorComponentResult<RulesResults>(new { View = view })
            : new RazorComponentResult<RulesPage>(new { View = view });
    }

    private static IResult Coverage(HttpContext http, RuleShelf shelf, string? regime = null, string? q = null)
    {
        List<Mistake> mistakes = [];
        var query = RuleQueries.Read(shelf.Catalog, regime, null, null, q, mistakes);
        CoverageView view = new(shelf.Catalog.Book, query, mistakes);
        return IsPartial(http)
            ? new RazorComponentResult<CoverageResults>(new { View = view })
            : new RazorComponentResult<CoveragePage>(new { View = view });
    }

    private static IResult One(RuleShelf shelf, string id) => shelf.Catalog.Find(id) is { } entry
        ? new RazorComponentResult<RulePage>(new { Entry = entry })
        : Missing(shelf, id);

    private static IResult Card(RuleShelf shelf, string id, string? on = null) => shelf.Catalog.Find(id) is { } entry
        ? new RazorComponentResult<RuleCard>(new { Entry = entry, On = Moment.Parse(on ?? "")?.Day ?? shelf.Today })
        : new RazorComponentResult<RuleCardMissing>(new { Advice = shelf.Catalog.Advice(id) }) { StatusCode = StatusCodes.Status404NotFound };

    private static IResult Case(HttpContext http, RuleShelf shelf, string id, int number)
    {
        if (shelf.Catalog.Find(id) is not { } entry)
        {
            return Missing(shelf, id);
        }

        var cases = shelf.Cases(entry).Cases;
        if (number < 1 || number > cases.Count)
        {
            return new RazorComponentResult<FailurePage>(new { Title = "There is no such case.", Remedy = $"{id} has {cases.Count} cases. Open the rule and choose one." }) { StatusCode = StatusCodes.Status404NotFound };
        }

        return IsPartial(http)
            ? new RazorComponentResult<RuleCaseFacts>(new { Case = cases[number - 1] })
            : new RazorComponentResult<RuleCasePage>(new { Entry = entry, Case = cases[number - 1] });
    }

    private static RazorComponentResult<FailurePage> Missing(RuleShelf shelf, string id) =>
        new(new { Title = "There is no such rule.", Remedy = shelf.Catalog.Advice(id) }) { StatusCode = StatusCodes.Status404NotFound };

    // One address answers a whole page or, to a script, the part that changes: caches must tell them apart.
    private static bool IsPartial(HttpContext http)
    {
        http.Response.Headers.Append(HeaderNames.Vary, "HX-Request");
        return http.Request.Headers["HX-Request"] == "true";
    }
}
