using System.Globalization;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>What persons decided about matches, for programs.</summary>
internal static class DecisionEndpoints
{
    private static readonly DecisionState[] Order = [DecisionState.Reopened, DecisionState.Unknown, DecisionState.Stands];

    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/decisions", List);
        routes.MapPost("/api/decisions", Decide).DisableAntiforgery();
    }

    /// <summary>The latest decisions and how they stand, those open again first.</summary>
    /// <exception cref="InvalidDataException">What is held is damaged.</exception>
    public static IReadOnlyList<ReviewedDecision> Review(DecisionBook book, HomeFolder home, DateOnly day) =>
        [.. DecisionReview.Of(book, home, day).OrderBy(one => Array.IndexOf(Order, one.State)).ThenByDescending(one => one.Standing.Decision.Number)];

    /// <summary>The entry of a list as of a day; null with the mistake, and what there is instead.</summary>
    public static ListedParty? Find(ListShelf shelf, string list, string entry, DateOnly day, List<Mistake> mistakes)
    {
        if (ScreenWords.Lists(shelf, day, mistakes) is not { } lists)
        {
            return null;
        }

        try
        {
            var ofList = lists.Edition(list) is { } edition ? shelf.Parties(edition).Where(party => party.IsListedOn(day)) : [];
            return DecisionDraft.FindEntry(ofList, list, entry, lists.Said, (code, message) => mistakes.Add(new(SentDecision.Name, 0, 0, code, message)));
        }
        catch (InvalidDataException damaged)
        {
            mistakes.Add(ScreenWords.Damaged(damaged));
            return null;
        }
    }

    private static async Task Decide(HttpContext http, ServerOptions server, ListShelf shelf, DecisionShelf decisions)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        var day = query.Day("on") ?? server.Today;
        query.End();
        var sent = await SentDecision.Read(http, mistakes);
        sent?.Draft.Check(sent.Row?.Party?.Id is not null, server.Today, (key, code, message) => mistakes.Add(new(SentDecision.Name, 0, 0, code, $"“{key}”: {message} {RemedyOf(key)}")));
        var entry = sent is { List: { } list, Entry: { } name } ? Find(shelf, list, name, day, mistakes) : null;
        if (mistakes.Count > 0 || sent is not { Outcome: { } outcome, Row.Party: { } party } || entry is null)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        var kept = await decisions.KeepAsync(sent.Draft.Decide(outcome, party, entry, server.Clock.GetUtcNow()), http.RequestAborted);
        await JsonAnswers.Write(http, json => DecisionJson.Write(json, kept, sent.Row.Remarks));
    }

    private static async Task List(HttpContext http, ServerOptions server, DecisionShelf decisions)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        var day = query.Day("on") ?? server.Today;
        var state = query.OneOf("state", [.. Order.Select(Text)], "state");
        query.End();
        var (log, book) = await decisions.ReadAsync(http.RequestAborted);
        IReadOnlyList<ReviewedDecision> all = [];
        try
        {
            all = mistakes.Count > 0 ? [] : Review(book, server.Home, day);
        }
        catch (InvalidDataException damaged)
        {
            mistakes.Add(ScreenWords.Damaged(damaged));
        }

        await (mistakes.Count > 0
            ? Problems.Of(mistakes).ExecuteAsync(http)
            : TaggedJson.Write(http, json =>
            {
                json.WriteStartObject();
                json.WriteString("on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteStartArray("decisions");
                foreach (var one in all.Where(one => state is null || Text(one.State) == state))
                {
                    DecisionJson.Write(json, one);
                }

                json.WriteEndArray();
                json.WriteString("head", log.Head);
                json.WriteTexts("breaks", decisions.Troubles(log));
                json.WriteEndObject();
            }));
    }

    private static string Text(DecisionState state) => state.ToString().ToLowerInvariant();

    private static string RemedyOf(string key) => key switch
    {
        "until" => "Write a day to come, the first on which it no longer stands, or leave it out.",
        "allNames" => "Write the “id” of the party.",
        _ => "Write it as a text.",
    };
}
