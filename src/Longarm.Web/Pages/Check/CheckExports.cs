using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>What a person takes away from the Check page: the case, the answer, the memo.</summary>
internal static class CheckExports
{
    /// <summary>The case file.</summary>
    public static Task Case(HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery) =>
        With(http, server, store, forgery, view => Download(http, view, "case.json", "application/json; charset=utf-8", CaseDocument.TextOf(CaseProduct.ForFile(view.Document)) + "\n"), CaseProduct.NotForFile);

    /// <summary>The answer as JSON, with proofs.</summary>
    public static Task Answer(HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery) => With(http, server, store, forgery, view =>
    {
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{NameOf(view)}.answer.json\"";
        return JsonAnswers.Write(http, json => AnswerJson.Write(json, view.Answer!));
    });

    /// <summary>The memo, to be printed and signed.</summary>
    public static Task Memo(HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery) => With(http, server, store, forgery, view =>
    {
        using StringWriter writer = new();
        AnswerHtml.Write(writer, [view.Answer!]);
        var page = writer.ToString();
        // A memo carries its own style, which this one page may use and nothing else.
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{HashOfStyle(page)}'; base-uri 'none'; frame-ancestors 'none'";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(page, http.RequestAborted);
    });

    /// <summary>Saves the determination, and goes to it.</summary>
    public static Task Save(HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery, RecordKeeping record) => With(http, server, store, forgery, async view =>
    {
        CaseAsGiven given = new(SentCase.Name, Encoding.UTF8.GetBytes(view.Text)) { Scenarios = view.Choices.Scenarios, Strict = view.Choices.Strict };
        List<Mistake> mistakes = [];
        var saved = CaseProduct.IdOf(view.Document) is null
            ? await record.SaveAsync(given, server.Law, mistakes, http.RequestAborted)
            : await record.SaveAsync(view.Answer!.Case, given, server.Law, mistakes, http.RequestAborted);
        if (saved is null)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/record/{saved.Record.Number}?saved");
    });

    private static async Task With(HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery, Func<CheckView, Task> write, Func<JsonObject, IEnumerable<Mistake>>? check = null)
    {
        if (!await forgery.IsRequestValidAsync(http))
        {
            await Problems.Of("This page is out of date.", "Reload it: the program was started anew since.", StatusCodes.Status400BadRequest).ExecuteAsync(http);
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        List<Mistake> mistakes = [];
        var (document, _, _) = await CheckForm.Read(form, server, store, mistakes, http.RequestAborted);
        mistakes.AddRange(document is null || check is null ? [] : check(document));
        var view = document is null ? null : CheckDesk.Work(server, store, document, CheckForm.Choices(form) with { IsPatient = true }, mistakes, stop: http.RequestAborted);
        await (view is null or { Mistakes.Count: > 0 } || view.Answer is null
            ? Problems.Of(view?.Mistakes ?? mistakes).ExecuteAsync(http)
            : write(view));
    }

    private static Task Download(HttpContext http, CheckView view, string ending, string type, string text)
    {
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{NameOf(view)}.{ending}\"";
        http.Response.ContentType = type;
        return http.Response.WriteAsync(text, http.RequestAborted);
    }

    // A file name that every system takes.
    private static string NameOf(CheckView view)
    {
        var name = string.Concat(FactText.Of(view.Document["case"]).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var words = string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries).Take(8));
        return words.Length == 0 ? "case" : words;
    }

    private static string HashOfStyle(string page)
    {
        var from = page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var to = page.IndexOf("</style>", StringComparison.Ordinal);
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page[from..to])));
    }
}
