using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;

namespace Longarm.Web;

/// <summary>Components as a person reads them in a line.</summary>
internal static class NodeText
{
    /// <summary>A fact, or that it is not known.</summary>
    public static string Of(Fact? fact) => fact is null or { Value: UnknownValue } ? "unknown" : fact.Value is NothingValue ? "none" : fact.ToString();

    /// <summary>How often it is in what contains it; null: it made it.</summary>
    public static string? Count(ItemUse use) => use.Record is Part part ? $"{(part.Quantity.Value is UnknownValue ? "?" : part.Quantity.ToString())} ×" : null;

    /// <summary>What it does for what was made with it; null: it is contained.</summary>
    public static string? Role(ItemUse use) => use.Record is Production made ? $"made with{(made.Role.Known is { } role ? $", {role}" : "")}" : null;

    /// <summary>What nobody knows of it, of that which most rules ask for.</summary>
    public static IEnumerable<string> Unknown(Item item)
    {
        foreach (var (name, fact) in (IEnumerable<(string, Fact)>)[("kind", item.Kind), ("origin", item.Origin), ("value", item.Value)])
        {
            if (fact.Value is UnknownValue)
            {
                yield return name;
            }
        }

        if (item.Codes.Values.All(code => code.Value is UnknownValue))
        {
            yield return "codes";
        }
    }

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An amount of money, to the hundredth or as exact as it is where it is less.</summary>
    public static string Money(decimal amount, string? currency) =>
        $"{amount.ToString(amount is > 0 and < 0.01m ? "0.######" : "#,##0.00", CultureInfo.InvariantCulture)} {currency}";
}
