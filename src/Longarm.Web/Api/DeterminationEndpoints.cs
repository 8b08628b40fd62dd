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

    private static async Task Determine(HttpContext http, HeldLaw law)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request, mistakes);
        AnswerParts parts = new(Proofs: query.Flag("proofs", otherwise: true), Missing: true);
        if (await AskedCase.Read(http, law, query, mistakes) is not { } asked)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        var answer = law.Library.Determine(asked.Facts, asked.Scenarios, parts, http.RequestAborted);
        await JsonAnswers.Write(http, json => AnswerJson.Write(json, answer));
    }
}
