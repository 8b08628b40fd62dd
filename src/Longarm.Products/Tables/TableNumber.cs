using System.Globalization;

namespace Longarm.Products;

/// <summary>Numbers as tables write them. Whether a sign separates thousands or decimals is never guessed from one number.</summary>
internal static class TableNumber
{
    /// <summary>Larger numbers are mistakes of whoever wrote the table.</summary>
    public const decimal Max = 1_000_000_000_000m;

    /// <summary>The number of a text; null if it is none, or could be two.</summary>
    /// <param name="text">Digits with separators.</param>
    /// <param name="sign">The decimal sign; null: not known.</param>
    public static decimal? Read(string text, char? sign)
    {
        var plain = text.Trim().Replace("\u00a0", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (plain.Length is 0 or > 40 || !plain.All(c => char.IsAsciiDigit(c) || c is '.' or ',') || !plain.Any(char.IsAsciiDigit))
        {
            return null;
        }

        if ((sign ?? SignOf(plain)) is not { } point)
        {
            return plain.All(char.IsAsciiDigit) ? Parse(plain) : null;
        }

        var other = point == '.' ? ',' : '.';
        var whole = plain.Split(point)[0];
        return plain.Count(c => c == point) > 1 || plain[whole.Length..].Contains(other, StringComparison.Ordinal) || !IsGrouped(whole, other)
            ? null
            : Parse(plain.Replace($"{other}", "", StringComparison.Ordinal).Replace(point, '.'));
    }

    /// <summary>The decimal sign of a column of numbers; null if they do not tell it.</summary>
    /// <param name="column">The numbers.</param>
    /// <param name="hasThreeDecimals">Whether the column is known to be printed with three decimals in every row.</param>
    public static char? SignOf(IReadOnlyList<string> column, bool hasThreeDecimals)
    {
        List<string> numbers = [.. column.Where(text => text.Any(c => c is '.' or ',') && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '$' or '€' or ' '))
            .Select(text => string.Concat(text.Where(c => c is not ('$' or '€' or ' '))))];
        var told = numbers.Select(SignOf).OfType<char>().Distinct().ToList();
        if (told.Count > 0)
        {
            return told.Count == 1 ? told[0] : null;
        }

        return hasThreeDecimals && numbers.Count > 0 && numbers.Select(n => n.First(c => c is '.' or ',')).Distinct().Count() == 1 && column.All(text => text.Length == 0 || text.Any(c => c is '.' or ','))
            ? numbers[0].First(c => c is '.' or ',') : null;
    }

    // Both signs: the last is the decimal one. One: it is, unless three digits follow, or it stands twice.
    private static char? SignOf(string number)
    {
        var (dot, comma) = (number.LastIndexOf('.'), number.LastIndexOf(','));
        if (dot >= 0 && comma >= 0)
        {
            return dot > comma ? '.' : ',';
        }

        var at = Math.Max(dot, comma);
        if (at < 0)
        {
            return null;
        }

        var sign = number[at];
        if (number.Count(c => c == sign) > 1)
        {
            return sign == '.' ? ',' : '.';
        }

        // 0.125 is no group of thousands, nor is 1234.567.
        return number.Length - at - 1 == 3 && at is >= 1 and <= 3 && number[0] != '0' ? null : sign;
    }

    private static bool IsGrouped(string whole, char sign)
    {
        var groups = whole.Split(sign);
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == 3));
    }

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Max ? number : null;

    /// <summary>A number as it is written in facts: without zeros at its end.</summary>
    public static string Write(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>A number divided by another; null if no decimal is exactly that.</summary>
    public static decimal? Divide(decimal number, decimal by)
    {
        var part = by > 0 ? number / by : 0;
        return by > 0 && part * by == number && Write(part).Length < 28 ? part : null;
    }
}
