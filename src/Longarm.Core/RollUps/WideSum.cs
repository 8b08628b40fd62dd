using System.Runtime.CompilerServices;

namespace Longarm.Core.RollUps;

/// <summary>
/// A sum of products of millionths, exact in 128 bits, so that its terms may come in any order. Beyond 2^115 it stays there,
/// and says so: all terms are zero or more, so that this does not depend on their order either.
/// </summary>
internal struct WideSum
{
    private const ulong Micro = (ulong)Bounds.Micro;
    // What is below it has whole millionths that a decimal holds.
    private const ulong TooHigh = 1UL << 51;
    private ulong upper;
    private ulong lower;

    /// <summary>Whether it is more than can be held.</summary>
    public readonly bool IsTooLarge => upper >= TooHigh;

    /// <summary>The sum in millionths of millionths.</summary>
    public readonly UInt128 Value => new(upper, lower);

    /// <summary>Adds a product of two numbers, both zero or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long one, long other)
    {
        unchecked
        {
            var high = Math.BigMul((ulong)one, (ulong)other, out var low);
            lower += low;
            upper += high + (lower < low ? 1UL : 0);
        }

        // No product reaches 2^126: two that are held cannot wrap around.
        if (upper >= TooHigh)
        {
            upper = TooHigh;
        }
    }

    /// <summary>Adds another sum.</summary>
    public void Add(in WideSum other)
    {
        unchecked
        {
            lower += other.lower;
            upper += other.upper + (lower < other.lower ? 1UL : 0);
        }

        if (upper >= TooHigh)
        {
            upper = TooHigh;
        }
    }

    /// <summary>Whether it is a whole number of millionths, and can be held as such.</summary>
    /// <param name="micro">That number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsWhole(out long micro)
    {
        if (upper == 0)
        {
            var (whole, rest) = Math.DivRem(lower, Micro);
            micro = (long)whole;
            return rest == 0;
        }

        return IsWholeWide(out micro);
    }

    /// <summary>Whole millionths, rounded down; <see cref="Bounds.Most"/> if it is more.</summary>
    public readonly long Floor()
    {
        var whole = upper == 0 ? lower / Micro : Value / Micro;
        return whole > (ulong)Bounds.Most ? Bounds.Most : (long)whole;
    }

    /// <summary>Whole millionths, rounded up; <see cref="Bounds.None"/> if it is more than can be held.</summary>
    public readonly long Ceiling()
    {
        if (upper == 0)
        {
            var (quotient, rest) = Math.DivRem(lower, Micro);
            return (long)(quotient + (rest == 0 ? 0UL : 1));
        }

        var whole = (Value + (Micro - 1)) / Micro;
        return whole > (ulong)Bounds.Most ? Bounds.None : (long)whole;
    }

    private readonly bool IsWholeWide(out long micro)
    {
        var (whole, rest) = UInt128.DivRem(Value, Micro);
        var isHeld = rest == 0 && whole <= (ulong)Bounds.Most;
        micro = isHeld ? (long)whole : 0;
        return isHeld;
    }
}
