using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class RecordTests(Chromium chromium)
{
    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Saved_determination_is_found_replays_the_same_and_opens_again(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        var name = $"Laptop saved on {look}";
        await page.Write("/case", name);
        await page.Save();
        await Expect(page.GetByText("same to the byte").First).ToBeVisibleAsync();

        await page.GotoAsync("/record");
        await page.Locator("#q").PressSequentiallyAsync(look);
        await Expect(page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open in Check" }).ClickAsync();

        await Expect(page.Fact("/case")).ToHaveValueAsync(name);
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Chain_is_verified_against_a_head_that_was_noted(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        await page.Save();
        await page.GotoAsync("/record/verify");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("intact");

        await page.Locator("#noted").FillAsync(await page.Locator("dt:text-is('Head') + dd code").InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("intact");
        await page.Locator("#noted").FillAsync("sha256:" + new string('0', 64));
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify again" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("broken");
    });
}
