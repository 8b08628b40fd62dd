using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>The packs, for programs.</summary>
internal static class RuleEndpoints
{
    private const int PageSize = 200;

    public static void MapRuleApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/rules", List);
        routes.MapGet("/api/rules/{id}", One);
    }

    private static Task List(HttpContext http, RuleShelf shelf)
    {
        List<Mistake> mistakes = [];
        Query asked = new(http.Request.Query, mistakes);
        var query = RuleQueries.Read(shelf.Catalog, asked.Text("regime"), null, asked.Text("kind"), asked.Text("q"), mistakes);
        var after = asked.Text("after");
        asked.End();
        var found = shelf.Catalog.Search(query);
        var from = after is { Length: > 0 } ? shelf.Catalog.PlaceAfter(found, after) : 0;
        if (from is null)
        {
            mistakes.Add(new(Query.PlaceOf("after"), 0, 0, "LW013", shelf.Catalog.Advice(after!)));
        }

        if (mistakes.Count > 0)
        {
            return Problems.Of(mistakes).ExecuteAsync(http);
        }

        return TaggedJson.Write(http, json => RuleJson.WriteList(json, shelf, found, from ?? 0, PageSize));
    }

    private static Task One(HttpContext http, RuleShelf shelf, string id) => shelf.Catalog.Find(id) is { } entry
        ? TaggedJson.Write(http, json => RuleJson.WriteWhole(json, shelf, entry))
        : Problems.Of("There is no such rule.", shelf.Catalog.Advice(id), StatusCodes.Status404NotFound).ExecuteAsync(http);
}
