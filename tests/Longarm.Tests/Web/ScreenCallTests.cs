using System.Net;
using System.Text.Json.Nodes;

namespace Longarm.Tests.Web;

/// <summary>Screening through the API, with two editions of lists of ours.</summary>
public sealed class ScreenCallTests : IClassFixture<ServerFixture>, IAsyncLifetime
{
    private readonly ServerFixture server;

    public ScreenCallTests(ServerFixture server) => this.server = server;

    public ValueTask InitializeAsync()
    {
        if (server.Home.Parties.Editions().Count == 0)
        {
            SampleLists.Import(server.Home);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task One_party_is_answered_as_the_contract_says()
    {
        var response = await Screen("""{"id": "q7", "name": "ALPHA PRECISION BEARING", "country": "CN"}""");
        var answer = await response.Read();
        var match = Assert.Single(answer["matches"]!.AsArray())!;

        Assert.Equal("q7", (string)answer["query"]!);
        Assert.Equal(("us-entity-list", "alpha", "Alpha Precision Bearings Co., Ltd."), ((string)match["list"]!, (string)match["entry"]!, (string)match["name"]!));
        Assert.InRange((double)match["score"]!, 0.9, 1);
        Assert.Contains("raises: the same country", match["because"]!.AsArray().Select(line => (string)line!));
        Assert.Contains("us-sdn=2026-11-20", response.Headers.GetValues("Longarm-Lists").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_parties_are_answered_in_their_order()
    {
        var answers = (await (await Screen("""[{"name": "Quite Another"}, {"name": "Viktor Testov", "born": "1961"}, {"name": "", "identifiers": {"imo": "9074729"}}]""")).Read()).AsArray();

        Assert.Equal(["1", "2", "3"], answers.Select(answer => (string)answer!["query"]!));
        Assert.Equal([null, "9001", "9002"], answers.Select(answer => (string?)answer!["matches"]!.AsArray().FirstOrDefault()?["entry"]));
    }

    [Fact]
    public async Task Day_limit_and_threshold_count()
    {
        Assert.Equal(["8999"], await Entries("Gone Trading House", "?on=2026-10-15"));
        Assert.Empty(await Entries("Gone Trading House", ""));
        Assert.Empty(await Entries("Viktor Testof", "?threshold=0.999"));
        Assert.Equal(["9001"], await Entries("Viktor Testof", "?limit=1"));
    }

    [Fact]
    public async Task Other_letters_and_unknown_facts_are_remarked()
    {
        var answer = await (await Screen("""{"name": "测试公司", "contry": "CN"}""")).Read();

        Assert.Empty(answer["matches"]!.AsArray());
        Assert.Equal(2, answer["remarks"]!.AsArray().Count);
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once()
    {
        var response = await Screen("""[{"name": "A", "country": "China"}, {"name": "B", "born": "May"}, {"id": "3"}, 4]""", "?limit=0&colour=red&threshold=2&on=2020-01-01");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            ["?colour=:0 LW012", "?limit=:0 LW016", "?threshold=:0 LW016", "lists:0 LC125", "parties.json:1 LS061", "parties.json:2 LS061", "parties.json:3 LS060", "parties.json:4 LS060"],
            (await response.Mistakes()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[]", "LW020")]
    [InlineData("{", "LS002")]
    [InlineData("{\"name\": \"a\"} x", "LS002")]
    public async Task Body_that_is_none_is_refused(string body, string code) => Assert.EndsWith(code, Assert.Single(await (await Screen(body)).Mistakes()), StringComparison.Ordinal);

    [Fact]
    public async Task Lists_are_told_by_day_with_counts_and_have_a_tag()
    {
        var response = await server.Client.GetAsync("/api/lists?on=2026-10-15", TestContext.Current.CancellationToken);
        var lists = (await response.Read())["lists"]!.AsArray();

        Assert.NotNull(response.Headers.ETag);
        Assert.Equal(["our-watch 2026-11-20", "us-entity-list 2026-10-01", "us-entity-list 2026-11-20", "us-sdn 2026-10-01", "us-sdn 2026-11-20"], lists.Select(list => $"{list!["list"]} {list["day"]}"));
        Assert.Equal(["us-entity-list 2026-10-01", "us-sdn 2026-10-01"], lists.Where(list => (bool)list!["counts"]!).Select(list => $"{list!["list"]} {list["day"]}"));
        Assert.Equal(2, (int)lists[^1]!["entries"]!);
    }

    [Fact]
    public async Task Changes_between_two_days_are_told()
    {
        var changes = await (await server.Client.GetAsync("/api/lists/us-sdn/changes?from=2026-10-01&to=2026-11-22", TestContext.Current.CancellationToken)).Read();
        var entities = await (await server.Client.GetAsync("/api/lists/us-entity-list/changes?from=2026-10-01&to=2026-11-22", TestContext.Current.CancellationToken)).Read();

        Assert.Equal(["9001"], changes["added"]!.AsArray().Select(entry => (string)entry!["entry"]!));
        Assert.Equal(["8999"], changes["removed"]!.AsArray().Select(entry => (string)entry!["entry"]!));
        Assert.Equal(["+ “Alfa Podshipnik”"], entities["changed"]!.AsArray().Single()!["facts"]!.AsArray().Select(fact => (string)fact!));
        Assert.Equal(["?from=:0 LC072", "?to=:0 LC072"], await (await server.Client.GetAsync("/api/lists/none/changes?from=2026-10-01&to=2026-11-22", TestContext.Current.CancellationToken)).Mistakes());
    }

    [Theory]
    [InlineData("/api/lists", "/api/lists")]
    [InlineData("/api/lists/{id}/changes", "/api/lists/us-sdn/changes?from=2026-10-01&to=2026-11-20")]
    public async Task Lists_are_as_the_description_says(string path, string address)
    {
        var document = await (await server.Client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).Read();
        var answer = await (await server.Client.GetAsync(address, TestContext.Current.CancellationToken)).Read();

        Assert.Empty(new SchemaCheck(document).Errors(answer, SchemaOf(document, path, "get")));
    }

    [Theory]
    [InlineData("""{"name": "Viktor Testov"}""")]
    [InlineData("""[{"name": "Viktor Testov", "identifiers": {"passport": ["123456"]}}, {"name": "Nobody Else"}]""")]
    public async Task What_is_sent_and_answered_is_as_the_description_says(string body)
    {
        var document = await (await server.Client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).Read();
        var answer = await (await Screen(body)).Read();
        var sent = document["paths"]!["/api/screen"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;

        Assert.Empty(new SchemaCheck(document).Errors(JsonNode.Parse(body), sent));
        Assert.Empty(new SchemaCheck(document).Errors(answer, SchemaOf(document, "/api/screen", "post")));
    }

    private static JsonNode SchemaOf(JsonNode document, string path, string method) =>
        document["paths"]![path]![method]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

    private async Task<string[]> Entries(string name, string query) =>
        [.. (await (await Screen($$"""{"name": "{{name}}"}""", query)).Read())["matches"]!.AsArray().Select(match => (string)match!["entry"]!)];

    private Task<HttpResponseMessage> Screen(string body, string query = "") => server.Client.PostAsync($"/api/screen{query}", Sent.Json(body));
}
