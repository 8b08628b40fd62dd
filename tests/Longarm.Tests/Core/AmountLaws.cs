using FsCheck;
using FsCheck.Fluent;
using Longarm.Core;

namespace Longarm.Tests.Core;

/// <summary>What holds for all amounts. FsCheck prints the seed of a failure and shrinks it.</summary>
public sealed class AmountLaws
{
    private static readonly Config Checks = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly Arbitrary<Bounded> Intervals = (
        from low in Gen.Choose(0, 40)
        from width in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(0, 20)))
        from at in Gen.Choose(0, width)
        select new Bounded(low, low + width, low + at)).ToArbitrary();

    [Fact]
    public void Order_of_intervals_encloses_the_order_of_their_members() => For((a, b) =>
    {
        foreach (var orEqual in (bool[])[true, false])
        {
            var truth = a.Interval.IsBelow(b.Interval, orEqual);
            Assert.True(truth == Truth.Unknown || truth == a.Exact.IsBelow(b.Exact, orEqual));
        }
    });

    [Fact]
    public void Sameness_of_intervals_encloses_that_of_their_members() => For((a, b) =>
    {
        var truth = a.Interval.IsSame(b.Interval);
        Assert.True(truth == Truth.Unknown || truth == a.Exact.IsSame(b.Exact));
        Assert.Equal(truth, b.Interval.IsSame(a.Interval));
    });

    [Fact]
    public void Arithmetic_of_intervals_encloses_that_of_their_members() => For((a, b) =>
    {
        AssertEncloses(a.Interval.Plus(b.Interval), a.Exact.Plus(b.Exact));
        AssertEncloses(a.Interval.Minus(b.Interval), a.Exact.Minus(b.Exact));
        AssertEncloses(a.Interval.Times(b.Interval), a.Exact.Times(b.Exact));

        // A price of which nothing is known may be zero and yet bears no share of nothing: no fact of a case is a price of zero.
        if (b.At != 0)
        {
            AssertEncloses(a.Interval.Over(b.Interval), a.Exact.Over(b.Exact));
        }

        AssertEncloses(a.Interval.Span(b.Interval), a.Exact);
    });

    [Fact]
    public void Addition_does_not_depend_on_order() => For((a, b) =>
        Assert.Equal(a.Interval.Plus(b.Interval)!.ToString(), b.Interval.Plus(a.Interval)!.ToString()));

    [Fact]
    public void Unit_never_changes_an_order() => For((a, b) =>
    {
        Unit gram = new("g", "mass", 1), kilogram = new("kg", "mass", 1000);
        var inGrams = Amount.Between(a.Low * 1000, a.High * 1000, gram);
        var inKilograms = Amount.Between(a.Low, a.High, kilogram);
        var limit = Amount.Exactly(b.At, kilogram);

        Assert.Equal(inGrams.IsBelow(limit, orEqual: true), inKilograms.IsBelow(limit, orEqual: true));
    });

    private static void For(Action<Bounded, Bounded> law) => Prop.ForAll(Intervals, Intervals, law).Check(Checks);

    private static void AssertEncloses(Amount? interval, Amount? exact)
    {
        // Nothing is known of the interval, or it holds the exact answer.
        if (interval is not null)
        {
            Assert.True(exact is not null && interval.Low <= exact.Low && exact.High <= interval.High, $"{interval} does not hold {exact}");
        }
    }

    private sealed record Bounded(int Low, int High, int At)
    {
        public Amount Interval => Amount.Between(Low, High, Unit.One);

        public Amount Exact => Amount.Exactly(At, Unit.One);
    }
}
