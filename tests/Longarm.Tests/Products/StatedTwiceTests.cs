using System.Text;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>What a file tells in two ways is one of both, with both sources, never the first.</summary>
public sealed class StatedTwiceTests
{
    [Fact]
    public void Two_origins_are_one_of_them_with_both_sources()
    {
        var (item, remarks) = Read("""{"name": "longarm:origin", "value": "US"},""", """{"name": "longarm:origin", "value": "CN"}""");

        var several = Assert.IsType<OneOf>(item.Origin.Value);
        Assert.Equal("one of US, CN", several.ToString());
        Assert.Equal("bom.json:3, bom.json:4", item.Origin.Source.ToString());
        Assert.Contains("US (line 3), CN (line 4)", Assert.Single(remarks).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_prices_are_an_interval()
    {
        var (item, _) = Read("""{"name": "longarm:value", "value": "3 USD"},""", """{"name": "longarm:value", "value": "2.50 USD"}""");

        Assert.Equal((2.50m, 3m), (item.Value.Known!.Low, item.Value.Known.High));
    }

    [Fact]
    public void Prices_in_two_currencies_leave_the_value_unknown()
    {
        var (item, _) = Read("""{"name": "longarm:value", "value": "3 USD"},""", """{"name": "longarm:value", "value": "2.50 EUR"}""");

        Assert.False(item.Value.Value.IsKnown);
        Assert.Equal("bom.json:3, bom.json:4", item.Value.Source.ToString());
    }

    [Fact]
    public void The_same_twice_is_one()
    {
        var (item, remarks) = Read("""{"name": "longarm:origin", "value": "US"},""", """{"name": "longarm:origin", "value": "US"}""");

        Assert.Equal("US", item.Origin.Known?.ToString());
        Assert.Empty(remarks);
    }

    [Fact]
    public void A_hundred_thousand_ways_are_not_known_and_soon_told()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (item, remarks) = Read(string.Concat(Enumerable.Range(1, 100_000).Select(n => $$"""{"name": "longarm:value", "value": "{{n}} USD"},""" + "\n")), """{"name": "longarm:value", "value": "3 USD"}""");

        Assert.False(item.Value.Value.IsKnown);
        Assert.Contains("over 100 ways", Assert.Single(remarks).Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("2..3", "2", "3")]
    [InlineData("unknown", "2", "3", "5")]
    [InlineData("unknown", "2", "unknown")]
    [InlineData("unknown", "unknown", "2")]
    [InlineData("unknown", "2", "unknown", "2")]
    public void Numbers_in_one_thing_that_differ_are_between_them_or_open(string expected, params string[] counts)
    {
        var uses = string.Join(',', counts.Select(count => $$"""{"name": "longarm:use", "value": "w|{{count}}"}"""));
        var item = Bom.Item($$"""{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "device", "bom-ref": "w", "name": "W"}, {"type": "device", "bom-ref": "p", "name": "P", "properties": [{{uses}}]}]}""");

        Assert.Equal(expected, Assert.Single(Bom.PartsOf(item)).Quantity.ToString());
    }

    [Fact]
    public void Bad_place_of_a_stage_is_told_once()
    {
        List<Mistake> mistakes = [];
        using MemoryStream stream = new("""{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "device", "name": "A", "properties": [{"name": "longarm:origin:manufactured", "value": "Atlantis"}]}]}"""u8.ToArray());

        Assert.Null(ProductReader.Read("bom.json", stream, TinyLaw.Vocabulary, mistakes).Item);
        Assert.Equal("LC021", Assert.Single(mistakes).Code);
    }

    private static (Item Item, IReadOnlyList<Mistake> Remarks) Read(string one, string other)
    {
        var json = $$$"""
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "a", "name": "A",
              "properties": [
                {{{one}}}
                {{{other}}}
              ] } } }
            """;
        List<Mistake> mistakes = [];
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json));
        var (item, remarks) = ProductReader.Read("bom.json", stream, TinyLaw.Vocabulary, mistakes);
        Assert.Empty(mistakes);
        return (item!, remarks);
    }
}
