using System.Globalization;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Files of parties. What is found goes out line by line, so that whoever waits sees how far it is; nothing is kept.</summary>
internal static class ScreeningFileEndpoints
{
    /// <summary>A file may have so many bytes.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int DefaultLimit = 5;

    public static void MapScreeningFile(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/file", (ServerOptions server, ListShelf shelf) => Page(server, shelf, []));
        pages.MapPost("/file", Screen).WithMetadata(new RequestSizeLimitAttribute(MaxBytes + (1024 * 1024)));
    }

    private static RazorComponentResult<ScreeningFilePage> Page(ServerOptions server, ListShelf shelf, IReadOnlyList<Mistake> mistakes)
    {
        IReadOnlyList<HeldEdition> held = [];
        try
        {
            held = shelf.Editions();
        }
        catch (InvalidDataException damaged)
        {
            mistakes = [.. mistakes, ScreenWords.Damaged(damaged)];
        }

        return new(new { Held = HeldLists.AsOf(held, server.Today), server.Today, Mistakes = mistakes });
    }

    private static async Task Screen(HttpContext http, ServerOptions server, ListShelf shelf, IAntiforgery forgery)
    {
        if (!await forgery.IsRequestValidAsync(http))
        {
            await Problems.Of("This page is out of date.", "Reload it: the program was started anew since.", StatusCodes.Status400BadRequest).ExecuteAsync(http);
            return;
        }

        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        var name = query.Text("name");
        var sent = await SentFile.Read(http, name, mistakes);
        var (day, threshold) = (Day(query, sent, mistakes) ?? server.Today, Threshold(query, sent, mistakes));
        var lists = ScreenWords.Lists(shelf, day, mistakes);
        if (mistakes.Count > 0 || sent is null)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        await using var content = sent.Content;
        http.Response.ContentType = "application/jsonl; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=screened.jsonl";
        http.Response.Headers[ScreenEndpoints.ListsHeader] = lists!.Said;

        // A file is read more than once from its beginning, and closed each time: the request keeps its own.
        ListFile file = new(sent.Name, () => new KeptOpenStream(content));
        await new PartyFileScreening(lists.Index, DefaultLimit, threshold).Write(file, http.Response.BodyWriter, http.RequestAborted);
    }

    // A script puts what is asked into the address, a form without one into its fields.
    private static DateOnly? Day(Query query, SentFile? sent, List<Mistake> mistakes)
    {
        var day = query.Day("on");
        if (day is not null || sent?.Field("on") is not { } text)
        {
            return day;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return read;
        }

        mistakes.Add(new("on", 0, 0, "LC023", "This is no day. Choose one."));
        return null;
    }

    private static double Threshold(Query query, SentFile? sent, List<Mistake> mistakes)
    {
        if ((query.Fraction("threshold") is { } asked ? asked.ToString(CultureInfo.InvariantCulture) : sent?.Field("threshold")) is not { } text)
        {
            return NameIndex.DefaultThreshold;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) && read <= 1)
        {
            return read;
        }

        mistakes.Add(new("threshold", 0, 0, "LW016", "This is no score. Write one from 0 to 1, such as 0.7."));
        return NameIndex.DefaultThreshold;
    }
}
