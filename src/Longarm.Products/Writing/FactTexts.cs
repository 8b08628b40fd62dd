using System.Globalization;
using Longarm.Core;

namespace Longarm.Products;

/// <summary>Facts as properties write them; what a property cannot carry is left unknown, with a remark.</summary>
/// <param name="remarks">Where remarks are added.</param>
internal sealed class FactTexts(List<string> remarks)
{
    /// <summary>The one value of a fact, or each of several; nothing if it is unknown.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="what">What it is, for remarks.</param>
    public IReadOnlyList<string> Words(Fact fact, string what)
    {
        switch (fact.Value)
        {
            case UnknownValue:
                return [];
            case NothingValue:
                return Left(what, "none");
            case OneOf several when several.Members.All(member => IsPlain(member.ToString())):
                return [.. several.Members.Select(member => member.ToString()!)];
            case var value when value is not OneOf && IsPlain(value.ToString()):
                return [value.ToString()!];
            default:
                return Left(what, fact.Value.ToString()!);
        }
    }

    /// <summary>The one value of a fact; null if it is unknown or one of several.</summary>
    public string? Word(Fact fact, string what)
    {
        if (fact.Value is OneOf)
        {
            _ = Left(what, fact.Value.ToString()!);
            return null;
        }

        return Words(fact, what) is [var word] ? word : null;
    }

    /// <summary>An amount with its unit; null if it is unknown.</summary>
    public string? Amount(Fact fact, string what)
    {
        var value = fact.Value;
        if (value is OneOf { Members: [Amount first, ..] several })
        {
            value = several.Skip(1).Aggregate((Amount?)first, (span, next) => next is Amount other ? span?.Span(other) : null) ?? (Value)UnknownValue.Instance;
            remarks.Add($"{what} is {fact.Value}: {(value is Amount ? $"written as {value}, which holds all of them" : "left unknown, for no interval holds them")}.");
        }

        if (value is not Amount amount)
        {
            return null;
        }

        if (amount is { Low: { } low, High: { } high } && amount.Unit != Unit.Unspecified && Holds(amount, low, high))
        {
            return amount.ToString();
        }

        _ = Left(what, amount.ToString());
        return null;
    }

    /// <summary>Says that something is left unknown.</summary>
    public IReadOnlyList<string> Left(string what, string value)
    {
        remarks.Add($"{what} is left unknown: the format has no words for “{value}”.");
        return [];
    }

    // A number that its unit does not divide comes back as another.
    private static bool Holds(Amount amount, decimal low, decimal high) =>
        amount.ToString().Split(' ')[0].Split("..") is var ends && Read(ends[0]) * amount.Unit.PerBase == low && Read(ends[^1]) * amount.Unit.PerBase == high;

    private static decimal? Read(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsPlain(string? text) => text is { Length: > 0 };
}
