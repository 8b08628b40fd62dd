using System.Globalization;

namespace Longarm.Core;

/// <summary>A day, or an instant with its offset.</summary>
public sealed class Moment : Value
{
    private Moment(DateOnly day, DateTimeOffset? instant)
    {
        Day = day;
        Instant = instant;
    }

    /// <summary>The day, in the offset in which an instant was stated.</summary>
    public DateOnly Day { get; }

    /// <summary>The instant, if one was stated; a bare day has none.</summary>
    public DateTimeOffset? Instant { get; }

    /// <summary>A bare day.</summary>
    public static Moment On(DateOnly day) => new(day, null);

    /// <summary>An instant.</summary>
    public static Moment At(DateTimeOffset instant) => new(DateOnly.FromDateTime(instant.DateTime), instant);

    /// <summary>Reads <c>2021-03-15</c> or <c>2025-04-10T00:01-04:00</c>; null if it is neither.</summary>
    public static Moment? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return On(day);
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];
        var normal = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        return DateTimeOffset.TryParseExact(normal, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? At(instant)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Instant is { } instant
        ? instant.ToString(instant.Second == 0 ? "yyyy-MM-dd'T'HH:mmzzz" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Where the law is: what a bare day means there.</summary>
/// <param name="Name">IANA name of the zone.</param>
/// <param name="OffsetAt">The offset from UTC at a local time of the zone.</param>
public sealed record LegalZone(string Name, Func<DateTime, TimeSpan> OffsetAt)
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Where no law says: universal time.</summary>
    public static LegalZone Neutral { get; } = new("UTC", _ => TimeSpan.Zero);

    /// <summary>
    /// Whether a moment is at or after a bound. A bare day is noon where the law is; a bound that is a bare day begins
    /// at midnight there.
    /// </summary>
    public bool IsAtOrAfter(Moment moment, Moment bound) => (moment.Instant is null && bound.Instant is null) || AreFarApart(moment, bound)
        ? moment.Day >= bound.Day
        : InstantOf(moment, Noon) >= InstantOf(bound, TimeOnly.MinValue);

    /// <summary>Whether the law changes at a bound later on a bare day than the noon that stands for it.</summary>
    public bool ChangesLaterThatDay(Moment moment, Moment bound) =>
        moment.Instant is null && bound.Instant is not null && !AreFarApart(moment, bound) && !IsAtOrAfter(moment, bound)
        && InstantOf(moment, TimeOnly.MaxValue) >= bound.Instant;

    /// <summary>The order of two moments. A bare day meets an instant as the whole day where the law is.</summary>
    /// <returns>Below zero, zero or above zero, as in <see cref="IComparable"/>.</returns>
    public int Compare(Moment left, Moment right) => (left.Instant, right.Instant) switch
    {
        (null, null) => left.Day.CompareTo(right.Day),
        ({ } a, { } b) => a.CompareTo(b),
        _ when AreFarApart(left, right) => left.Day.CompareTo(right.Day),
        ({ } instant, null) => CompareWithDay(instant, right),
        (null, { } instant) => -CompareWithDay(instant, left),
    };

    /// <summary>The instant that stands for the moment at which a case asks: noon where the law is, if it is a bare day.</summary>
    public Moment Asked(Moment moment) => Moment.At(InstantOf(moment, Noon));

    /// <summary>The day that a moment falls on where the law is.</summary>
    public DateOnly DayOf(Moment moment) => moment.Instant is { } instant
        ? DateOnly.FromDateTime(instant.ToOffset(OffsetAt(instant.UtcDateTime)).DateTime)
        : moment.Day;

    // No two clocks on Earth are over 26 hours apart: beyond that days decide, and no zone has to be looked up.
    private static bool AreFarApart(Moment one, Moment other) => Math.Abs(one.Day.DayNumber - other.Day.DayNumber) > 3;

    private int CompareWithDay(DateTimeOffset instant, Moment day) =>
        instant < InstantOf(day, TimeOnly.MinValue) ? -1 : instant > InstantOf(day, TimeOnly.MaxValue) ? 1 : 0;

    private DateTimeOffset InstantOf(Moment moment, TimeOnly time)
    {
        if (moment.Instant is { } instant)
        {
            return instant;
        }

        // At the edges of the calendar the instant would lie outside it; before standard time offsets held seconds.
        var local = moment.Day.ToDateTime(time);
        return new(Math.Clamp(local.Ticks - OffsetAt(local).Ticks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }
}
