using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class RulesTests(Chromium chromium)
{
    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Rule_is_found_while_typing_and_read_beside_its_citation(string look) => chromium.Visit(look, "/rules", async page =>
    {
        await page.Locator("#q").PressSequentiallyAsync("footnote 1");
        await Expect(page).ToHaveURLAsync(new Regex("q=footnote.+1$|q=footnote.+1&"));
        await page.Locator("table.rules a[href='/rules/us-ear.734.9.e.1']").ClickAsync();

        await Expect(page.Locator(".citation")).ToContainTextAsync("15 CFR 734.9(e)(1)");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What it says" })).ToBeVisibleAsync();
        await Expect(page.Locator("a.official").First).ToHaveAttributeAsync("href", new Regex("^https://"));
    });

    [Fact]
    public Task List_is_not_drawn_anew_under_the_hand() => chromium.Visit("wide-light", "/rules", async page =>
    {
        await page.Locator("#q").PressSequentiallyAsync("footnote 1");
        await Expect(page).ToHaveURLAsync(new Regex("q=footnote.+1$|q=footnote.+1&"));
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/rules?", StringComparison.Ordinal) ? 1 : 0;

        // Who goes on to a rule leaves the field: what was typed has been asked already.
        await page.Locator("table.rules a[href='/rules/us-ear.734.9.e.1']").FocusAsync();
        await page.WaitForTimeoutAsync(600);

        Assert.Equal(0, asked);
        await page.Locator("select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(page).ToHaveURLAsync(new Regex("&"));
        Assert.Equal(1, asked);
    });

    [Fact]
    public Task Answer_that_gets_lost_is_asked_for_again() => chromium.Visit("wide-light", "/rules", async page =>
    {
        var lost = 0;
        await page.RouteAsync("**/rules?*", route => lost++ == 0 ? route.FulfillAsync(new() { Status = 204 }) : route.ContinueAsync());
        await page.Locator("#q").FillAsync("footnote 1");

        await Expect(page).ToHaveURLAsync(new Regex("q=footnote.+1$|q=footnote.+1&"));
        Assert.Equal(2, lost);
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Coverage_tells_what_is_not_encoded(string look) => chromium.Visit(look, "/rules", async page =>
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Rules" }).GetByRole(AriaRole.Link, new() { Name = "Coverage" }).ClickAsync();
        await page.Locator("#regime").SelectOptionAsync("us-ear");
        await Expect(page).ToHaveURLAsync(new Regex("regime=us-ear"));

        await Expect(page.Locator("#results section")).ToHaveCountAsync(1);
        await Expect(page.Locator("#results details[open] table").First).ToBeVisibleAsync();
    });
}
