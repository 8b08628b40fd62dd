using System.Net;
using System.Text.RegularExpressions;

namespace Longarm.Tests.Web;

public sealed partial class CheckPageTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task First_page_shows_an_answer_and_says_nothing_leaves()
    {
        var page = await Get("/");

        Assert.Contains("No license required.", page, StringComparison.Ordinal);
        Assert.Contains("14-inch laptop", page, StringComparison.Ordinal);
        Assert.Contains("Nothing leaves this machine", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supposed_curb_catches_the_laptop_from_its_day_on()
    {
        var caught = await Edit("/?sample=laptop", ("f:/on", "2025-11-02"), ("scenario", "us-software-curbs"), ("open", "proof:us-ear.software-curbs.reach"));
        var before = await Edit("/?sample=laptop", ("f:/on", "2025-10-23"), ("scenario", "us-software-curbs"));

        Assert.Contains("License required.", caught, StringComparison.Ordinal);
        Assert.Contains("Operating system", caught[caught.IndexOf("digest", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("No license required.", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_if_shows_each_scenario_that_changes_something()
    {
        var page = await Edit("/?sample=laptop", ("f:/on", "2025-11-02"));

        Assert.Matches(Telling(), page);
    }

    [Fact]
    public async Task Day_that_another_page_left_open_stays_that_of_the_case()
    {
        var page = await Edit("/?sample=ai-accelerator", ("on", ""), ("known", ""), ("to", "CN"));

        Assert.Contains("to China, by the law of 2026-08-03", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_fact_is_answered_in_place()
    {
        var open = await Edit("/?blank", ("f:/from", "DE"), ("f:/to", "CN"), ("f:/item/name", "Pump"));
        var answered = await Edit("/?blank", ("f:/from", "DE"), ("f:/to", "CN"), ("f:/item/name", "Pump"), ("a:item.origin", "DE"));

        Assert.Contains("Where was Pump made", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Where was Pump made", answered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_case_begins_without_a_mistake()
    {
        var blank = await Get("/?blank");
        var begun = await Edit("/?blank", ("f:/from", "DE"));

        Assert.DoesNotContain("to mend", blank, StringComparison.Ordinal);
        Assert.Contains("One thing to mend", begun, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_field_that_a_mistake_quotes_is_marked()
    {
        var page = await Edit("/?sample=laptop", ("f:/to", "XX"));

        Assert.Equal(2, page.Split("aria-invalid=\"true\"").Length);
    }

    [Fact]
    public async Task Every_mistake_is_shown_at_once()
    {
        var page = await Edit("/?sample=laptop", ("f:/to", "XX"), ("f:/item/value", "lots"), ("f:/on", "soon"));

        Assert.Contains("“XX”", page, StringComparison.Ordinal);
        Assert.Contains("“lots”", page, StringComparison.Ordinal);
        Assert.Contains("“soon”", page, StringComparison.Ordinal);
        Assert.DoesNotContain("headline", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'; DROP TABLE determinations; --")]
    public async Task What_a_case_says_never_becomes_markup(string hostile)
    {
        var page = await Edit(
            "/?sample=hard-disk", ("f:/case", hostile), ("f:/item/name", hostile), ("f:/parties/0/name", hostile), ("f:/from", hostile),
            ("f:/item/codes/us-ccl", hostile), ("open", hostile), ("skip", hostile), ("scenario", hostile));
        var named = await Edit("/?sample=hard-disk", ("f:/case", hostile), ("f:/item/name", hostile), ("f:/parties/0/name", hostile));

        Assert.DoesNotContain("<script>alert", page + named, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page + named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dropped_file_that_is_no_case_gives_its_mistakes()
    {
        var (token, _) = await Open("/");
        using MultipartFormDataContent form = new()
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("item: [unclosed"), "file", "broken.yaml" },
        };
        var answer = await server.Client.PostAsync(new Uri("/check", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("This is not YAML", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/check")]
    [InlineData("/check/memo")]
    [InlineData("/check/case")]
    [InlineData("/check/answer")]
    public async Task Form_without_its_token_is_refused(string path)
    {
        using FormUrlEncodedContent form = new([new("document", "{}")]);
        var answer = await server.Client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Memo_has_lines_to_sign_and_its_own_style_only()
    {
        var (token, document) = await Open("/?sample=hard-disk");
        using var answer = await Post("/check/memo", token, document);
        var memo = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Determined by:", memo, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private async Task<string> Edit(string start, params (string Name, string Text)[] fields)
    {
        var (token, document) = await Open(start);
        using var answer = await Post("/check", token, document, fields);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) is var page && fields.Any(f => f.Text.Contains('<', StringComparison.Ordinal))
            ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            : page;
    }

    private Task<HttpResponseMessage> Post(string path, string token, string document, params (string Name, string Text)[] fields)
    {
        FormUrlEncodedContent form = new([new("__RequestVerificationToken", token), new("document", document), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Text))]);
        return server.Client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private async Task<(string Token, string Document)> Open(string path)
    {
        var page = await Get(path);
        return (ValueOf(page, "__RequestVerificationToken"), ValueOf(page, "document"));
    }

    private async Task<string> Get(string path) =>
        await server.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string ValueOf(string page, string field) =>
        WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{field}\"[^>]*value=\"([^\"]*)\"", RegexOptions.Singleline).Groups[1].Value);

    [GeneratedRegex("The reported U.S. software curbs.*?us-ear.*?not subject.*?license required", RegexOptions.Singleline)]
    private static partial Regex Telling();
}
