using System.Net;
using System.Text.Json.Nodes;
using Longarm.Storage;

namespace Longarm.Tests.Web;

/// <summary>Decisions through the API.</summary>
public sealed class DecisionCallTests : IClassFixture<ServerFixture>
{
    private const string Whole = """{"outcome": "cleared", "party": {"id": "c17", "name": "Viktor Testov", "born": "1999"}, "list": "us-sdn", "entry": "9001", "reason": "Another birth", "by": "Jane Roe", "until": "2027-01-01", "allNames": true}""";

    private readonly ServerFixture server;

    public DecisionCallTests(ServerFixture server)
    {
        this.server = server;
        if (server.Home.Parties.Editions().Count == 0)
        {
            SampleLists.Import(server.Home);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decision_is_kept_with_both_as_they_are_and_listed()
    {
        var response = await Decide(Whole);
        var answer = await response.Read();
        var kept = (await new DecisionFile(DecisionFile.PathIn(server.Home)).ReadAsync(Stop)).Decisions.Single(one => one.Number == (long)answer["number"]!).Decision;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("cleared", "Jane Roe", "2027-01-01", true), ((string)answer["outcome"]!, (string)answer["by"]!, (string)answer["until"]!, (bool)answer["allNames"]!));
        Assert.Equal(("1999", "Viktor Testov", "TEST-EO1"), (kept.Party.Born, kept.Entry.Names[0].Text, kept.Entry.Programs[0]));
        var listed = (await List(""))["decisions"]!.AsArray().Single(one => (string?)one!["id"] == "c17")!;
        Assert.Equal(("stands", 0), ((string)listed["state"]!, listed["since"]!.AsArray().Count));
    }

    [Fact]
    public async Task What_is_open_again_comes_first_with_what_changed()
    {
        await Decide("""{"outcome": "cleared", "party": {"id": "old", "name": "Alpha"}, "list": "us-entity-list", "entry": "alpha", "reason": "R", "by": "P"}""", "?on=2026-10-15");
        await Decide("""{"outcome": "confirmed", "party": {"id": "new", "name": "Alpha"}, "list": "us-entity-list", "entry": "alpha", "reason": "R", "by": "P"}""");
        var all = (await List(""))["decisions"]!.AsArray();

        Assert.Equal(("old", "reopened"), ((string)all[0]!["id"]!, (string)all[0]!["state"]!));
        var change = Assert.Single(all[0]!["since"]!.AsArray())!;
        Assert.Equal(("Alpha Precision Bearings Co., Ltd.", "Alpha Precision Bearings Co., Ltd.; Alfa Podshipnik"), ((string)change["before"]!, (string)change["now"]!));
        Assert.Equal(["old"], (await List("?state=reopened"))["decisions"]!.AsArray().Select(one => (string)one!["id"]!));
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once_and_nothing_kept()
    {
        var before = (await List(""))["head"]!.ToString();
        var response = await Decide("""{"outcome": "maybe", "party": {"kind": "person"}, "list": "us-sdn", "entry": "1", "reason": " ", "until": "2026-11-22", "allNames": true, "color": 1}""", "?when=now");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            ["?when=:0 LW012", "decision.json:0 LC130", "decision.json:0 LC131", "decision.json:0 LC132", "decision.json:0 LC134", "decision.json:0 LC138", "decision.json:0 LW025", "decision.json:0 LW026", "decision.json:1 LS060"],
            (await response.Mistakes()).Order(StringComparer.Ordinal));
        Assert.Equal(before, (await List(""))["head"]!.ToString());
    }

    [Theory]
    [InlineData("{", "LS002")]
    [InlineData("[]", "LW024")]
    [InlineData("""{"party": {"name": "A"}, "party": {"name": "B"}, "outcome": "cleared", "list": "us-sdn", "entry": "9001", "reason": "R", "by": "P"}""", "LW010")]
    [InlineData("""{"party": {"name": "A"}, "outcome": "cleared", "list": "us-sdn", "entry": "9001", "reason": "\ud800", "by": "P"}""", "LW027")]
    [InlineData("""{"party": {"name": "A"}, "outcome": "cleared", "list": "us-sdn", "entry": "9001", "reason": "R", "by": "P", "until": "soon"}""", "LC023")]
    [InlineData("""{"party": {"name": "A"}, "outcome": "cleared", "list": "us-sdn", "entry": "9001", "reason": "R", "by": "P", "allNames": "yes"}""", "LW011")]
    [InlineData("""{"outcome": "cleared", "list": "us-sdn", "entry": "9001", "reason": "R", "by": "P"}""", "LC133")]
    [InlineData("""{"party": {"name": "A"}, "outcome": "cleared", "list": "us-sdn", "reason": "R", "by": "P"}""", "LW014")]
    public async Task What_is_no_decision_is_refused(string body, string code) =>
        Assert.Contains(await (await Decide(body)).Mistakes(), mistake => mistake.EndsWith(code, StringComparison.Ordinal));

    [Fact]
    public async Task Reason_has_an_end() =>
        Assert.EndsWith("LC139", Assert.Single(await (await Decide(Whole.Replace("Another birth", new('x', 4_001), StringComparison.Ordinal))).Mistakes()), StringComparison.Ordinal);

    [Fact]
    public async Task Other_sites_and_forms_cannot_decide()
    {
        using HttpRequestMessage foreign = new(HttpMethod.Post, "/api/decisions") { Content = Sent.Json(Whole) };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.SendAsync(foreign, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Client.PostAsync(new Uri("/api/decisions", UriKind.Relative), new StringContent(Whole), Stop)).StatusCode);
    }

    [Fact]
    public async Task What_is_sent_and_answered_is_as_the_description_says()
    {
        var document = await (await server.Client.GetAsync("/openapi/v1.json", Stop)).Read();
        SchemaCheck check = new(document);
        var call = document["paths"]!["/api/decisions"]!;

        Assert.Empty(check.Errors(JsonNode.Parse(Whole), call["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!));
        Assert.Empty(check.Errors(await (await Decide(Whole)).Read(), SchemaOf(call["post"]!)));
        Assert.Empty(check.Errors(await List(""), SchemaOf(call["get"]!)));
    }

    private static JsonNode SchemaOf(JsonNode call) => call["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

    private Task<HttpResponseMessage> Decide(string body, string query = "") => server.Client.PostAsync($"/api/decisions{query}", Sent.Json(body));

    private async Task<JsonNode> List(string query) => await (await server.Client.GetAsync(new Uri($"/api/decisions{query}", UriKind.Relative), Stop)).Read();
}
