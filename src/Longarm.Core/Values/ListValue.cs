namespace Longarm.Core;

/// <summary>Several values in order; a partial list may have more elements than are listed.</summary>
/// <param name="elements">What is listed.</param>
/// <param name="isComplete">Whether nothing else is on it.</param>
public sealed class ListValue(IReadOnlyList<Value> elements, bool isComplete = true) : Value
{
    private readonly Value[] items = elements as Value[] ?? [.. elements];

    /// <summary>Known to be empty.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <summary>What is listed.</summary>
    public IReadOnlyList<Value> Elements => items;

    /// <summary>The same without an interface between, for hot paths.</summary>
    internal ReadOnlySpan<Value> Items => items;

    /// <summary>Whether nothing else is on it.</summary>
    public bool IsComplete { get; } = isComplete;

    /// <inheritdoc/>
    public override bool IsDefinite => IsComplete;

    /// <inheritdoc/>
    public override string ToString()
    {
        var listed = Elements.Count switch
        {
            0 => "none",
            > 6 => string.Join(", ", Elements.Take(6)) + $" and {Elements.Count - 6} more",
            _ => string.Join(", ", Elements),
        };
        return IsComplete ? listed : listed + " (partial)";
    }
}
