namespace Longarm.Core.RollUps;

/// <summary>What many nodes come to together: a sum that is exact, or an interval.</summary>
/// <param name="Nodes">How many different nodes there are in it.</param>
/// <param name="Low">The least, zero or more.</param>
/// <param name="High">The most; null: not known.</param>
/// <param name="Unknown">Of how many nodes the most that it adds is not known.</param>
/// <param name="IsTooLarge">Whether it is more than can be held: then <paramref name="Low"/> is only a part of it, and <paramref name="High"/> is null.</param>
public sealed record Total(int Nodes, decimal Low, decimal? High, int Unknown, bool IsTooLarge)
{
    /// <summary>Nothing.</summary>
    public static Total Nothing { get; } = new(0, 0, 0, 0, false);

    /// <summary>Both together.</summary>
    public Total Plus(Total other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Nodes + other.Nodes, Low + other.Low, High + other.High, Unknown + other.Unknown, IsTooLarge || other.IsTooLarge);
    }

    internal static decimal Number(WideSum sum, bool isUp)
    {
        // A decimal has 96 bits; what needs more is held in whole millionths, rounded outward.
        const ulong micro = (ulong)Bounds.Micro;
        var isFine = sum.Value >> 96 == 0;
        var digits = isFine ? sum.Value : (sum.Value + (isUp ? micro - 1 : 0)) / micro;
        return new decimal(unchecked((int)(uint)digits), unchecked((int)(uint)(digits >> 32)), unchecked((int)(uint)(digits >> 64)), false, isFine ? (byte)12 : (byte)6);
    }
}
