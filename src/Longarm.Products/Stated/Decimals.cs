using System.Globalization;

namespace Longarm.Products;

/// <summary>Numbers as files write them: exact, or not at all.</summary>
internal static class Decimals
{
    private const decimal Most = 1_000_000_000_000_000m;
    private const int MaxDigits = 28;
    private const int MaxScale = 20;

    /// <summary>The number that a text writes, with or without an exponent; null if it is none, or none that can be held exactly.</summary>
    /// <param name="text">The text.</param>
    public static decimal? Read(string? text)
    {
        var written = text?.Trim() ?? "";
        var exponentAt = written.AsSpan().IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? written : written[..exponentAt];
        if (mantissa.Count(char.IsAsciiDigit) is 0 or > MaxDigits
            || !decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            || Math.Abs(number) > Most)
        {
            return null;
        }

        // A small number would be rounded without a word.
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var places = (point < 0 ? 0 : mantissa.Length - point - 1) - (exponentAt < 0 ? 0 : Exponent(written.AsSpan(exponentAt + 1)));
        return number == 0 && mantissa.All(sign => sign is '0' or '.' or '-' or '+') ? 0 : places > MaxScale ? null : number;
    }

    /// <summary>A number as facts write it.</summary>
    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number over another, as facts write it: an interval that holds it where no decimal is it; null if it cannot be told.</summary>
    /// <param name="number">Zero or more.</param>
    /// <param name="per">What it is divided by.</param>
    public static string? Over(decimal number, decimal per)
    {
        const decimal step = 0.000000000001m;
        if (per <= 0)
        {
            return null;
        }

        try
        {
            var share = number / per;
            if (share * per == number && share / 1.0000000000000000000000000000m is var plain && plain.Scale <= MaxScale)
            {
                return Text(plain);
            }

            var low = decimal.Floor(share / step) * step;
            return $"{Text(low)}..{Text(low + step)}";
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static int Exponent(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ? Math.Clamp(exponent, -1000, 1000) : -1000;
}
