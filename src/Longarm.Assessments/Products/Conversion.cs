using Longarm.Products;

namespace Longarm.Assessments;

/// <summary>Puts sums in several currencies into one, by rates of a day. What has no rate is not in the sum, and is named.</summary>
/// <param name="Rates">The rates.</param>
/// <param name="Day">The day whose rates count.</param>
/// <param name="Currency">The currency into which they are put.</param>
public sealed record Conversion(ExchangeRates Rates, DayRates Day, string Currency)
{
    /// <summary>Who gives the rates.</summary>
    public string Source => Rates.SourceOf(Day);

    /// <summary>A row in one currency.</summary>
    public ConvertedMoney Of(ProductRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (low, high) = (0m, (decimal?)0m);
        List<string> missing = [];
        foreach (var money in row.Money)
        {
            if (Day.Convert(money.Low, money.High, money.Currency, Currency) is not var (least, most))
            {
                missing.Add(money.Currency);
                high = null;
                continue;
            }

            try
            {
                (low, high) = (low + least, high + most);
            }
            catch (OverflowException)
            {
                high = null;
            }
        }

        return new(Currency, low, row.WithoutValue > 0 ? null : high, missing);
    }
}

/// <summary>Money that was put in one currency.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The most; null: not known.</param>
/// <param name="Missing">Currencies without a rate: what is in them is not known in this sum.</param>
public sealed record ConvertedMoney(string Currency, decimal Low, decimal? High, IReadOnlyList<string> Missing);
