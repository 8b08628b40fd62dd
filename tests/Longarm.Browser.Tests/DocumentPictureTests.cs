using System.Text.RegularExpressions;
using Longarm.Tests;
using Microsoft.Playwright;

namespace Longarm.Browser.Tests;

public sealed partial class DocumentPictureTests(Chromium chromium)
{
    internal const int MostBytes = 200_000;

    internal static readonly string Folder = Path.Combine(Repository.Root, "docs", "explanation", "pictures");

    [Theory]
    [InlineData("check", "check-supposed", "document-light")]
    [InlineData("product", "product", "document-light")]
    [InlineData("world", "world", "document-light")]
    [InlineData("measures", "measures", "document-light")]
    [InlineData("rule", "rule", "document-light")]
    [InlineData("record", "saved", "document-light")]
    [InlineData("check-dark", "check", "document-dark")]
    [InlineData("world-phone", "world", "phone-dark")]
    public async Task Picture_of_a_document_is_there_and_small(string picture, string page, string look)
    {
        var file = Path.Combine(Folder, $"{picture}.png");
        if (Environment.GetEnvironmentVariable("LONGARM_REFILL") == "1")
        {
            await chromium.Show(page, look, window => Take(window, file));
        }

        Assert.InRange(new FileInfo(file).Length, 5_000, MostBytes);
        Assert.Contains(picture, Shown());
    }

    [Fact]
    public void Document_shows_every_picture_that_is_kept() =>
        Assert.Equal(Directory.GetFiles(Folder, "*.png").Select(f => Path.GetFileNameWithoutExtension(f)).Order(), Shown().Order());

    internal static async Task Take(IPage page, string file)
    {
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = file });
    }

    private static IEnumerable<string> Shown() =>
        Named().Matches(File.ReadAllText(Path.Combine(Folder, "..", "pages.md"))).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\(pictures/([a-z-]+)\.png\)")]
    private static partial Regex Named();
}
