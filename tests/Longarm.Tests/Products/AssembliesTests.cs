using System.Text;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;
using static Longarm.Tests.Products.TableSamples;

namespace Longarm.Tests.Products;

/// <summary>Several tables, and answers of distributors, as one product.</summary>
public sealed class AssembliesTests
{
    internal const string Board = "Ref,Qty,Manufacturer,MPN,Price,Currency\nU1,1,Nexperia,74LVC1G74DC,0.20,USD\nR1,4,Yageo,RC0603,,\n";

    private const string Answer = """
        {"manufacturerPartNumberSearchReturn": {"products": [
          {"translatedManufacturerPartNumber": "74LVC1G74DC", "brandName": "NEXPERIA", "countryOfOrigin": "CN"},
          {"translatedManufacturerPartNumber": "74lvc1g74dc", "brandName": "Nexperia B.V.", "countryOfOrigin": "US"},
          {"translatedManufacturerPartNumber": "RC0603", "brandName": "Bourns", "countryOfOrigin": "US"},
          {"translatedManufacturerPartNumber": "GONE", "brandName": "Bourns", "countryOfOrigin": "US"}]}}
        """;

    [Fact]
    public void Boards_become_parts_with_sources_in_their_own_files()
    {
        var (item, mistakes, remarks) = Read("""
            product: Laptop
            kind: commodity
            complete: true
            boards:
              - {file: a.csv, quantity: 1, complete: true}
              - {file: b.csv, quantity: 2, name: Keyboard}
            """, ("a.csv", Board), ("b.csv", Board));

        Assert.Empty(mistakes);
        Assert.Equal(["LP083", "LP083"], remarks.Select(r => r.Code));
        Assert.Equal(["a.csv", "b.csv"], remarks.Select(r => Path.GetFileName(r.File)));
        Assert.Equal(("Laptop", true), (item!.Title, item.Parts.Known!.IsComplete));
        var boards = PartsOf(item);
        Assert.Equal([("a", "1", "incorporated", true), ("Keyboard", "2", "incorporated", false)],
            boards.Select(b => (b.Item.Title, b.Quantity.ToString(), b.How.ToString(), b.Item.Parts.Known!.IsComplete)));
        var part = PartsOf(boards[1].Item)[0];
        Assert.Equal(("b.csv:2, column B", "b.csv:2, column E", "b.csv:2"), (part.Quantity.Source.ToString(), part.Item.Value.Source.ToString(), part.Item.Name.Source.ToString()));
        Assert.Equal("product.yaml:6", boards[1].Quantity.Source.ToString());
        Assert.NotEqual(PartsOf(boards[0].Item)[0].Item.Path, part.Item.Path);
    }

