using Longarm.Assessments;
using Longarm.Core.Deciding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>What would free a case, and what is still to be asked about it.</summary>
internal static class AdviceEndpoints
{
    public static void MapAdvice(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/advise", Advise).DisableAntiforgery();
        routes.MapPost("/api/ask", Ask).DisableAntiforgery();
    }

    private static Task Advise(HttpContext http, HeldLaw law) => AskedCase.Answer(http, law, asked =>
    {
        var advice = new Adviser(law.Library, law.Words).Of(asked.Facts, asked.Scenarios, http.RequestAborted);
        return json => AdviceJson.Write(json, advice);
    });

    private static Task Ask(HttpContext http, HeldLaw law) => AskedCase.Answer(http, law, asked =>
    {
        var answer = law.Library.Determine(asked.Facts, asked.Scenarios, new AnswerParts(Proofs: false, Missing: true), http.RequestAborted);
        var questions = new Interview(law.Words).Questions(answer, new HashSet<string>());
        return json => QuestionJson.Write(json, answer, questions);
    });
}
