using Longarm.Core;

namespace Longarm.Tests.Core;

public sealed class AmountTests
{
    private static readonly Unit Usd = Unit.Currency("USD");
    private static readonly Unit Eur = Unit.Currency("EUR");
    private static readonly Unit Gigabytes = new("GB/s", "bandwidth", 1);
    private static readonly Unit Terabytes = new("TB/s", "bandwidth", 1000);
    private static readonly Unit Percent = new("%", Unit.NumberDimension, 0.01m);

    [Theory]
    [InlineData("25.00", "100", Truth.False)] // a ceiling: at the limit is free
    [InlineData("25.01", "100", Truth.True)]
    [InlineData("24.99", "100", Truth.False)]
    [InlineData("0.2500000000000000000001", "1", Truth.True)]
    public void Share_against_a_quarter_is_exact(string part, string whole, Truth exceeds)
    {
        var share = Dollars(part).Over(Dollars(whole));

        Assert.Equal(exceeds, Amount.Exactly(25, Percent).IsBelow(share!, orEqual: false));
    }

    [Fact]
    public void Percent_and_fraction_are_the_same_number() =>
        Assert.Equal(Truth.True, Amount.Exactly(25, Percent).IsSame(Amount.Exactly(0.25m, Unit.One)));

    [Fact]
    public void Units_of_one_dimension_convert()
    {
        Assert.Equal(Truth.True, Amount.Exactly(1.5m, Terabytes).IsSame(Amount.Exactly(1500, Gigabytes)));
        Assert.Equal(Truth.True, Amount.Exactly(1499, Gigabytes).IsBelow(Amount.Exactly(1.5m, Terabytes), orEqual: false));
    }

    [Fact]
    public void Units_of_two_dimensions_never_meet()
    {
        var speed = Amount.Exactly(1, Gigabytes);

        Assert.Null(speed.Plus(Dollars("1")));
        Assert.Null(speed.Over(Dollars("1")));
        Assert.Null(speed.Span(Dollars("1")));
        Assert.Equal(Truth.Unknown, speed.IsBelow(Dollars("5"), orEqual: true));
    }

    [Fact]
    public void Two_currencies_without_a_rate_are_unknown()
    {
        var (dollar, euro) = (Amount.Exactly(1, Usd), Amount.Exactly(1_000_000, Eur));

        Assert.Null(dollar.Plus(euro));
        Assert.Null(dollar.Minus(euro));
        Assert.Null(dollar.Over(euro));
        Assert.Equal(Truth.Unknown, dollar.IsSame(euro));
        Assert.Equal(Truth.Unknown, dollar.IsBelow(euro, orEqual: false));
    }

    [Fact]
    public void Zero_of_an_empty_list_takes_the_unit_of_what_it_meets()
    {
        var sum = Amount.Zero.Plus(Amount.Exactly(5, Eur));

        Assert.Equal("5 EUR", sum!.ToString());
        Assert.Equal(Truth.True, Amount.Zero.IsBelow(Amount.Exactly(5, Eur), orEqual: false));
        Assert.Equal(Truth.True, Amount.Zero.IsBelow(Amount.Exactly(5, Gigabytes), orEqual: false));
    }

    [Theory]
    [InlineData(1, 2, 3, 4, Truth.True, Truth.True)]
    [InlineData(1, 3, 3, 4, Truth.Unknown, Truth.True)] // they touch at 3
    [InlineData(1, 3, 2, 4, Truth.Unknown, Truth.Unknown)]
    [InlineData(3, 3, 3, 3, Truth.False, Truth.True)]
    [InlineData(3, 4, 1, 3, Truth.False, Truth.Unknown)]
    [InlineData(4, 5, 1, 3, Truth.False, Truth.False)]
    public void Intervals_compare_only_where_every_pair_agrees(int low, int high, int otherLow, int otherHigh, Truth below, Truth atMost)
    {
        var (a, b) = (Between(low, high), Between(otherLow, otherHigh));

        Assert.Equal(below, a.IsBelow(b, orEqual: false));
        Assert.Equal(atMost, a.IsBelow(b, orEqual: true));
    }

