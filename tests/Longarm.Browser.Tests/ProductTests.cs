using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class ProductTests(Chromium chromium)
{
    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task File_is_opened_and_looked_into(string look) => chromium.Visit(look, "/product", async page =>
    {
        await page.Machine();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Gantry machine");
        await Expect(page.Node("<b>Frame</b>")).ToHaveCountAsync(1);
        await Expect(page.Node("Sensor of unknown origin")).ToContainTextAsync("? origin, value, codes");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Every_path_to_a_part_is_told_and_shown(string look) => chromium.Visit(look, "/product", async page =>
    {
        await page.Machine();
        await page.Locator("#q").FillAsync("servo");
        await page.Locator("#q").PressAsync("Enter");
        await page.Locator("#found .to-part").ClickAsync();

        await Expect(page.Locator("#part h2")).ToHaveTextAsync("Servo drive");
        await Expect(page.Locator(".paths h3")).ToHaveTextAsync("2 paths to it");
        var through = page.Locator(".paths li").Filter(new() { HasText = "Arm" });
        await Expect(through).ToHaveCountAsync(1);
        await through.Locator(".show").ClickAsync();

        var chosen = page.Locator("#tree [aria-selected=true]");
        await Expect(chosen).ToHaveAttributeAsync("aria-level", "3");
        await Expect(chosen).ToBeFocusedAsync();
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Tree_is_walked_by_keyboard(string look) => chromium.Visit(look, "/product", async page =>
    {
        await page.Machine();
        await page.Locator("#tree > [role=treeitem]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Node("Arm")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Node("Arm")).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#part h2")).ToHaveTextAsync("Servo drive");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");

        await Expect(page.Node("Arm")).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(page.Node("Arm")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.Node("Sensor of unknown origin")).ToBeFocusedAsync();
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Value_is_shown_by_origin_and_the_unknown_apart(string look) => chromium.Visit(look, "/product", async page =>
    {
        await page.Machine();

        await Expect(page.Locator("#treemap canvas")).ToBeVisibleAsync();
        await Expect(page.Locator("#sankey canvas")).ToBeVisibleAsync();
        var rows = page.Locator("table.origins tbody tr");
        await Expect(rows.Filter(new() { HasText = "China" })).ToHaveCountAsync(0);
        await Expect(rows).ToContainTextAsync(["not told apart"]);
        await Expect(page.Locator(".left-out")).ToContainTextAsync("no value that is known");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task What_carries_a_reach_is_marked_and_answers_are_written(string look) => chromium.Visit(look, "/product?sample=laptop", async page =>
    {
        await Expect(page.Locator("#law .headline")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "To the case" }).ClickAsync();
        await page.Write("/on", "2025-11-02");
        await page.Suppose("us-software-curbs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Into the product", Exact = true }).ClickAsync();

        await Expect(page.Locator("#law .headline")).ToContainTextAsync("License required");
        await Expect(page.Locator(".carrying")).ToContainTextAsync("carries");
        await Expect(page.Locator("#tree .mark").First).ToBeVisibleAsync();
        await page.Locator("#advise").ClickAsync();
        await Expect(page.Locator("#advice .proposals")).ToContainTextAsync("Replace");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Answer_about_a_part_stands_beside_the_file(string look) => chromium.Visit(look, "/", async page =>
    {
        await page.Locator("#file").SetInputFilesAsync(ProductFiles.File("machine.cdx.json", ProductFiles.Machine));
        await Expect(page.Locator(".said")).ToHaveTextAsync("Read machine.cdx.json: 5 components. It is the item of this case now.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Into the product", Exact = true }).ClickAsync();
        var question = page.Locator("#law input[name='q:item.codes.us-ccl']");
        await question.FillAsync("EAR99");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write the answers into the case" }).ClickAsync();
        await Expect(page.Locator("#law .headline")).ToBeVisibleAsync();
        await Expect(question).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "To the case" }).ClickAsync();

        await Expect(page.Locator("#product .answers")).ToContainTextAsync("item.codes.us-ccl: EAR99");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back the answer for item.codes.us-ccl" }).ClickAsync();
        await Expect(page.Locator("#product .answers")).ToHaveCountAsync(0);
    });

    [Theory]
    [InlineData("wide-light", 100_000)]
    [InlineData("phone-dark", 5_000)]
    public Task Large_product_is_looked_into_without_asking_the_law(string look, int count) => chromium.Visit(look, "/product", async page =>
    {
        var file = Path.Combine(Path.GetTempPath(), $"longarm-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, ProductFiles.Large(count), TestContext.Current.CancellationToken);
        try
        {
            await page.Locator("#file").SetInputFilesAsync(file);
            await page.Locator("button[value^='take:']").ClickAsync(new() { Timeout = 60_000 });
            await Expect(page.Locator(".said")).ToContainTextAsync($"{count + 1:N0} components", new() { Timeout = 60_000 });
        }
        finally
        {
            File.Delete(file);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Look into the product" }).First.ClickAsync();
        await Expect(page.Locator("#tree [role=treeitem]")).ToHaveCountAsync(52);
        await page.Locator("#tree .further").ClickAsync();
        await Expect(page.Locator("#tree [role=treeitem]")).ToHaveCountAsync(102);
        await Expect(page.Locator("#treemap canvas")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.Locator("#q").FillAsync($"P-{count - 1:000000}");
        await page.Locator("#q").PressAsync("Enter");
        await page.Locator("#found .to-part").ClickAsync();
        await Expect(page.Locator(".paths h3")).ToHaveTextAsync("The one path to it");
        await Expect(page.Locator(".left-out")).ToContainTextAsync("no value that is known");
    });
}
