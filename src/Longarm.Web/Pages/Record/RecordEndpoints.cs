using System.Globalization;
using Longarm.Assessments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>The record of saved determinations.</summary>
internal static class RecordEndpoints
{
    private const int Shown = 50;

    public static void MapRecord(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/record", List).ExcludeFromDescription();
        routes.MapGet("/record/verify", Verify).ExcludeFromDescription();
        routes.MapGet("/record/{number:long}", Show).ExcludeFromDescription();
        routes.MapGet("/record/{number:long}/case", Case).ExcludeFromDescription();
        routes.MapGet("/record/{number:long}/answer", Answer).ExcludeFromDescription();
    }

    private static async Task<IResult> List(HttpContext http, IRecordStore store, string? q, long? before)
    {
        var lines = await store.SearchAsync(q ?? "", before, Shown, http.RequestAborted);
        var head = await store.SearchAsync("", null, 1, http.RequestAborted);
        return new RazorComponentResult<RecordPage>(new { Lines = lines, Newest = head.Count > 0 ? head[0] : null, Text = q ?? "", HasMore = lines.Count == Shown, IsFirst = before is null });
    }

    private static async Task<IResult> Verify(HttpContext http, IRecordStore store, string? noted) =>
        new RazorComponentResult<VerifyPage>(new { Report = await ChainAudit.OfAsync(store, noted is { Length: > 0 } ? noted.Trim() : null, http.RequestAborted), Noted = noted });

    private static async Task<IResult> Show(HttpContext http, IRecordStore store, RecordKeeping record, ServerOptions server, long number, string? saved)
    {
        if (await store.FindAsync(number, http.RequestAborted) is not { } kept)
        {
            return NoSuch(number);
        }

        var replay = await record.ReplayAsync(kept, http.RequestAborted);
        LawChange? change = null;
        string? trouble = null;
        try
        {
            change = await record.CompareAsync(number, server.Law, http.RequestAborted);
        }
        catch (InvalidDataException exception)
        {
            trouble = exception.Message;
        }

        return new RazorComponentResult<SavedPage>(new { Replay = replay, Change = change, Trouble = trouble, IsNew = saved is not null });
    }

    private static async Task<IResult> Case(HttpContext http, IRecordStore store, long number) =>
        await store.FindAsync(number, http.RequestAborted) is { } kept
            ? Results.Bytes(kept.Content.Facts.ToArray(), "application/octet-stream", $"{number.ToString(CultureInfo.InvariantCulture)}-{kept.Content.File}")
            : NoSuch(number);

    private static async Task<IResult> Answer(HttpContext http, IRecordStore store, long number) =>
        await store.FindAsync(number, http.RequestAborted) is { } kept
            ? Results.Bytes(kept.Content.Answer.ToArray(), "application/json", $"{number.ToString(CultureInfo.InvariantCulture)}-answer.json")
            : NoSuch(number);

    private static RazorComponentResult<FailurePage> NoSuch(long number) => new(new { Title = $"There is no record {number}.", Remedy = "The record lists those there are." })
    {
        StatusCode = StatusCodes.Status404NotFound,
    };
}
