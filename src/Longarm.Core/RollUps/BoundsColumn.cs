using System.Runtime.CompilerServices;

namespace Longarm.Core.RollUps;

/// <summary>
/// Quantities or values of very many: eight bytes for each that is one number. The few that are intervals stand beside.
/// </summary>
public sealed class BoundsColumn
{
    // Zero and more: that many millionths. This: nobody knows. Below zero: the complement of a place among the intervals.
    private const long UnknownCode = long.MinValue;
    private readonly List<Bounds> intervals;
    private long[] codes;

    /// <summary>A column in which all is zero.</summary>
    /// <param name="count">How many there are.</param>
    public BoundsColumn(int count)
        : this(new long[count], [])
    {
    }

    private BoundsColumn(long[] codes, List<Bounds> intervals)
    {
        this.intervals = intervals;
        this.codes = codes;
        Count = codes.Length;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether some of them are no one number.</summary>
    public bool HasIntervals { get; private set; }

    internal ReadOnlySpan<long> Codes => codes.AsSpan(0, Count);

    /// <summary>One of them.</summary>
    /// <param name="at">Its place, from 0.</param>
    public Bounds this[int at] => Decode(Codes[at]);

    /// <summary>Puts one in its place.</summary>
    /// <param name="at">Its place, from 0.</param>
    /// <param name="value">The quantity or value.</param>
    public void Set(int at, Bounds value) => codes.AsSpan(0, Count)[at] = Encode(value);

    /// <summary>Adds one at the end.</summary>
    internal void Add(Bounds value)
    {
        if (Count == codes.Length)
        {
            Array.Resize(ref codes, Math.Max(16, (int)Math.Min(2L * codes.Length, Array.MaxLength)));
        }

        codes[Count++] = Encode(value);
    }

    /// <summary>All of them as numbers of pieces; null where one is not whole, or too large for that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int[]? AsPieces()
    {
        var pieces = HasIntervals ? [] : new int[Count];
        for (var at = 0; at < pieces.Length; at++)
        {
            var (whole, rest) = Math.DivRem(codes[at], Bounds.Micro);
            if (rest != 0 || whole > int.MaxValue)
            {
                return null;
            }

            pieces[at] = (int)whole;
        }

        return HasIntervals ? null : pieces;
    }

    /// <summary>The same in another order.</summary>
    internal BoundsColumn With(long[] others) => new(others, intervals) { HasIntervals = HasIntervals };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Bounds Decode(long code) => code >= 0 ? new(code, code) : code == UnknownCode ? Bounds.Unknown : intervals[(int)~code];

    private long Encode(Bounds value)
    {
        if (value.IsExact)
        {
            return value.Low;
        }

        HasIntervals = true;
        if (value == Bounds.Unknown)
        {
            return UnknownCode;
        }

        intervals.Add(value);
        return ~(long)(intervals.Count - 1);
    }
}
