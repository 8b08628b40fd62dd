using Longarm.Core;

namespace Longarm.Tests.RulePacks;

/// <summary>Asks the language itself for the ends of an amount.</summary>
internal static class Interval
{
    /// <summary>Whether an expression runs from one end to the other, and reaches both.</summary>
    /// <param name="expression">The amount.</param>
    /// <param name="unit">Its unit; empty for a plain number.</param>
    /// <param name="low">Lowest, inclusive.</param>
    /// <param name="high">Highest, inclusive; null if it has no end.</param>
    /// <param name="facts">The case.</param>
    public static void Is(string expression, string unit, decimal low, decimal? high, string facts)
    {
        var law = TinyLaw.Of(
            TinyLaw.Rule("at-least", "flag", $"{expression} >= {Show(low)} {unit}"),
            TinyLaw.Rule("above", "flag", $"{expression} > {Show(low)} {unit}"),
            TinyLaw.Rule("at-most", "flag", $"{expression} <= {Show(high ?? 1_000_000_000)} {unit}"),
            TinyLaw.Rule("below", "flag", $"{expression} < {Show(high ?? 1_000_000_000)} {unit}"));
        var isExact = low == high;

        Assert.Equal(Truth.True, law.Truth("t.at-least", facts));
        Assert.Equal(isExact ? Truth.False : Truth.Unknown, law.Truth("t.above", facts));
        Assert.Equal(high is null ? Truth.Unknown : Truth.True, law.Truth("t.at-most", facts));
        Assert.Equal(isExact ? Truth.False : Truth.Unknown, law.Truth("t.below", facts));
    }

    private static string Show(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
