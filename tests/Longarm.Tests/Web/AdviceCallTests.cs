using System.Net;
using System.Text.Json.Nodes;

namespace Longarm.Tests.Web;

/// <summary>Advice and questions, through the API.</summary>
public sealed class AdviceCallTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Advice_is_what_the_command_line_advises()
    {
        var file = Path.Combine(Repository.Root, "samples", "laptop.case.yaml");
        var printed = JsonNode.Parse(Cli.Program.Run("advise", file, "--scenario", "us-software-curbs", "--on", "2025-11-02", "--format", "json").Output)![0]!.AsObject();
        printed.Remove("file");

        var answered = await (await Post("/api/advise?scenario=us-software-curbs&on=2025-11-02", Sent.Sample("laptop"))).Read();

        Assert.NotEmpty(answered["proposals"]!.AsArray());
        Assert.True(JsonNode.DeepEquals(printed, answered), $"{printed}\n{answered}");
    }

    [Fact]
    public async Task Questions_come_with_how_they_are_answered()
    {
        var answered = await (await Post("/api/ask", OpenPump())).Read();
        var questions = answered["questions"]!.AsArray();

        Assert.Equal("undetermined", (string)answered["verdict"]!);
        Assert.Contains(questions, q => (string)q!["fact"]! == "item.origin" && (string)q["example"]! == "CN, or CN or TW");
        Assert.Equal(questions.Select(q => (int)q!["settlesAlone"]!).OrderDescending(), questions.Select(q => (int)q!["settlesAlone"]!));
    }

    [Fact]
    public async Task Settled_case_leaves_no_question()
    {
        var answered = await (await Post("/api/ask", Sent.Sample("free-pump"))).Read();

        Assert.Equal("no-license-required", (string)answered["verdict"]!);
        Assert.Empty(answered["questions"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/advise", "/api/advise?scenario=us-software-curbs&on=2025-11-02")]
    [InlineData("/api/ask", "/api/ask")]
    public async Task Answers_are_as_the_description_says(string path, string address)
    {
        var document = await (await server.Client.GetAsync("/openapi/v1.json")).Read();
        var schema = document["paths"]![path]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

        Assert.Empty(new SchemaCheck(document).Errors(await (await Post(address, path == "/api/ask" ? OpenPump() : Sent.Sample("laptop"))).Read(), schema));
    }

    [Theory]
    [InlineData("/api/advise")]
    [InlineData("/api/ask")]
    public async Task Mistakes_of_the_address_and_of_the_case_come_together(string path)
    {
        var sample = Sent.Sample("laptop");
        sample["to"] = "XX";
        var response = await Post($"{path}?strict=maybe", sample);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["?strict=", "case.json"], (await response.Mistakes()).Select(m => m.Split(':')[0]));
    }

    private static JsonObject OpenPump() => new() { ["on"] = "2025-11-02", ["from"] = "IT", ["to"] = "CN", ["item"] = new JsonObject { ["name"] = "Pump", ["kind"] = "commodity" } };

    private Task<HttpResponseMessage> Post(string address, JsonNode body) => server.Client.PostAsync(address, Sent.Json(body.ToJsonString()));
}
