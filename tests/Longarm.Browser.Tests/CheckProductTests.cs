using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class CheckProductTests(Chromium chromium)
{
    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Columns_of_a_table_are_confirmed_before_it_counts(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        await page.Locator("#file").SetInputFilesAsync(ProductFiles.File("board.csv", ProductFiles.Board));
        await Expect(page.Locator(".said")).ToHaveTextAsync("Opened board.csv. Confirm what its columns tell.");
        await Expect(page.Locator("[id='col:5']")).ToHaveValueAsync("origin");
        await Expect(page.Headline).ToContainTextAsync("14-inch laptop");

        await page.Locator("[id='col:5']").SelectOptionAsync("none");
        await page.Settle();
        await page.Locator("[id='map:kind']").SelectOptionAsync("commodity");
        await page.Settle();
        await Expect(page.Locator("[id='col:5']")).ToHaveValueAsync("none");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it in the case" }).ClickAsync();

        await Expect(page.Locator(".said")).ToHaveTextAsync("Read board.csv: 4 components. It is the item of this case now.");
        await Expect(page.Locator("#product")).ToContainTextAsync("board.csv");
        await Expect(page.Headline).ToContainTextAsync("board");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save to the record" })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Columns…" }).ClickAsync();
        await Expect(page.Locator("[id='col:5']")).ToHaveValueAsync("none");
        await Expect(page.Locator("[id='map:kind']")).ToHaveValueAsync("commodity");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.Locator("#columns")).ToHaveCountAsync(0);
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Mistakes_of_a_file_leave_the_case_as_it_was(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        await page.Locator("#file").SetInputFilesAsync(ProductFiles.File("broken.cdx.json", ProductFiles.Machine[..300]));

        await Expect(page.Locator(".mistakes li").First).ToContainTextAsync("Line");
        await page.Write("/quantity", "2");
        await Expect(page.Headline).ToContainTextAsync("14-inch laptop");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Case_goes_on_with_the_product_and_is_taken_away_by_its_name(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        await page.Locator("#file").SetInputFilesAsync(ProductFiles.File("machine.cdx.json", ProductFiles.Machine));
        await Expect(page.Headline).ToContainTextAsync("Gantry machine");
        await page.Write("/to", "FR");
        await Expect(page.Headline).ToContainTextAsync("Gantry machine");
        await Expect(page.Headline).ToContainTextAsync("to France");

        await page.GotoAsync("/");
        await Expect(page.Headline).ToContainTextAsync("Gantry machine");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Case file", Exact = true }).ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("\"from\": \"machine.cdx.json\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("kept", text, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Take it out" }).ClickAsync();
        await Expect(page.Locator("#product")).ToHaveCountAsync(0);
        await Expect(page.Fact("/item/kind")).ToHaveValueAsync("commodity");
    });
}
