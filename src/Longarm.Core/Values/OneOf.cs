namespace Longarm.Core;

/// <summary>One of several known values, and nobody knows which.</summary>
/// <param name="members">At least two definite values of one type.</param>
public sealed class OneOf(IReadOnlyList<Value> members) : Value
{
    /// <summary>The values that it may have.</summary>
    public IReadOnlyList<Value> Members { get; } = members;

    /// <inheritdoc/>
    public override bool IsDefinite => false;

    /// <inheritdoc/>
    public override string ToString() => "one of " + string.Join(", ", Members);
}
