using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Text;
using Longarm.Web;
using Microsoft.AspNetCore.Routing;

namespace Longarm.Tests.Web;

/// <summary>The description of the API, held against the API.</summary>
public sealed class DescriptionTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Every_call_that_is_served_is_described_and_no_other()
    {
        var described = Operations(await Description()).Select(each => $"{each.Method} {each.Path}");

        Assert.Equal(Served().Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_reference_names_something()
    {
        var document = await Description();
        SchemaCheck check = new(document);
        var references = Nodes(document).OfType<JsonObject>().Select(map => map["$ref"]?.ToString()).OfType<string>().Distinct().ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(check.Follow(reference)));
    }

    [Fact]
    public async Task Every_operation_has_what_the_standard_asks_of_it()
    {
        var document = await Description();
        var operations = Operations(document).ToList();

        Assert.Equal("3.1.1", (string)document["openapi"]!);
        Assert.Equal(operations.Count, operations.Select(each => (string)each.Operation["operationId"]!).Distinct().Count());
        foreach (var (_, path, operation) in operations)
        {
            var named = operation["parameters"]!.AsArray().Where(p => (string)p!["in"]! == "path").Select(p => $"{{{p!["name"]}}}");
            Assert.Equal(path.Split('/').Where(step => step.StartsWith('{')), named);
            Assert.All(operation["parameters"]!.AsArray(), p => Assert.True(p!["schema"] is not null && (p["in"]!.ToString() != "path" || (bool)p["required"]!)));
            Assert.All(operation["responses"]!.AsObject(), response => Assert.NotEqual("", (string)response.Value!["description"]!));
        }
    }

    [Fact]
    public async Task Examples_are_cases_that_are_read_and_as_the_schema_says()
    {
        var document = await Description();
        var content = document["paths"]!["/api/determinations"]!["post"]!["requestBody"]!["content"]!["application/json"]!;
        var examples = content["examples"]!.AsObject();

        Assert.Equal(Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.case.yaml").Length, examples.Count);
        foreach (var (name, example) in examples)
        {
            List<Mistake> mistakes = [];
            CaseReader.Read("case.json", example!["value"]!.ToJsonString(), Repository.Rules.Words!, new(), mistakes);
            Assert.Empty(mistakes);
            Assert.Empty(new SchemaCheck(document).Errors(example["value"], content["schema"]!, name));
        }
    }

    [Theory]
    [InlineData("/api/determinations", "/api/determinations?scenario=us-100-percent-tariff", "laptop-import")]
    [InlineData("/api/determinations", "/api/determinations?proofs=false&strict=true", "ai-accelerator")]
    [InlineData("/api/compare", "/api/compare?scenario=us-software-curbs&on=2025-11-02", "jet-engine")]
    [InlineData("/api/classify", "/api/classify?on=2026-08-03", "ai-accelerator")]
    public async Task Answers_are_as_their_schema_says(string path, string address, string sample)
    {
        var document = await Description();
        var answer = await (await server.Client.PostAsync(address, Sent.Json(Sent.Sample(sample).ToJsonString()))).Read();
        var schema = document["paths"]![path]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

        Assert.Empty(new SchemaCheck(document).Errors(answer, schema));
    }

    [Theory]
    [InlineData("/api/measures", "/api/measures?on=2025-11-12")]
    [InlineData("/api/measures/{id}", "/api/measures/us-software-curbs")]
    [InlineData("/api/measures/diff", "/api/measures/diff?from=2025-10-01&to=2025-12-01")]
    [InlineData("/api/rules", "/api/rules")]
    [InlineData("/api/rules/{id}", "/api/rules/us-ear.734.9.e.1")]
    [InlineData("/api/rules/{id}", "/api/rules/us-tariffs.9903.01.24")]
    [InlineData("/api/determinations", "/api/determinations?limit=1")]
    [InlineData("/api/determinations/{id}", "/api/determinations/1")]
    [InlineData("/api/determinations/{id}/replay", "/api/determinations/1/replay")]
    public async Task What_is_kept_is_as_its_schema_says(string path, string address)
    {
        (await server.Client.PostAsync("/api/determinations?save=true", Sent.Json(Sent.Sample("laptop").ToJsonString()))).EnsureSuccessStatusCode();
        var document = await Description();
        var answer = await (await server.Client.GetAsync(address)).Read();

        Assert.Empty(new SchemaCheck(document).Errors(answer, SchemaOf(document, path, "get")));
    }

    [Fact]
    public async Task Map_is_as_its_schema_says()
    {
        var document = await Description();
        var sample = Sent.Sample("ai-accelerator");
        sample.Remove("to");
        var answer = await (await server.Client.PostAsync("/api/map", Sent.Json(sample.ToJsonString()))).Read();

        Assert.Empty(new SchemaCheck(document).Errors(answer, SchemaOf(document, "/api/map", "post")));
    }

    private static JsonNode SchemaOf(JsonNode document, string path, string method) =>
        document["paths"]![path]![method]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

    [Fact]
    public async Task Lists_and_problems_are_as_their_schema_says()
    {
        var document = await Description();
        SchemaCheck check = new(document);
        var scenarios = await (await server.Client.GetAsync("/api/scenarios")).Read();
        var problem = await (await server.Client.PostAsync("/api/compare", Sent.Json("{}"))).Read();
        var responses = document["paths"]!["/api/compare"]!["post"]!["responses"]!;

        Assert.Empty(check.Errors(scenarios, document["paths"]!["/api/scenarios"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!));
        Assert.Empty(check.Errors(problem, responses["400"]!["content"]!["application/problem+json"]!["schema"]!));
    }

    [Fact]
    public async Task What_is_not_as_the_schema_says_is_found()
    {
        var document = await Description();
        var sample = Sent.Sample("laptop");
        sample["colour"] = "blue";
        sample.Remove("to");
        var errors = new SchemaCheck(document).Errors(sample, new JsonObject { ["$ref"] = "#/components/schemas/case" }).ToList();

        Assert.Contains("$ has the key colour, which there is not", errors);
        Assert.Contains("$ lacks to", errors);
    }

    private async Task<JsonNode> Description() => await (await server.Client.GetAsync("/openapi/v1.json")).Read();

    // The endpoints of the program itself, whatever it says of them.
    private static IEnumerable<string> Served()
    {
        using TemporaryFolder home = new();
        var rules = Path.Combine(Repository.Root, "rules");
        HomeFolder folder = new(home.Path);
        var app = LongarmServer.Create(new(new("http://127.0.0.1:0"), HeldLaw.Read(rules, folder, [])!, rules, folder, TimeProvider.System));
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.Split('/')[1] is "api" or "health" or "openapi")
            .SelectMany(endpoint => endpoint.Metadata.OfType<HttpMethodMetadata>().Single().HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText!.Replace(":long", "", StringComparison.Ordinal)}"))];
    }

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(each => (each.Key.ToUpperInvariant(), path.Key, each.Value!)));

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Nodes(pair.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Nodes).Prepend(list),
        null => [],
        _ => [node],
    };
}
