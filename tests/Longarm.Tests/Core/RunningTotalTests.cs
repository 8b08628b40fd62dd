using Longarm.Core;

namespace Longarm.Tests.Core;

/// <summary>A running total is what adding one after the other gives.</summary>
public sealed class RunningTotalTests
{
    private static readonly Unit[] Units = [Unit.Currency("USD"), Unit.Currency("USD"), Unit.Currency("USD"), Unit.Currency("EUR"), Unit.One, Unit.Unspecified];

    [Fact]
    public void It_is_what_adding_gives()
    {
        Random random = new(7);
        var refused = 0;
        for (var round = 0; round < 2000; round++)
        {
            var start = random.Next(2) == 0 ? Amount.Zero : Amount.AtLeastZero;
            var (total, sum) = (new RunningTotal(start), (Amount?)start);
            var units = Units[..random.Next(1, Units.Length + 1)];
            for (var step = 0; step < 6 && sum is not null; step++)
            {
                var amount = Any(random, units[random.Next(units.Length)]);
                sum = sum.Plus(amount);
                Assert.Equal(sum is not null, total.Add(amount));
            }

            refused += sum is null ? 1 : 0;
            if (sum is not null)
            {
                Assert.Equal((sum.Low, sum.High, sum.Unit), (total.Amount.Low, total.Amount.High, total.Amount.Unit));
            }
        }

        Assert.InRange(refused, 100, 1900);
    }

    [Fact]
    public void What_no_decimal_holds_is_told()
    {
        RunningTotal total = new(Amount.Exactly(decimal.MaxValue, Unit.One));
        Assert.Throws<OverflowException>(() => total.Add(Amount.Exactly(1, Unit.One)));
    }

    private static Amount Any(Random random, Unit unit)
    {
        decimal low = random.Next(0, 300) / 100m;
        return random.Next(5) switch
        {
            0 => Amount.Between(low, null, unit),
            1 => Amount.Between(low, low + random.Next(0, 3), unit),
            2 => Amount.Zero,
            _ => Amount.Exactly(low, unit),
        };
    }
}
