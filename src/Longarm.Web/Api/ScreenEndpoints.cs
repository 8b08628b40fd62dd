using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Screening for programs, and the lists that are held.</summary>
internal static class ScreenEndpoints
{
    /// <summary>Names the lists that an answer rests on, each with its day.</summary>
    public const string ListsHeader = "Longarm-Lists";

    private const int DefaultLimit = 5;
    private const int MostMatches = 200;

    public static void MapScreening(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/screen", Screen).DisableAntiforgery();
        routes.MapGet("/api/lists", Held);
        routes.MapGet("/api/lists/{id}/changes", Changes);
    }

    private static async Task Screen(HttpContext http, ServerOptions server, ListShelf shelf)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        var day = query.Day("on") ?? server.Today;
        var threshold = query.Fraction("threshold") ?? NameIndex.DefaultThreshold;
        var limit = (int)(query.Number("limit", 1, MostMatches) ?? DefaultLimit);
        query.End();
        var sent = await SentParties.Read(http, mistakes);
        var lists = ScreenWords.Lists(shelf, day, mistakes);
        if (mistakes.Count > 0)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        var found = sent!.Rows.AsParallel().AsOrdered().WithCancellation(http.RequestAborted).Select(row => lists!.Index.Find(row.Party!, limit, threshold)).ToList();
        http.Response.Headers[ListsHeader] = string.Join(", ", lists!.Editions.Select(edition => $"{edition.List}={edition.Day:yyyy-MM-dd}"));
        await JsonAnswers.Write(http, json =>
        {
            if (sent.IsList)
            {
                json.WriteStartArray();
            }

            foreach (var (row, matches) in sent.Rows.Zip(found))
            {
                ScreenJson.Write(json, row, matches);
            }

            if (sent.IsList)
            {
                json.WriteEndArray();
            }
        });
    }

    private static Task Held(HttpContext http, ServerOptions server, ListShelf shelf)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        var day = query.Day("on") ?? server.Today;
        query.End();
        IReadOnlyList<HeldEdition> editions = [];
        try
        {
            editions = shelf.Editions();
        }
        catch (InvalidDataException damaged)
        {
            mistakes.Add(ScreenWords.Damaged(damaged));
        }

        return mistakes.Count > 0 ? Problems.Of(mistakes).ExecuteAsync(http) : TaggedJson.Write(http, json => ScreenJson.Write(json, editions, day));
    }

    private static Task Changes(HttpContext http, string id, ListShelf shelf)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        var period = query.Period();
        query.End();
        var comparison = period is var (from, to) ? ListComparison.Of(shelf, id, from, to, mistakes) : null;
        return comparison is null || mistakes.Count > 0 ? Problems.Of(mistakes).ExecuteAsync(http) : TaggedJson.Write(http, json => ScreenJson.Write(json, comparison));
    }
}
