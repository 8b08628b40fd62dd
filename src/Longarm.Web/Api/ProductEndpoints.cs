using Longarm.Assessments;
using Longarm.Products;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>What a file of a product tells, before it is used in a case. Nothing of it is kept.</summary>
internal static class ProductEndpoints
{
    private const string Columns = "columns";

    public static void MapProductApi(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/products", Read).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(SentFile.MaxRequestBytes));

    private static async Task Read(HttpContext http, HeldLaw law)
    {
        List<Mistake> mistakes = [];
        Query query = new(http.Request.Query, mistakes);
        var (name, columns) = (query.Text("name"), query.Text(Columns));
        query.End();
        if (await SentFile.Read(http, name, mistakes) is not { } sent)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        await using var content = sent.Content;
        columns ??= sent.Field(Columns);
        var said = columns is null ? null : TableMapping.Read(Columns, columns, mistakes);
        if (mistakes.Count > 0)
        {
            await Problems.Of(mistakes).ExecuteAsync(http);
            return;
        }

        var preview = ProductReader.IsTable(sent.Name, content) ? TablePreview.Read(sent.Name, content, said, []) : null;
        content.Position = 0;
        var read = SentProducts.Read(sent.Name, content, said, law.Words, mistakes);
        await (read.Item is { } item
            ? JsonAnswers.Write(http, json => ProductJson.Write(json, sent.Name, new(item), read.Remarks, preview))
            : Problems.Of(mistakes).ExecuteAsync(http));
    }
}
