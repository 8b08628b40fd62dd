using System.Text;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>Which column tells what: guessed with its reason, saved, read again, overridden.</summary>
public sealed class TableMappingTests
{
    [Theory]
    [InlineData("Reference", TableFact.Reference)]
    [InlineData("Designator", TableFact.Reference)]
    [InlineData("Manf#", TableFact.Mpn)]
    [InlineData("Manufacturer_No", TableFact.Mpn)]
    [InlineData("Manufacturer Part Number 1", TableFact.Mpn)]
    [InlineData("Qty", TableFact.Quantity)]
    [InlineData("Comp. Qty (CUn)", TableFact.Quantity)]
    [InlineData("Komponentenmenge", TableFact.Quantity)]
    [InlineData("KompMengenEinheit", TableFact.Unit)]
    [InlineData("Un", TableFact.Unit)]
    [InlineData("Unit$", TableFact.UnitPrice)]
    [InlineData("Unit Price (EUR)", TableFact.UnitPrice)]
    [InlineData("Ext$", TableFact.ExtendedPrice)]
    [InlineData("Explosion level", TableFact.Level)]
    [InlineData("Stufe", TableFact.Level)]
    [InlineData("Objektkurztext", TableFact.Name)]
    [InlineData("Country of origin", TableFact.Origin)]
    [InlineData("ECCN", TableFact.UsCcl)]
    [InlineData("HTS", TableFact.UsHts)]
    [InlineData("DNP", TableFact.NotFitted)]
    [InlineData("Supplier country", null)]
    [InlineData("Country", null)]
    [InlineData("Herkunftsland", null)]
    [InlineData("Price Qty 1", null)]
    [InlineData("Ausschuss", null)]
    [InlineData("Comp. scrap", null)]
    [InlineData("MPN 2", null)]
    [InlineData("", null)]
    public void Name_of_a_column_tells_its_fact_and_why(string header, TableFact? expected)
    {
        var column = Assert.Single(TableMapping.Guess([header], []).Columns);

        Assert.Equal((expected, header), (column.Fact, column.Header));
        Assert.EndsWith(".", column.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Scrap_does_not_count_as_content()
    {
        var (item, mistakes, remarks) = TableSamples.Read("Part;Menge;Mengeneinheit;Ausschuss;Preis EUR\nA;4;ST;25;1,50\nB;2;KG;10;3,75\n");

        Assert.Empty(mistakes);
        Assert.Equal([("4", "1.5 EUR"), ("unknown", "3.75 EUR")], TableSamples.PartsOf(item).Select(part => (part.Quantity.ToString(), part.Item.Value.ToString())));
        Assert.Equal("LP080", Assert.Single(remarks).Code);
        Assert.Contains("counts for cost alone", Assert.Single(TableMapping.Guess(["Scrap"], []).Columns).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_number_beside_a_manufacturer_is_the_manufacturers()
    {
        Assert.Equal(TableFact.Mpn, TableMapping.Guess(["Part Number", "Manufacturer"], []).Columns[0].Fact);
        Assert.Equal(TableFact.Part, TableMapping.Guess(["Part Number", "Qty"], []).Columns[0].Fact);
        Assert.Equal(TableFact.Part, TableMapping.Guess(["Part", "Manufacturer", "MPN"], []).Columns[0].Fact);
    }

    [Fact]
    public void Of_two_columns_for_one_fact_the_one_that_says_something_is_taken()
    {
        var mapping = TableMapping.Guess(["MPN", "Qty", "Quantity"], [["A", "", "3"]]);

        Assert.Equal(2, mapping.IndexOf(TableFact.Quantity));
        Assert.Equal("quantity: 2 columns have usual names for it (2 “Qty”, 3 “Quantity”). Column 3 is taken.", Assert.Single(mapping.Doubts));
    }

    [Theory]
    [InlineData('.', "1.5", "2")]
    [InlineData(',', "1,5", "2")]
    [InlineData(',', "1.234,50", "2")]
    [InlineData(null, "1.000", "20.000")]
    [InlineData(null, "1,000", "2")]
    [InlineData(null, "1.5", "2,5")]
    public void Decimal_sign_is_told_by_the_column(char? expected, params string[] quantities) =>
        Assert.Equal(expected, TableMapping.Guess(["MPN", "Qty"], [.. quantities.Select(quantity => (string[])["A", quantity])]).Decimal);

    [Fact]
    public void SAP_prints_three_decimals_in_every_row() =>
        Assert.Equal(',', TableMapping.Guess(["Komponentennummer", "Komponentenmenge"], [["A", "1,000"], ["B", "20,000"]]).Decimal);

    [Fact]
    public void Mapping_is_saved_and_read_again()
    {
        var mapping = TableMapping.Guess(["Refs", "Manf#", "Qty", "Unit$", "say \"x\": \\ ü\t"], [["R1", "A", "1", "0.5"]]) with
        {
            HeaderRow = 6,
            Delimiter = '\t',
            Sheet = "No",
            Unit = "pcs",
            QuantitiesFor = 100,
            IsComplete = true,
        };
        List<Mistake> mistakes = [];

        var read = TableMapping.Read("a.map.yaml", mapping.ToYaml(), mistakes);

        Assert.Empty(mistakes);
        Assert.Equal(mapping.ToYaml(), read!.ToYaml());
        Assert.Equal((6, '\t', "No", '.', "USD", "pcs", 100, "commodity", true),
            (read.HeaderRow, read.Delimiter, read.Sheet, read.Decimal, read.Currency, read.Unit, read.QuantitiesFor, read.Kind, read.IsComplete));
    }

    [Fact]
    public void All_mistakes_of_a_mapping_are_told_at_once()
    {
        List<Mistake> mistakes = [];

        Assert.Null(TableMapping.Read("a.map.yaml", """
            header-row: first
            delimiter: "-"
            currency: Dollars
            quantities-for: 0
            colour: red
            columns:
              - {fact: mpn}
              - {column: 2, fact: mpm}
              - {column: 3, fact: quantity}
              - {header: Qty, fact: quantity}
            """, mistakes));

        Assert.Equal([1, 2, 3, 4, 5, 7, 8, 10], mistakes.Select(m => m.Line).Order());
        Assert.Contains(mistakes, m => m.Line == 8 && m.Message.Contains("Did you mean “mpn”?", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_person_says_is_unknown_is_not_guessed()
    {
        var guess = TableMapping.Guess(["Ref", "Qty", "Unit Price (USD)"], [["R1", "1,000", "1,5"]]);
        List<Mistake> mistakes = [];
        var said = TableMapping.Read("columns", "decimal: unknown\ncurrency: unknown\nkind: unknown\n", mistakes)!;
        var mapping = guess.With(said);

        Assert.Empty(mistakes);
        Assert.Equal(((char?)',', "USD", "commodity"), (guess.Decimal, guess.Currency, guess.Kind));
        Assert.Equal(((char?)null, (string?)null, (string?)null), (mapping.Decimal, mapping.Currency, mapping.Kind));
        Assert.Equal(["decimal", "currency", "kind"], TableMapping.Read("columns", mapping.ToYaml(), mistakes)!.LeftOpen);
    }

    [Fact]
    public void File_beside_a_table_overrides_the_guess()
    {
        using TemporaryFolder folder = new();
        var table = Path.Combine(folder.Path, "board.csv");
        File.WriteAllText(table, "Teil;Menge;Preis\nWiderstand;1,000;2,500\n");
        File.WriteAllText(Path.Combine(folder.Path, "board.map.yaml"), "header-row: 1\ndecimal: \",\"\ncurrency: EUR\nkind: commodity\ncomplete: true\ncolumns: [{header: teil, fact: name}]\n");

        var (item, mistakes, remarks) = TableSamples.ReadFile(table);

        Assert.Empty(mistakes);
        Assert.Empty(remarks);
        var part = Assert.Single(TableSamples.PartsOf(item));
        Assert.Equal(("Widerstand", "1", "2.5 EUR"), (part.Item.Title, part.Quantity.ToString(), part.Item.Value.ToString()));
        Assert.True(item!.Parts.Known!.IsComplete);
    }

    [Fact]
    public void File_beside_a_table_that_tells_of_another_table_is_a_mistake()
    {
        using TemporaryFolder folder = new();
        var table = Path.Combine(folder.Path, "board.csv");
        File.WriteAllText(table, "MPN,Qty\nA,1\n");
        File.WriteAllText(Path.Combine(folder.Path, "board.map.yaml"), "columns: [{column: 2, header: Price, fact: unit-price}]");

        Assert.Equal("LP088", Assert.Single(TableSamples.ReadFile(table).Mistakes).Code);
    }

    [Fact]
    public void Preview_shows_header_rows_and_mapping()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("My board\n\nRef;Qty;MPN\nR1;2;A\nC1;1;B\n"));
        List<Mistake> mistakes = [];

        var preview = TablePreview.Read("board.csv", stream, null, mistakes, rows: 1);

        Assert.Empty(mistakes);
        Assert.Equal(["Ref", "Qty", "MPN"], preview!.Header);
        Assert.Equal((4, "A"), (Assert.Single(preview.FirstRows).Line, preview.FirstRows[0].Cell(2)));
        Assert.Equal((3, ';', 1), (preview.Mapping.HeaderRow, preview.Mapping.Delimiter, preview.Mapping.IndexOf(TableFact.Quantity)));
    }
}
