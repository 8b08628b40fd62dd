using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>What a sub-decision asks of a contained item.</summary>
public enum SubQuestion
{
    /// <summary>Whether it would need a license.</summary>
    RequiresLicense,

    /// <summary>Whether it is in reach.</summary>
    Subject,
}

/// <summary><c>requires-license(…)</c> and <c>subject(…)</c>: part of the rule base asked of something strictly contained.</summary>
/// <param name="question">Which of the two.</param>
/// <param name="item">The contained item.</param>
/// <param name="to">Where it would go.</param>
/// <param name="scope">Which rules are asked.</param>
public sealed class SubDecision(SubQuestion question, Expression item, Expression to, SubScope scope) : Condition
{
    /// <inheritdoc/>
    public override Truth Decide(Frame frame)
    {
        if (item.Evaluate(frame) is not Item contained)
        {
            return Truth.Unknown;
        }

        var inner = frame.Run.Contained(frame.Case, contained, to.Evaluate(frame), frame.Run.Law.LikenessFor(scope));
        var key = (this, inner);
        var run = frame.Run;
        if (run.Memo.SubDecisions.TryGetValue(key, out var known) || run.KeptOf(key) is { } before && (known = run.Memo.SubDecisions[key] = before) == before)
        {
            run.Used(known.Reads);
            return known.Truth;
        }

        var outer = run.Begin();
        var truth = question == SubQuestion.RequiresLicense ? scope.RequiresLicense(run, inner) : scope.IsSubject(run, inner);
        run.Memo.SubDecisions[key] = (truth, run.End(outer));
        return truth;
    }

    /// <inheritdoc/>
    public override Proof Explain(Frame frame)
    {
        var truth = Decide(frame);
        if (item.Evaluate(frame) is not Item contained)
        {
            return base.Explain(frame);
        }

        var inner = frame.Run.Contained(frame.Case, contained, to.Evaluate(frame), Likeness.Itself);
        var children = frame.Run.Proofs.Once((this, inner), () => scope.Explain(question, frame.Run, inner), out var note);
        return new Proof(Text, truth, [], children) { About = contained.Title, Note = note };
    }
}
