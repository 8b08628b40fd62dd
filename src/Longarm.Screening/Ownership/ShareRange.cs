using System.Globalization;

namespace Longarm.Screening;

/// <summary>A share of a whole, known exactly or within bounds. Kept in billionths, rounded outwards.</summary>
/// <param name="Low">The least that it can be, in billionths, from 0 to <see cref="Whole"/>.</param>
/// <param name="High">The most that it can be, in billionths, from <paramref name="Low"/> to <see cref="Whole"/>.</param>
public readonly record struct ShareRange(long Low, long High)
{
    /// <summary>All of it, in billionths.</summary>
    public const long Whole = 1_000_000_000;

    private const decimal PerPercent = Whole / 100m;

    /// <summary>Nobody says how much: from nothing to all.</summary>
    public static ShareRange Unknown { get; } = new(0, Whole);

    /// <summary>A share that is known.</summary>
    /// <param name="percent">In percent, from 0 to 100.</param>
    public static ShareRange Of(decimal percent) => Between(percent, percent);

    /// <summary>A share within bounds.</summary>
    /// <param name="low">The least, in percent, from 0 to 100.</param>
    /// <param name="high">The most, in percent, from the least to 100.</param>
    /// <param name="isAboveLow">Whether it is more than the least.</param>
    /// <param name="isBelowHigh">Whether it is less than the most.</param>
    public static ShareRange Between(decimal low, decimal high, bool isAboveLow = false, bool isBelowHigh = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(high, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        var least = (long)Math.Floor(low * PerPercent) + (isAboveLow ? 1 : 0);
        var most = (long)Math.Ceiling(high * PerPercent) - (isBelowHigh ? 1 : 0);
        return new(Math.Min(least, Whole), Math.Clamp(most, Math.Min(least, Whole), Whole));
    }

    /// <inheritdoc/>
    public override string ToString() => Low == High ? $"{Percent(Low)} %" : this == Unknown ? "unknown" : $"{Percent(Low)}..{Percent(High)} %";

    private static string Percent(long billionths) => (billionths / PerPercent).ToString("0.#######", CultureInfo.InvariantCulture);
}