    [Theory]
    [InlineData(3, 3, 3, 3, Truth.True)]
    [InlineData(3, 4, 3, 4, Truth.Unknown)]
    [InlineData(1, 2, 2, 3, Truth.Unknown)]
    [InlineData(1, 2, 3, 4, Truth.False)]
    [InlineData(5, 6, 3, 4, Truth.False)]
    public void Intervals_are_the_same_only_as_one_number(int low, int high, int otherLow, int otherHigh, Truth same) =>
        Assert.Equal(same, Between(low, high).IsSame(Between(otherLow, otherHigh)));

    [Fact]
    public void Interval_without_an_upper_end_is_below_nothing()
    {
        var open = Amount.Between(5, null, Usd);

        Assert.Equal(Truth.Unknown, open.IsBelow(Dollars("1000000000"), orEqual: true));
        Assert.Equal(Truth.False, open.IsBelow(Dollars("5"), orEqual: false));
        Assert.Equal(Truth.True, Dollars("4").IsBelow(open, orEqual: false));
    }

    [Fact]
    public void Share_of_intervals_runs_from_low_over_high_to_high_over_low()
    {
        var share = Between(10, 30).Over(Between(100, 200))!;

        Assert.Equal(0.05m, share.Low);
        Assert.Equal(0.3m, share.High);
    }

    [Fact]
    public void Share_of_nothing_is_zero_over_what_nobody_has_priced()
    {
        Assert.Equal(Truth.True, Amount.Zero.Over(Amount.AtLeastZero)!.IsSame(Amount.Exactly(0, Unit.One)));
        Assert.Null(Amount.Zero.Over(Amount.Zero));
        Assert.Null(Dollars("1").Over(Dollars("0")));
        Assert.Null(Dollars("1").Over(Between(0, 10)));
    }

    [Fact]
    public void Share_without_a_known_numerator_has_no_upper_end()
    {
        var share = Amount.AtLeastZero.Over(Dollars("10"))!;

        Assert.Equal(0, share.Low);
        Assert.Null(share.High);
    }

    [Fact]
    public void Product_of_zero_is_zero_also_without_an_upper_end()
    {
        var none = Dollars("0").Times(Amount.Between(1, null, Unit.One))!;

        Assert.Equal(0, none.Low);
        Assert.Equal(0, none.High);
    }

    [Fact]
    public void Product_needs_a_plain_number_that_is_not_below_zero()
    {
        Assert.Equal("12 USD", Dollars("4").Times(Amount.Exactly(3, Unit.One))!.ToString());
        Assert.Equal("12 USD", Amount.Exactly(3, Unit.One).Times(Dollars("4"))!.ToString());
        Assert.Null(Dollars("4").Times(Dollars("3")));
        Assert.Null(Dollars("4").Times(Amount.Exactly(1, Unit.One).Minus(Amount.Exactly(2, Unit.One))!));
    }

    [Fact]
    public void Span_holds_both_and_an_open_end_stays_open()
    {
        Assert.Equal("1..9 USD", Between(1, 3).Span(Between(5, 9))!.ToString());
        Assert.Null(Between(1, 3).Span(Amount.Between(5, null, Usd))!.High);
    }

    [Fact]
    public void Interval_with_its_ends_in_the_wrong_order_is_refused() =>
        Assert.Throws<ArgumentException>(() => Amount.Between(2, 1, Usd));

    [Fact]
    public void Amounts_print_in_the_unit_as_stated()
    {
        Assert.Equal("900..1200 USD", Between(900, 1200).ToString());
        Assert.Equal("1.5 TB/s", Amount.Exactly(1.5m, Terabytes).ToString());
        Assert.Equal("25 %", Amount.Exactly(25, Percent).ToString());
        Assert.Equal("5.. USD", Amount.Between(5, null, Usd).ToString());
    }

    [Fact]
    public void Decimals_are_exact() =>
        Assert.Equal(Truth.True, Amount.Exactly(0.1m, Usd).Plus(Amount.Exactly(0.2m, Usd))!.IsSame(Amount.Exactly(0.3m, Usd)));

    private static Amount Dollars(string number) => Amount.Exactly(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), Usd);

    private static Amount Between(int low, int high) => Amount.Between(low, high, Usd);
}
