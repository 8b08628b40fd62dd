using Longarm.Core;

namespace Longarm.Tests.Core;

public sealed class CodeTests
{
    [Theory]
    [InlineData("3B001.c.1", "3B001", Truth.True)]
    [InlineData("3B001.c.1", "3B001.c", Truth.True)]
    [InlineData("3B001.c.1", "3B001.c.1", Truth.True)]
    [InlineData("3B001.c.1.a", "3B001.c.1", Truth.True)]
    [InlineData("3B001", "3B001.c.1", Truth.Unknown)] // a strict ancestor: nobody has said which paragraph
    [InlineData("3B001.c", "3B001.c.1", Truth.Unknown)]
    [InlineData("3B001.c.1", "3B001.c.2", Truth.False)]
    [InlineData("3B001.c.10", "3B001.c.1", Truth.False)] // 10 is a paragraph of its own
    [InlineData("3B0011", "3B001", Truth.False)]
    [InlineData("3B001.c.1", "3B", Truth.True)]
    [InlineData("3B001.c.1", "3", Truth.True)]
    [InlineData("9A610.x", "9A6", Truth.True)] // the 600 series
    [InlineData("9A515.x", "9A6", Truth.False)]
    [InlineData("3B001.C.1", "3B001.c", Truth.True)] // the case of letters does not matter
    public void Control_list_codes_stand_in_a_tree(string code, string tree, Truth under) =>
        Assert.Equal(under, Entry(code).IsUnder(Entry(tree)));

    [Theory]
    [InlineData("8471.30.0100", "8471.30", Truth.True)]
    [InlineData("8471300100", "8471.30", Truth.True)] // dots do not matter
    [InlineData("8471", "8471.30", Truth.Unknown)]
    [InlineData("8472", "8471", Truth.False)]
    [InlineData("84", "8", Truth.True)]
    public void Tariff_codes_stand_in_a_tree_of_digits(string code, string tree, Truth under) =>
        Assert.Equal(under, Code.Entry(code, CodeForm.Tariff).IsUnder(Code.Entry(tree, CodeForm.Tariff)));

    [Theory]
    [InlineData("VIII(h)(1)", "VIII(h)", Truth.True)]
    [InlineData("VIII(h)", "VIII(h)(1)", Truth.Unknown)]
    [InlineData("IX(h)", "VIII", Truth.False)]
    public void Codes_in_brackets_stand_in_a_tree(string code, string tree, Truth under) =>
        Assert.Equal(under, Code.Entry(code, CodeForm.Text).IsUnder(Code.Entry(tree, CodeForm.Text)));

    [Theory]
    [InlineData("EAR99")]
    [InlineData("none")]
    public void Words_for_no_entry_stand_under_nothing_but_themselves(string word)
    {
        var outside = Code.Outside(word);

        Assert.False(outside.IsEntry);
        Assert.Equal(Truth.True, outside.IsUnder(outside));
        Assert.Equal(Truth.False, outside.IsUnder(Entry("3A001")));
        Assert.Equal(Truth.False, Entry("3A001").IsUnder(outside));
    }

    [Theory]
    [InlineData("3A001.b", Truth.True)]
    [InlineData("3A001.a.7", Truth.False)] // taken out again
    [InlineData("3A001.a", Truth.Unknown)] // part of it is taken out
    [InlineData("3A001", Truth.Unknown)]
    [InlineData("3A", Truth.Unknown)]
    [InlineData("4A001", Truth.False)]
    public void Sets_hold_trees_without_what_is_taken_out(string code, Truth holds)
    {
        CodeSet set = new([Entry("3A001")], [Entry("3A001.a.7")]);

        Assert.Equal(holds, set.Holds(Entry(code)));
    }

    private static Code Entry(string text) => Code.Entry(text, CodeForm.ControlList);
}
