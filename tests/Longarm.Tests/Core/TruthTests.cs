using Longarm.Core;

namespace Longarm.Tests.Core;

public sealed class TruthTests
{
    [Theory]
    [InlineData(Truth.True, Truth.True, Truth.True, Truth.True)]
    [InlineData(Truth.True, Truth.Unknown, Truth.Unknown, Truth.True)]
    [InlineData(Truth.True, Truth.False, Truth.False, Truth.True)]
    [InlineData(Truth.Unknown, Truth.True, Truth.Unknown, Truth.True)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.False, Truth.False, Truth.Unknown)]
    [InlineData(Truth.False, Truth.True, Truth.False, Truth.True)]
    [InlineData(Truth.False, Truth.Unknown, Truth.False, Truth.Unknown)]
    [InlineData(Truth.False, Truth.False, Truth.False, Truth.False)]
    public void And_or_follow_the_tables_of_Kleene(Truth a, Truth b, Truth and, Truth or)
    {
        Assert.Equal(and, a.And(b));
        Assert.Equal(or, a.Or(b));
    }

    [Theory]
    [InlineData(Truth.True, Truth.False)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.False, Truth.True)]
    public void Not_leaves_unknown_unknown(Truth a, Truth not) => Assert.Equal(not, a.Not());

    [Theory]
    [InlineData(Truth.True, Truth.True, Truth.True)]
    [InlineData(Truth.False, Truth.False, Truth.False)]
    [InlineData(Truth.True, Truth.False, Truth.Unknown)]
    [InlineData(Truth.False, Truth.True, Truth.Unknown)]
    [InlineData(Truth.True, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.False, Truth.Unknown)]
    public void Join_keeps_only_what_holds_in_both_worlds(Truth a, Truth b, Truth join) => Assert.Equal(join, a.Join(b));

    [Fact]
    public void Truths_are_ordered_false_unknown_true() =>
        Assert.Equal([Truth.False, Truth.Unknown, Truth.True], Enum.GetValues<Truth>().Order());

    [Fact]
    public void Words_hold_the_spelling_of_the_contract()
    {
        Assert.Equal("license-required", Words.Of(Verdict.LicenseRequired));
        Assert.Equal(Verdict.ExceptionAvailable, Words.Read<Verdict>("exception-available"));
        Assert.Null(Words.Read<Verdict>("LicenseRequired"));
    }
}
