using System.Globalization;
using Longarm.Core;

namespace Longarm.Products;

/// <summary>Exchange rates of a published file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Base">The currency of which one buys so many of each other.</param>
/// <param name="Days">The days, the first first.</param>
public sealed record ExchangeRates(string File, string Base, IReadOnlyList<DayRates> Days)
{
    /// <summary>The rates of the last day that is not after a day; null if there is none.</summary>
    /// <param name="day">The day; null: the last of the file.</param>
    public DayRates? On(DateOnly? day) => Days.LastOrDefault(each => day is null || each.Day <= day);

    /// <summary>So many days rates hold on: no two days of publication lie further apart.</summary>
    public const int MostDaysBefore = 7;

    /// <summary>
    /// The rates for what happens on a day: the last that were published on or before it, at most
    /// <see cref="MostDaysBefore"/> days before; null where there are none.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="known">Only what had been published by then counts; null: all.</param>
    public CurrencyRates? For(DateOnly day, DateOnly? known)
    {
        if (On(known < day ? known : day) is not { } rates || rates.Day < day.AddDays(-MostDaysBefore))
        {
            return null;
        }

        Source source = new(SourceKind.Stated, File, rates.Line) { By = string.Create(CultureInfo.InvariantCulture, $"reference rates of {rates.Day:yyyy-MM-dd}") };
        return new(Base, rates.PerBase.Where(rate => rate.Key != Base).Select(rate => new CurrencyRate(rate.Key, rate.Value, 1, source)));
    }

    /// <summary>Who gives the rates of a day.</summary>
    public string SourceOf(DayRates day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return string.Create(CultureInfo.InvariantCulture, $"{File}:{day.Line}, reference rates of {day.Day:yyyy-MM-dd}");
    }
}

/// <summary>The rates of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="PerBase">How many of each currency one of the base buys; the base itself too.</param>
public sealed record DayRates(DateOnly Day, int Line, IReadOnlyDictionary<string, decimal> PerBase)
{
    private const decimal Step = 0.000001m;

    /// <summary>Whether a currency has a rate.</summary>
    public bool Has(string currency) => PerBase.ContainsKey(currency);

    /// <summary>
    /// Money in another currency, between two millionths where it is no number of them; null where a rate is missing, or it is
    /// more than can be held.
    /// </summary>
    /// <param name="low">The least.</param>
    /// <param name="high">The most; null: not known.</param>
    /// <param name="from">Its currency.</param>
    /// <param name="to">The other currency.</param>
    public (decimal Low, decimal? High)? Convert(decimal low, decimal? high, string from, string to)
    {
        if (from == to)
        {
            return (low, high);
        }

        if (!PerBase.TryGetValue(from, out var here) || !PerBase.TryGetValue(to, out var there))
        {
            return null;
        }

        try
        {
            return (Down(low * there, here), high is { } most ? Down(most * there, here) is var below && below * here == most * there ? below : below + Step : null);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // The quotient itself is rounded by a hair: whether a step is still below it is asked of the product.
    private static decimal Down(decimal number, decimal by)
    {
        var steps = decimal.Floor(number / by / Step) * Step;
        return steps * by > number ? steps - Step : (steps + Step) * by <= number ? steps + Step : steps;
    }
}
