using Longarm.Assessments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>The pages of the register of measures.</summary>
internal static class MeasuresEndpoints
{
    public static void MapMeasuresPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/measures", Register).ExcludeFromDescription();
        routes.MapGet("/measures/{id}", One).ExcludeFromDescription();
    }

    private static RazorComponentResult<MeasuresPage> Register(HttpContext http, HeldLaw law, ServerOptions options)
    {
        var model = MeasuresModel.Of(http.Request.Query, law, options.Today);
        return new(new { Model = model }) { StatusCode = StatusOf(model.Mistakes.Count) };
    }

    private static IResult One(HttpContext http, string id, HeldLaw law, ServerOptions options) =>
        MeasureModel.Of(id, http.Request.Query, law, options.Today) is { } model
            ? new RazorComponentResult<MeasurePage>(new { Model = model }) { StatusCode = StatusOf(model.Mistakes.Count) }
            : new RazorComponentResult<FailurePage>(new { Title = $"There is no measure “{id}”.", Remedy = MeasureEndpoints.Advice(id, law.Book) })
            {
                StatusCode = StatusCodes.Status404NotFound,
            };

    private static int StatusOf(int mistakes) => mistakes > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
}
