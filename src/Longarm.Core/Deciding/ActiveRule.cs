using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>A rule as it stands at given coordinates.</summary>
public sealed class ActiveRule
{
    private readonly Expression when;
    private readonly LegalZone zone;

    internal ActiveRule(Rule rule, RuleVersion? version, InForce inForce, LegalZone zone)
    {
        Rule = rule;
        Version = version;
        InForce = inForce;
        this.zone = zone;
        when = version?.When ?? rule.When;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>Its place among the rules at these coordinates, for memos.</summary>
    internal int Index { get; init; }

    /// <summary>The condition as it is announced to be enforced, in the law as written; null where that is the same.</summary>
    internal Expression? AsEnforced { get; init; }

    /// <summary>The version in force; null for rules of a measure and for definitions without dates.</summary>
    public RuleVersion? Version { get; }

    /// <summary>By which dates it is in force.</summary>
    public InForce InForce { get; }

    /// <summary>Its title at these coordinates.</summary>
    public string Title => Version?.Title ?? Rule.Title;

    /// <summary>The review policy at these coordinates, where it is one for all cases.</summary>
    public ReviewPolicy? Policy => Version?.Policy ?? Rule.Policy;

    /// <summary>The review policy for a case: the hardest that surely counts, and the hardest that may.</summary>
    internal (ReviewPolicy? Certain, ReviewPolicy? Possible) PolicyFor(Evaluation run, Case about)
    {
        if (Policy is { } one)
        {
            return (one, one);
        }

        ReviewPolicy? possible = null;
        foreach (var (policy, where) in Rule.Policies)
        {
            var truth = EvaluatePart(run, about, where) is TruthValue value ? value.Truth : Truth.Unknown;
            possible ??= truth == Truth.False ? null : policy;
            if (truth == Truth.True)
            {
                return (policy, possible);
            }
        }

        return (null, possible);
    }

    /// <summary>Duties: the share that is owed at these coordinates.</summary>
    public Expression? Rate => Version?.Rate ?? Rule.Rate;

    /// <summary>Its truth for a case; false if it is not in force.</summary>
    public Truth Decide(Evaluation run, Case about) => Decide(run, about, null);

    /// <summary>Its truth for a case, or for the record that a definition is asked about.</summary>
    internal Truth Decide(Evaluation run, Case about, Value? argument) =>
        Evaluate(run, about, argument) is TruthValue value ? value.Truth : Truth.Unknown;

    internal Value Evaluate(Evaluation run, Case about, Value? argument)
    {
        var known = run.Memo.Of(this, about, argument);
        if (known.Value is null && run.KeptOf(this, about, argument) is { Value: not null } before)
        {
            known = run.Memo.Of(this, about, argument) = before;
        }

        if (known.Value is not null)
        {
            run.Used(known.Reads);
            return known.Value;
        }

        var outer = run.Begin();
        var value = StackGuard.HasRoom ? when.Evaluate(FrameFor(run, about, argument)) : EvaluateDeep(run, about, argument);
        if (InForce.Truth == Truth.Unknown)
        {
            value = TruthValue.Of(value is TruthValue truth ? truth.Truth.And(Truth.Unknown) : Truth.Unknown);
        }

        if (AsEnforced is not null && !run.IsPostureTouched)
        {
            // Where such a rule is false either way, the law as enforced says the same of what was asked.
            run.IsPostureTouched = value is not TruthValue { Truth: Truth.False }
                || AsEnforced.Evaluate(FrameFor(run, about, argument)) is not TruthValue { Truth: Truth.False };
        }

        run.Memo.Of(this, about, argument) = new(value, run.End(outer));
        return value;
    }

    /// <summary>The value of another expression of the rule, such as the rate of a duty.</summary>
    internal Value EvaluatePart(Evaluation run, Case about, Expression part) => part.Evaluate(FrameFor(run, about, null));

    internal Proof ExplainPart(Evaluation run, Case about, Expression part) => part.Explain(FrameFor(run, about, null));

    internal Proof Explain(Evaluation run, Case about, Value? argument)
    {
        var proof = StackGuard.HasRoom ? when.Explain(FrameFor(run, about, argument)) : ExplainDeep(run, about, argument);
        return proof with
        {
            Truth = proof.Truth.And(InForce.Truth),
            Name = Rule.Id,
            Citation = Rule.Citation,
            Note = InForce.OpenSince is { } since ? $"open since {since:yyyy-MM-dd}" : proof.Note,
        };
    }

    private Value EvaluateDeep(Evaluation run, Case about, Value? argument) =>
        StackGuard.OnFreshStack(() => when.Evaluate(FrameFor(run, about, argument)));

    private Proof ExplainDeep(Evaluation run, Case about, Value? argument) =>
        StackGuard.OnFreshStack(() => when.Explain(FrameFor(run, about, argument)));

    private Frame FrameFor(Evaluation run, Case about, Value? argument)
    {
        var slots = Rule.Slots == 0 ? [] : new Value[Rule.Slots];
        if (Rule.HasSubject)
        {
            slots[0] = argument ?? UnknownValue.Instance;
        }

        return new(run, about, zone, slots);
    }
}
