using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

/// <summary>What a person does on several pages, in words.</summary>
internal static class PageDriver
{
    extension(IPage page)
    {
        /// <summary>Saves the case that is open, and waits for its page in the record.</summary>
        public async Task Save()
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Save to the record" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Saved as number");
        }

        /// <summary>Opens a machine of ours on the Product page.</summary>
        public async Task Machine()
        {
            await page.Locator("#file").SetInputFilesAsync(ProductFiles.File("machine.cdx.json", ProductFiles.Machine));
            await Expect(page.Locator("#tree")).ToBeVisibleAsync();
            await Expect(page.Locator(".pictures")).ToBeVisibleAsync();
        }

        /// <summary>A component in the tree of a product, by its name.</summary>
        public ILocator Node(string name) => page.Locator("#tree [role=treeitem]").Filter(new() { Has = page.Locator($"xpath=./span/span[@class='name' and text()='{name}']") });

        /// <summary>Waits until the map of the world is drawn.</summary>
        public async Task DrawMap()
        {
            await Expect(page.Locator("#map")).ToBeVisibleAsync();
            await Expect(page.Locator(".zoom")).ToBeVisibleAsync();
            await Expect(page.Locator("#drawing canvas, #drawing svg").First).ToBeVisibleAsync();
        }

        /// <summary>The verdict for a destination, as the table of the World page has it.</summary>
        public ILocator VerdictAt(string place) => page.Locator($"#places tr[data-place='{place}'] td .verdict").First;
    }
}
