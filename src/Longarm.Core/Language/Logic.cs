using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>All of several conditions.</summary>
/// <param name="conditions">At least two.</param>
public sealed class Conjunction(IReadOnlyList<Expression> conditions) : Condition
{
    private readonly Expression[] all = [.. conditions];

    /// <inheritdoc/>
    public override Truth Decide(Frame frame)
    {
        var truth = Truth.True;
        foreach (var condition in all)
        {
            truth = truth.And(condition.Decide(frame));
            if (truth == Truth.False)
            {
                return truth;
            }
        }

        return truth;
    }

    /// <inheritdoc/>
    public override Proof Explain(Frame frame) => Proof.Of(Text, all, frame, KleeneLogic.And, Truth.True);
}

/// <summary>Any of several conditions.</summary>
/// <param name="conditions">At least two.</param>
public sealed class Disjunction(IReadOnlyList<Expression> conditions) : Condition
{
    private readonly Expression[] all = [.. conditions];

    /// <inheritdoc/>
    public override Truth Decide(Frame frame)
    {
        var truth = Truth.False;
        foreach (var condition in all)
        {
            truth = truth.Or(condition.Decide(frame));
            if (truth == Truth.True)
            {
                return truth;
            }
        }

        return truth;
    }

    /// <inheritdoc/>
    public override Proof Explain(Frame frame) => Proof.Of(Text, all, frame, KleeneLogic.Or, Truth.False);
}

/// <summary>The opposite of a condition.</summary>
/// <param name="condition">The condition.</param>
public sealed class Negation(Expression condition) : Condition
{
    /// <inheritdoc/>
    public override Truth Decide(Frame frame) => condition.Decide(frame).Not();

    /// <inheritdoc/>
    public override Proof Explain(Frame frame)
    {
        var proof = condition.Explain(frame);
        return new Proof(Text, proof.Truth.Not(), [], [proof]);
    }
}

/// <summary>A limb of the same rule, which may have dates of its own.</summary>
/// <param name="limb">The limb.</param>
public sealed class LimbReference(Limb limb) : Condition
{
    /// <inheritdoc/>
    public override Truth Decide(Frame frame) => frame.IsInForce(limb) ? limb.Is.Decide(frame) : Truth.False;

    /// <inheritdoc/>
    public override Proof Explain(Frame frame)
    {
        if (!frame.IsInForce(limb))
        {
            return new Proof(limb.Is.Text, Truth.False, [], []) { Name = limb.Name, Note = "not in force on this day" };
        }

        return limb.Is.Explain(frame) with { Name = limb.Name, Citation = limb.Citation };
    }
}
