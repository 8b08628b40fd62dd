using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary><c>holds('rule')</c> or <c>holds('rule', x)</c>: the truth of another rule.</summary>
/// <param name="rule">Id of the rule.</param>
/// <param name="argument">What a definition is asked about; null for rules about the case.</param>
public sealed class HoldsCall(string rule, Expression? argument) : Condition
{
    /// <inheritdoc/>
    public override Truth Decide(Frame frame)
    {
        var about = argument?.Evaluate(frame);
        return about switch
        {
            UnknownValue or OneOf => Truth.Unknown,
            NothingValue => Truth.False,
            _ => frame.Run.Law.Find(rule) is { } active ? active.Decide(frame.Run, frame.Case, about) : Truth.False,
        };
    }

    /// <inheritdoc/>
    public override Proof Explain(Frame frame)
    {
        if (argument?.Evaluate(frame) is var about && about is UnknownValue or OneOf or NothingValue
            || frame.Run.Law.Find(rule) is not { } active)
        {
            return base.Explain(frame);
        }

        var proof = active.Explain(frame.Run, frame.Case, about);
        return new Proof(Text, proof.Truth, [], [proof]);
    }
}

/// <summary><c>value-of('rule')</c>: the amount that a definition computes.</summary>
/// <param name="rule">Id of the definition.</param>
/// <param name="argument">What it is asked about, or null.</param>
public sealed class ValueOfCall(string rule, Expression? argument) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        var about = argument?.Evaluate(frame);
        return about is UnknownValue or OneOf or NothingValue || frame.Run.Law.Find(rule) is not { } active
            ? UnknownValue.Instance
            : active.Evaluate(frame.Run, frame.Case, about);
    }
}
