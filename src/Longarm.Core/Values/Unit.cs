namespace Longarm.Core;

/// <summary>A unit of measure or a currency; amounts compare only within one dimension.</summary>
/// <param name="Symbol">How it is written: <c>GB/s</c>, <c>USD</c>; empty for a plain number.</param>
/// <param name="Dimension">What it measures: <c>bandwidth</c>, <c>money</c>, <c>number</c>.</param>
/// <param name="PerBase">How many base units of the dimension one of it is. Currencies have no common base: they compare only with themselves.</param>
public sealed record Unit(string Symbol, string Dimension, decimal PerBase)
{
    /// <summary>The dimension of plain numbers and of shares.</summary>
    public const string NumberDimension = "number";

    /// <summary>The dimension of money.</summary>
    public const string MoneyDimension = "money";

    /// <summary>A plain number; a share of 25 % is the number 0.25.</summary>
    public static Unit One { get; } = new("", NumberDimension, 1);

    /// <summary>Of an amount that fits any dimension: the zero of an empty list, and what nothing is known of.</summary>
    public static Unit Unspecified { get; } = new("", "any", 1);

    /// <summary>Whether it measures nothing: a number, a share, or what fits any dimension.</summary>
    public bool IsPlain => this == Unspecified || Dimension == NumberDimension;

    /// <summary>A currency.</summary>
    /// <param name="code">ISO 4217 code.</param>
    public static Unit Currency(string code) => new(code, MoneyDimension, 1);

    /// <summary>Whether amounts in both can be compared and added.</summary>
    public bool Matches(Unit other) =>
        this == Unspecified || other == Unspecified ||
        (Dimension == other.Dimension && (Dimension != MoneyDimension || Symbol == other.Symbol));
}
