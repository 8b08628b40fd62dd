namespace Longarm.Core;

/// <summary>Anything that an expression can give: a known value, a bounded one, or the lack of one.</summary>
public abstract class Value
{
    /// <summary>Whether something is known of it: a bounded value counts, <see cref="UnknownValue"/> does not.</summary>
    public virtual bool IsKnown => true;

    /// <summary>Whether it is one definite value, neither unknown nor bounded nor partial.</summary>
    public virtual bool IsDefinite => true;
}

/// <summary>Nothing is known: a fact that was left out, or an error such as a division by zero.</summary>
public sealed class UnknownValue : Value
{
    private UnknownValue()
    {
    }

    /// <summary>The only one.</summary>
    public static UnknownValue Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsKnown => false;

    /// <inheritdoc/>
    public override bool IsDefinite => false;

    /// <inheritdoc/>
    public override string ToString() => "unknown";
}

/// <summary>Known to be none: a design that is nobody's, a code that a list does not have.</summary>
public sealed class NothingValue : Value
{
    private NothingValue()
    {
    }

    /// <summary>The only one.</summary>
    public static NothingValue Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "none";
}

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

/// <summary>A word: a text, or a member of an enumeration of the vocabulary.</summary>
/// <param name="text">The word as written.</param>
public sealed class Word(string text) : Value
{
    /// <summary>The word as written.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}

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
