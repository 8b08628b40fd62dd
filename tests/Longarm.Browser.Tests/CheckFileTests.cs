using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class CheckFileTests(Chromium chromium)
{
    private const string Pump = """
        case: Pump from a file
        on: 2025-11-02
        from: IT
        to: CN
        item: {name: File pump, kind: commodity, origin: IT, codes: {us-ccl: EAR99}, value: 900 USD, parts: [], made-with: []}
        """;

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Case_file_is_opened_from_its_button(string look) => chromium.Visit(look, "/", async page =>
    {
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "pump.case.yaml", MimeType = "text/yaml", Buffer = System.Text.Encoding.UTF8.GetBytes(Pump) });

        await Expect(page.Locator(".said")).ToHaveTextAsync("Opened pump.case.yaml.");
        await Expect(page.Headline).ToContainTextAsync("File pump, from Italy to China");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Case_file_is_dropped_anywhere(string look) => chromium.Visit(look, "/", async page =>
    {
        await Drop(page, "pump.case.yaml", Pump);

        await Expect(page.Headline).ToContainTextAsync("File pump, from Italy to China");
        await Expect(page.Fact("/case")).ToHaveValueAsync("Pump from a file");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Dropped_file_with_mistakes_tells_them_with_their_lines(string look) => chromium.Visit(look, "/", async page =>
    {
        await Drop(page, "pump.case.yaml", Pump.Replace("from: IT", "from: Italia", StringComparison.Ordinal).Replace("900 USD", "cheap", StringComparison.Ordinal));

        await Expect(page.Locator(".mistakes li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".mistakes")).ToContainTextAsync("“Italia”");
        await Expect(page.Locator(".mistakes")).ToContainTextAsync("“cheap”");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Reload_keeps_the_case_and_what_is_supposed(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        await page.Write("/item/name", "Kept laptop");
        await page.Write("/on", "2025-11-02");
        await page.Suppose("us-software-curbs");

        await page.GotoAsync("/");

        await Expect(page.Headline).ToContainTextAsync("Kept laptop");
        await Expect(page.Headline).ToContainTextAsync("supposing us-software-curbs");
        await Expect(page.Verdict).ToHaveTextAsync("License required.");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Case_answer_and_memo_are_taken_away(string look) => chromium.Visit(look, "/?sample=hard-disk", async page =>
    {
        var memo = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Memo to print" }).ClickAsync());
        await Expect(memo.Locator("body")).ToContainTextAsync("Determined by:");
        await memo.CloseAsync();

        Assert.Contains("\"verdict\":\"license-required\"", await Download(page, "Answer (JSON)", ".answer.json"), StringComparison.Ordinal);
        Assert.Contains("3.5-inch hard disk drive", await Download(page, "Case file", ".case.json"), StringComparison.Ordinal);
    });

    private static async Task<string> Download(IPage page, string button, string ending)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private static async Task Drop(IPage page, string name, string text) => await page.EvaluateAsync(
        """
        ([name, text]) => {
          const carried = new DataTransfer();
          carried.items.add(new File([text], name));
          const drop = kind => document.querySelector('.answer').dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried }));
          drop('dragover');
          drop('drop');
        }
        """,
        new[] { name, text });
}
