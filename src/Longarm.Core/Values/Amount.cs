using System.Globalization;

namespace Longarm.Core;

/// <summary>An exact decimal with its unit, or an interval of them: a number, a share, a quantity or money.</summary>
public sealed class Amount : Value
{
    private Amount(decimal? low, decimal? high, Unit unit)
    {
        Low = low;
        High = high;
        Unit = unit;
    }

    /// <summary>Zero, which adds to and compares with any unit.</summary>
    public static Amount Zero { get; } = new(0, 0, Unit.Unspecified);

    /// <summary>Zero or more of something, and nobody knows how much.</summary>
    public static Amount AtLeastZero { get; } = new(0, null, Unit.Unspecified);

    /// <summary>The lowest that it may be, inclusive, in base units; null if it has no lower end.</summary>
    public decimal? Low { get; }

    /// <summary>The highest that it may be, inclusive, in base units; null if it has no upper end.</summary>
    public decimal? High { get; }

    /// <summary>The unit in which it was stated.</summary>
    public Unit Unit { get; }

    /// <summary>Whether it is one number.</summary>
    public override bool IsDefinite => Low is not null && Low == High;

    private bool IsZero => Low == 0 && High == 0;

    private bool IsOne => Low == 1 && High == 1 && Unit.IsPlain;

    /// <summary>Whether it is zero of no unit in particular: it adds nothing, however many there are of it.</summary>
    internal bool IsNone => IsZero && Unit == Unit.Unspecified;

    /// <summary>An exact amount.</summary>
    /// <param name="number">In <paramref name="unit"/>.</param>
    /// <param name="unit">The unit as stated.</param>
    public static Amount Exactly(decimal number, Unit unit) => Between(number, number, unit);

    /// <summary>An interval, inclusive at both ends; null is no end.</summary>
    /// <exception cref="ArgumentException">The ends are in the wrong order.</exception>
    public static Amount Between(decimal? low, decimal? high, Unit unit) => low > high
        ? throw new ArgumentException($"{low} is above {high}.")
        : new(low * unit.PerBase, high * unit.PerBase, unit);

    /// <summary>An interval with its ends in order, or null if no decimal holds it in base units.</summary>
    public static Amount? Fitting(decimal low, decimal high, Unit unit)
    {
        try
        {
            return Between(low, high, unit);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The sum; null if the units do not match.</summary>
    public Amount? Plus(Amount other) => Fit(other) is { } unit ? InBase(Low + other.Low, High + other.High, unit) : null;

    /// <summary>The difference; null if the units do not match.</summary>
    public Amount? Minus(Amount other) => Fit(other) is { } unit ? InBase(Low - other.High, High - other.Low, unit) : null;

    /// <summary>The product with a plain number that is not below zero, or of two plain numbers; null otherwise.</summary>
    public Amount? Times(Amount other)
    {
        var unit = other.Unit.IsPlain ? Unit : Unit.IsPlain ? other.Unit : null;
        if (unit is null || Low is null or < 0 || other.Low is null or < 0)
        {
            return null;
        }

        if (other.IsOne)
        {
            return this;
        }

        // Zero times anything is zero, also times something that has no upper end.
        var high = IsZero || other.IsZero ? 0 : High * other.High;
        return InBase(Low * other.Low, high, unit);
    }

    /// <summary>
    /// This over another: the lowest over the highest to the highest over the lowest. A ratio if both are of one
    /// dimension, a part of this if the other is a plain number. Zero over what is not known to be zero is zero. Null if
    /// the units do not go together or the other may be zero or less.
    /// </summary>
    public Amount? Over(Amount other)
    {
        if (IsZero)
        {
            return other.IsZero ? null : Zero;
        }

        var unit = Fit(other) is not null ? Unit.One : other.Unit.IsPlain ? Unit : null;
        if (unit is null || Low is null or < 0 || other.Low is null or <= 0)
        {
            return null;
        }

        // Invariant: both ends are attained, because numerator and denominator are facts of their own.
        return InBase(other.High is { } high ? Low / high : 0, High / other.Low, unit);
    }

    /// <summary>The least interval that holds both; null if the units do not match.</summary>
    public Amount? Span(Amount other) => Fit(other) is { } unit
        ? InBase(Least(Low, other.Low), Greatest(High, other.High), unit)
        : null;

    /// <summary>The same, but for what would be more than a number of base units: something else is known to keep it from that.</summary>
    public Amount AtMost(decimal most) => High <= most ? this : InBase(Low is { } low ? Math.Min(low, most) : null, most, Unit);

    /// <summary>Whether this is below (or, with <paramref name="orEqual"/>, at or below) another.</summary>
    public Truth IsBelow(Amount other, bool orEqual)
    {
        if (Fit(other) is null)
        {
            return Truth.Unknown;
        }

        if (High is { } high && other.Low is { } otherLow && (high < otherLow || (orEqual && high == otherLow)))
        {
            return Truth.True;
        }

        var never = Low is { } low && other.High is { } otherHigh && (low > otherHigh || (!orEqual && low == otherHigh));
        return never ? Truth.False : Truth.Unknown;
    }

    /// <summary>Whether both are one and the same number.</summary>
    public Truth IsSame(Amount other) => IsBelow(other, orEqual: true).And(other.IsBelow(this, orEqual: true)) switch
    {
        Truth.Unknown when IsBelow(other, orEqual: false) == Truth.True || other.IsBelow(this, orEqual: false) == Truth.True
            => Truth.False,
        var same => same,
    };

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = IsDefinite ? Show(Low) : $"{Show(Low)}..{Show(High)}";
        return Unit.Symbol.Length == 0 ? text : $"{text} {Unit.Symbol}";
    }

    /// <summary>An amount by its ends in base units; null is no end.</summary>
    public static Amount InBase(decimal? low, decimal? high, Unit unit) => new(low, high, unit);

    private static decimal? Least(decimal? a, decimal? b) => a is null || b is null ? null : Math.Min(a.Value, b.Value);

    private static decimal? Greatest(decimal? a, decimal? b) => a is null || b is null ? null : Math.Max(a.Value, b.Value);

    private Unit? Fit(Amount other) =>
        !Unit.Matches(other.Unit) ? null : Unit == Unit.Unspecified ? other.Unit : Unit;

    private string Show(decimal? end) => end is not { } number
        ? ""
        : (number / Unit.PerBase).ToString("0.############################", CultureInfo.InvariantCulture);
}
