using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class CheckVerdictTests(Chromium chromium)
{
    private const string Curbs = "us-software-curbs";

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Supposed_curb_catches_the_laptop_and_names_the_operating_system(string look) => chromium.Visit(look, "/", async page =>
    {
        await OpenLaptopUnderCurbs(page);

        await Expect(page.Verdict).ToHaveTextAsync("License required.");
        await page.Locator(".grounds .proof summary").First.ClickAsync();
        await Expect(page.Locator(".digest").First).ToContainTextAsync("Operating system");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Day_slider_drawn_back_to_october_frees_the_laptop(string look) => chromium.Visit(look, "/", async page =>
    {
        await OpenLaptopUnderCurbs(page);
        await page.Locator("#slider").FocusAsync();
        for (var day = 0; day < 10; day++)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
        }

        await Expect(page.Headline).ToContainTextAsync("2025-10-23");
        await Expect(page.Verdict).ToHaveTextAsync("No license required.");
        await Expect(page.Fact("/on")).ToHaveValueAsync("2025-10-23");
        await Expect(page.Locator("#slider")).ToBeFocusedAsync();
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Steps_go_from_one_change_of_the_law_to_the_next_and_back(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        await page.Write("/on", "2025-11-02");
        var next = await page.Locator(".steps button").Last.GetAttributeAsync("value");
        await page.Locator(".steps button").Last.ClickAsync();
        await Expect(page.Headline).ToContainTextAsync(next!);

        await page.Locator(".steps button").Nth(1).ClickAsync();

        await Expect(page.Headline).ToContainTextAsync("2026-11-22");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Card_of_a_provision_opens_by_keyboard_and_gives_focus_back(string look) => chromium.Visit(look, "/?sample=hard-disk", async page =>
    {
        var citation = page.Locator(".grounds a.cite").First;
        await citation.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var card = page.Locator("dialog.card");
        await Expect(card).ToBeVisibleAsync();
        await Expect(card).ToContainTextAsync(await citation.InnerTextAsync());
        await Expect(card.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Expect(card).ToHaveCountAsync(0);
        await Expect(citation).ToBeFocusedAsync();
    });

    private static async Task OpenLaptopUnderCurbs(IPage page)
    {
        await page.Locator("#sample").SelectOptionAsync("laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open sample" }).ClickAsync();
        await page.Write("/to", "CN");
        await page.Write("/on", "2025-11-02");
        await page.Suppose(Curbs);
    }
}
