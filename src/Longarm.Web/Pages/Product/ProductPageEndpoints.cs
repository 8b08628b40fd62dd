using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Core.Deciding;
using Longarm.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>The page that shows what a product consists of. Its parts are fetched as they are opened; none of that asks the law.</summary>
internal static class ProductPageEndpoints
{
    private const int MaxQuery = 200;

    public static void MapProduct(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/product", (ServerOptions server, ProductStore store, string? sample) => Start(server, store, sample)).ExcludeFromDescription();
        routes.MapPost("/product", Show).ExcludeFromDescription();
        routes.MapPost("/product/answer", (HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery) => Work(http, server, store, forgery, isAdvice: false)).ExcludeFromDescription();
        routes.MapPost("/product/advice", (HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery) => Work(http, server, store, forgery, isAdvice: true)).ExcludeFromDescription();
        routes.MapGet("/product/{id}/children", (ProductStore store, string id, int at, int from) => Part<ProductNodes>(store, id, at, new() { ["From"] = Math.Max(from, 0) })).ExcludeFromDescription();
        routes.MapGet("/product/{id}/part", (ProductStore store, string id, int at) => Part<ProductPart>(store, id, at, [])).ExcludeFromDescription();
        routes.MapGet("/product/{id}/paths", (ProductStore store, string id, int at, long from) => Part<ProductPaths>(store, id, at, new() { ["From"] = Math.Max(from, 0) })).ExcludeFromDescription();
        routes.MapGet("/product/{id}/search", (ProductStore store, string id, string? q) => Part<ProductFound>(store, id, 0, new() { ["Text"] = (q ?? "")[..Math.Min(q?.Length ?? 0, MaxQuery)] })).ExcludeFromDescription();
        routes.MapGet("/product/{id}/values", (ProductStore store, string id) => Part<ProductWorth>(store, id, 0, [])).ExcludeFromDescription();
    }

    private static IResult Start(ServerOptions server, ProductStore store, string? sample)
    {
        if (sample is null)
        {
            return Page(new() { Law = server.Law, Today = server.Today });
        }

        return Samples.Find(sample) is { } found ? Page(ProductView.Of(server, store, (JsonObject)JsonNode.Parse(found.Text)!, CheckChoices.None, []))
            : Problems.Of("There is no such sample.", Nearest.Advice(sample, [.. Samples.All.Select(s => s.Name)]), StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Show(HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery)
    {
        if (!await forgery.IsRequestValidAsync(http))
        {
            return OutOfDate();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        List<Mistake> mistakes = [];
        var (document, said, _) = await CheckForm.Read(form, server, store, mistakes, http.RequestAborted);
        if (document is null)
        {
            return Page(new() { Law = server.Law, Today = server.Today, Mistakes = mistakes });
        }

        foreach (var (name, values) in form.Where(field => field.Key.StartsWith("q:", StringComparison.Ordinal) && field.Value.ToString().Trim().Length > 0))
        {
            new FactAnswers(server.Law.Words).Write(document, name[2..], values.ToString(), store, mistakes);
        }

        return Page(ProductView.Of(server, store, document, CheckForm.Choices(form), mistakes, said));
    }

    // What the law says of it is asked beside the page: the tree never waits for it.
    private static async Task<IResult> Work(HttpContext http, ServerOptions server, ProductStore store, IAntiforgery forgery, bool isAdvice)
    {
        if (!await forgery.IsRequestValidAsync(http))
        {
            return OutOfDate();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        List<Mistake> mistakes = [];
        var (document, _, _) = await CheckForm.Read(form, server, store, mistakes, http.RequestAborted);
        var choices = CheckForm.Choices(form);
        var view = document is null ? new ProductView { Law = server.Law, Today = server.Today } : ProductView.Of(server, store, document, choices, []);
        mistakes.AddRange(Scenarios.Check(choices.Scenarios, server.Law.Book));
        var facts = document is null ? null : CaseProduct.Read(document, view.Text, store, server.Law.Words, new(choices.Strict), mistakes);
        if (facts is null || mistakes.Count > 0 || view.Product is null)
        {
            return new RazorComponentResult<ProductOpen>(new { View = view with { Mistakes = mistakes } });
        }

        if (isAdvice)
        {
            return new RazorComponentResult<ProductAdvice>(new { View = view, Advice = new Adviser(server.Law.Library, server.Law.Words).Of(facts, choices.Scenarios, http.RequestAborted) });
        }

        var answer = server.Law.Library.Determine(facts, choices.Scenarios, AnswerParts.All, http.RequestAborted);
        return new RazorComponentResult<ProductAnswer>(new { View = view, Answer = answer, Marks = ReachMarks.Of(answer, view.Product.Index) });
    }

    private static IResult Part<T>(ProductStore store, string id, int at, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        List<Mistake> mistakes = [];
        if (store.Read(id, null, mistakes) is not { } product || at < 0 || at >= product.Index.Items.Count)
        {
            return Problems.Of("This product is no longer at hand.", "Reload the page, or open the file again.", StatusCodes.Status404NotFound);
        }

        parameters["Product"] = product;
        parameters["At"] = at;
        return new RazorComponentResult<T>(parameters);
    }

    private static RazorComponentResult<ProductPage> Page(ProductView view) => new(new { View = view });

    private static IResult OutOfDate() => Problems.Of("This page is out of date.", "Reload it: the program was started anew since.", StatusCodes.Status400BadRequest);
}
