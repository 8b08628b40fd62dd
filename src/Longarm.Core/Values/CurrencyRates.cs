using System.Globalization;

namespace Longarm.Core;

/// <summary>A rate as somebody states it: so many of a currency are so many of the base.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Many">So many of it, above zero.</param>
/// <param name="OfBase">Are so many of the base, above zero.</param>
/// <param name="Source">Who states it.</param>
public sealed record CurrencyRate(string Currency, decimal Many, decimal OfBase, Source Source);

/// <summary>What one of a currency is in another, between two numbers where it is no decimal of twelve places.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
/// <param name="Text">The rates that it follows from, as they are stated.</param>
/// <param name="Source">Who states them.</param>
public sealed record CrossRate(decimal Low, decimal High, string Text, Source Source);

/// <summary>Rates at which amounts in several currencies add up. Without one for a currency, what is in it stays apart.</summary>
/// <param name="baseCurrency">The currency in terms of which all are stated.</param>
/// <param name="rates">The rates, each currency once.</param>
/// <param name="otherwise">Rates that count for pairs that these do not give; null: none.</param>
public sealed class CurrencyRates(string baseCurrency, IEnumerable<CurrencyRate> rates, CurrencyRates? otherwise = null)
{
    private const decimal Step = 0.000000000001m;

    private readonly Dictionary<string, CurrencyRate> rates = rates.ToDictionary(rate => rate.Currency, StringComparer.Ordinal);

    /// <summary>Nobody gives any.</summary>
    public static CurrencyRates None { get; } = new("", []);

    /// <summary>The currency in terms of which all are stated; empty: there are none.</summary>
    public string Base => baseCurrency;

    /// <summary>The rates as they are stated, each currency once.</summary>
    public IReadOnlyCollection<CurrencyRate> Stated => rates.Values;

    /// <summary>Rates that count for pairs that these do not give; null: none.</summary>
    public CurrencyRates? Otherwise => otherwise;

    /// <summary>What one of a currency is in another; null where nobody says.</summary>
    public CrossRate? Between(string from, string into) => Own(from, into) ?? otherwise?.Between(from, into);

    private CrossRate? Own(string from, string into)
    {
        var (here, there) = (rates.GetValueOrDefault(from), rates.GetValueOrDefault(into));
        if ((here ?? there) is not { } known || (here is null && from != baseCurrency) || (there is null && into != baseCurrency))
        {
            return null;
        }

        try
        {
            var (number, by) = ((here?.OfBase ?? 1) * (there?.Many ?? 1), (here?.Many ?? 1) * (there?.OfBase ?? 1));
            var low = decimal.Floor(number / by / Step) * Step;
            low = low * by > number ? low - Step : low;
            return new(low, low * by == number ? low : low + Step, string.Join(", ", new[] { here, there }.OfType<CurrencyRate>().Select(Say)), SourceOf(known, there));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Source SourceOf(CurrencyRate one, CurrencyRate? other) =>
        other is null || other.Source == one.Source ? one.Source : one.Source with { Also = other.Source };

    private string Say(CurrencyRate rate) => string.Create(CultureInfo.InvariantCulture, $"{rate.Many} {rate.Currency} = {rate.OfBase} {baseCurrency}");
}
