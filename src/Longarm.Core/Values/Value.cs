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

    /// <summary>What nobody has stated.</summary>
    public static UnknownValue Instance { get; } = new();

    /// <summary>
    /// What may be stated or not: a fact of a record that may not be there at all. A law that takes what is not stated one
    /// way or another cannot tell which way to take it.
    /// </summary>
    public static UnknownValue Anything { get; } = new();

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
