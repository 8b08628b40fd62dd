using System.Text;
using Longarm.Core;
using static Longarm.Tests.Products.TableSamples;

namespace Longarm.Tests.Products;

/// <summary>Workbooks of Excel: cells of every kind, and workbooks that were made to do harm.</summary>
public sealed class ExcelTests
{
    internal const string Texts = "<si><t>MPN</t></si><si><t>Qty</t></si><si><r><t>A</t></r><r><t>-1</t></r><rPh><t>no</t></rPh></si>";
    private const string Header = """<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>Unit price (USD)</t></is></c></row>""";
    internal const string Rows = Header + """<row r="5"><c r="A5" t="s"><v>2</v></c><c r="C5"><v>2</v></c><c r="D5"><v>0.30000000000000004</v></c></row>""";

    [Fact]
    public void Row_becomes_a_part_with_its_row_number()
    {
        var (item, mistakes, remarks) = Read("board.xlsx", Workbook(Rows, Texts));

        Assert.Empty(mistakes);
        Assert.Empty(remarks);
        var part = Assert.Single(PartsOf(item));
        Assert.Equal(("A-1", "2", "0.3 USD"), (part.Item.Title, part.Quantity.ToString(), part.Item.Value.ToString()));
        Assert.Equal("board.xlsx, sheet BOM, D5", part.Item.Value.Source.ToString());
        Assert.Equal("board.xlsx, sheet BOM, C5", part.Quantity.Source.ToString());
        Assert.Equal("board.xlsx, sheet BOM, row 5", part.Item.Name.Source.ToString());
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    public void Column_has_its_letters(int column, string letters)
    {
        Assert.Equal($"t.xlsx, sheet S, {letters}9", new Source(SourceKind.Stated, "t.xlsx, sheet S", 9) { Column = (ushort)column, IsInSheet = true }.ToString());
        Assert.Equal($"t.csv:9, column {letters}", new Source(SourceKind.Stated, "t.csv", 9) { Column = (ushort)column }.ToString());
    }

    [Fact]
    public void Number_of_three_decimals_is_no_thousand() =>
        Assert.Equal("1.125", PartsOf(Read("board.xlsx", Workbook(Header + """<row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4"><v>1.125</v></c></row>""", Texts)).Item)[0].Quantity.ToString());

    [Theory]
    [InlineData("1,234", "unknown", "LP079")]
    [InlineData("1.234", "unknown", "LP079")]
    [InlineData("1,5", "1.5", null)]
    [InlineData("12", "12", null)]
    public void Number_in_a_text_is_read_in_one_way_or_not_at_all(string text, string number, string? code)
    {
        var row = $"""<row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4" t="inlineStr"><is><t>{text}</t></is></c><c r="D4"><v>1.25</v></c></row>""";

        var (item, mistakes, remarks) = Read("board.xlsx", Workbook(Header + row, Texts));

        Assert.Empty(mistakes);
        Assert.Equal((number, "1.25 USD"), (PartsOf(item)[0].Quantity.ToString(), PartsOf(item)[0].Item.Value.ToString()));
        Assert.Equal(code, remarks.SingleOrDefault()?.Code);
        Assert.All(remarks, r => Assert.Contains("decimal", r.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Mapping_says_which_sign_texts_use_and_cells_with_numbers_need_none()
    {
        var rows = Header + """<row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4" t="inlineStr"><is><t>1.234</t></is></c><c r="D4"><v>1.125</v></c></row>""";
        using TemporaryFolder folder = new();
        var path = Path.Combine(folder.Path, "board.xlsx");
        File.WriteAllBytes(path, Workbook(rows, Texts));
        File.WriteAllText(Path.Combine(folder.Path, "board.map.yaml"), "decimal: \",\"\n");

        var part = PartsOf(ReadFile(path).Item)[0];

        Assert.Equal(("1234", "1.125 USD"), (part.Quantity.ToString(), part.Item.Value.ToString()));
    }

    [Fact]
    public void Hidden_sheet_is_remarked_and_can_be_named()
    {
        var book = Zip(
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/></Relationships>"),
            ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"BOM\" r:id=\"r1\"/><sheet name=\"Old\" state=\"veryHidden\" r:id=\"r2\"/></sheets></workbook>"),
            ("xl/sharedStrings.xml", $"<sst>{Texts}</sst>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{Rows}</sheetData></worksheet>"),
            ("xl/worksheets/sheet2.xml", $"<worksheet><sheetData>{Rows.Replace("<c r=\"C5\"><v>2</v>", "<c r=\"C5\"><v>7</v>", StringComparison.Ordinal)}</sheetData></worksheet>"));
        using TemporaryFolder folder = new();
        var path = Path.Combine(folder.Path, "board.xlsx");
        File.WriteAllBytes(path, book);

        var (item, _, remarks) = ReadFile(path);
        File.WriteAllText(Path.Combine(folder.Path, "board.map.yaml"), "sheet: Old\n");

        Assert.Equal("2", PartsOf(item)[0].Quantity.ToString());
        Assert.Contains("“Old” is hidden", Assert.Single(remarks, r => r.Code == "LP089").Message, StringComparison.Ordinal);
        Assert.Equal("7", PartsOf(ReadFile(path).Item)[0].Quantity.ToString());
    }

    [Fact]
    public void Errors_formulas_without_results_and_other_sheets_are_remarked()
    {
        var (_, mistakes, remarks) = Read("board.xlsx", Workbook(
            Rows + """<row><c t="str"><f>A5</f><v>B</v></c><c/><c><f>1+1</f></c><c t="e"><v>#REF!</v></c></row>""", Texts, """<row r="1"><c t="b"><v>1</v></c></row>"""));

        Assert.Empty(mistakes);
        Assert.Equal(["LP089:0", "LP083:3", "LP091:6", "LP091:6"], remarks.OrderBy(r => r.Line).Select(r => $"{r.Code}:{r.Line}"));
    }

    [Theory]
    [InlineData("""<row r="0"/>""", "LP073")]
    [InlineData("""<row r="2"/><row r="1"/>""", "LP073")]
    [InlineData("""<row r="9999999"/>""", "LP073")]
    [InlineData("""<row><c r="B1"/><c r="A1"/></row>""", "LP073")]
    [InlineData("""<row><c r="ZZZZZZ1"/></row>""", "LP073")]
    [InlineData("<row><c></row>", "LP073")]
    [InlineData("", "LP075")]
    public void Broken_sheet_is_a_mistake(string rows, string code) => Assert.Equal(code, Read("board.xlsx", Workbook(rows)).Mistakes.Single().Code);

    [Fact]
    public void Workbook_that_is_none_is_a_mistake()
    {
        Assert.Equal("LP073", Read("board.xlsx", Zip(("a.txt", "a"))).Mistakes.Single().Code);
        Assert.Equal("LP073", Read("board.xlsx", Encoding.UTF8.GetBytes("PK\u0003\u0004 and no more")).Mistakes.Single().Code);
        Assert.Equal("LP073", Read("board.xlsx", Encoding.UTF8.GetBytes("MPN,Qty\nA,1\n")).Mistakes.Single().Code);
    }

    [Fact]
    public void What_is_packed_too_tightly_is_refused()
    {
        var (item, mistakes, _) = Read("board.xlsx", Workbook(Rows, $"<si><t>{new string(' ', 8_000_000)}</t></si>"));

        Assert.Null(item);
        Assert.Equal("LP072", mistakes.Single().Code);
    }

    [Fact]
    public void Entities_are_refused()
    {
        var bytes = Zip(("xl/_rels/workbook.xml.rels", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), ("xl/workbook.xml", "<a/>"));

        Assert.Equal("LP073", Read("board.xlsx", bytes).Mistakes.Single().Code);
    }

    [Fact]
    public void Ten_thousand_levels_of_XML_never_throw()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 10_000));

        Assert.Equal("LP072", Read("board.xlsx", Workbook(deep)).Mistakes.Single().Code);
        Assert.NotEmpty(Read("board.xlsx", Workbook($"<row><c><v>{deep}")).Mistakes);
    }

    [Fact]
    public void Mutated_workbooks_never_throw()
    {
        Mutate("board.xlsx", Workbook(Rows, Texts), 300, seed: 3);
        Random random = new(5);
        for (var time = 0; time < 200; time++)
        {
            StringBuilder rows = new(Rows);
            for (var change = 0; change < 3; change++)
            {
                rows[random.Next(rows.Length)] = "<>/\"=0123ABrcts "[random.Next(16)];
            }

            var (item, mistakes, _) = Read("board.xlsx", Workbook(rows.ToString(), Texts));
            Assert.True(item is not null || mistakes.Count > 0);
        }
    }
}
