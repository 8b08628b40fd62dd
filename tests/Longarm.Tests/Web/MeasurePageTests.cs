using System.Net;
using System.Text.RegularExpressions;

namespace Longarm.Tests.Web;

/// <summary>The pages of the register of measures, as a browser gets them.</summary>
public sealed partial class MeasurePageTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Timeline_has_a_row_and_a_life_for_every_measure()
    {
        var page = await Page("/measures");
        var ids = Repository.Rules.Book!.Measures.Where(m => m.Events.Count > 0).Select(m => m.Id).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(ids, RowId().Matches(page).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(ids.Count, Regex.Count(page, "class=\"life\""));
    }

    [Fact]
    public async Task Bar_says_what_the_measure_was_and_when()
    {
        var row = Row(await Page("/measures"), "cn-2025-61-1(3)");

        Assert.Contains("effective from 2025-10-09 to 2025-11-06", row, StringComparison.Ordinal);
        Assert.Contains("suspended from 2025-11-07 to 2026-11-10", row, StringComparison.Ordinal);
        Assert.Contains("open from 2026-11-11", row, StringComparison.Ordinal);
        Assert.Matches("class=\"at-open\"[^>]* fill=\"url\\(#at-open\\)\"", row);
    }

    [Fact]
    public async Task Retaliation_is_linked_both_ways()
    {
        var page = await Page("/measures");

        Assert.Contains("data-answers=\"us-ship-fees\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/measures/us-ship-fees\"", Row(page, "cn-ship-fees"), StringComparison.Ordinal);
        Assert.Contains("href=\"/measures/cn-ship-fees\"", Row(page, "us-ship-fees"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_keep_what_is_asked_for()
    {
        var ids = RowId().Matches(await Page("/measures?by=US&against=CN&kind=tariff")).Select(m => m.Groups[1].Value).ToList();

        Assert.Contains("us-ieepa-reciprocal-cn", ids);
        Assert.All(ids, id => Assert.StartsWith("us-", id, StringComparison.Ordinal));
        Assert.DoesNotContain("us-bis-affiliates", ids);
    }

    [Fact]
    public async Task Measure_that_is_known_to_stand_elsewhere_now_is_marked_with_both_states()
    {
        var page = await Page("/measures?on=2025-11-08&known=2025-11-06");
        var row = Row(page, "cn-2025-57");

        Assert.Contains("class=\"differs\"", row, StringComparison.Ordinal);
        Assert.Equal(["effective", "suspended"], Stage().Matches(row).Select(m => m.Groups[1].Value));
        Assert.DoesNotContain("differs", Row(page, "ca-5506"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sort=title", "ascending")]
    [InlineData("sort=-title", "descending")]
    public async Task Table_is_sorted_as_its_head_says(string sort, string told)
    {
        var page = await Page($"/measures?view=table&{sort}");
        var titles = Title().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        var sorted = titles.Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (told == "descending")
        {
            sorted.Reverse();
        }

        Assert.True(titles.Count > 50);
        Assert.Equal(sorted, titles);
        Assert.Matches($"aria-sort=\"{told}\"><a[^>]*>Measure", page);
        Assert.Single(Regex.Matches(page, "aria-sort=\"(a|de)scending\""));
    }

    [Fact]
    public async Task Two_days_compared_tell_what_happened_between_them()
    {
        var page = await Page("/measures?view=changes&from=2025-10-08&to=2025-11-11&by=CN&kind=fee");

        Assert.Contains("After 2025-10-08, up to 2025-11-11: 1 measure.", page, StringComparison.Ordinal);
        Assert.Matches("cn-ship-fees[\\s\\S]*<td>nothing yet</td>\\s*<td>suspended</td>", page);
    }

    [Fact]
    public async Task Scenario_moves_a_measure()
    {
        Assert.DoesNotContain("effective", Stages(await Page("/measures?on=2025-12-01"), "us-software-curbs"));
        Assert.Contains("effective", Stages(await Page("/measures?on=2025-12-01&scenario=us-software-curbs"), "us-software-curbs"));
    }

    [Fact]
    public async Task One_measure_shows_its_events_rules_and_scenarios()
    {
        var page = await Page("/measures/us-software-curbs");

        Assert.Matches("<td>[^<]+</td>\\s*<td>(seen|unconfirmed|interpretation)</td>", page);
        Assert.Contains("href=\"/rules/us-ear.software-curbs.reach\"", page, StringComparison.Ordinal);
        Assert.Contains("scenario=us-software-curbs", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/measures/cn-answer-software-curbs\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_that_were_not_public_are_left_out_and_counted()
    {
        var page = await Page("/measures/cn-2025-57?known=2025-10-30&on=2025-10-30");

        Assert.Contains("not public by 2025-10-30", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>suspended before effect</b>", page, StringComparison.Ordinal);
        Assert.Contains("<b>suspended before effect</b>", await Page("/measures/cn-2025-57"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/measures?on=<script>alert(1)</script>&by=<img>&sort=x&since=later")]
    [InlineData("/measures/us-232-metals?known=\"><script>alert(1)</script>")]
    public async Task Bad_values_are_told_and_never_run(string path)
    {
        var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_measure_is_not_found_and_a_near_name_is_told()
    {
        var response = await server.Client.GetAsync("/measures/us-sofware-curbs", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("us-software-curbs", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/measures")]
    [InlineData("/measures?view=table")]
    [InlineData("/measures?view=changes")]
    [InlineData("/measures/cn-ship-fees")]
    public async Task Page_has_nothing_inline_and_every_link_of_its_own_works(string path)
    {
        var page = await Page(path);

        Assert.DoesNotMatch("\\s(style|on[a-z]+)=\"", page);
        foreach (var link in Regex.Matches(page, "href=\"(/measures[^\"]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().Take(40))
        {
            var response = await server.Client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, link);
        }
    }

    private static List<string> Stages(string page, string id) => [.. Stage().Matches(Row(page, id)).Select(m => m.Groups[1].Value)];

    private static string Row(string page, string id) => Regex.Match(page, $"<tr[^>]*id=\"m-{Regex.Escape(id)}\"[\\s\\S]*?</tr>").Value;

    private Task<string> Page(string path) => server.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    [GeneratedRegex("<tr[^>]*id=\"m-([^\"]+)\"")]
    private static partial Regex RowId();

    [GeneratedRegex("<span class=\"stage\"><svg[\\s\\S]*?</svg>\\s*([^<]*?)\\s*</span>")]
    private static partial Regex Stage();

    [GeneratedRegex("<tr[^>]*>\\s*<th scope=\"row\"><a[^>]*>([^<]*)</a>")]
    private static partial Regex Title();
}
