using System.Globalization;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>How many of a component there are, where a file says so in more than one place.</summary>
internal static class ProductQuantity
{
    /// <summary>Takes a number; with another one, it is between them.</summary>
    public static void Take(ProductFile file, ProductComponent component, MarkedScalar value)
    {
        if (component.Quantity is { } other && other.Text != value.Text)
        {
            if (Number(other.Text) is not { } one || Number(value.Text) is not { } two)
            {
                component.Quantity = value;
                return;
            }

            file.Remark(value.Line, "LP045", $"How many there are is stated in two ways: {other.Text} (line {other.Line}), {value.Text} (line {value.Line}). Until somebody settles it, it is between them.");
            value = one == two ? other : value with { Text = Between(Math.Min(one, two), Math.Max(one, two)) };
        }

        component.Quantity = value;
    }

    /// <summary>An interval, or the one number that it is.</summary>
    public static string Between(decimal low, decimal high) => low == high ? Text(low) : $"{Text(low)}..{Text(high)}";

    /// <summary>A plain number, whatever way it is written; null if it is none, or none that can be held.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number as facts are written.</summary>
    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
