using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Longarm.Tests.Web;

/// <summary>The packs, as programs ask for them.</summary>
public sealed class RuleApiTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task List_filtered_by_regime_kind_and_words_holds_only_those()
    {
        var found = await Get("/api/rules?regime=us-ear&kind=reach&q=footnote%205");

        var rules = found.GetProperty("rules").EnumerateArray().ToList();
        Assert.Contains("us-ear.734.9.e.3", rules.Select(Id));
        Assert.Equal(rules.Count, found.GetProperty("count").GetInt32());
        Assert.All(rules, r => Assert.Equal(("us-ear", "reach"), (r.GetProperty("regime").GetString(), r.GetProperty("kind").GetString())));
    }

    [Fact]
    public async Task List_followed_to_its_end_holds_every_rule_once()
    {
        List<string> ids = [];
        string? after = null;
        do
        {
            var page = await Get($"/api/rules?after={after}");
            ids.AddRange(page.GetProperty("rules").EnumerateArray().Select(Id));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);

        Assert.Equal(Repository.Rules.Book!.Rules.Select(r => r.Id).Order(), ids.Order());
    }

    [Fact]
    public async Task List_tells_what_is_in_force_today_and_what_is_not()
    {
        var rules = (await Get("/api/rules?q=us-ear.734.9.")).GetProperty("rules").EnumerateArray().ToDictionary(Id);
        var scenarioRule = (await Get("/api/rules?q=software-curbs")).GetProperty("rules").EnumerateArray().First(rule => Id(rule) == "us-ear.software-curbs.reach");

        Assert.Equal("true", rules["us-ear.734.9.e.1"].GetProperty("inForce").GetProperty("truth").GetString());
        Assert.Equal("2026-11-22", rules["us-ear.734.9.e.1"].GetProperty("inForce").GetProperty("on").GetString());
        Assert.Equal("false", scenarioRule.GetProperty("inForce").GetProperty("truth").GetString());
    }

    [Fact]
    public async Task Query_with_several_mistakes_is_told_all_of_them()
    {
        var response = await server.Client.GetAsync(new Uri("/api/rules?regime=us-eer&kind=reech&after=nothing", UriKind.Relative), Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(3, JsonDocument.Parse(text).RootElement.GetProperty("mistakes").GetArrayLength());
        Assert.Contains("Did you mean “us-ear”?", text, StringComparison.Ordinal);
        Assert.Contains("Did you mean “reach”?", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_is_told_whole()
    {
        var rule = await Get("/api/rules/us-ear.734.9.e.1");

        Assert.Equal("us-ear/734/734.9.e.1.yaml", rule.GetProperty("file").GetString());
        Assert.Equal("https://www.ecfr.gov/current/title-15/section-734.9#p-734.9(e)(1)", rule.GetProperty("officialTexts")[0].GetProperty("address").GetString());
        Assert.Contains(rule.GetProperty("limbs").EnumerateArray(), l => l.GetProperty("name").GetString() == "downstream" && l.GetProperty("citation").GetString() == "15 CFR 734.9(e)(1)(ii)(A)");
        Assert.Equal(["2020-05-15", "2020-08-17"], rule.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("from").GetString()));
        Assert.Contains(rule.GetProperty("joined").EnumerateArray(), e => e.GetProperty("words").GetString() == "Carries" && Texts(e.GetProperty("rules")).Contains("us-ear.744.11.a.2.i"));
        Assert.Contains(rule.GetProperty("notEncoded").EnumerateArray(), g => g.GetProperty("citation").GetString()!.Contains("734.9", StringComparison.Ordinal));
        var first = rule.GetProperty("cases")[0];
        Assert.Equal("true", first.GetProperty("expected")[0].GetProperty("value").GetString());
        Assert.Equal("MY", first.GetProperty("facts").GetProperty("from").GetString());
    }

    [Fact]
    public async Task Edges_lead_both_ways()
    {
        var exception = await Get("/api/rules/us-ear.740.17");
        var lifted = await Get("/api/rules/us-ear.742.15");

        Assert.Contains("us-ear.742.15", Joined(exception, "lifts", own: true));
        Assert.Contains("us-ear.740.17", Joined(lifted, "lifts", own: false));
    }

    [Fact]
    public async Task Unknown_rule_is_not_found_and_the_nearest_is_named()
    {
        var response = await server.Client.GetAsync(new Uri("/api/rules/us-ear.734.9.e.11", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Did you mean “us-ear.734.9.e.1”?", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/rules?regime=us-ear")]
    [InlineData("/api/rules/us-ear.734.9.e.1")]
    public async Task Whoever_has_the_tag_is_not_sent_it_again(string path)
    {
        using var first = await server.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        using HttpRequestMessage again = new(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpRequestMessage other = new(HttpMethod.Get, path);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));

        using var unchanged = await server.Client.SendAsync(again, Stop);
        using var changed = await server.Client.SendAsync(other, Stop);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<JsonElement> Get(string path) =>
        JsonDocument.Parse(await server.Client.GetStringAsync(new Uri(path, UriKind.Relative), Stop)).RootElement;

    private static string Id(JsonElement rule) => rule.GetProperty("id").GetString()!;

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(e => e.GetString());

    private static IEnumerable<string?> Joined(JsonElement rule, string by, bool own) => rule.GetProperty("joined").EnumerateArray()
        .Where(e => e.GetProperty("by").GetString() == by && e.GetProperty("own").GetBoolean() == own).SelectMany(e => Texts(e.GetProperty("rules")));
}
