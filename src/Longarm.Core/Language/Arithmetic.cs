using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>The operators on amounts.</summary>
public enum Operator
{
    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,

    /// <summary><c>*</c></summary>
    Times,

    /// <summary><c>/</c> and <c>share</c>: zero over what is not known to be zero is zero.</summary>
    Over,
}

/// <summary>Exact decimal arithmetic on amounts and intervals; unknown where units do not fit or a divisor may be zero.</summary>
/// <param name="left">Left.</param>
/// <param name="operation">What to do.</param>
/// <param name="right">Right.</param>
public sealed class Arithmetic(Expression left, Operator operation, Expression right) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        if (left.Evaluate(frame) is not Amount a)
        {
            return UnknownValue.Instance;
        }

        // A price that nobody has stated is still above zero, so that no content is no share of it.
        var b = right.Evaluate(frame) as Amount ?? (operation == Operator.Over ? Amount.AtLeastZero : null);
        return b is null ? UnknownValue.Instance : Apply(a, b) ?? (Value)UnknownValue.Instance;
    }

    private Amount? Apply(Amount a, Amount b)
    {
        try
        {
            return operation switch
            {
                Operator.Plus => a.Plus(b),
                Operator.Minus => a.Minus(b),
                Operator.Times => a.Times(b),
                _ => a.Over(b),
            };
        }
        catch (OverflowException)
        {
            // The language is total: what no decimal can hold is not known.
            return null;
        }
    }
}
