using Longarm.Assessments;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Which codes the items of a case may have by their parameters.</summary>
internal static class ClassifyEndpoints
{
    public static void MapClassify(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/classify", Answer).DisableAntiforgery();

    private static Task Answer(HttpContext http, HeldLaw law) => AskedCase.Answer(http, law, asked =>
    {
        var items = Classify.Of(asked.Facts, law.Library.For(asked.Facts, asked.Scenarios).Written);
        return json => CandidateJson.Write(json, asked.Facts, items);
    });
}
