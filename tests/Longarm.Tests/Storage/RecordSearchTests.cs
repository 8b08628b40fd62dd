using Longarm.Assessments;

namespace Longarm.Tests.Storage;

/// <summary>Records are found by what they show; a search is never an error.</summary>
public sealed class RecordSearchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pump", 2, 1)]
    [InlineData("vacuum PLANT", 1)]
    [InlineData("Söhne", 2, 1)]
    [InlineData("söhne 100%", 2)]
    [InlineData("CN", 2, 1)]
    [InlineData("de", 2, 1)]
    [InlineData("t.asked", 2, 1)]
    [InlineData("license-required", 2, 1)]
    [InlineData("", 2, 1)]
    [InlineData("0%", 2)]
    [InlineData("🚀", 2)]
    [InlineData("\"quoted\"", 2)]
    [InlineData("_")]
    [InlineData("turbine")]
    public async Task Records_that_hold_each_word_are_found(string text, params int[] numbers)
    {
        await using Bench bench = new();
        await bench.Append("Pumps to a plant");
        await bench.Append("Pumps 🚀 at 100% 'quoted' ''quoted''".Replace("''", "\"", StringComparison.Ordinal));

        Assert.Equal(numbers.Select(n => (long)n), (await bench.Store.SearchAsync(text, null, 10, Cancel)).Select(line => line.Number));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("' OR 1=1 --")]
    [InlineData("'; DROP TABLE record; --")]
    [InlineData("title:pump NEAR(x y) AND ^ * -")]
    [InlineData("%%% ___ \\ \\\\\\")]
    [InlineData("a\0b abc\0def")]
    [InlineData("\ud83d")]
    [InlineData("xyz\ud83d")]
    [InlineData("👩‍👩‍👧‍👧 ﷽ \u202eabc")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Hostile_text_finds_nothing_and_breaks_nothing(string text)
    {
        await using Bench bench = new();
        await bench.Append();

        Assert.Empty(await bench.Store.SearchAsync(text, null, 10, Cancel));
        Assert.Empty(await bench.Store.SearchAsync(string.Concat(Enumerable.Repeat(text, 5_000)), null, 10, Cancel));
        Assert.True((await bench.Audit()).IsIntact);
    }

    [Fact]
    public async Task Search_is_paged_from_the_newest_on()
    {
        await using Bench bench = new();
        for (var i = 0; i < 5; i++)
        {
            await bench.Append();
        }

        Assert.Equal([5, 4], (await bench.Store.SearchAsync("pump", null, 2, Cancel)).Select(line => line.Number));
        Assert.Equal([3, 2], (await bench.Store.SearchAsync("pump", 4, 2, Cancel)).Select(line => line.Number));
    }

    [Fact]
    public async Task Signs_that_cannot_be_shown_do_not_reach_a_headline()
    {
        await using Bench bench = new();
        var kept = await bench.Save("{\"case\": \"a\\u0000b\\nc\", \"on\": \"2024-06-01\", \"from\": \"US\", \"to\": \"CN\", \"item\": {\"name\": \"" + new string('x', 5_000) + "\"}}");

        Assert.Equal("a b c", kept.Content.Headline.Title);
        Assert.InRange(kept.Content.Headline.Item.Length, 300, 310);
        Assert.Empty((await bench.Audit()).Breaks);
    }
}
