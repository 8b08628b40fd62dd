using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Longarm.Tests.Web;

/// <summary>One case asked for every destination, through the API.</summary>
public sealed class MapTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Chip = """{"on": "2026-08-03", "from": "TW", "item": {"kind": "commodity", "codes": {"us-ccl": "3A090.a"}}}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Case_without_destination_is_answered_for_each()
    {
        using var map = await Ask("/api/map", Chip);
        var places = map.RootElement.GetProperty("places").EnumerateArray().ToList();
        var china = places.Single(p => p.GetProperty("place").GetString() == "CN");

        Assert.Equal("2026-08-03", map.RootElement.GetProperty("on").GetString());
        Assert.True(places.Count > 250);
        Assert.Equal("China", china.GetProperty("name").GetString());
        Assert.Equal("license-required", china.GetProperty("possible").GetString());
        Assert.Equal(map.RootElement.GetProperty("packs").GetArrayLength(), china.GetProperty("regimes").GetArrayLength());
        Assert.NotEqual(0, china.GetProperty("rules").GetArrayLength());
    }

    [Fact]
    public async Task Strict_leaves_more_open_than_not()
    {
        using var plain = await Ask("/api/map", Chip);
        using var strict = await Ask("/api/map?strict=true", Chip);

        Assert.NotEqual(plain.RootElement.GetProperty("places").ToString(), strict.RootElement.GetProperty("places").ToString());
    }

    [Fact]
    public async Task Scenario_is_named_in_the_answer()
    {
        using var map = await Ask("/api/map?scenario=us-software-curbs", Chip);

        Assert.Equal("us-software-curbs", Assert.Single(map.RootElement.GetProperty("scenarios").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once()
    {
        using var response = await Post("/api/map?scenario=nonsense", """{"from": "Atlantis", "color": "red", "item": {}}""");
        var text = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.All(["Atlantis", "color", "nonsense", "“on”"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"on\": ")]
    [InlineData("null")]
    public async Task What_is_no_case_is_refused(string body)
    {
        using var response = await Post("/api/map", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Foreign_page_is_refused()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/map") { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Origin", "https://example.org");
        using var response = await server.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Caller_who_leaves_disturbs_nobody()
    {
        using CancellationTokenSource leaving = new();
        var first = server.Client.PostAsync("/api/map", Json(Chip), leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        using var map = await Ask("/api/map", Chip);
        Assert.NotEqual(0, map.RootElement.GetProperty("places").GetArrayLength());
    }

    private async Task<JsonDocument> Ask(string path, string body)
    {
        using var response = await Post(path, body);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text);
    }

    private Task<HttpResponseMessage> Post(string path, string body) => server.Client.PostAsync(path, Json(body), Stop);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
