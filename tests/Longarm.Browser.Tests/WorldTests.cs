using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class WorldTests(Chromium chromium)
{
    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Map_of_the_accelerator_differs_between_2021_and_2026(string look) => chromium.Visit(look, "/world?sample=ai-accelerator&on=2021-11-02", async page =>
    {
        await page.DrawMap();
        var counts = page.Locator("#legend .count");
        var before = await counts.AllInnerTextsAsync();
        var drawnBefore = await page.Locator("#drawing").ScreenshotAsync();
        var china = await page.VerdictAt("CN").InnerTextAsync();

        await page.Locator("#on").FillAsync("2026-11-02");
        await page.Locator("#on").BlurAsync();
        await Expect(page).ToHaveURLAsync(new Regex("on=2026-11-02"));
        await Expect(page.VerdictAt("CN")).Not.ToHaveTextAsync(china);

        Assert.NotEqual(before, await counts.AllInnerTextsAsync());
        Assert.NotEqual(drawnBefore, await page.Locator("#drawing").ScreenshotAsync());
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Slider_of_days_moves_by_keyboard(string look) => chromium.Visit(look, "/world?sample=ai-accelerator&on=2026-11-02", async page =>
    {
        await page.DrawMap();
        var china = await page.VerdictAt("CN").InnerTextAsync();
        await page.Locator("#day").FocusAsync();
        await page.Keyboard.PressAsync("Home");

        await Expect(page).ToHaveURLAsync(new Regex("on=2019-01-01"));
        await Expect(page.VerdictAt("CN")).Not.ToHaveTextAsync(china);
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Scenario_is_supposed_and_dropped(string look) => chromium.Visit(look, "/world?sample=laptop&on=2025-11-02", async page =>
    {
        await page.DrawMap();
        var free = await page.VerdictAt("CN").InnerTextAsync();
        await page.Locator("#suppose > summary").ClickAsync();
        var box = page.Locator("#suppose input[value='us-software-curbs']");
        await box.CheckAsync();
        await Expect(page.VerdictAt("CN")).ToHaveTextAsync("license required");
        await Expect(page.Locator("#supposing")).ToContainTextAsync("Supposing");

        await box.UncheckAsync();

        await Expect(page.VerdictAt("CN")).ToHaveTextAsync(free);
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Click_on_the_map_opens_the_case_for_that_place(string look) => chromium.Visit(look, "/world?sample=ai-accelerator&on=2026-11-02", async page =>
    {
        await page.DrawMap();
        await Find(page, "China");
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();

        await Expect(page.Headline).ToContainTextAsync("to China, by the law of 2026-11-02");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Map_is_walked_by_arrow_keys(string look) => chromium.Visit(look, "/world?sample=ai-accelerator", async page =>
    {
        await page.DrawMap();
        await page.Locator("#map").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        var place = await page.Locator("#place-name").InnerTextAsync();
        Assert.NotEqual("A destination", place);

        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Headline).ToContainTextAsync($"to {place}");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Table_is_sorted_found_in_and_opens_the_case(string look) => chromium.Visit(look, "/world?sample=ai-accelerator", async page =>
    {
        var head = page.Locator("#places th", new() { Has = page.GetByRole(AriaRole.Button, new() { Name = "Verdict", Exact = true }) });
        await head.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(head).ToHaveAttributeAsync("aria-sort", "descending");
        var hardest = await page.Locator("#places tbody tr td .verdict").First.InnerTextAsync();
        await head.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#places tbody tr td .verdict").First).Not.ToHaveTextAsync(hardest);

        await page.Locator("#find").FillAsync("japan");
        await Expect(page.Locator("#places tbody tr:visible")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Japan", Exact = true }).ClickAsync();

        await Expect(page.Headline).ToContainTextAsync("to Japan");
    });

    // Moves over the east of the map until the panel names the place.
    private static async Task Find(IPage page, string place)
    {
        var box = (await page.Locator("#drawing").BoundingBoxAsync())!;
        for (var step = 0; step < 400; step++)
        {
            await page.Mouse.MoveAsync(box.X + (box.Width * (0.65f + (0.25f * (step % 20) / 20))), box.Y + (box.Height * (0.2f + (0.4f * (step / 20) / 20))));
            if (await page.Locator("#place-name").InnerTextAsync() == place)
            {
                return;
            }
        }

        Assert.Fail($"{place} is not on the map.");
    }
}
