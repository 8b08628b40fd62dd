using Longarm.Core;

namespace Longarm.Text;

/// <summary>Reads the rates that a case states: by currency, what one of it is in another, the same for all.</summary>
internal static class StatedRates
{
    private const string Example = "{EUR: 1.08 USD}";

    /// <summary>The rates of a case.</summary>
    /// <param name="text">Reads single facts.</param>
    /// <param name="value">What the case says under <c>rates</c>; null: nothing.</param>
    /// <param name="otherwise">Rates that count where these do not; null: none.</param>
    public static CurrencyRates Read(FactText text, Marked? value, CurrencyRates? otherwise)
    {
        if (value is null)
        {
            return otherwise ?? CurrencyRates.None;
        }

        if (value is not MarkedMap map)
        {
            text.Mistake(value, "LC078", $"Rates are a map from currencies to money, not {value.Noun}. Write for example {Example}.");
            return CurrencyRates.None;
        }

        List<CurrencyRate> rates = [];
        string? into = null;
        foreach (var entry in map.Entries)
        {
            if (One(text, entry.Key, entry.Value) is not var (rate, currency))
            {
                continue;
            }

            into ??= currency;
            if (currency != into)
            {
                text.Mistake(entry.Value, "LC078", $"This rate is in {currency}, another in {into}. State all rates in one currency.");
            }

            rates.Add(rate);
        }

        return new(into ?? "", rates.DistinctBy(rate => rate.Currency), otherwise);
    }

    private static (CurrencyRate Rate, string Into)? One(FactText text, MarkedScalar key, Marked written)
    {
        if (key.Text.Length != 3 || !key.Text.All(char.IsAsciiLetterUpper))
        {
            text.Mistake(key, "LC078", $"{key.Noun} is no code of a currency. Write three capital letters of ISO 4217, for example {Example}.");
            return null;
        }

        if (text.Amount(written, Unit.MoneyDimension, "1.08 USD") is not { } one)
        {
            return null;
        }

        if (one is not { IsDefinite: true, Low: > 0 and { } rate } || one.Unit.Symbol == key.Text)
        {
            text.Mistake(written, "LC078", $"A rate is one number above zero, in another currency. Write for example {Example}.");
            return null;
        }

        return (new(key.Text, 1, rate, text.SourceOf(written)), one.Unit.Symbol);
    }
}
