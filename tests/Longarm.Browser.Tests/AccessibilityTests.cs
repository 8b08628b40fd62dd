namespace Longarm.Browser.Tests;

public sealed class AccessibilityTests(Chromium chromium)
{
    private const int Steps = 40;

    [Theory, MemberData(nameof(Pages.InEveryLook), MemberType = typeof(Pages))]
    public Task Page_can_be_used_by_everybody(string name, string look) => chromium.Show(name, look, async page =>
    {
        await page.EvaluateAsync("scrollTo(0, 0)");

        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Empty(await Accessibility.Overflows(page));
        Assert.Empty(await Accessibility.Breaches(page));
        Assert.Empty(await Accessibility.Unseen(page, Steps));
    });
}
