namespace Longarm.Core;

/// <summary>A fact as the engines see it: a value, known or not, and where it came from.</summary>
public abstract class Fact
{
    private protected Fact(Value value, Source source)
    {
        Value = value;
        Source = source;
    }

    /// <summary>The value: definite, bounded, or <see cref="UnknownValue"/>.</summary>
    public Value Value { get; }

    /// <summary>Where it came from.</summary>
    public Source Source { get; }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString()!;
}

/// <summary>A fact of one kind: known, unknown, or bounded by an interval or a set.</summary>
/// <typeparam name="T">What it is when it is known.</typeparam>
public sealed class Fact<T> : Fact
    where T : Value
{
    private Fact(Value value, Source source)
        : base(value, source)
    {
    }

    /// <summary>Nobody has said.</summary>
    public static Fact<T> Unknown { get; } = new(UnknownValue.Instance, Source.LeftOut);

    /// <summary>A fact of a record that may not be there: not even whether anybody would state it is known.</summary>
    public static Fact<T> Anything { get; } = new(UnknownValue.Anything, Source.LeftOut);

    /// <summary>The value if there is just one (an interval counts as one <see cref="Amount"/>), else null.</summary>
    public T? Known => Value as T;

    /// <summary>A known value; for an <see cref="Amount"/> it may be an interval.</summary>
    public static Fact<T> Of(T value, Source source) => new(value, source);

    /// <summary>The same fact, as somebody else states it.</summary>
    public Fact<T> From(Source source) => new(Value, source);

    /// <summary>Known to be none.</summary>
    public static Fact<T> None(Source source) => new(NothingValue.Instance, source);

    /// <summary>One of several values.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Fact<T> AnyOf(IReadOnlyList<T> members, Source source) => members.Count switch
    {
        0 => throw new ArgumentException("A fact is one of no values."),
        1 => new(members[0], source),
        _ => new(new OneOf(members), source),
    };

    /// <summary>Nothing is known, for a reason of its own.</summary>
    public static Fact<T> UnknownBecause(Source source) => new(UnknownValue.Instance, source);
}
