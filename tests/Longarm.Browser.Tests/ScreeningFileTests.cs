using System.Text;
using System.Text.RegularExpressions;
using Longarm.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class ScreeningFileTests(Chromium chromium, ListedSite site) : IClassFixture<ListedSite>
{
    private const string Parties = "id,name,kind,country,born\n1,Viktor Testov,person,RU,1961-05-03\n2,\"Quite, Another\",company,DE,\n3,,,,\n4,Alpha Precision Bearings,company,CN,\n5,=HYPERLINK(1),,,\n";

    private const string Owners = "owner,owned,share\nViktor Testov,Beta Holding,60 %\nBeta Holding,Gamma Works,25..50 %\nAlpha Precision Bearings,Gamma Works,50 %\nDelta Fund,Gamma Works,\n";

    private const int MostScreens = 4;

    /// <summary>The pages that need lists, with what is done on them.</summary>
    private static readonly Dictionary<string, (string Path, Func<IPage, Task> Prepare)> Shown = new()
    {
        ["screening"] = ("/screening?q=ALPHA+Precission+Bearing&country=CN", _ => Task.CompletedTask),
        ["screening-blank"] = ("/screening", _ => Task.CompletedTask),
        ["screening-file"] = ("/screening/file", Upload),
        ["screening-ownership"] = ("/screening/ownership", page => Drop(page, "owners.csv", Owners, "#drawing canvas")),
        ["screening-lists"] = ("/screening/lists?list=us-sdn&from=2026-10-01&to=2026-11-22", _ => Task.CompletedTask),
    };

    public static TheoryData<string, string> InEveryLook { get; } = [.. from page in Shown.Keys from look in Look.All.Select(each => each.Data).Append("narrow-light") select (page, look)];

    [Theory, MemberData(nameof(InEveryLook))]
    public Task Page_can_be_used_by_everybody_and_is_kept_as_a_picture(string name, string look) => Visit(look, Shown[name].Path, async page =>
    {
        await Shown[name].Prepare(page);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("scrollTo(0, 0)");

        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Empty(await Accessibility.Overflows(page));
        Assert.Empty(await Accessibility.Breaches(page));
        Assert.Empty(await Accessibility.Unseen(page, 25));
        await page.EvaluateAsync("scrollTo(0, 0)");
        var file = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}-{look}.png");
        var window = page.ViewportSize!;
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(window.Width, Math.Clamp(height, window.Height, MostScreens * window.Height));
        await page.ScreenshotAsync(new() { Path = file });
    });

    [Fact]
    public async Task Picture_of_the_document_is_there_and_small()
    {
        var file = Path.Combine(DocumentPictureTests.Folder, "screening.png");
        if (Environment.GetEnvironmentVariable("LONGARM_REFILL") == "1")
        {
            await Visit("document-light", Shown["screening"].Path, page => DocumentPictureTests.Take(page, file));
        }

        Assert.InRange(new FileInfo(file).Length, 5_000, DocumentPictureTests.MostBytes);
    }

    [Fact]
    public Task File_is_screened_row_by_row_and_bad_rows_are_told() => Visit("wide-light", "/screening/file", async page =>
    {
        await Upload(page);

        await Expect(page.Locator("#said")).ToHaveTextAsync("4 parties screened, of which 2 may be listed.");
        await Expect(page.Locator("#met tbody th")).ToHaveTextAsync(["Viktor Testov", "Alpha Precision Bearings"]);
        await Expect(page.Locator("#wrong")).ToContainTextAsync("1 row was not screened");
        await Expect(page.Locator("#wrong li")).ToContainTextAsync(new Regex(@"parties\.csv.*LS060"));

        var lines = (await Download(page, "#as-lines")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Contains("\"entry\":\"9001\"", lines[0], StringComparison.Ordinal);
        var table = await Download(page, "#as-table");
        Assert.Contains("\"1\",\"Viktor Testov\",\"us-sdn\",\"9001\"", table, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(1)\"", table, StringComparison.Ordinal);
    });

    [Fact]
    public Task Dropped_file_that_breaks_off_says_so() => Visit("wide-light", "/screening/file", async page =>
    {
        await Drop(page, "parties.csv", "id,who\n1,Viktor Testov\n", "#wrong summary");

        await Expect(page.Locator("#said")).ToContainTextAsync("0 parties screened");
        await Expect(page.Locator("#wrong li")).ToContainTextAsync("No column is called “name”");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Owners_are_drawn_and_answered_under_each_law(string look) => Visit(look, "/screening/ownership", async page =>
    {
        await Drop(page, "owners.csv", Owners, "#drawing canvas");

        await Expect(page.Locator("#answer-title")).ToHaveTextAsync("Is Gamma Works owned by listed parties?");
        await Expect(page.Locator(".law .verdict")).ToHaveTextAsync(["not known", "not known", "not known"]);
        await page.Locator("[data-mark='Alpha Precision Bearings']").SelectOptionAsync("us-entity-list ");
        await Expect(page.Locator(".law .verdict")).ToHaveTextAsync(["not known", "yes", "not known"]);
        await Expect(page.Locator(".law .proof").Nth(1)).ToContainTextAsync("Alpha Precision Bearings (counts) has 50 % of Gamma Works");
        await Expect(page.Locator(".law .proof").Nth(1)).ToContainTextAsync("Listed: Alpha Precision Bearings");
    });

    [Fact]
    public Task Party_that_is_said_to_be_on_no_list_frees_what_it_owns() => Visit("wide-light", "/screening/ownership", async page =>
    {
        await Drop(page, "owners.csv", Owners, "#drawing canvas");
        await page.Locator("#rest").CheckAsync();
        foreach (var party in (string[])["Viktor Testov", "Alpha Precision Bearings"])
        {
            await page.Locator($"[data-mark='{party}']").SelectOptionAsync(" ");
            await Expect(page.Locator($"[data-mark='{party}']")).ToHaveValueAsync(" ");
        }

        // The lists of China are not held here: nobody is cleared of them.
        await Expect(page.Locator(".law .verdict").First).ToHaveTextAsync("no");
        await Expect(page.Locator(".law .verdict").Last).ToHaveTextAsync("not known");
        await page.Locator("button[data-party='Beta Holding']").ClickAsync();
        await Expect(page.Locator("#answer-title")).ToContainTextAsync("Beta Holding");
    });

    [Fact]
    public Task Mistakes_of_a_file_of_owners_are_told_with_their_lines() => Visit("wide-light", "/screening/ownership", async page =>
    {
        await Drop(page, "owners.csv", "owner,owned,share\nA,B,half\n,B,50 %\n", ".mistakes");

        await Expect(page.Locator(".mistakes li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".mistakes li").First).ToContainTextAsync("Line 2");
    });

    private static async Task Upload(IPage page)
    {
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "parties.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Parties) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Screen the file" }).ClickAsync();
        await Expect(page.Locator("#take")).ToBeVisibleAsync();
    }

    private static async Task Drop(IPage page, string name, string text, string awaited)
    {
        await page.EvaluateAsync(
            """
            ([name, text]) => {
              const carried = new DataTransfer();
              carried.items.add(new File([text], name));
              const drop = kind => document.querySelector('main').dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried }));
              drop('dragover');
              drop('drop');
            }
            """,
            new[] { name, text });
        await Expect(page.Locator(awaited).First).ToBeVisibleAsync();
    }

    private static async Task<string> Download(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(link).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private Task Visit(string look, string path, Func<IPage, Task> act) => chromium.Visit(look, path, act, site.Address);
}
