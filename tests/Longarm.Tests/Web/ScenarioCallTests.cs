using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Longarm.Tests.Web;

/// <summary>Overlays, and what they change for a case, through the API.</summary>
public sealed class ScenarioCallTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Scenarios_are_listed_with_what_they_suppose_of_which_measure()
    {
        var scenarios = (await (await server.Client.GetAsync("/api/scenarios")).Read()).AsArray();
        var curbs = scenarios.Single(s => (string)s!["id"]! == "us-software-curbs")!;

        Assert.Equal(Repository.Rules.Book!.Scenarios.Select(s => s.Id), scenarios.Select(s => (string)s!["id"]!));
        Assert.NotEqual("", (string)curbs["title"]!);
        Assert.Equal(["us-software-curbs"], curbs["measures"]!.AsArray().Select(m => (string)m!));
        Assert.Equal("effective", (string)curbs["supposes"]![0]!["state"]!);
        Assert.Equal("2025-11-01", (string)curbs["supposes"]![0]!["on"]!);
    }

    [Fact]
    public async Task Whoever_holds_the_list_is_told_that_nothing_has_changed()
    {
        var first = await server.Client.GetAsync("/api/scenarios");
        HttpRequestMessage again = new(HttpMethod.Get, "/api/scenarios") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        HttpRequestMessage stale = new(HttpMethod.Get, "/api/scenarios") { Headers = { IfNoneMatch = { new EntityTagHeaderValue("\"other\"") } } };

        Assert.Equal(HttpStatusCode.NotModified, (await server.Client.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.SendAsync(stale)).StatusCode);
    }

    [Fact]
    public async Task Comparing_says_what_the_command_line_says()
    {
        var file = Path.Combine(Repository.Root, "samples", "laptop.case.yaml");
        var printed = JsonNode.Parse(Cli.Program.Run("compare", file, "--scenario", "us-software-curbs", "--on", "2025-11-02", "--format", "json").Output)![0]!.AsObject();
        printed.Remove("file");

        var answered = await (await Compare("?scenario=us-software-curbs&on=2025-11-02", Sent.Sample("laptop").ToJsonString())).Read();

        Assert.True((bool)answered["changed"]!);
        Assert.True(JsonNode.DeepEquals(printed, answered), answered.ToJsonString());
    }

    [Fact]
    public async Task Every_mistake_of_address_and_case_is_told_at_once()
    {
        var answer = await Compare("?scenario=us-sofware-curbs&strict=maybe&on=soon&known=then&scenaro=x", """{"on": "2025-11-02", "frm": "CN", "to": "DE", "item": {"name": "x"}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            ["?strict=:0 LW011", "?on=:0 LC023", "?known=:0 LC023", "?scenaro=:0 LW012", "?scenario=:0 LC060", "case.json:1 LC005", "case.json:1 LC011"],
            await answer.Mistakes());
    }

    [Fact]
    public async Task Comparing_with_nothing_is_a_mistake_that_names_the_scenarios()
    {
        var answer = await Compare("", Sent.Sample("laptop").ToJsonString());
        var problem = await answer.Read();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("?scenario=: LC065", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Contains("us-software-curbs", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_scenarios_that_contradict_each_other_are_refused()
    {
        var answer = await Compare("?scenario=cn-61-back&scenario=china-answers", Sent.Sample("laptop").ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All(await answer.Mistakes(), m => Assert.Equal("?scenario=:0 LC061", m));
    }

    private Task<HttpResponseMessage> Compare(string query, string body) => server.Client.PostAsync($"/api/compare{query}", Sent.Json(body));
}
