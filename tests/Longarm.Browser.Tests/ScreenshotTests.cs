using Longarm.Tests;

namespace Longarm.Browser.Tests;

public sealed class ScreenshotTests(Chromium chromium)
{
    // What a scrollbar and four screens of a long page show is enough to judge it.
    private const int MostScreens = 4;

    [Theory, MemberData(nameof(Pages.InEveryLook), MemberType = typeof(Pages))]
    public Task Page_is_kept_as_a_picture(string name, string look) => chromium.Show(name, look, async page =>
    {
        var file = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}-{look}.png");
        var window = page.ViewportSize!;
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(window.Width, Math.Clamp(height, window.Height, MostScreens * window.Height));
        await page.ScreenshotAsync(new() { Path = file });

        Assert.True(new FileInfo(file).Length > 5_000, $"{file} shows nothing.");
    });
}
