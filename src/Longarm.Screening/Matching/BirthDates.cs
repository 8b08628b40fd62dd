using System.Globalization;

namespace Longarm.Screening;

/// <summary>How two dates of birth, each as exact as it is known, stand to each other.</summary>
internal enum BirthMeeting
{
    /// <summary>They cannot be the same day.</summary>
    Other,

    /// <summary>One of them cannot be read.</summary>
    Unreadable,

    /// <summary>They may be the same day.</summary>
    Possible,

    /// <summary>They are the same day.</summary>
    Same,
}

/// <summary>Compares dates of birth.</summary>
internal static class BirthDates
{
    /// <summary>Compares what a list tells (a day, month, year or range of years) with a day, month or year.</summary>
    public static BirthMeeting Compare(string listed, string screened)
    {
        if (Range(listed) is not var (from, to) || Range(screened) is not var (low, high))
        {
            return BirthMeeting.Unreadable;
        }

        return from == to && low == high && from == low ? BirthMeeting.Same : from <= high && low <= to ? BirthMeeting.Possible : BirthMeeting.Other;
    }

    /// <summary>First and last day that a date means; null: it cannot be read.</summary>
    public static (DateOnly From, DateOnly To)? Range(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            return Range(text[..slash]) is var (from, _) && Range(text[(slash + 1)..]) is var (_, to) && from <= to ? (from, to) : null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, day)
            : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? (month, month.AddMonths(1).AddDays(-1))
            : DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? (year, year.AddYears(1).AddDays(-1))
            : null;
    }
}
