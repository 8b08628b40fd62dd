namespace Longarm.Core;

/// <summary>A truth as the value of an expression.</summary>
public sealed class TruthValue : Value
{
    private static readonly TruthValue[] All = [new(Truth.False), new(Truth.Unknown), new(Truth.True)];

    private TruthValue(Truth truth) => Truth = truth;

    /// <summary>The truth.</summary>
    public Truth Truth { get; }

    /// <inheritdoc/>
    public override bool IsKnown => Truth != Truth.Unknown;

    /// <inheritdoc/>
    public override bool IsDefinite => Truth != Truth.Unknown;

    /// <summary>The value of a truth.</summary>
    public static TruthValue Of(Truth truth) => All[(int)truth];

    /// <inheritdoc/>
    public override string ToString() => Words.Of(Truth);
}
