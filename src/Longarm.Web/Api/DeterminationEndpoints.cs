using System.Globalization;
using Longarm.Assessments;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Determines cases.</summary>
internal static class DeterminationEndpoints
{
    public static void MapDeterminations(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/determinations", Determine).DisableAntiforgery();

    private static async Task Determine(HttpContext http, HeldLaw law, RecordKeeping record)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        AnswerParts parts = new(Proofs: query.Flag("proofs", otherwise: true), Missing: true);
        if (query.Flag("save", otherwise: false))
        {
            await Save(http, law, record, query, mistakes);
            return;
        }

        if (await AskedCase.Read(http, law, query, mistakes) is not { } asked)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        var answer = law.Library.Determine(asked.Facts, asked.Scenarios, parts, http.RequestAborted);
        await JsonAnswers.Write(http, json => AnswerJson.Write(json, answer));
    }

    // What is saved is what was sent, byte for byte, and the whole answer with its proofs.
    private static async Task Save(HttpContext http, HeldLaw law, RecordKeeping record, Query query, List<Mistake> mistakes)
    {
        var (strict, on, known, scenarios) = (query.Flag("strict", otherwise: false), query.Moment("on"), query.Day("known"), query.Texts(AskedCase.Scenario));
        query.End();
        CaseAsGiven given = new(SentCase.Name, await SentCase.Bytes(http)) { Strict = strict, On = on, Known = known, Scenarios = scenarios };
        if (mistakes.Count > 0)
        {
            _ = given.Read(law, mistakes);
        }

        if (mistakes.Count > 0 || await record.SaveAsync(given, law, mistakes, http.RequestAborted) is not { } saved)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        http.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/api/determinations/{saved.Record.Number}");
        await JsonAnswers.Write(http, json => SavedJson.Write(json, saved.Record));
    }
}
