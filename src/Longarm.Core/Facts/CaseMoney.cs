using System.Collections.Concurrent;
using Longarm.Core.Language;

namespace Longarm.Core;

/// <summary>
/// The money of a case in one currency: that of the item's own value, else the one that most records have. What is in another
/// counts at its rate, which is a fact like any other: where nobody states it, what is in that currency is zero or more, and
/// nobody knows how much.
/// </summary>
/// <param name="item">The item of the case.</param>
/// <param name="rates">The rates that are given.</param>
public sealed class CaseMoney(Item item, CurrencyRates rates) : Node
{
    private readonly ConcurrentDictionary<string, (FactField Field, CrossRate? Rate)> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Item, CaseMoney> inside = new();
    private readonly Lazy<IReadOnlyList<string>> currencies = new(() => CurrenciesIn(item));

    /// <summary>The currency in which amounts add up; null: no money is stated of the item.</summary>
    public string? Into => item.Value.Known?.Unit is { Dimension: Unit.MoneyDimension } unit ? unit.Symbol : currencies.Value is [var most, ..] ? most : null;

    /// <summary>The other currencies in which the item, its parts and materials are valued, in the order of their codes.</summary>
    public IReadOnlyList<string> Others => [.. currencies.Value.Where(currency => currency != Into).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The money of a case about something contained: in the currency of its own value, where that is another, so that what is
    /// stated in the currency of a law needs no rate. It is one record for each.
    /// </summary>
    internal CaseMoney Of(Item contained) => contained.Value.Known?.Unit is { Dimension: Unit.MoneyDimension } unit && unit.Symbol != Into
        ? inside.GetOrAdd(contained, static (part, own) => new(part, own) { Path = part.Path }, rates)
        : this;

    /// <inheritdoc/>
    public override string Title => Into ?? "money";

    /// <summary>What one of a currency is in the one in which amounts add up; null where nobody says.</summary>
    public CrossRate? RateOf(string currency) => Ask(currency).Rate;

    /// <summary>An amount in the one currency; null where there is no rate for it, or it is more than can be held.</summary>
    public Amount? Of(Amount amount) => amount.Unit.Dimension != Unit.MoneyDimension || amount.Unit.Symbol == Into ? amount
        : RateOf(amount.Unit.Symbol) is { } rate ? At(amount, rate.Low, rate.High) : null;

    /// <summary>An amount at a rate between two; null where it is more than can be held.</summary>
    internal Amount? At(Amount amount, decimal? low, decimal? high)
    {
        try
        {
            return Amount.Between((amount.Low ?? 0) * (low ?? 0), amount.High * high, Unit.Currency(Into!));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The field in which the rate of a currency stands, so that an answer can tell it and ask for it.</summary>
    internal FactField FieldOf(string currency) => Ask(currency).Field;

    private (FactField Field, CrossRate? Rate) Ask(string currency) => asked.GetOrAdd(currency, static (code, of) =>
    {
        var rate = of.Into is { } into ? of.Rates.Between(code, into) : null;
        Fact fact = rate is null ? Fact<Amount>.Unknown : Fact<Word>.Of(new Word(rate.Text), rate.Source);
        return (new("case", $"rates.{code}", RuleType.Money, _ => fact), rate);
    }, (Into, Rates: rates));

    // The most frequent first, of equal ones the first by its code. A chain of assemblies may be thousands long: no recursion.
    private static IReadOnlyList<string> CurrenciesIn(Item item)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        HashSet<Item> seen = new(ReferenceEqualityComparer.Instance) { item };
        Stack<Item> waiting = new([item]);
        while (waiting.TryPop(out var next))
        {
            Count(next.Value);
            foreach (var material in Elements<Material>(next.Materials))
            {
                Count(material.Value);
            }

            foreach (var part in Elements<Part>(next.Parts))
            {
                if (seen.Add(part.Item))
                {
                    waiting.Push(part.Item);
                }
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];

        void Count(Fact<Amount> value)
        {
            foreach (var amount in value.Value is OneOf several ? several.Members.OfType<Amount>() : value.Known is { } one ? [one] : [])
            {
                if (amount.Unit.Dimension == Unit.MoneyDimension)
                {
                    counts[amount.Unit.Symbol] = counts.GetValueOrDefault(amount.Unit.Symbol) + 1;
                }
            }
        }
    }

    private static IEnumerable<T> Elements<T>(Fact<ListValue> list) => list.Known is { } known ? known.Elements.OfType<T>() : [];
}
