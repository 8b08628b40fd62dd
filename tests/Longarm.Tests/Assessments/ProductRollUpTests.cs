using System.Text;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Products;
using Longarm.Tests.Products;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

/// <summary>What a product comes to.</summary>
public sealed class ProductRollUpTests
{
    // Two boards hold one and the same chip, two and three of them; of a fan nobody knows the price, of screws how many there are.
    private const string Laptop = """
        case: Laptop
        on: 2026-08-03
        from: TW
        to: DE
        items:
          chip: {name: Chip, kind: commodity, origin: US, codes: {us-ccl: 3A991}, value: 10 USD, parts: []}
        item:
          name: Laptop
          kind: commodity
          origin: TW
          value: 500 USD
          parts:
            - {quantity: 2, how: incorporated, item: {name: Board, kind: commodity, origin: TW, value: 90 USD, parts: [{quantity: 2, ref: chip}, {quantity: 1, item: {name: Pads, origin: CN, value: 0.5 USD, parts: []}}]}}
            - {quantity: 1, how: bundled, item: {name: Dock, kind: commodity, parts: [{quantity: 3, ref: chip}, {quantity: 1, item: {name: Cable, value: 2..3 EUR, parts: []}}]}}
        """;

    [Fact]
    public void Shared_part_counts_as_often_as_it_is_in_the_product()
    {
        var sums = RollUp(Read(Laptop));

        Assert.Equal(["USD 71 71", "EUR 2 3"], Told(sums.Total).Reverse());
        Assert.Equal([("US", "USD 70 70"), ("CN", "USD 1 1"), (null, "EUR 2 3")], sums.ByOrigin.Select(row => (row.Key, Told(row).Single())).OrderBy(row => row.Key is null).ThenByDescending(row => row.Key));
        Assert.Equal((3, 0, true), (sums.Parts, sums.Total.WithoutValue, sums.IsComplete));
        Assert.Equal([("3A991", 1), (null, 2)], sums.ByCode("us-ccl").Select(row => (row.Key, row.Parts)));
        Assert.Equal([("incorporated", 1), ("bundled", 1), (null, 4)], sums.Incorporation.OrderBy(each => each.How is null).ThenByDescending(each => each.How));
    }

    [Theory]
    [InlineData("value: 0.5 USD, ", "", "USD 70 ")]
    [InlineData("quantity: 1, item: {name: Pads", "quantity: 0..2, item: {name: Pads", "USD 70 72")]
    public void What_nobody_knows_leaves_an_end_open(string from, string to, string expected) =>
        Assert.Contains(expected, Told(RollUp(Read(Laptop.Replace(from, to, StringComparison.Ordinal))).Total));

    [Fact]
    public void Lists_that_are_not_said_to_be_complete_leave_the_upper_end_open()
    {
        var (item, _, _) = TableSamples.Read("MPN,Qty,Unit price,Currency,COO\nA1,2,1.25,USD,TW\nA2,1,3.10,USD,\nA3,,,,\n");
        var sums = RollUp(item!);

        Assert.Equal("USD 5.6 ", Assert.Single(Told(sums.Total)));
        Assert.Equal((false, 1, 1), (sums.IsComplete, sums.Total.WithoutValue, sums.LinesWithoutQuantity));
        Assert.Equal("USD 2.5 ", Assert.Single(Told(sums.ByOrigin.Single(row => row.Key == "TW"))));
    }

    [Fact]
    public void Largest_ways_are_those_of_the_most_value()
    {
        var ways = RollUp(Read(Laptop)).Largest("USD", 3);

        Assert.Equal(["Laptop Board Chip 40", "Laptop Dock Chip 30", "Laptop Board Pads 1"], ways.Select(way => string.Create(null, $"{string.Join(" ", way.Items.Select(item => item.Title))} {way.Worth:0.##}")));
    }

    [Fact]
    public void Currencies_are_joined_by_dated_rates_and_never_by_one()
    {
        var row = RollUp(Read(Laptop)).Total;
        var rates = Rates("<Cube time='2026-08-03'><Cube currency='USD' rate='1.25'/></Cube><Cube time='2026-07-31'><Cube currency='JPY' rate='160'/></Cube>")!;

        var joined = new Conversion(rates, rates.On(null)!, "USD").Of(row);
        Assert.Equal((73.5m, 74.75m), (joined.Low, joined.High));
        Assert.Empty(joined.Missing);

        // On the day before nobody gives a rate of the dollar.
        var open = new Conversion(rates, rates.On(new(2026, 8, 2))!, "EUR").Of(row);
        Assert.Equal((2m, null), (open.Low, open.High));
        Assert.Equal(["USD"], open.Missing);
        Assert.Null(rates.On(new(2026, 7, 30)));
        Assert.Equal("rates.xml:1, reference rates of 2026-08-03", new Conversion(rates, rates.On(null)!, "USD").Source);
    }

