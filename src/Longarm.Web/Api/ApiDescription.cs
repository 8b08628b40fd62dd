using System.Globalization;
using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Web;

/// <summary>Describes the API: the calls that this server serves, by OpenAPI 3.1.</summary>
internal static class ApiDescription
{
    private const string Json = "application/json";

    public static void MapDescription(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/openapi/v1.json", (HttpContext http, HeldLaw law, EndpointDataSource endpoints) =>
            TaggedJson.Write(http, json => Of(law, Served(endpoints)).WriteTo(json)));

    /// <summary>The calls of programs among the endpoints of a server: <c>GET /api/…</c>.</summary>
    public static IReadOnlySet<string> Served(EndpointDataSource endpoints) => endpoints.Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText?.Replace(":long", "", StringComparison.Ordinal)}") ?? [])
        .Where(call => call.Contains(" /api/", StringComparison.Ordinal) || call.Contains(" /health/", StringComparison.Ordinal) || call.Contains(" /openapi/", StringComparison.Ordinal))
        .ToHashSet();

    private static JsonObject Of(HeldLaw law, IReadOnlySet<string> served)
    {
        JsonObject paths = [];
        foreach (var call in ApiCalls.All(law).Where(call => served.Contains($"{call.Method} {call.Path}")))
        {
            paths.TryAdd(call.Path, new JsonObject());
            paths[call.Path]![call.Method.ToLowerInvariant()] = Operation(call);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Longarm",
                ["version"] = "1",
                ["description"] = "Decides how far the law reaches into a product. It answers this machine alone.",
                ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = ApiSchemas.All(law) },
        };
    }

    private static JsonObject Operation(ApiCall call)
    {
        JsonObject operation = new()
        {
            ["operationId"] = call.Id,
            ["summary"] = call.Summary,
            ["parameters"] = new JsonArray([.. call.Parameters.Select(Parameter)]),
        };
        if (call.Body is { } body)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = Content(Json, ApiSchemas.Ref(body), body is ApiSchemas.Parties ? null : Examples(body)),
            };
        }

        if (call.TakesFile)
        {
            operation["requestBody"] = FileBody();
        }

        operation["responses"] = Responses(call);
        return operation;
    }

    private static JsonObject FileBody()
    {
        var form = Schema.Object([("file", new JsonObject { ["type"] = "string", ["contentMediaType"] = "application/octet-stream" }), ("columns", Schema.Text("What the columns of a table tell."))], "file");
        var content = Content("multipart/form-data", form);
        content["application/octet-stream"] = new JsonObject();
        return new JsonObject { ["required"] = true, ["content"] = content };
    }

    private static JsonNode Parameter(ApiParameter parameter) => new JsonObject
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.IsInPath ? "path" : "query",
        ["description"] = parameter.Description,
        ["required"] = parameter.IsRequired,
        ["schema"] = parameter.Schema.DeepClone(),
    };

    private static JsonObject Responses(ApiCall call)
    {
        JsonObject done = new()
        {
            ["description"] = "The answer.",
            ["content"] = call.Answer is { } answer ? Content(Json, answer.DeepClone()) : Content("text/plain", new JsonObject { ["type"] = "string" }),
        };
        JsonObject all = new() { ["200"] = done };
        if (call.IsTagged)
        {
            done["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["description"] = "Changes when the answer does.", ["schema"] = new JsonObject { ["type"] = "string" } } };
            all["304"] = new JsonObject { ["description"] = "Nothing has changed since the tag that If-None-Match names." };
        }

        foreach (var (status, description) in Problems(call))
        {
            all[status.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = description,
                ["content"] = Content("application/problem+json", ApiSchemas.Ref(ApiSchemas.Problem)),
            };
        }

        return all;
    }

    private static IEnumerable<(int Status, string Description)> Problems(ApiCall call)
    {
        if (call.Path.StartsWith("/api/", StringComparison.Ordinal))
        {
            yield return (400, "There are mistakes in the address or in what was sent: all of them are told.");
        }

        if (call.Method == "POST")
        {
            yield return (403, "It comes from another site's page.");
        }

        if (call.Parameters.Any(parameter => parameter.IsInPath))
        {
            yield return (404, "There is none of that name.");
        }

        if (call.TakesFile)
        {
            yield return (413, "It is over 256 MB.");
        }

        if (call.Body is not null)
        {
            yield return (413, "It is over 16 MB.");
            yield return (415, "It is not JSON.");
        }
    }

    private static JsonObject Content(string type, JsonNode schema, JsonObject? examples = null)
    {
        JsonObject content = new() { ["schema"] = schema };
        if (examples is not null)
        {
            content["examples"] = examples;
        }

        return new JsonObject { [type] = content };
    }

    private static JsonObject Examples(string body)
    {
        JsonObject examples = [];
        foreach (var sample in Samples.All)
        {
            var document = (JsonObject)JsonNode.Parse(sample.Text)!;
            if (body == ApiSchemas.CaseWithoutTo)
            {
                document.Remove("to");
            }

            examples[sample.Name] = new JsonObject { ["summary"] = sample.Title, ["value"] = document };
        }

        return examples;
    }
}
