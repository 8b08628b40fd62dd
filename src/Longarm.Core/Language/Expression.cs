using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>A checked expression of the rule language: it has a type, and it can be evaluated, never fails and always ends.</summary>
public abstract class Expression
{
    /// <summary>Its type.</summary>
    public required RuleType Type { get; init; }

    /// <summary>Where the rule says it.</summary>
    public required Written Written { get; init; }

    /// <summary>The text of the rule that says it.</summary>
    public string Text => field ??= Written.ToString();

    /// <summary>Its value for the facts of a frame.</summary>
    public abstract Value Evaluate(Frame frame);

    /// <summary>Its truth; unknown for anything that is not a truth.</summary>
    public virtual Truth Decide(Frame frame) => Evaluate(frame) is TruthValue value ? value.Truth : Truth.Unknown;

    /// <summary>Its truth, with the facts that were read and the conditions that it consists of.</summary>
    public virtual Proof Explain(Frame frame)
    {
        var outer = frame.Run.BeginReading();
        var truth = Decide(frame);
        return new Proof(Text, truth, frame.Run.EndReading(outer), []);
    }
}

/// <summary>An expression whose type is a truth.</summary>
public abstract class Condition : Expression
{
    /// <inheritdoc/>
    public abstract override Truth Decide(Frame frame);

    /// <inheritdoc/>
    public sealed override Value Evaluate(Frame frame) => TruthValue.Of(Decide(frame));
}