    [Theory]
    [InlineData("<Cube time='yesterday'/>", "LP142")]
    [InlineData("<Cube time='2026-08-03'><Cube currency='USD' rate='0'/><Cube currency='usd' rate='1'/></Cube>", "LP143 LP143")]
    [InlineData("<Cube time='2026-08-03'><Cube currency='USD' rate='1'/><Cube currency='USD' rate='2'/></Cube>", "LP141")]
    [InlineData("<Cube time='2026-08-03'/><Cube time='2026-08-03'/>", "LP141")]
    [InlineData("", "LP140")]
    public void Wrong_rates_are_mistakes(string cubes, string codes)
    {
        List<Mistake> mistakes = [];

        Assert.Null(Rates(cubes, mistakes));
        Assert.Equal(codes, string.Join(' ', mistakes.Select(m => m.Code)));
    }

    [Fact]
    public void Rates_are_between_millionths_where_they_are_no_number_of_them()
    {
        DayRates day = new(new(2026, 8, 3), 1, new Dictionary<string, decimal> { ["EUR"] = 1, ["USD"] = 3, ["JPY"] = 150 });

        Assert.Equal((0.333333m, 0.333334m), day.Convert(1, 1, "USD", "EUR"));
        Assert.Equal((50m, 100m), day.Convert(1, 2, "USD", "JPY"));
        Assert.Equal((50m, null), day.Convert(1, null, "USD", "JPY"));
        Assert.Null(day.Convert(1, 1, "USD", "CHF"));
        Assert.Null(day.Convert(decimal.MaxValue, 1, "EUR", "JPY"));
    }

    [Fact]
    public void Masses_are_never_added_across_forms_nor_over_what_is_told_twice()
    {
        const string Motor = """
            name: Motor
            materials: [{element: Nd, form: magnet, mass: 40 g}]
            parts:
              - {quantity: 4, item: {name: Rotor, parts: [], materials: [{element: Nd, form: magnet, mass: 10 g}, {element: Nd, form: oxide, mass: 3..4 g}, {element: Dy, form: oxide}]}}
            """;
        var rows = ProductMaterials.Of(ProductGraph.Of(Item(Motor)));

        Assert.Equal(["Dy oxide False 0  1", "Nd magnet False 40 40 0", "Nd magnet True 40 40 0", "Nd oxide False 12 16 0"],
            rows.Select(row => string.Create(null, $"{row.Element} {row.Form} {row.IsOfWhole} {row.Low:0.##} {row.High:0.##} {row.WithoutMass}")));

        // Where parts or materials may be that nobody told, there is no upper end.
        var open = ProductMaterials.Of(ProductGraph.Of(Item(Motor.Replace("parts: [], ", "", StringComparison.Ordinal))));
        Assert.All(open, row => Assert.Null(row.High));
    }

    [Fact]
    public void Board_of_real_lines_has_a_lower_end_and_no_upper_one()
    {
        Assert.SkipWhen(TableSamples.Shared("hardware", "kicost", "RPi-Test.csv") is null, "LONGARM_SHARED is not set.");
        var sums = RollUp(TableSamples.ReadFile(TableSamples.Shared("hardware", "kicost", "RPi-Test.csv")!).Item!);
        var money = Assert.Single(sums.Total.Money);

        Assert.Equal(("USD", 4013.5488m, (decimal?)null), (money.Currency, money.Low * 100, money.High));
        Assert.Equal((91, 38), (sums.Total.Parts, sums.Total.WithoutValue));
    }

    private static ProductRollUp RollUp(Item product) => new(ProductGraph.Of(product));

    private static IEnumerable<string> Told(ProductRow row) => row.Money.Select(money => string.Create(null, $"{money.Currency} {money.Low:0.######} {money.High:0.######}"));

    private static Item Read(string text)
    {
        List<Mistake> mistakes = [];
        var facts = CaseReader.Read("laptop.case.yaml", text, Repository.Rules.Words!, new(), mistakes);
        Assert.Empty(mistakes);
        return facts!.Item;
    }

    private static Item Item(string text)
    {
        List<Mistake> mistakes = [];
        var item = CaseReader.ReadItem("motor.yaml", MarkedReader.Read("motor.yaml", text, mistakes)[0], Repository.Rules.Words!, mistakes);
        Assert.Empty(mistakes);
        return item!;
    }

    private static ExchangeRates? Rates(string cubes, List<Mistake>? mistakes = null)
    {
        var text = $"<gesmes:Envelope xmlns:gesmes='http://www.gesmes.org/xml/2002-08-01' xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><gesmes:subject>Reference rates</gesmes:subject><Cube>{cubes}</Cube></gesmes:Envelope>";
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return EcbRates.Read("rates.xml", stream, mistakes ?? []);
    }
}
