using System.IO.Compression;
using System.Text.Json;

namespace Longarm.Tests.Cli;

/// <summary>What a file tells of a product, on the command line.</summary>
public sealed class ProductTests
{
    private const string Board = "MPN,Qty,Unit price,Currency,COO\nA1,2,1.25,USD,TW\nA2,1,3.10,EUR,\nA3,,,,\n";
    private const string Rates = "<Envelope xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><Cube><Cube time='2026-08-03'><Cube currency='USD' rate='1.25'/></Cube></Cube></Envelope>";

    [Fact]
    public void Text_tells_columns_sums_and_the_tree()
    {
        var run = With(("board.csv", Board), [], "board.csv");

        Assert.Equal(0, run.Exit);
        Assert.Contains("    3  Unit price                    unit-price", run.Output, StringComparison.Ordinal);
        Assert.Contains("Value of the innermost parts: at least 3.1 EUR and at least 2.5 USD", run.Output, StringComparison.Ordinal);
        Assert.Contains("The value of 1 of 3 is not known; of 1 of 3 lines nobody knows how many there are.", run.Output, StringComparison.Ordinal);
        Assert.Contains("  2 × A1  [origin TW, value 1.25 USD]\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  ? × A3  [origin ?, value ?]\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_the_same_with_rates_and_their_source()
    {
        var run = With(("board.csv", Board), [("rates.xml", Rates)], "board.csv", "--rates", "rates.xml", "--currency", "USD", "--format", "json");
        using var document = JsonDocument.Parse(run.Output);
        var converted = document.RootElement.GetProperty("total").GetProperty("converted");

        Assert.Equal((6.375m, JsonValueKind.Null), (converted.GetProperty("low").GetDecimal(), converted.GetProperty("high").ValueKind));
        Assert.Equal("rates.xml:1, reference rates of 2026-08-03", document.RootElement.GetProperty("rates").GetString());
        Assert.Equal(("table", 3), (document.RootElement.GetProperty("format").GetString(), document.RootElement.GetProperty("lines").GetInt32()));
    }

    [Fact]
    public void Where_prints_each_way_to_what_is_named()
    {
        var run = Program.Run("product", Path.Combine(Repository.Root, "samples", "laptop.case.yaml"), "--where", "system");

        Assert.Equal(0, run.Exit);
        Assert.Contains(" → ", run.Output, StringComparison.Ordinal);
        Assert.Contains("by 1 way.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var run = With(("board.csv", Board), [("rates.xml", "<a/>")], "nothing.csv", "--rates", "rates.xml", "--rates-on", "soon", "--currency", "euro", "--depth", "-1");

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.All((string[])["LC051", "LP140", "LC023", "LC074", "LC073"], code => Assert.Contains(code, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Currency_without_rates_and_rates_of_another_time_are_mistakes()
    {
        Assert.Contains("LC075", With(("board.csv", Board), [], "board.csv", "--currency", "EUR").Error, StringComparison.Ordinal);
        Assert.Contains("LC076", With(("board.csv", Board), [("rates.xml", Rates)], "board.csv", "--rates", "rates.xml", "--rates-on", "2020-01-01").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("product")]
    [InlineData("answer-sheet")]
    [InlineData("check")]
    public void Packed_file_is_refused_with_how_to_unpack_it(string command)
    {
        using TemporaryFolder folder = new();
        var path = Path.Combine(folder.Path, "board.json.gz");
        using (GZipStream packed = new(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write("{}"u8);
        }

        // It is a product of no known format, and a case may not be packed.

        var run = Program.Run(command, path);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("LC069", run.Error, StringComparison.Ordinal);
        Assert.Contains("gunzip --keep board.json.gz", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Packed_product_is_opened_and_leaves_nothing_behind()
    {
        using TemporaryFolder folder = new();
        var path = Pack(folder, "board.csv.gz", System.Text.Encoding.UTF8.GetBytes(Board));
        var sample = Path.Combine(Repository.Root, "samples", "laptop-content.case.yaml");

        Assert.Contains("board (", Program.Run("product", path).Output, StringComparison.Ordinal);
        Assert.Contains("(board.csv:2, column C)", Program.Run("product", path).Output, StringComparison.Ordinal);
        Assert.Contains("Answer sheet: board", Program.Run("answer-sheet", path).Output, StringComparison.Ordinal);
        Assert.Contains("board, from VN to CN", Program.Run("check", sample, "--product", path).Output, StringComparison.Ordinal);
        Assert.Equal(["board.csv.gz"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("product")]
    [InlineData("answer-sheet")]
    public void What_is_packed_tighter_than_any_file_is_refused(string command)
    {
        using TemporaryFolder folder = new();
        var path = Pack(folder, "board.csv.gz", new byte[20 * 1024 * 1024]);

        var run = Program.Run(command, path);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("LC069", run.Error, StringComparison.Ordinal);
        Assert.Contains("grows to more than 16 MB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Packed_file_that_is_cut_off_is_refused()
    {
        using TemporaryFolder folder = new();
        var path = Pack(folder, "board.csv.gz", System.Text.Encoding.UTF8.GetBytes(Board));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^12]);

        var run = Program.Run("product", path);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("damaged", run.Error, StringComparison.Ordinal);
    }

    private static string Pack(TemporaryFolder folder, string name, byte[] content)
    {
        var path = Path.Combine(folder.Path, name);
        using GZipStream packed = new(File.Create(path), CompressionLevel.Optimal);
        packed.Write(content);
        return path;
    }

    private static Run With((string Name, string Text) product, (string Name, string Text)[] others, params string[] arguments)
    {
        using TemporaryFolder folder = new();
        foreach (var (name, text) in others.Append(product))
        {
            File.WriteAllText(Path.Combine(folder.Path, name), text);
        }

        return Program.Run(["product", .. arguments.Select(argument => argument.EndsWith(".csv", StringComparison.Ordinal) || argument.EndsWith(".xml", StringComparison.Ordinal) ? Path.Combine(folder.Path, argument) : argument)]);
    }
}
