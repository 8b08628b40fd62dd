using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class ScreeningTests(Chromium chromium, ListedSite site) : IClassFixture<ListedSite>
{
    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Name_is_met_while_it_is_typed_and_every_word_explained(string look) => Visit(look, "/screening", async page =>
    {
        await page.Locator("#q").PressSequentiallyAsync("ALPHA PRECISION BEARING");
        var match = page.Locator(".match").First;

        await Expect(page.Locator("#found")).ToHaveTextAsync("1 possible match");
        await Expect(match.Locator("h3")).ToHaveTextAsync("Alpha Precision Bearings Co., Ltd.");
        await Expect(match.Locator("h3 mark.same")).ToHaveTextAsync(["Alpha", "Precision"]);
        await Expect(match.Locator("h3 mark.alike")).ToHaveTextAsync("Bearings");
        await Expect(match.Locator(".reasons")).ToContainTextAsync("bearing ~ bearings: almost the same letters");
        await Expect(match).ToContainTextAsync("us-entity-list of 2026-11-20, entry alpha");
        await match.Locator("summary").First.ClickAsync();
        await Expect(match.Locator("dl")).ToContainTextAsync("Presumption of denial");
        await Expect(page).ToHaveURLAsync(new Regex(@"q=ALPHA\+PRECISION\+BEARING"));
    });

    [Fact]
    public Task Facts_raise_and_lower_and_a_link_repeats_the_search() => Visit("wide-light", "/screening?q=Viktor%20Testov&born=1970&country=RU", async page =>
    {
        await Expect(page.Locator(".reasons .raises").Filter(new() { HasText = "the same country" })).ToBeVisibleAsync();
        await Expect(page.Locator("#results")).ToContainTextAsync("lowers: born on another day");
        await page.Locator(".again").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("born=1970.*on=2026-11-22"));
        await Expect(page.Locator("#on")).ToHaveValueAsync("2026-11-22");
    });

    [Fact]
    public Task Earlier_day_has_its_own_lists_and_one_before_all_says_so() => Visit("wide-light", "/screening?q=Gone+Trading+House&on=2026-10-15", async page =>
    {
        await Expect(page.Locator(".match h3")).ToHaveTextAsync("Gone Trading House");
        await page.Locator("#on").FillAsync("2026-01-01");
        await Expect(page.Locator("#results h2")).ToHaveTextAsync("No list is held of 2026-01-01 or before");
        await page.Locator("#on").FillAsync("");
        await Expect(page.Locator("#found")).ToHaveTextAsync("No listed name is met");
    });

    [Fact]
    public Task Name_in_letters_of_its_own_is_not_said_to_be_free() => Visit("wide-light", "/screening?q=测试", page =>
        Expect(page.Locator(".note")).ToContainTextAsync("listed names in Latin letters do not meet it"));

    [Fact]
    public Task Keyboard_alone_asks_and_opens_what_the_list_tells() => Visit("wide-light", "/screening", async page =>
    {
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Testov Viktor");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#found")).ToHaveTextAsync("1 possible match");
        for (var step = 0; step < 12 && !await page.EvaluateAsync<bool>("document.activeElement.matches('.match summary')"); step++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".match dl")).ToContainTextAsync("1961-05-03");
    });

    [Fact]
    public Task Without_lists_the_page_says_how_to_get_some() => chromium.Visit("wide-light", "/screening?q=Anybody", async page =>
    {
        await Expect(page.Locator(".no-lists")).ToContainTextAsync("longarm lists pull");
        await Expect(page.Locator("#found")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Two_days_of_a_list_are_compared() => Visit("wide-light", "/screening/lists", async page =>
    {
        await page.Locator("#list").SelectOptionAsync("us-sdn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Locator("#compared + p")).ToHaveTextAsync("1 added, 1 removed, 0 changed.");
        await Expect(page.Locator(".entries.added")).ToContainTextAsync("Viktor Testov");
        await Expect(page.Locator(".entries.removed")).ToContainTextAsync("Gone Trading House");
    });

    [Theory]
    [InlineData("wide-light")]
    [InlineData("phone-dark")]
    public Task Listing_is_taken_over_into_a_case_by_a_click_alone(string look) => Visit(look, "/?blank", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add party" }).ClickAsync();
        await page.Write("/parties/0/name", "Alpha Precision Bearings");
        await page.Locator("[id='fold-matches:/parties/0'] > summary").ClickAsync();
        var matches = page.Locator("[id='fold-matches:/parties/0']");
        var again = matches.GetByRole(AriaRole.Button, new() { Name = "Look again" });
        await Expect(matches.Locator(".match").Or(again)).ToBeVisibleAsync();
        while (await again.IsVisibleAsync())
        {
            await again.ClickAsync();
            await page.Settle();
        }

        await Expect(page.Locator("[id='f/parties/0/listings/0/list']")).ToHaveCountAsync(0);
        await matches.GetByRole(AriaRole.Button, new() { Name = "take the listing over" }).ClickAsync();
        await Expect(page.Locator("[id='f/parties/0/listings/0/list']")).ToHaveValueAsync("us-entity-list");
        await Expect(page.Locator(".said")).ToHaveTextAsync("Took over us-entity-list of 2026-11-20, entry alpha.");
        Assert.Contains("\"listings\": \"false\"", await page.Locator("#document").InputValueAsync(), StringComparison.Ordinal);
    });

    private Task Visit(string look, string path, Func<IPage, Task> act) => chromium.Visit(look, path, act, site.Address);
}
