using Longarm.Assessments;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Longarm.Web;

/// <summary>Saved determinations: they never change.</summary>
internal static class SavedEndpoints
{
    /// <summary>So many are listed at most in one answer.</summary>
    public const int MaxListed = 500;

    private const int Listed = 50;

    public static void MapSavedDeterminations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/determinations", List);
        routes.MapGet("/api/determinations/{id:long}", Show);
        routes.MapGet("/api/determinations/{id:long}/replay", Replay);
    }

    private static async Task<IResult> List(HttpContext http, IRecordStore store)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        var (from, count) = (query.Number("after", 0, long.MaxValue) ?? 0, query.Number("limit", 1, MaxListed) ?? Listed);
        query.End();
        if (mistakes.Count > 0)
        {
            return Problems.Of(mistakes);
        }

        var lines = await store.PageAsync(from, (int)count, http.RequestAborted);
        await JsonAnswers.Write(http, json => SavedJson.WriteList(json, lines, hasMore: lines.Count == count));
        return Results.Empty;
    }

    private static async Task<IResult> Show(HttpContext http, IRecordStore store, long id)
    {
        if (await store.FindAsync(id, http.RequestAborted) is not { } kept)
        {
            return NoSuch(id);
        }

        var tag = new EntityTagHeaderValue($"\"{kept.Hash}\"");
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        await JsonAnswers.Write(http, json => SavedJson.Write(json, kept));
        return Results.Empty;
    }

    private static async Task<IResult> Replay(HttpContext http, RecordKeeping record, long id)
    {
        if (await record.ReplayAsync(id, http.RequestAborted) is not { } replay)
        {
            return NoSuch(id);
        }

        await JsonAnswers.Write(http, json => SavedJson.Write(json, replay));
        return Results.Empty;
    }

    private static IResult NoSuch(long id) =>
        Problems.Of($"There is no saved determination {id}.", "GET /api/determinations lists those there are.", StatusCodes.Status404NotFound);
}
