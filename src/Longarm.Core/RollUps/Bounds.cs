using System.Globalization;

namespace Longarm.Core.RollUps;

/// <summary>
/// A quantity or a value of zero or more, as an interval of whole millionths. What is finer is rounded outward; what has no
/// known upper end, or one that cannot be held, has none.
/// </summary>
public readonly record struct Bounds
{
    /// <summary>So many millionths are one.</summary>
    public const long Micro = 1_000_000;

    /// <summary>As the upper end: there is none that is known.</summary>
    public const long None = long.MaxValue;

    /// <summary>The most that can be held, in millionths: about nine million million.</summary>
    public const long Most = long.MaxValue - 1;

    /// <summary>Nobody knows how much: zero or more.</summary>
    public static readonly Bounds Unknown = new(0, None);

    /// <summary>One.</summary>
    public static readonly Bounds One = new(Micro, Micro);

    /// <summary>An interval.</summary>
    /// <param name="low">The least, in millionths; zero or more.</param>
    /// <param name="high">The most, in millionths; <see cref="None"/>: not known.</param>
    /// <exception cref="ArgumentException">The ends are in the wrong order, or below zero.</exception>
    public Bounds(long low, long high)
    {
        if (low < 0 || low > high || low == None)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{low} to {high} millionths is no interval of zero or more."));
        }

        Low = low;
        High = high;
    }

    /// <summary>The least that it may be, inclusive, in millionths.</summary>
    public long Low { get; }

    /// <summary>The most that it may be, inclusive, in millionths; <see cref="None"/>: not known.</summary>
    public long High { get; }

    /// <summary>Whether it is one number.</summary>
    public bool IsExact => Low == High;

    /// <summary>Whether its upper end is known.</summary>
    public bool HasHigh => High != None;

    /// <summary>A whole number.</summary>
    /// <param name="number">Zero or more, up to <see cref="Most"/> over <see cref="Micro"/>.</param>
    public static Bounds Whole(long number) => new(checked(number * Micro), checked(number * Micro));

    /// <summary>The least interval of whole millionths that holds these numbers; an end that cannot be held is moved outward.</summary>
    /// <param name="low">The least, zero or more.</param>
    /// <param name="high">The most; null: not known.</param>
    public static Bounds Between(decimal low, decimal? high) => new(Floor(low), high is { } most ? Ceiling(most) : None);

    /// <summary>A number, or the two millionths between which it lies.</summary>
    /// <param name="number">Zero or more.</param>
    public static Bounds Of(decimal number) => Between(number, number);

    /// <summary>An amount in its base unit; what nobody knows is zero or more.</summary>
    /// <param name="amount">The amount; null: not known.</param>
    public static Bounds Of(Amount? amount) => amount is null ? Unknown : Between(Math.Max(0, amount.Low ?? 0), amount.High is { } high ? Math.Max(0, high) : null);

    /// <summary>The product, rounded outward.</summary>
    public Bounds Times(Bounds other)
    {
        WideSum low = default, high = default;
        low.Add(Low, other.Low);

        // Zero times anything is zero, also times what has no upper end.
        var isZero = High == 0 || other.High == 0;
        var isOpen = !isZero && (High == None || other.High == None);
        if (!isZero && !isOpen)
        {
            high.Add(High, other.High);
        }

        return new(low.Floor(), isOpen ? None : high.Ceiling());
    }

    /// <summary>How much of it is taken where only a share is: an alternate that fills so much of its place.</summary>
    /// <param name="percent">From 0 to 100.</param>
    public Bounds Share(decimal percent) => percent is < 0 or > 100
        ? throw new ArgumentOutOfRangeException(nameof(percent), percent, "A share is 0 to 100 %.")
        : Times(Of(percent / 100));

    /// <summary>How much is used where some of it is lost on the way: that is in no product, and is paid for.</summary>
    /// <param name="percent">What is lost, in percent of what stays; zero or more.</param>
    public Bounds WithScrap(decimal percent) => Times(Of(1 + (percent / 100)));

    /// <summary>The same from zero on: it may not be there at all.</summary>
    public Bounds OrNothing() => new(0, High);

    /// <summary>The lower end as a number.</summary>
    public decimal LowNumber => Low / (decimal)Micro;

    /// <summary>The upper end as a number; null: not known.</summary>
    public decimal? HighNumber => HasHigh ? High / (decimal)Micro : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LowNumber:0.######}{(IsExact ? "" : $"..{HighNumber:0.######}")}");

    private static long Floor(decimal number) => number < 0
        ? throw new ArgumentOutOfRangeException(nameof(number), number, "A quantity or value is zero or more.")
        : number >= Most / Micro ? Most / Micro * Micro : (long)decimal.Floor(number * Micro);

    private static long Ceiling(decimal number) => number < 0
        ? throw new ArgumentOutOfRangeException(nameof(number), number, "A quantity or value is zero or more.")
        : number >= Most / Micro ? None : (long)decimal.Ceiling(number * Micro);
}
