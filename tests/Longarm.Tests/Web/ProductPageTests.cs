using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Longarm.Tests.Web;

public sealed partial class ProductPageTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Bom = """
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
         "metadata": {"component": {"type": "device", "bom-ref": "m", "name": "Machine"}},
         "components": [{"type": "device", "bom-ref": "d", "name": "</script><img src=x>"}],
         "dependencies": [{"ref": "m", "dependsOn": ["d"]}]}
        """;

    [Fact]
    public async Task First_visit_offers_samples_and_a_sample_opens()
    {
        Assert.Contains("/product?sample=laptop", await Get("/product"), StringComparison.Ordinal);
        Assert.Contains("role=\"tree\"", await Get("/product?sample=laptop"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri("/product?sample=none", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Parts_paths_and_values_are_fetched_without_a_case()
    {
        var id = IdIn().Match(await Get("/product?sample=laptop")).Groups[1].Value;

        Assert.Contains("Operating system", await Get($"/product/{id}/children?at=0&from=0"), StringComparison.Ordinal);
        Assert.Contains("Operating system", await Get($"/product/{id}/search?q=operating"), StringComparison.Ordinal);
        Assert.Contains("The one path to it", await Get($"/product/{id}/paths?at=1&from=0"), StringComparison.Ordinal);
        Assert.Contains("United States", await Get($"/product/{id}/values"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri($"/product/{id}/part?at=9999", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri("/product/0/part?at=0", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Files_are_only_taken_from_a_page_of_this_program()
    {
        var refused = await server.Client.PostAsync(new Uri("/check/open?name=m.cdx.json", UriKind.Relative), new ByteArrayContent(Encoding.UTF8.GetBytes(Bom)), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Product_becomes_the_item_and_what_it_is_called_never_becomes_markup()
    {
        var (token, id) = await Open("m.cdx.json", Bom);
        var page = await Post("/product", token, ("document", Blank), ("action", $"product:{id}"));
        var tree = await Get($"/product/{IdIn().Match(page).Groups[1].Value}/children?at=0&from=0");

        Assert.Contains("Machine", page, StringComparison.Ordinal);
        Assert.Contains("&lt;/script&gt;&lt;img src=x&gt;", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page + tree, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_travel_with_the_case_and_wrong_ones_are_told()
    {
        var (token, id) = await Open("m.cdx.json", Bom);
        var document = new JsonObject { ["on"] = "2025-11-02", ["from"] = "DE", ["to"] = "CN", ["item"] = new JsonObject { ["from"] = "m.cdx.json", ["kept"] = id } }.ToJsonString();
        var right = await Post("/product", token, ("document", document), ("q:components.d.origin", "CN or TW"));
        var wrong = await Post("/product", token, ("document", document), ("q:components.d.origin", "XX"));

        Assert.Contains("&quot;components.d.origin&quot;", right, StringComparison.Ordinal);
        Assert.Contains("one of CN, TW", await Get($"/product/{IdIn().Match(right).Groups[1].Value}/part?at=1"), StringComparison.Ordinal);
        Assert.DoesNotContain("&quot;answers&quot;", wrong, StringComparison.Ordinal);
        Assert.Contains("“XX”", WebUtility.HtmlDecode(wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_with_a_product_is_recorded_and_not_taken_away_with_answers()
    {
        var (token, id) = await Open("m.cdx.json", Bom);
        var item = new JsonObject { ["from"] = "m.cdx.json", ["kept"] = id, ["answers"] = new JsonObject { ["components.d.origin"] = "DE" } };
        var document = new JsonObject { ["on"] = "2025-11-02", ["from"] = "DE", ["to"] = "FR", ["item"] = item }.ToJsonString();

        Assert.Matches("Saved as number [0-9]+", await Post("/check/save", token, ("document", document)));
        Assert.Contains("LC067", await Post("/check/case", token, ("document", document)), StringComparison.Ordinal);
        Assert.Contains("components.d.origin", await Post("/check/case", token, ("document", document)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_for_a_product_of_the_store_is_that_for_its_facts()
    {
        var (token, id) = await Open("item.yaml", "name: Pump\nkind: commodity\norigin: IT\ncodes: {us-ccl: 3A001}\nparts: []\nmade-with: []\n");
        var document = new JsonObject { ["on"] = "2025-11-02", ["from"] = "US", ["to"] = "CN", ["item"] = new JsonObject { ["from"] = "item.yaml", ["kept"] = id } };
        var written = new JsonObject
        {
            ["on"] = "2025-11-02",
            ["from"] = "US",
            ["to"] = "CN",
            ["item"] = new JsonObject { ["name"] = "Pump", ["kind"] = "commodity", ["origin"] = "IT", ["codes"] = new JsonObject { ["us-ccl"] = "3A001" }, ["parts"] = new JsonArray(), ["made-with"] = new JsonArray() },
        };

        Assert.Equal(Verdicts(await Post("/check", token, ("document", written.ToJsonString()))), Verdicts(await Post("/check", token, ("document", document.ToJsonString()))));
    }

    private static string[] Verdicts(string page) => [.. Verdict().Matches(page).Select(match => match.Value)];

    private static string Blank => """{"case": "New", "on": "2025-11-02", "item": {"kind": "commodity"}}""";

    private async Task<(string Token, string Id)> Open(string name, string text)
    {
        var token = Token().Match(await Get("/product")).Groups[1].Value;
        HttpRequestMessage request = new(HttpMethod.Post, new Uri($"/check/open?name={name}", UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        request.Headers.Add("RequestVerificationToken", token);
        var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (token, (string)(await answer.Read())["product"]!);
    }

    private async Task<string> Post(string path, string token, params (string Name, string Text)[] fields)
    {
        FormUrlEncodedContent form = new([new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Text))]);
        var answer = await server.Client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private Task<string> Get(string path) => server.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex("data-id=\"([0-9a-f]{64})\"")]
    private static partial Regex IdIn();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<p class=\"big\">[^<]*|class=\"verdict [^<]*")]
    private static partial Regex Verdict();
}
