using Longarm.Tests.Web;
using Microsoft.Playwright;

namespace Longarm.Browser.Tests;

/// <summary>A real browser in front of a real server. Where there is no Chromium, tests are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const float PatienceMilliseconds = 30_000;

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
    ];

    private readonly ServerFixture server = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the server is.</summary>
    public Uri Address => server.Address;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Program() is not { } program)
        {
            return;
        }

        await server.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags });
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
    }

    /// <summary>Does something in a fresh window, and then holds the browser to have been quiet.</summary>
    /// <param name="look">Size and color scheme.</param>
    /// <param name="path">The page to open.</param>
    /// <param name="act">What a person does there.</param>
    /// <param name="site">Another server; null: the one that all share.</param>
    public async Task Visit(string look, string path, Func<IPage, Task> act, Uri? site = null)
    {
        Assert.SkipWhen(browser is null, "There is no Chromium: install it, or name it in LONGARM_CHROMIUM.");
        await using var context = await browser!.NewContextAsync(Look.Options(look, site ?? Address));
        Witness witness = new(context, site ?? Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await act(page);
        Assert.Empty(witness.Faults);
    }

    /// <summary>Does something on a page as somebody at work sees it.</summary>
    /// <param name="name">The page, as <see cref="Pages"/> names it.</param>
    /// <param name="look">Size and color scheme.</param>
    /// <param name="act">What is done there.</param>
    public Task Show(string name, string look, Func<IPage, Task> act) => Visit(look, Pages.PathOf(name), async page =>
    {
        await Pages.Prepare(name, page);
        await act(page);
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is null)
        {
            return;
        }

        await browser.DisposeAsync();
        playwright!.Dispose();
        await server.DisposeAsync();
    }

    private static string? Program() =>
        ((string?[])[Environment.GetEnvironmentVariable("LONGARM_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser"])
            .FirstOrDefault(File.Exists);
}
