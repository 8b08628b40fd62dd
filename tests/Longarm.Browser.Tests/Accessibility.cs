using System.Text.Json;
using Longarm.Tests;
using Microsoft.Playwright;

namespace Longarm.Browser.Tests;

/// <summary>What stands between a page and those who cannot see it well, or use no mouse.</summary>
internal static class Accessibility
{
    private static readonly string Checks = Path.Combine(Repository.Root, "tests", "Longarm.Browser.Tests", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Breaches of WCAG 2.2 AA and of good practice that a program can find: names, roles, landmarks, headings, contrast.</summary>
    public static async Task<IReadOnlyList<string>> Breaches(IPage page)
    {
        Assert.SkipUnless(File.Exists(Checks), "axe-core is missing: install Node.js with npm, and build again.");
        await page.EvaluateAsync(await File.ReadAllTextAsync(Checks, TestContext.Current.CancellationToken));
        var found = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`))
            """);
        return [.. found.EnumerateArray().Select(e => e.GetString()!)];
    }

    /// <summary>What is wider than the window and makes the page scroll sideways.</summary>
    public static async Task<IReadOnlyList<string>> Overflows(IPage page)
    {
        var found = await page.EvaluateAsync<JsonElement>("""
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
              .map(e => `${e.tagName.toLowerCase()}#${e.id}.${e.className}`)
            """);
        return [.. found.EnumerateArray().Select(e => e.GetString()!)];
    }

    /// <summary>Controls that Tab comes to without anything showing it.</summary>
    public static async Task<IReadOnlyList<string>> Unseen(IPage page, int steps)
    {
        List<string> unseen = [];
        for (var step = 0; step < steps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(LooksFocused) is { } control)
            {
                unseen.Add(control);
            }
        }

        return unseen;
    }

    // An outline or a shadow, on the control itself or on what stands for it.
    private const string LooksFocused = """
        () => {
          const at = document.activeElement;
          // The browser's own button inside a date field shows its own outline.
          if (at === document.body || (at.type === 'date' && !at.matches(':focus-visible'))) return null;
          const shows = e => {
            const style = getComputedStyle(e);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
          };
          const box = at.getBoundingClientRect();
          const seen = box.width > 3 && box.height > 3 && box.bottom > 0 && box.top < innerHeight;
          return (shows(at) || shows(at.parentElement)) && seen ? null : `${at.tagName.toLowerCase()}#${at.id}.${at.className} ${at.textContent.trim().slice(0, 40)}`;
        }
        """;
}
