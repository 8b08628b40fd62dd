using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>What persons decided about matches: the list of it, and the form beside a match.</summary>
internal static class ScreeningDecisionEndpoints
{
    public static void MapScreeningDecisions(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/decisions", List);
        pages.MapPost("/decisions", Decide);
    }

    private static async Task<IResult> List(HttpContext http, ServerOptions server, DecisionShelf shelf)
    {
        List<string> troubles = [];
        IReadOnlyList<ReviewedDecision>? decisions = null;
        DecisionLog? log = null;
        try
        {
            (log, var book) = await shelf.ReadAsync(http.RequestAborted);
            troubles.AddRange(shelf.Troubles(log));
            decisions = DecisionEndpoints.Review(book, server.Home, server.Today);
        }
        catch (RecordStoreException fault)
        {
            troubles.Add(fault.Message);
        }
        catch (InvalidDataException damaged)
        {
            troubles.Add(ScreenWords.Damaged(damaged).Message);
        }

        return new RazorComponentResult<DecisionsPage>(new { Decisions = decisions, Log = log, Troubles = troubles, server.Today });
    }

    private static async Task<IResult> Decide(HttpContext http, ServerOptions server, ListShelf lists, DecisionShelf shelf, IAntiforgery forgery)
    {
        if (!await forgery.IsRequestValidAsync(http))
        {
            return Problems.Of("This page is out of date.", "Reload it: the program was started anew since.", StatusCodes.Status400BadRequest);
        }

        List<Mistake> mistakes = [];
        var sent = AskedDecision.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var asked = ScreeningAsked.Read(http.Request.Query, server.Today, mistakes);
        asked = asked with { Party = asked.Party with { Id = sent.Id } };
        List<string> wrong = [];
        var outcome = sent.Check(out var draft, server.Today, wrong);
        var entry = asked.IsBlank ? null : DecisionEndpoints.Find(lists, sent.List, sent.Entry, asked.Day, mistakes);
        if (entry is null || AskedDecision.HashOf(entry) != sent.Seen)
        {
            wrong.Add("This entry is no longer as the page showed it. Look at it again, then decide.");
        }

        if (outcome is { } found && entry is not null && wrong.Count == 0 && mistakes.Count == 0)
        {
            await shelf.KeepAsync(draft.Decide(found, asked.Party, entry, server.Clock.GetUtcNow()), http.RequestAborted);
            http.Response.Headers.Location = asked.Same;
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }

        var (book, troubles) = await shelf.ForMatchesAsync(http.RequestAborted);
        var view = ScreeningView.Of(lists, asked, server.Today, mistakes) with { Decisions = book, Troubles = troubles, Sent = sent with { Mistakes = wrong } };
        return new RazorComponentResult<ScreeningPage>(new { View = view }) { StatusCode = StatusCodes.Status400BadRequest };
    }
}
