using System.Net;
using System.Text.RegularExpressions;

namespace Longarm.Tests.Web;

/// <summary>The pages on which people read the packs.</summary>
public sealed partial class RulePageTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task First_page_tells_of_every_pack_with_version_and_hash()
    {
        var page = await Get("/rules");

        Assert.All(Repository.Rules.Book!.Packs, pack =>
        {
            Assert.Contains(WebUtility.HtmlEncode(pack.Title).Replace("&#39;", "'", StringComparison.Ordinal), page.Replace("&#x27;", "'", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains(pack.Hash[7..19], page, StringComparison.Ordinal);
        });
        Assert.Contains($"{Repository.Rules.Book!.Rules.Count} rules", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_what_stands_in_the_text_of_a_rule_alone()
    {
        var page = await Get("/rules?q=us-bis-affiliates");

        Assert.Contains("/rules/us-ear.734.9.e.1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/rules/us-ear.734.3.a.1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_of_a_law_lists_its_rules_in_the_order_of_the_law()
    {
        var page = await Get("/rules?in=us-ear/734");
        var ids = RuleIds().Matches(page).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(Repository.Rules.Book!.Rules.Count(r => Repository.Rules.Readings[r.Id].File.StartsWith("us-ear/734/", StringComparison.Ordinal)), ids.Count);
        Assert.True(ids.IndexOf("us-ear.734.9.e.1") < ids.IndexOf("us-ear.734.13"));
    }

    [Fact]
    public async Task Filter_by_script_gets_only_the_part_that_changes()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/rules?kind=flag");
        request.Headers.Add("HX-Request", "true");
        using var response = await server.Client.SendAsync(request, Stop);
        var part = await response.Content.ReadAsStringAsync(Stop);

        Assert.StartsWith("<div id=\"results\"", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Contains("HX-Request", response.Headers.Vary);
    }

    [Fact]
    public async Task Long_lists_go_on_after_the_last_rule_shown()
    {
        var page = await Get("/rules");
        var next = WebUtility.HtmlDecode(NextPage().Match(page).Groups[1].Value);
        var second = await Get(next);

        Assert.Empty(RuleIds().Matches(page).Select(m => m.Groups[1].Value).Intersect(RuleIds().Matches(second).Select(m => m.Groups[1].Value)));
    }

    [Fact]
    public async Task Rule_stands_beside_its_citation_with_limbs_history_and_cases()
    {
        var page = await Get("/rules/us-ear.734.9.e.1");

        Assert.Contains("href=\"https://www.ecfr.gov/current/title-15/section-734.9#p-734.9(e)(1)\" target=\"_blank\" rel=\"noreferrer noopener\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"limb-plant-product\"", page, StringComparison.Ordinal);
        Assert.Contains("https://www.federalregister.gov/citation/85-FR-51596", page, StringComparison.Ordinal);
        Assert.Contains("U.S. technology and test equipment, listed purchaser", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/rules/us-ear.744.11.a.2.i\"", page, StringComparison.Ordinal);
        Assert.Contains("Of the same provision, not encoded", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_that_holds_today_is_the_last_to_have_begun()
    {
        var now = NowRow().Match(await Get("/rules/us-ear.734.9.e.1")).Value;

        Assert.Contains("2020-08-17", now, StringComparison.Ordinal);
        Assert.DoesNotContain("2020-05-15", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_is_a_fragment_and_tells_the_law_of_the_day_asked_for()
    {
        var today = await Get("/rules/us-ear.734.9.e.1/card");
        var then = await Get("/rules/us-ear.734.9.e.1/card?on=2020-06-01");
        var before = await Get("/rules/us-ear.734.9.e.1/card?on=2020-01-01");

        Assert.DoesNotContain("<html", today, StringComparison.Ordinal);
        Assert.Contains("In force since 2020-08-17", today, StringComparison.Ordinal);
        Assert.Contains("<h2>Footnote 1 product rule, then for items", then, StringComparison.Ordinal);
        Assert.Contains("Not in force", before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rules/us-ear.734.9.e.11")]
    [InlineData("/rules/us-ear.734.9.e.11/card")]
    [InlineData("/rules/us-ear.734.9.e.11/cases/1")]
    [InlineData("/rules/us-ear.734.9.e.1/cases/100000")]
    [InlineData("/rules/us-ear.734.9.e.1/cases/0")]
    public async Task What_is_not_there_is_not_found_and_says_what_is(string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("us-ear.734.9.e.1", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_shows_its_facts_and_can_be_opened_in_check()
    {
        var page = await Get("/rules/us-ear.734.9.e.1/cases/1");

        Assert.Contains("action=\"/check\"", page, StringComparison.Ordinal);
        Assert.Contains("__RequestVerificationToken", page, StringComparison.Ordinal);
        Assert.Contains("&quot;from&quot;: &quot;MY&quot;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_can_be_searched_for_what_is_left_out()
    {
        var all = await Get("/rules/coverage");
        var found = await Get("/rules/coverage?regime=us-ear&q=Supplier%20certificate");

        Assert.All(Repository.Rules.Book!.NotEncoded.Take(20), gap => Assert.Contains(gap.Citation[..6], all, StringComparison.Ordinal));
        Assert.Contains("Supplier certificate on the product rules", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Foreign Military Sales", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rules?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/rules?in=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/rules?in=us-ear/%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/rules?kind=%3Cscript%3Ealert(1)%3C/script%3E&after=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/rules/coverage?regime=%3Cscript%3Ealert(1)%3C/script%3E&q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/rules/%3Cscript%3Ealert(1)%3C/script%3E/card")]
    [InlineData("/rules/%22%3E%3Cscript%3Ealert(1)")]
    public async Task Hostile_text_in_an_address_comes_back_as_text(string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);

        Assert.True((int)response.StatusCode < 500);
        Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_rule_has_a_page_and_a_card()
    {
        foreach (var id in Repository.Rules.Book!.Rules.Select(r => r.Id))
        {
            using var page = await server.Client.GetAsync(new Uri($"/rules/{id}", UriKind.Relative), Stop);
            using var card = await server.Client.GetAsync(new Uri($"/rules/{id}/card", UriKind.Relative), Stop);

            Assert.True(page.IsSuccessStatusCode && card.IsSuccessStatusCode, id);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<string> Get(string path) => server.Client.GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    [GeneratedRegex("<td><a href=\"/rules/([^\"]+)\"")]
    private static partial Regex RuleIds();

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex NextPage();

    [GeneratedRegex("<tr class=\"now\">.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex NowRow();
}
