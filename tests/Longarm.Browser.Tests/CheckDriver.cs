using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

/// <summary>What a person does on the Check page, in words.</summary>
internal static class CheckDriver
{
    extension(IPage page)
    {
        /// <summary>The verdict over all regimes.</summary>
        public ILocator Verdict => page.Locator(".headline .big");

        /// <summary>What the verdict is about.</summary>
        public ILocator Headline => page.Locator(".headline");

        /// <summary>The field of a fact, by where it stands in the case.</summary>
        public ILocator Fact(string pointer) => page.Locator($"[id='f{pointer}']");

        /// <summary>Writes a fact and leaves its field.</summary>
        public async Task Write(string pointer, string text)
        {
            await page.Fact(pointer).FillAsync(text);
            await page.Fact(pointer).BlurAsync();
            await page.Settle();
        }

        /// <summary>Waits until no edit is under way.</summary>
        public Task Settle() => Expect(page.Locator("#work.htmx-request")).ToHaveCountAsync(0);

        /// <summary>Supposes a scenario, wherever it stands.</summary>
        public async Task Suppose(string scenario)
        {
            var box = page.Locator($"[id='scenario={scenario}']");
            if (!await box.IsVisibleAsync())
            {
                await page.Locator("[id='fold-scenarios'] > summary").ClickAsync();
            }

            await box.CheckAsync();
            await Expect(page.Headline).ToContainTextAsync(scenario);
        }
    }
}
