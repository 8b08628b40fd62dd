using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Longarm.Web;

namespace Longarm.Tests.Web;

/// <summary>The World page: one item over all destinations, as a page and as what its script asks for.</summary>
public sealed partial class WorldPageTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Script = "<script>alert('x')</script>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_lists_every_destination_with_its_verdict()
    {
        var page = await Page("/world?sample=ai-accelerator&on=2026-08-03");
        var rows = RowOf().Matches(page);

        Assert.True(rows.Count > 250);
        Assert.Contains(rows, row => row.Groups["place"].Value == "CN" && row.Value.Contains("license required", StringComparison.Ordinal));
        Assert.Contains("<caption", page, StringComparison.Ordinal);
        Assert.Contains("aria-live=\"polite\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accelerator_was_free_in_more_of_the_world_in_2021() =>
        Assert.True(Free(await Page("/world?on=2021-06-01")) > Free(await Page("/world?on=2026-08-03")) + 100);

    [Fact]
    public async Task Choice_stands_in_the_form()
    {
        var page = await Page("/world?sample=laptop&on=2025-11-02&scenario=us-software-curbs&regime=us-ear");

        Assert.Matches("<option value=\"laptop\" selected", page);
        Assert.Matches("<option value=\"us-ear\" selected", page);
        Assert.Contains("value=\"2025-11-02\"", page, StringComparison.Ordinal);
        Assert.Matches("value=\"us-software-curbs\" checked", page);
    }

    [Fact]
    public async Task Every_wrong_choice_is_told_at_once_and_escaped()
    {
        using var response = await server.Client.GetAsync(
            new Uri($"/world?sample={Uri.EscapeDataString(Script)}&on=soon&known=later&scenario=none&regime=moon", UriKind.Relative), Stop);
        var page = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.All(["“soon”", "“later”", "“none”", "“moon”", "&lt;script&gt;"], word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_runs_nothing_and_styles_nothing_of_its_own()
    {
        var page = await Page("/world");

        Assert.DoesNotMatch("<[^>]+ (style|on[a-z]+)=", page);
        Assert.All(InlineScript().Matches(page), script => Assert.Contains("application/json", script.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Brought_case_is_shown_and_carried_on()
    {
        using var response = await Send("/world", ("document", Hostile("Chip")));
        var page = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Matches("action=\"/world\"[^>]*>", page);
        Assert.Contains("&quot;from&quot;:&quot;TW&quot;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_a_case_stays_text()
    {
        using var response = await Send("/world", ("document", Hostile(Script)));
        var page = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(Script, page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_of_another_day_come_without_the_page()
    {
        using var response = await Send("/world/verdicts", ("sample", "ai-accelerator"), ("on", "2021-06-01"));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop));
        var root = answer.RootElement;
        var china = root.GetProperty("places").EnumerateArray().Single(p => p.GetProperty("place").GetString() == "CN");
        var named = china.GetProperty("regimes").EnumerateArray().SelectMany(r => r.GetProperty("rules").EnumerateArray());

        Assert.Equal("2021-06-01", root.GetProperty("on").GetString());
        Assert.Equal(3, china.GetProperty("overall").GetArrayLength());
        Assert.All(named, rule => Assert.True(root.GetProperty("rules").TryGetProperty(rule.GetString()!, out _)));
    }

    [Fact]
    public async Task Mistakes_of_verdicts_come_as_problem_details()
    {
        using var response = await Send("/world/verdicts", ("sample", "ai-accelerator"), ("on", "soon"), ("scenario", "none"));
        var text = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.All(["“soon”", "“none”"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/world")]
    [InlineData("/world/verdicts")]
    public async Task Form_without_its_token_is_refused(string path)
    {
        using FormUrlEncodedContent form = new([KeyValuePair.Create("sample", "laptop")]);
        using var response = await server.Client.PostAsync(new Uri(path, UriKind.Relative), form, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public void Every_country_has_a_shape_to_look_for()
    {
        var shapes = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Repository.Root, "src", "Longarm.Web", "Assets", "place-shapes.json")))!;

        Assert.Equal(TinyLaw.Vocabulary.Places.Keys.Where(code => code.Length == 2).Order(), shapes.Keys.Order());
        Assert.Equal(shapes.Count, shapes.Values.Distinct().Count());
    }

    [Fact]
    public void Map_holds_most_of_the_shapes()
    {
        if (PageAssets.Held.PathOf("countries-50m.json") is null)
        {
            Assert.Skip("Built without npm.");
        }

        var folder = Path.Combine(Repository.Root, "src", "Longarm.Web");
        var shapes = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder, "Assets", "place-shapes.json")))!;
        using var atlas = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "node_modules", "world-atlas", "countries-50m.json")));
        var drawn = atlas.RootElement.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray()
            .Select(each => each.TryGetProperty("id", out var id) ? id.GetString() : each.GetProperty("properties").GetProperty("name").GetString()).ToHashSet();

        Assert.InRange(shapes.Values.Count(shape => !drawn.Contains(shape)), 0, 20);
    }

    private static int Free(string page) => RowOf().Matches(page).Count(row => row.Value.Contains("verdict is-free", StringComparison.Ordinal));

    private static string Hostile(string name) => JsonSerializer.Serialize(
        new Dictionary<string, object> { ["case"] = name, ["on"] = "2026-08-03", ["from"] = "TW", ["item"] = new { name, kind = "commodity" } });

    private Task<string> Page(string path) => server.Client.GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    private async Task<HttpResponseMessage> Send(string path, params (string Key, string Value)[] fields)
    {
        var token = Token().Match(await Page("/world")).Groups[1].Value;
        using FormUrlEncodedContent form = new(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await server.Client.PostAsync(new Uri(path, UriKind.Relative), form, Stop);
    }

    [GeneratedRegex("<tr data-place=\"(?<place>[^\"]+)\">.*?</td>", RegexOptions.Singleline)]
    private static partial Regex RowOf();

    [GeneratedRegex("<script(?![^>]* src=)[^>]*>")]
    private static partial Regex InlineScript();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
