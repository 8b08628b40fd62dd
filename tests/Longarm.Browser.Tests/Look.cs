using Microsoft.Playwright;

namespace Longarm.Browser.Tests;

/// <summary>How a page is looked at: on a screen or a telephone, by day or by night.</summary>
public static class Look
{
    private static readonly Dictionary<string, (int Width, int Height)> Sizes = new() { ["wide"] = (1440, 1000), ["phone"] = (390, 844), ["narrow"] = (360, 740), ["document"] = (1200, 700) };

    /// <summary>Every size in every color scheme.</summary>
    public static TheoryData<string> All { get; } = [.. from size in (string[])["wide", "phone"] from scheme in (string[])["light", "dark"] select $"{size}-{scheme}"];

    /// <summary>What the browser is told of a look, such as <c>phone-dark</c>.</summary>
    public static BrowserNewContextOptions Options(string look, Uri address)
    {
        var (width, height) = Sizes[look.Split('-')[0]];
        return new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = look.EndsWith("dark", StringComparison.Ordinal) ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US",
            AcceptDownloads = true,
        };
    }
}
