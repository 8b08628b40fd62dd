using System.Net;
using System.Text.RegularExpressions;
using Longarm.Storage;

namespace Longarm.Tests.Web;

/// <summary>Decisions on the Screening pages, as a browser without scripts makes them.</summary>
public sealed partial class DecisionPageTests : IAsyncLifetime
{
    private const string Asked = "/screening?q=Viktor+Testov&born=1999";

    private readonly ServerFixture server = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        SampleLists.Import(server.Home);
        await server.InitializeAsync();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Decision_is_shown_beside_its_match_which_stays()
    {
        Assert.Contains("Nobody has decided", await Get(Asked), StringComparison.Ordinal);

        var page = await (await Decide(Asked, "Cleared")).Content.ReadAsStringAsync(Stop);

        Assert.Contains("1 possible match", page, StringComparison.Ordinal);
        Assert.Matches("<span class=\"state free\">Cleared</span>\\s*by <b>Jane &lt;Roe&gt;</b> on <time[^>]*>2026-11-22</time>, to the end of 2026-12-31:\\s*<q>Another birth</q>", page);
    }

    [Fact]
    public async Task Changed_facts_open_it_again_with_old_and_new()
    {
        await Decide(Asked, "Cleared");
        var page = await Get("/screening?q=Viktor+Testov&born=1961");

        Assert.Contains("1 possible match", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state open\">Open again</span>", page, StringComparison.Ordinal);
        Assert.Contains("<li>born: “1999” → “1961”</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_told_beside_the_match_and_what_was_written_stays()
    {
        var answer = await Decide(Asked, "", ("by", ""), ("for", "all"), ("last", "2026-11-21"));
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(4, Alert().Count(page));
        Assert.Contains(">Another birth</textarea>", page, StringComparison.Ordinal);
        Assert.False(File.Exists(DecisionFile.PathIn(server.Home)));
    }

    [Fact]
    public async Task Entry_that_changed_meanwhile_is_not_decided_about_unseen()
    {
        var answer = await Decide(Asked, "Cleared", ("seen", "0000"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("no longer as the page showed it", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_is_only_taken_from_a_page_of_this_program()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Decide(Asked, "Cleared", ("__RequestVerificationToken", "none"))).StatusCode);
        Assert.False(File.Exists(DecisionFile.PathIn(server.Home)));
    }

    [Fact]
    public async Task List_has_those_open_again_first()
    {
        Assert.Contains("Nobody has decided anything yet", await Get("/screening/decisions"), StringComparison.Ordinal);
        await Decide("/screening?q=Alpha+Precision+Bearings&on=2026-10-15", "Cleared");
        await Decide(Asked, "Cleared");
        var page = await Get("/screening/decisions");

        Assert.Contains("Open again: 1", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Open again: 1", StringComparison.Ordinal) < page.IndexOf("Standing: 1", StringComparison.Ordinal));
        Assert.Contains("listed names: “Alpha Precision Bearings Co., Ltd.” → “Alpha Precision Bearings Co., Ltd.; Alfa Podshipnik”", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/screening?q=Viktor%20Testov&amp;born=1999\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_decision_is_told_and_its_match_shown_as_undecided()
    {
        await Decide(Asked, "Cleared");
        var path = DecisionFile.PathIn(server.Home);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Stop)).Replace("Another birth", "Another", StringComparison.Ordinal), Stop);
        var page = await Get(Asked);

        Assert.Contains("1 possible match", page, StringComparison.Ordinal);
        Assert.Contains("Nobody has decided", page, StringComparison.Ordinal);
        Assert.Contains("it was changed", page, StringComparison.Ordinal);
    }

    private Task<string> Get(string path) => server.Client.GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    // Sends the form as it stands in the page, with what a person writes.
    private async Task<HttpResponseMessage> Decide(string address, string outcome, params (string Name, string Value)[] written)
    {
        var form = Form().Match(await Get(address));
        Assert.True(form.Success);
        var fields = Hidden().Matches(form.Groups[2].Value).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("outcome", outcome), ("reason", "Another birth"), ("by", "Jane <Roe>"), ("last", "2026-12-31"), ("for", "this"), ("id", ""), .. written])
        {
            fields[name] = value;
        }

        return await server.Client.PostAsync(new Uri(WebUtility.HtmlDecode(form.Groups[1].Value), UriKind.Relative), new FormUrlEncodedContent(fields), Stop);
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\" class=\"decide\">(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("<p class=\"banner\" role=\"alert\">")]
    private static partial Regex Alert();
}
