using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>Puts money into the one currency of a case, at rates that are facts of it.</summary>
internal static class MoneyOfCase
{
    /// <summary>A value with all money in the one currency. Where the rate is unknown, so is how much it is: zero or more.</summary>
    public static Value InOneCurrency(this Evaluation run, Case about, Value value) => value switch
    {
        Amount { Unit.Dimension: Unit.MoneyDimension } amount => Put(run, about.Money, amount),
        OneOf several => new OneOf([.. several.Members.Select(member => run.InOneCurrency(about, member))]),
        _ => value,
    };

    /// <summary>The rates of a case count as read.</summary>
    public static void ReadRates(this Evaluation run, Case about)
    {
        foreach (var currency in about.Money.Others)
        {
            _ = run.Read(about.Money, about.Money.FieldOf(currency));
        }
    }

    private static Amount Put(Evaluation run, CaseMoney money, Amount amount)
    {
        var currency = amount.Unit.Symbol;
        if (money.Into is not { } into || currency == into)
        {
            return amount;
        }

        // A rate that is supposed is an amount; one that is stated is told as it stands, and worked out from that.
        var put = run.Read(money, money.FieldOf(currency)) switch
        {
            Amount supposed => money.At(amount, supposed.Low, supposed.High),
            Word when money.RateOf(currency) is { } rate => money.At(amount, rate.Low, rate.High),
            _ => null,
        };
        return put ?? Amount.AtLeastZero;
    }
}
