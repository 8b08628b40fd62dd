using Longarm.Core;
using static Longarm.Tests.Products.TableSamples;

namespace Longarm.Tests.Products;

/// <summary>Alternates in a table: one of them is in the product, and no mean of them.</summary>
public sealed class TableAlternatesTests
{
    private const string Board =
        """
        Level,Component number,Object description,Comp. Qty,Un,Unit price,Currency,Country of origin,AltItemGroup,Usage Prob.
        1,M-1,Motor,2,PC,10,USD,JP,,
        1,F-1,Fan A,1,PC,4,USD,US,A1,70
        1,F-2,Fan B,2,PC,3,USD,CN,A1,30
        1,L-1,Label,3,PC,1,USD,DE,,50
        """;

    [Fact]
    public void Alternates_are_one_part_that_is_one_of_them()
    {
        var (item, mistakes, remarks) = Read(Board);
        var place = PartsOf(item).Single(part => part.Item.Title == "Fan A or Fan B");

        Assert.Empty(mistakes);
        Assert.Equal(3, PartsOf(item).Length);
        Assert.Equal(("one of US, CN", "3..4 USD", "1..2"), (place.Item.Origin.ToString(), place.Item.Value.ToString(), place.Quantity.ToString()));
        Assert.Equal("board.csv:3, column H, board.csv:4, column H", place.Item.Origin.Source.ToString());
        Assert.Contains(remarks, remark => remark is { Code: "LP043", Line: 3 });
    }

    [Fact]
    public void Part_that_is_not_always_used_is_there_or_not()
    {
        var (item, _, remarks) = Read(Board);

        Assert.Equal("0..3", PartsOf(item).Single(part => part.Item.Title == "Label").Quantity.ToString());
        Assert.Contains(remarks, remark => remark is { Code: "LP099", Line: 5 });
    }

    [Theory]
    [InlineData("100", "3")]
    [InlineData("100 %", "3")]
    [InlineData("100.000", "3")]
    [InlineData("99", "0..3")]
    [InlineData("0", "0..3")]
    [InlineData("often", "0..3")]
    public void Only_what_is_always_used_is_surely_there(string usage, string quantity) =>
        Assert.Equal(quantity, PartsOf(Read(Board.Replace(",,50", $",,{usage}", StringComparison.Ordinal)).Item).Single(part => part.Item.Title == "Label").Quantity.ToString());

    // A fan is from the United States or from China: of 4 to 8 dollars none or all are. No share is taken.
    [Theory]
    [InlineData("US", 0, true)]
    [InlineData("US", 8.01, false)]
    [InlineData("CN", 8.01, false)]
    [InlineData("JP", 20, true)]
    [InlineData("JP", 20.01, false)]
    [InlineData("US", 2, null)]
    [InlineData("CN", 2, null)]
    public void Content_is_between_the_least_and_the_most(string origin, decimal most, bool? expected)
    {
        var law = TinyLaw.Of(TinyLaw.Rule("asked", "flag", $"(sum p in item.parts (p.item.origin == '{origin}') by p.item.value) >= {most.ToString(System.Globalization.CultureInfo.InvariantCulture)} USD"));
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(folder.Path, "board.csv"), Board);
        File.WriteAllText(Path.Combine(folder.Path, "board.map.yaml"), "complete: true\n");
        var facts = law.Case("via: []", item: ReadFile(Path.Combine(folder.Path, "board.csv")).Item);

        Assert.Equal(expected switch { true => Truth.True, false => Truth.False, null => Truth.Unknown }, law.Truth("t.asked", facts));
    }

    [Fact]
    public void Lone_alternate_may_be_missing()
    {
        var (item, _, remarks) = Read(Board.Replace("2,PC,3,USD,CN,A1", "2,PC,3,USD,CN,A2", StringComparison.Ordinal));

        Assert.Equal(["2", "0..1", "0..2", "0..3"], PartsOf(item).Select(part => part.Quantity.ToString()));
        Assert.Equal(3, remarks.Count(remark => remark.Code == "LP099"));
    }

    [Fact]
    public void What_is_in_an_alternate_leaves_the_parts_of_the_place_open()
    {
        var (item, _, _) = Read(Board.Replace("1,F-2", "2,B-1,Blade,5,PC,1,USD,US,,\n1,F-2", StringComparison.Ordinal));
        var place = PartsOf(item).Single(part => part.Item.Title == "Fan A or Fan B");

        Assert.False(place.Item.Parts.Known is { IsComplete: true });
        Assert.DoesNotContain(PartsOf(item), part => part.Item.Title == "Blade");
    }

    [Fact]
    public void Groups_of_different_assemblies_are_different()
    {
        var (item, _, _) = Read(
            """
            Level,Part,Qty,Alt. Item Group
            1,A,1,
            2,B,1,G
            2,C,1,G
            1,D,1,
            2,E,1,G
            2,F,1,G
            """);

        Assert.Equal(["B or C", "E or F"], PartsOf(item).SelectMany(part => PartsOf(part.Item)).Select(part => part.Item.Title));
    }

    [Fact]
    public void Boards_of_one_product_keep_their_alternates()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(folder.Path, "a.csv"), "Part,Qty\nX,1\n");
        File.WriteAllText(Path.Combine(folder.Path, "b.csv"), Board);
        var path = Path.Combine(folder.Path, "product.yaml");
        File.WriteAllText(path, "product: Box\nboards:\n  - {file: a.csv, quantity: 1}\n  - {file: b.csv, quantity: 1}\n");

        var (item, mistakes, _) = ReadFile(path);
        var board = PartsOf(item).Single(part => part.Item.Title == "b");

        Assert.Empty(mistakes);
        Assert.Equal(["Motor", "Fan A or Fan B", "Label"], PartsOf(board.Item).Select(part => part.Item.Title));
        Assert.Equal("b.csv:3, column H, b.csv:4, column H", PartsOf(board.Item)[1].Item.Origin.Source.ToString());
    }
}
