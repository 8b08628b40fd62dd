using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

public sealed class ProductIndexTests
{
    private const string Board = """
        name: Radio
        value: 100 USD
        parts:
          - {item: {name: Board, value: 40 USD, origin: TW, parts: [{ref: cap, quantity: 10}, {ref: chip, quantity: 1}]}, quantity: 2}
          - {ref: cap, quantity: 5}
          - {ref: chip, quantity: 900..1000}
        made-with: [{item: {name: Layout tool, kind: software, value: 5000 USD}, role: direct}]
        """;

    private static readonly ProductIndex Radio = Index(Board, "{cap: {name: Capacitor, origin: JP, value: 0.10 USD}, chip: {name: Chip}}");

    [Fact]
    public void What_is_known_inside_what_is_not_known_counts_once()
    {
        var values = ProductValues.Of(Index("name: Root\nvalue: 100 USD\nparts: [{item: {name: P, parts: [{item: {name: S1, value: 5 USD, origin: US}}, {item: {name: S2}}]}}]", "{}"));

        Assert.Equal([95m, null, 5m, null], values.Own);
        Assert.Equal((100m, (decimal?)null), (values.Worth(0), values.Worth(1)));
    }

    [Fact]
    public void Item_that_is_in_several_places_is_one()
    {
        Assert.Equal(["Radio", "Board", "Capacitor", "Chip", "Layout tool"], Radio.Items.Select(i => i.Title));
        Assert.Equal(2, Radio.UsedIn(2).Count);
        Assert.Equal(2, Radio.PathsTo(2));
    }

    [Fact]
    public void Every_path_is_told_once_whichever_page_it_is_on()
    {
        var all = Radio.Paths(2, 0, 10).Select(Text).ToList();

        Assert.Equal(["Radio > Board > Capacitor", "Radio > Capacitor"], all.Order(StringComparer.Ordinal));
        Assert.Equal(all, Enumerable.Range(0, 2).SelectMany(skip => Radio.Paths(2, skip, 1)).Select(Text));
        Assert.Equal(["Radio > Layout tool"], Radio.Paths(4, 0, 10).Select(Text));
    }

    [Fact]
    public void Paths_that_nobody_could_count_end_the_count()
    {
        var product = new Item { Path = "bottom" };
        for (var level = 0; level < 200; level++)
        {
            product = new Item { Path = $"level{level}", Parts = Parts(product, product) };
        }

        ProductIndex index = new(product);

        Assert.Equal(201, index.Items.Count);
        Assert.Equal(ProductIndex.MostPaths, index.PathsTo(200));
        Assert.Equal(200, index.Paths(200, 12345, 1).Single().Count);
    }

    [Fact]
    public void Chain_as_long_as_a_file_allows_is_followed()
    {
        var product = new Item { Path = "bottom", Value = Usd(1) };
        for (var level = 0; level < 100_000; level++)
        {
            product = new Item { Path = "level", Parts = Parts(product) };
        }

        ProductIndex index = new(product);

        Assert.Equal(100_000, index.Paths(100_000, 0, 1).Single().Count);
        Assert.Equal(1, ProductValues.Of(index).Share(100_000));
    }

    [Theory]
    [InlineData("cap", "Capacitor")]
    [InlineData("TOOL lay", "Layout tool")]
    [InlineData("nothing")]
    [InlineData(" ")]
    public void Search_finds_what_has_all_words(string text, params string[] found) =>
        Assert.Equal(found, Radio.Search(text, 10).Found.Select(at => Radio.Items[at].Title));

    [Fact]
    public void Shared_items_count_as_often_as_they_are_in_the_product()
    {
        var values = ProductValues.Of(Radio);

        Assert.Equal(2, values.Pieces[1]);
        Assert.Equal(25, values.Pieces[2]);
        Assert.Equal(2.50m, values.Share(2));
        Assert.Equal(0, values.Pieces[4]);
    }

    [Fact]
    public void Unknown_stays_unknown_and_the_rest_is_not_told_apart()
    {
        var values = ProductValues.Of(Radio);

        Assert.Null(values.Pieces[3]);
        Assert.Null(values.Own[3]);
        Assert.Null(values.Share(3));
        Assert.Equal(39m, values.Own[1]);
        Assert.False(values.IsApart[1]);
        Assert.Equal(100m - 80m - 0.5m, values.Own[0]);
        Assert.False(values.IsApart[0]);
    }

    [Fact]
    public void Parts_that_are_worth_more_than_the_whole_are_named()
    {
        var values = ProductValues.Of(Index("{name: Box, value: 1 USD, parts: [{item: {name: Screw, value: 3 USD}}]}"));

        Assert.Equal([0], values.Exceeded);
        Assert.Equal(0, values.Own[0]);
    }

    [Fact]
    public void Other_currencies_and_ranges_are_not_added()
    {
        var values = ProductValues.Of(Index("{name: Box, value: 10 USD, parts: [{item: {name: A, value: 3 EUR}}, {item: {name: B, value: 1..2 USD}}, {item: {name: C, value: 4 USD}}]}"));

        Assert.Equal("USD", values.Currency);
        Assert.Null(values.Own[1]);
        Assert.Null(values.Own[2]);
        Assert.Equal(6, values.Own[0]);
        Assert.False(values.IsApart[0]);
    }

    [Fact]
    public void Amounts_beyond_every_number_are_not_known()
    {
        var product = new Item { Path = "bottom", Value = Usd(1) };
        for (var level = 0; level < 120; level++)
        {
            product = new Item { Path = $"level{level}", Parts = Parts(product, product) };
        }

        ProductIndex index = new(product);

        Assert.Null(ProductValues.Of(index).Share(120));
    }

    private static string Text(IReadOnlyList<ItemUse> path) => string.Join(" > ", path.Select(use => Radio.Items[use.Child].Title).Prepend(Radio.Items[path[0].Parent].Title));

    private static Fact<ListValue> Parts(params Item[] items) => Fact<ListValue>.Of(
        new ListValue([.. items.Select((item, at) => new Part { Path = $"part{at}", Item = item })]), Source.Derived);

    private static Fact<Amount> Usd(decimal value) => Fact<Amount>.Of(Amount.Exactly(value, Unit.Currency("USD")), Source.Derived);

    private static ProductIndex Index(string item, string? shared = null)
    {
        List<Mistake> mistakes = [];
        var read = StatedItem.Read("item.yaml", MarkedReader.Read("item.yaml", item, mistakes)[0], shared is null ? null : MarkedReader.Read("items.yaml", shared, mistakes)[0], "item", Repository.Rules.Words!, mistakes);
        Assert.Empty(mistakes);
        return new(read);
    }
}
