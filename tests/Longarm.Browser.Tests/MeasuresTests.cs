using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class MeasuresTests(Chromium chromium)
{
    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Filter_narrows_the_register_and_stands_in_the_address(string look) => chromium.Visit(look, "/measures", async page =>
    {
        var rows = page.Locator("#register tr[id^='m-']");
        var all = await rows.CountAsync();
        await page.Locator("#by").SelectOptionAsync("CN");
        await Expect(page).ToHaveURLAsync(new Regex("by=CN"));
        var some = await rows.CountAsync();
        Assert.InRange(some, 1, all - 1);
        Assert.All(await page.Locator("#register td.against").AllInnerTextsAsync(), text => Assert.StartsWith("CN", text, StringComparison.Ordinal));

        await page.ReloadAsync();

        await Expect(rows).ToHaveCountAsync(some);
        await Expect(page.Locator("#by")).ToHaveValueAsync("CN");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Two_days_are_compared(string look) => chromium.Visit(look, "/measures", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Two days compared" }).ClickAsync();
        await page.Locator("#from").FillAsync("2025-11-01");
        await page.Locator("#to").FillAsync("2025-11-30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Expect(page.Locator("#register")).ToContainTextAsync("After 2025-11-01, up to 2025-11-30");
        var days = await page.Locator("table.changes td.day").AllInnerTextsAsync();
        Assert.NotEmpty(days);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Measure_shows_its_events_and_its_rules(string look) => chromium.Visit(look, "/measures?by=CN", async page =>
    {
        var link = page.Locator("[id='m-cn-2025-62'] th.measure a").First;
        var title = await link.InnerTextAsync();
        await link.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(page.Locator("table.events tbody tr").First).ToBeVisibleAsync();
        await page.Locator("main a[href^='/rules/']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What it says" })).ToBeVisibleAsync();
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Earlier_knowledge_marks_what_differs(string look) => chromium.Visit(look, "/measures", async page =>
    {
        await page.Locator("#known").FillAsync("2025-10-15");
        await page.Locator("#known").BlurAsync();

        await Expect(page.Locator("#register .knowledge")).ToContainTextAsync("As known on 2025-10-15");
        await Expect(page.Locator("#register tr.differs").First).ToBeVisibleAsync();
    });
}