    [Fact]
    public void Answers_add_facts_by_manufacturers_number_and_contradictions_are_one_of_both()
    {
        var (item, mistakes, remarks) = Read("product: P\nboards: [{file: a.csv, quantity: 1}]\nanswers: [farnell.json]\n", ("a.csv", Board), ("farnell.json", Answer));

        Assert.Empty(mistakes);
        var parts = PartsOf(PartsOf(item)[0].Item);
        Assert.Equal("one of CN, US", Assert.IsType<OneOf>(parts[0].Item.Origin.Value).ToString());
        Assert.Equal("farnell.json:2, farnell.json:3", parts[0].Item.Origin.Source.ToString());
        Assert.Equal(UnknownValue.Instance, parts[1].Item.Origin.Value);
        Assert.Equal(["LP022", "LP096", "LP096"], remarks.Select(r => r.Code).Where(c => c != "LP083").Order(StringComparer.Ordinal));
        Assert.Contains(remarks, r => r.Code == "LP022" && r.Message.Contains("CN (farnell.json line 2), US (farnell.json line 3)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MPN,Qty\nRC0603,1\n", "\"brandName\": \"Yageo\", ", "line 2 of a.csv")]
    [InlineData("MPN,Qty,Manufacturer\nRC0603,1,Yageo\n", "", "not told here")]
    [InlineData("MPN,Qty,Manufacturer\nRC0603,1,-\n", "\"brandName\": \"?\", ", "not told here")]
    public void Answer_about_a_part_whose_maker_nobody_told_is_not_taken(string board, string maker, string says)
    {
        var answer = $$"""[{"translatedManufacturerPartNumber": "RC0603", {{maker}}"countryOfOrigin": "CN"}]""";

        var (item, mistakes, remarks) = Read("product: P\nboards: [{file: a.csv, quantity: 1}]\nanswers: [f.json]\n", ("a.csv", board), ("f.json", answer));

        Assert.Empty(mistakes);
        Assert.Equal(UnknownValue.Instance, PartsOf(PartsOf(item)[0].Item)[0].Item.Origin.Value);
        Assert.Contains(says, Assert.Single(remarks, r => r.Code == "LP096").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_cannot_be_read_keeps_another_from_being_the_only_one()
    {
        const string Two = """
            [{"ManufacturerPartNumber": "RC0603", "Manufacturer": "Yageo", "ExportControlClassNumber": "see datasheet", "HtsusCode": "8533210090"},
             {"ManufacturerPartNumber": "RC0603", "Manufacturer": "Yageo", "ExportControlClassNumber": "EAR99", "HtsusCode": "8533210090"}]
            """;

        var (item, mistakes, remarks) = Read("product: P\nboards: [{file: a.csv, quantity: 1}]\nanswers: [m.json]\n", ("a.csv", Board), ("m.json", Two));

        Assert.Empty(mistakes);
        var codes = PartsOf(PartsOf(item)[0].Item)[1].Item.Codes;
        Assert.Equal(("unknown", "8533.21.0090", "m.json:1"), (codes["us-ccl"].ToString(), codes["us-hts"].ToString(), codes["us-ccl"].Source.ToString()));
        Assert.Contains(remarks, r => r.Code == "LP084");
    }

    [Fact]
    public void Price_that_cannot_be_read_is_not_replaced_by_a_list_price()
    {
        const string List = """[{"ManufacturerPartNumber": "A", "Manufacturer": "M", "PriceBreaks": [{"Quantity": 1, "Price": "$9", "Currency": "USD"}]}]""";

        var (item, _, _) = Read("product: P\nboards: [{file: a.csv, quantity: 1}]\nanswers: [m.json]\n", ("a.csv", "MPN,Manufacturer,Qty,Price,Currency\nA,M,1,ask us,USD\n"), ("m.json", List));

        Assert.Equal(UnknownValue.Instance, PartsOf(PartsOf(item)[0].Item)[0].Item.Value.Value);
    }

    [Fact]
    public void Links_are_followed_inside_the_folder_alone()
    {
        using TemporaryFolder outside = new();
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(outside.Path, "secret.csv"), Board);
        Directory.CreateDirectory(Path.Combine(folder.Path, "boards"));
        File.WriteAllText(Path.Combine(folder.Path, "boards", "a.csv"), Board);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "in.csv"), Path.Combine("boards", "..", "boards", "a.csv"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "out.csv"), Path.Combine(outside.Path, "secret.csv"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "away"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "boards", "a.map.yaml"), Path.Combine(outside.Path, "secret.csv"));
        File.WriteAllText(Path.Combine(folder.Path, "good.yaml"), "product: P\nboards: [{file: in.csv, quantity: 1}]\n");
        File.WriteAllText(Path.Combine(folder.Path, "bad.yaml"), "product: P\nboards: [{file: out.csv, quantity: 1}, {file: away/secret.csv, quantity: 1}, {file: boards/a.csv, quantity: 1}]\n");

        Assert.Equal(2, PartsOf(PartsOf(ReadFile(Path.Combine(folder.Path, "good.yaml")).Item)[0].Item).Length);
        var (item, mistakes, _) = ReadFile(Path.Combine(folder.Path, "bad.yaml"));
        Assert.Null(item);
        Assert.Equal([("LP092", 2), ("LP092", 2), ("LP092", 0)], mistakes.Select(m => (m.Code, m.Line)));
        Assert.All(mistakes, m => Assert.Contains("link", m.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Price_that_was_paid_stands_above_a_list_price()
    {
        const string Mouser = """
            {"SearchResults": {"Parts": [{"ManufacturerPartNumber": "74LVC1G74DC", "Manufacturer": "Nexperia", "PriceBreaks": [{"Quantity": 1, "Price": "$9", "Currency": "USD"}]},
              {"ManufacturerPartNumber": "RC0603", "Manufacturer": "Yageo", "PriceBreaks": [{"Quantity": 1, "Price": "$0.01", "Currency": "USD"}]}]}}
            """;
        var (item, _, _) = Read("product: P\nboards: [{file: a.csv, quantity: 1}]\nanswers: [m.json]\n", ("a.csv", Board), ("m.json", Mouser));

        Assert.Equal(["0.2 USD", "0.01 USD"], PartsOf(PartsOf(item)[0].Item).Select(p => p.Item.Value.ToString()));
    }

    [Theory]
    [InlineData("product: P\n", "LP099")]
    [InlineData("product: P\nboards: []\n", "LP099")]
    [InlineData("product: P\nboards: [{quantity: 1}]\n", "LP099")]
    [InlineData("product: P\nboards: [{file: a.csv, quantity: two}]\n", "LP099")]
    [InlineData("product: P\nboards: [{file: a.csv, quantity: 1, colour: red}]\n", "LC011")]
    [InlineData("product: P\nboards: [{file: a.csv, quantity: 1}, {file: ./a.csv, quantity: 1}]\n", "LP094")]
    [InlineData("product: P\nboards: [{file: ../a.csv, quantity: 1}]\n", "LP092")]
    [InlineData("product: P\nboards: [{file: /etc/passwd, quantity: 1}]\n", "LP092")]
    [InlineData("product: P\nboards: [{file: gone.csv, quantity: 1}]\n", "LP092")]
    [InlineData("product: P\nboards: [{file: product.yaml, quantity: 1}]\n", "LP093")]
    [InlineData("product: [P]\nboards: [{file: a.csv, quantity: 1}]\n", "LP099")]
    [InlineData("product: P\nboards: [{file: a.csv, quantity: 1}]\nanswers: [gone.json]\n", "LP092")]
    [InlineData("product: P\nboards: [\n", "LC001")]
    public void Mistake_has_its_code(string yaml, string code)
    {
        var (item, mistakes, _) = Read(yaml, ("a.csv", Board));

        Assert.Null(item);
        Assert.Contains(mistakes, m => m.Code == code && m.Line > 0);
    }

    [Fact]
    public void Mistake_in_a_board_names_the_board()
    {
        var (item, mistakes, _) = Read("product: P\nboards: [{file: a.csv}]\n", ("a.csv", "MPN,Qty\n\"A"));

        Assert.Null(item);
        Assert.Equal(("LP071", "a.csv", 2), (mistakes.Single().Code, Path.GetFileName(mistakes.Single().File), mistakes.Single().Line));
    }

    [Fact]
    public void Other_YAML_is_not_taken_for_a_product_of_several_files()
    {
        using MemoryStream item = new("name: P\nproduct: x\n"u8.ToArray());
        using MemoryStream several = new("\uFEFF# my laptop\n---\nproduct: P\n"u8.ToArray());

        Assert.False(ProductReader.IsKnown("item.yaml", item));
        Assert.True(ProductReader.IsKnown("several.yaml", several));
    }

    [Fact]
    public void Mutated_files_never_throw()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(folder.Path, "a.csv"), Board);
        Mutate(Path.Combine(folder.Path, "product.yaml"), Encoding.UTF8.GetBytes("product: P\ncomplete: true\nboards: [{file: a.csv, quantity: 1, name: B}]\n"), 300, seed: 9);
    }

    [Fact]
    public void Laptop_of_eight_boards_is_one_product()
    {
        Assert.SkipWhen(Shared("hardware") is null, "LONGARM_SHARED is not set.");
        string[] names = ["assembly-components", "reform2-batterypack", "reform2-keyboard", "reform2-motherboard", "reform2-oled", "reform2-trackball-sensor", "reform2-trackball", "reform2-trackpad"];
        using TemporaryFolder folder = new();
        foreach (var name in names)
        {
            File.Copy(Shared("hardware", $"{name}.csv")!, Path.Combine(folder.Path, $"{name}.csv"));
        }

        File.WriteAllText(Path.Combine(folder.Path, "product.yaml"),
            $"product: MNT Reform\nkind: commodity\nboards:\n{string.Concat(names.Select(name => $"  - {{file: {name}.csv, quantity: 1}}\n"))}");

        var (item, mistakes, remarks) = ReadFile(Path.Combine(folder.Path, "product.yaml"));

        Assert.Empty(mistakes);
        var counts = PartsOf(item).Select(board => (board.Item.Title, PartsOf(board.Item).Length)).ToList();
        Assert.Equal(names, counts.Select(c => c.Title));
        Assert.Equal([1, 4, 35, 126, 9, 5, 18, 16], counts.Select(c => c.Length));
        Assert.All(PartsOf(item).SelectMany(board => PartsOf(board.Item)), part => Assert.Equal((UnknownValue.Instance, UnknownValue.Instance), (part.Item.Origin.Value, part.Item.Value.Value)));
        Assert.Contains(remarks, r => r.Code == "LP078" && r.File.EndsWith("reform2-trackball-sensor.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Eleven_part_numbers_of_a_real_catalogue_have_two_origins()
    {
        Assert.SkipWhen(Shared("parts") is null, "LONGARM_SHARED is not set.");
        var told = PartsOf(ReadFile(Shared("parts", "element14-parts-country-of-origin.csv")!).Item).Where(p => p.Item.Origin.Known is not null).Select(p => (p.Item.Title, Origin: p.Item.Origin.ToString())).ToList();
        var answer = new { products = told.Select(p => new { translatedManufacturerPartNumber = p.Title, brandName = "Maker", countryOfOrigin = p.Origin }) };
        var board = "MPN,Manufacturer,Qty\n" + string.Concat(told.Select(p => p.Title).Distinct().Select(title => $"\"{title.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Maker,1\n"));

        var (item, mistakes, _) = Read("product: P\nboards: [{file: a.csv, quantity: 1}]\nanswers: [farnell.json]\n", ("a.csv", board), ("farnell.json", System.Text.Json.JsonSerializer.Serialize(answer)));

        Assert.Empty(mistakes);
        var parts = PartsOf(PartsOf(item)[0].Item);
        Assert.Equal((194, 11, 183), (parts.Length, parts.Count(p => p.Item.Origin.Value is OneOf), parts.Count(p => p.Item.Origin.Known is not null)));
    }

    private static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(string yaml, params (string Name, string Text)[] files)
    {
        using TemporaryFolder folder = new();
        foreach (var (name, text) in files.Append(("product.yaml", yaml)))
        {
            File.WriteAllText(Path.Combine(folder.Path, name), text);
        }

        return ReadFile(Path.Combine(folder.Path, "product.yaml"));
    }
}
