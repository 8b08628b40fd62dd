using Longarm.Assessments;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Determines cases.</summary>
internal static class DeterminationEndpoints
{
    public static void MapDeterminations(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/determinations", Determine).DisableAntiforgery();

    private static async Task Determine(HttpContext http, HeldLaw law, [FromQuery] string[] scenario, bool strict = false, bool proofs = true)
    {
        List<Mistake> mistakes = [];
        if (await SentCase.Read(http, law, new(Strict: strict), mistakes) is not { } facts)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        mistakes.AddRange(Scenarios.Check(scenario, law.Book));
        if (mistakes.Count > 0)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        var answer = law.Library.Determine(facts, scenario, proofs ? AnswerParts.All : new(Proofs: false, Missing: true));
        await JsonAnswers.Write(http, json => AnswerJson.Write(json, answer));
    }
}
