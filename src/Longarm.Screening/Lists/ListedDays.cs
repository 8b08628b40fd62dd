using System.Globalization;
using System.Text.RegularExpressions;

namespace Longarm.Screening;

/// <summary>Days as publishers write them.</summary>
internal static partial class ListedDays
{
    // “About” a year is read as two years more or less.
    private const int About = 2;

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd", "MM/dd/yyyy", "M/d/yyyy", "dd MMM yyyy", "d MMM yyyy", "d MMMM yyyy", "dd-MMM-yyyy", "yyyyMMdd"];
    private static readonly string[] Months = ["yyyy-MM", "MMM yyyy", "MMMM yyyy", "MMM. yyyy"];

    /// <summary>A day; null if it is none.</summary>
    public static DateOnly? Day(string? text)
    {
        var written = text?.Trim() ?? "";
        written = Zoned().IsMatch(written) ? written[..10] : written;
        return DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>A birth as ISO 8601, or a range of years; null if it could not be read.</summary>
    public static string? Birth(string text)
    {
        var written = text.Trim().TrimEnd('.');
        if (Circa().Match(written) is { Success: true } about && Years(written[about.Length..]) is { } around)
        {
            return Range(around.First - About, around.Last + About);
        }

        if (To().Split(written) is [var first, var last] && Years(first) is { } from && Years(last) is { } to && from.First <= to.Last)
        {
            return Range(from.First, to.Last);
        }

        return Day(written) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateOnly.TryParseExact(written, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : Year(written) is { } year ? year.ToString("0000", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A range of years.</summary>
    public static string Range(int first, int last) => string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{last:0000}");

    private static (int First, int Last)? Years(string text)
    {
        var written = text.Trim();
        if (To().Split(written) is [var first, var last] && Years(first) is { } from && Years(last) is { } to)
        {
            return (from.First, to.Last);
        }

        var year = Year(written) ?? Day(written)?.Year ?? (DateOnly.TryParseExact(written, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.Year : null);
        return year is { } known ? (known, known) : null;
    }

    private static int? Year(string text) => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1000 ? year : null;

    // A day with a time, or with the zone that some publishers add to it.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T|Z|[+-]\d\d:\d\d)")]
    private static partial Regex Zoned();

    [GeneratedRegex(@"^(circa|approximately|about|c\.)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Circa();

    [GeneratedRegex(@"\s+to\s+|\s+and\s+|(?<=^\d{4})\s*[-/]\s*(?=\d{4}$)", RegexOptions.IgnoreCase)]
    private static partial Regex To();
}
