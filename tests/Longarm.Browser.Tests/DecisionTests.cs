using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

/// <summary>Decisions about matches, in a browser.</summary>
public sealed class DecisionTests(Chromium chromium, ListedSite site) : IClassFixture<ListedSite>
{
    [Theory]
    [InlineData("wide-light")]
    [InlineData("phone-dark")]
    public Task Match_is_decided_and_stays(string look) => chromium.Visit(look, "/screening", async page =>
    {
        await page.Locator("#q").PressSequentiallyAsync("Viktor Testov");
        await Expect(page.Locator("#found")).ToHaveTextAsync("1 possible match");

        // The answer to the last letter; earlier ones are replaced by it.
        await Expect(page.GetByText("Link to this search")).ToHaveAttributeAsync("href", new Regex("Testov"));

        // By the keyboard alone.
        await page.Locator(".deciding summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".decide input[value=Cleared]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("#reason-0").FocusAsync();
        await page.Keyboard.TypeAsync("Another birth");
        await page.Locator("#by-0").FocusAsync();
        await page.Keyboard.TypeAsync("Jane Roe");
        await Expect(page.Locator("#reason-0")).ToHaveValueAsync("Another birth");
        await Expect(page.Locator("#by-0")).ToHaveValueAsync("Jane Roe");
        Assert.Empty((await Accessibility.Breaches(page)).Concat(await Accessibility.Overflows(page)));
        await page.Locator(".decide button").ClickAsync();

        await Expect(page.Locator(".decision")).ToContainTextAsync(new Regex("Cleared.*by Jane Roe on .*Another birth", RegexOptions.Singleline));
        await Expect(page.Locator(".match h3")).ToHaveTextAsync("Viktor Testov");
        await page.Locator("nav.tabs").GetByText("Decisions").ClickAsync();
        await Expect(page.Locator("h2")).ToHaveTextAsync("Standing: 1");
        Assert.Empty((await Accessibility.Breaches(page)).Concat(await Accessibility.Overflows(page)));
    }, site.Address);
}
