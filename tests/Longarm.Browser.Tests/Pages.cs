using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

/// <summary>The pages as somebody at work sees them, by name.</summary>
public static class Pages
{
    private static readonly Dictionary<string, (string Path, Func<IPage, Task> Prepare)> All = new()
    {
        ["check"] = ("/?sample=hard-disk", page => page.Locator(".grounds .proof summary").First.ClickAsync()),
        ["check-supposed"] = ("/?sample=laptop", Suppose),
        ["check-mistakes"] = ("/?sample=laptop", page => page.Write("/to", "XX")),
        ["check-blank"] = ("/?blank", _ => Task.CompletedTask),
        ["check-columns"] = ("/?sample=laptop", Columns),
        ["check-product"] = ("/?sample=laptop", OpenMachine),
        ["product-empty"] = ("/product", _ => Task.CompletedTask),
        ["product"] = ("/product?sample=laptop", Product),
        ["product-file"] = ("/product", page => page.Machine()),
        ["card"] = ("/?sample=hard-disk", page => page.Locator(".grounds a.cite").First.ClickAsync()),
        ["screening-none"] = ("/screening?q=Anybody", _ => Task.CompletedTask),
        ["world"] = ("/world?sample=ai-accelerator&on=2026-11-22", page => page.DrawMap()),
        ["measures"] = ("/measures", _ => Task.CompletedTask),
        ["measures-table"] = ("/measures?view=table", _ => Task.CompletedTask),
        ["measures-changes"] = ("/measures?view=changes&from=2025-10-01&to=2025-11-30", _ => Task.CompletedTask),
        ["measure"] = ("/measures", page => page.Locator("#register th.measure a").First.ClickAsync()),
        ["rules"] = ("/rules", _ => Task.CompletedTask),
        ["rules-found"] = ("/rules?q=734.9", _ => Task.CompletedTask),
        ["rule"] = ("/rules/us-ear.734.9.e.1", _ => Task.CompletedTask),
        ["coverage"] = ("/rules/coverage", _ => Task.CompletedTask),
        ["saved"] = ("/?sample=hard-disk", page => page.Save()),
        ["record"] = ("/?sample=laptop", SaveAndList),
        ["verify"] = ("/record/verify", _ => Task.CompletedTask),
    };

    /// <summary>Every page in every look.</summary>
    public static TheoryData<string, string> InEveryLook { get; } = [.. from page in All.Keys from look in Look.All select (page, look.Data)];

    /// <summary>Where a page is found first.</summary>
    public static string PathOf(string page) => All[page].Path;

    /// <summary>Makes it look as it does at work, and waits until it does.</summary>
    public static async Task Prepare(string name, IPage page)
    {
        await All[name].Prepare(page);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator(".htmx-request")).ToHaveCountAsync(0);
    }

    private static async Task OpenMachine(IPage page)
    {
        await page.Locator("#file").SetInputFilesAsync(ProductFiles.File("machine.cdx.json", ProductFiles.Machine));
        await Expect(page.Locator(".said")).ToBeVisibleAsync();
    }

    private static async Task Columns(IPage page)
    {
        await page.Locator("#file").SetInputFilesAsync(ProductFiles.File("board.csv", ProductFiles.Board));
        await Expect(page.Locator("#columns")).ToBeVisibleAsync();
    }

    private static async Task Product(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "To the case" }).ClickAsync();
        await page.Write("/on", "2025-11-02");
        await page.Suppose("us-software-curbs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Into the product", Exact = true }).ClickAsync();
        await Expect(page.Locator("#law .headline")).ToBeVisibleAsync();
        await Expect(page.Locator(".pictures")).ToBeVisibleAsync();
        await page.Locator("#tree .name").Nth(1).ClickAsync();
        await Expect(page.Locator("#paths")).ToBeVisibleAsync();
    }

    private static async Task Suppose(IPage page)
    {
        await page.Write("/on", "2025-11-02");
        await page.Suppose("us-software-curbs");
    }

    private static async Task SaveAndList(IPage page)
    {
        await page.Save();
        await page.GotoAsync("/record");
    }
}
