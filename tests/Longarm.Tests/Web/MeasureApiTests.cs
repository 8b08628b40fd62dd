using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Longarm.Tests.Web;

/// <summary>The register of measures, as programs ask for it.</summary>
public sealed class MeasureApiTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("on=2025-10-23&known=2025-10-23&against=CN", "--on", "2025-10-23", "--known", "2025-10-23", "--against", "CN")]
    [InlineData("on=2026-11-22&state=suspended&by=cn", "--on", "2026-11-22", "--state", "suspended", "--by", "CN")]
    [InlineData("on=2025-12-01&scenario=us-software-curbs", "--on", "2025-12-01", "--scenario", "us-software-curbs")]
    public async Task Register_is_what_the_command_writes(string query, params string[] options)
    {
        var written = Cli.Program.Run(["measures", .. options, "--format", "json"]).Output;

        Assert.Equal(Flat(written), Flat(await Text($"/api/measures?{query}")));
    }

    [Fact]
    public async Task One_measure_is_what_the_command_writes() => Assert.Equal(
        Flat(Cli.Program.Run(["measures", "show", "cn-2025-61-1(3)", "--on", "2026-11-22", "--known", "2025-10-31", "--format", "json"]).Output),
        Flat(await Text("/api/measures/cn-2025-61-1(3)?known=2025-10-31")));

    [Fact]
    public async Task Difference_is_what_the_command_writes() => Assert.Equal(
        Flat(Cli.Program.Run(["measures", "diff", "2025-10-08", "2025-11-11", "--format", "json"]).Output),
        Flat(await Text("/api/measures/diff?from=2025-10-08&to=2025-11-11")));

    [Fact]
    public async Task Day_left_out_is_today() => Assert.Equal(await Text("/api/measures?on=2026-11-22"), await Text("/api/measures"));

    [Fact]
    public async Task Kind_keeps_measures_of_that_kind_only()
    {
        var kinds = Elements(await Text("/api/measures?kind=tariff")).Select(m => m.GetProperty("kind").GetString()).Distinct();

        Assert.Equal(["tariff"], kinds);
    }

    [Fact]
    public async Task Bad_values_are_all_told_at_once()
    {
        var response = await Get("/api/measures?on=soon&known=2025-02-30&state=efective&by=XQ&kind=tarif&scenario=us-softwar-curbs&aginst=US");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var mistakes = problem.RootElement.GetProperty("mistakes").EnumerateArray().ToDictionary(m => m.GetProperty("file").GetString()!, m => m.GetProperty("message").GetString()!);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["?aginst=", "?by=", "?kind=", "?known=", "?on=", "?scenario=", "?state="], mistakes.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("“effective”", mistakes["?state="], StringComparison.Ordinal);
        Assert.Contains("“tariff”", mistakes["?kind="], StringComparison.Ordinal);
        Assert.Contains("“against”", mistakes["?aginst="], StringComparison.Ordinal);
        Assert.Contains("is no day", mistakes["?known="], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2025-11-11&to=2025-10-08", "earlier day first")]
    [InlineData("from=2025-11-11", "“to” is missing")]
    [InlineData("", "“from” is missing")]
    [InlineData("from=2025-01-01&from=2025-02-01&to=2025-03-01", "more than once")]
    public async Task Bad_period_is_told(string query, string told)
    {
        var response = await Get($"/api/measures/diff?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_measure_is_not_found_and_a_near_name_is_told()
    {
        var response = await Get("/api/measures/us-sofware-curbs");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("us-software-curbs", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tag_spares_what_has_not_changed_and_follows_the_question()
    {
        var first = await Get("/api/measures?on=2025-10-23");
        var again = await Ask("/api/measures?on=2025-10-23", first.Headers.ETag!);
        var other = await Ask("/api/measures?on=2025-10-23&known=2025-09-30", first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    private async Task<HttpResponseMessage> Ask(string path, EntityTagHeaderValue held)
    {
        HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(held);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> Get(string path) => server.Client.GetAsync(path, TestContext.Current.CancellationToken);

    private Task<string> Text(string path) => server.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    private static string Flat(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json));

    private static List<JsonElement> Elements(string json) => [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];
}
