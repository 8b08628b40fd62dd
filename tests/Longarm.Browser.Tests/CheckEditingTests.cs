using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Longarm.Browser.Tests;

public sealed class CheckEditingTests(Chromium chromium)
{
    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Part_is_added_filled_and_removed(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        var parts = page.Locator("[id^='record-/item/parts/']:not([id*='/item/parts/'] [id^='record-'])");
        var before = await parts.CountAsync();
        await page.Locator("button[value='add:/item/parts']").ClickAsync();
        await Expect(parts).ToHaveCountAsync(before + 1);

        await page.Write($"/item/parts/{before}/item/name", "Fan");
        await page.Write($"/item/parts/{before}/item/origin", "CN");
        await Expect(parts.Last).ToContainTextAsync("Fan");
        await Expect(parts.Last).ToContainTextAsync("CN");

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Fan" }).ClickAsync();

        await Expect(parts).ToHaveCountAsync(before);
        await Expect(page.Locator("#work")).Not.ToContainTextAsync("Fan");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Quick_edits_in_a_row_all_arrive(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        await page.EvaluateAsync("""
            () => ['/case', '/item/name', '/quantity'].forEach((pointer, index) => setTimeout(() => {
              const field = document.getElementById('f' + pointer);
              field.focus();
              field.value = ['Quick title', 'Quick item', '7'][index];
              field.dispatchEvent(new Event('change', { bubbles: true }));
            }, index * 30))
            """);

        await Expect(page.Headline).ToContainTextAsync("Quick item");
        await page.Settle();
        using var document = JsonDocument.Parse(await page.Locator("#document").InputValueAsync());
        Assert.Equal("Quick title", document.RootElement.GetProperty("case").ToString());
        Assert.Equal("Quick item", document.RootElement.GetProperty("item").GetProperty("name").ToString());
        Assert.Equal("7", document.RootElement.GetProperty("quantity").ToString());
        await Expect(page.Fact("/case")).ToHaveValueAsync("Quick title");
        await Expect(page.Fact("/quantity")).ToHaveValueAsync("7");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Case_is_described_by_keyboard_alone(string look) => chromium.Visit(look, "/?blank", async page =>
    {
        foreach (var (pointer, text) in (IEnumerable<(string, string)>)[("/from", "DE"), ("/to", "CN"), ("/item/name", "Pump")])
        {
            await TabTo(page, $"f{pointer}");
            await page.Keyboard.TypeAsync(text);
        }

        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Headline).ToContainTextAsync("Pump, from Germany to China");
        await Expect(page.Fact("/item/name")).ToBeFocusedAsync();
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Missing_fact_is_answered_bounded_or_not_at_all(string look) => chromium.Visit(look, "/?blank", async page =>
    {
        await page.Write("/from", "DE");
        await page.Write("/to", "CN");
        await page.Write("/item/name", "Pump");
        var reply = page.Locator("[id='reply-item.origin']");
        await reply.FillAsync("DE or FR");
        await reply.PressAsync("Enter");
        await Expect(page.Fact("/item/origin")).ToHaveValueAsync("DE or FR");
        await Expect(reply).ToHaveCountAsync(0);

        var question = await page.Locator(".missing .question").First.EvaluateAsync<string>("e => e.firstChild.textContent.trim()");
        await page.Locator(".missing button[name=skip]").First.ClickAsync();

        await Expect(page.Locator(".missing")).ToContainTextAsync($"You don't know: {question}");
    });

    [Theory, MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public Task Mistakes_are_told_and_mended_in_place(string look) => chromium.Visit(look, "/?sample=laptop", async page =>
    {
        await page.Write("/to", "XX");
        await page.Write("/item/value", "lots");

        await Expect(page.Locator(".mistakes")).ToContainTextAsync("“XX”");
        await Expect(page.Locator(".mistakes")).ToContainTextAsync("“lots”");
        await Expect(page.Fact("/to")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("[aria-invalid=true]")).ToHaveCountAsync(2);

        await page.Write("/to", "FR");
        await page.Write("/item/value", "900 USD");

        await Expect(page.Headline).ToContainTextAsync("France");
        await Expect(page.Locator(".mistakes")).ToHaveCountAsync(0);
    });

    private static async Task TabTo(IPage page, string id)
    {
        for (var step = 0; step < 60; step++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement.id") == id)
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never came to {id}.");
    }
}
