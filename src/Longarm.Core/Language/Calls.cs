using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary><c>set('id')</c>: the code trees of a set on the day.</summary>
/// <param name="id">Id of the set.</param>
public sealed class SetCall(string id) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame) => frame.Run.Law.Set(id);
}

/// <summary><c>place('id')</c>: the places of a group on the day.</summary>
/// <param name="id">Id of the group.</param>
public sealed class PlaceCall(string id) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame) => frame.Run.Law.Group(id);
}

/// <summary><c>rows('table', key)</c>: the rows in force on the day.</summary>
/// <param name="table">Id of the table.</param>
/// <param name="key">A code or a place.</param>
public sealed class RowsCall(string table, Expression key) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        var rows = frame.Run.Law.Table(table).Find(key.Evaluate(frame), out var gap);
        if (gap is not null)
        {
            frame.Run.Note(gap);
        }

        return rows;
    }
}

/// <summary><c>deep(list)</c>: parts or productions at any depth, each distinct one once.</summary>
/// <param name="list">The first level.</param>
public sealed class DeepCall(Expression list) : Expression
{
    private static readonly FactField PartsOfItem = FactCatalog.Find("item", "parts")!;
    private static readonly FactField ProductionsOfItem = FactCatalog.Find("item", "made-with")!;

    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        if (list.Evaluate(frame) is not ListValue top)
        {
            return UnknownValue.Instance;
        }

        return frame.Run.Memo.Depths.TryGetValue(top, out var known) ? known : frame.Run.Memo.Depths[top] = Walk(top, frame.Run);
    }

    // Without recursion: a chain of sub-assemblies may be thousands long.
    private static ListValue Walk(ListValue top, Evaluation run)
    {
        List<Value> found = [];
        HashSet<Value> seen = new(ReferenceEqualityComparer.Instance);
        var isComplete = top.IsComplete;
        Queue<Value> waiting = new(top.Elements);
        while (waiting.TryDequeue(out var element))
        {
            if (!seen.Add(element))
            {
                continue;
            }

            found.Add(element);
            var below = element switch
            {
                Part part => run.Read(part.Item, PartsOfItem),
                Production production => run.Read(production.Item, ProductionsOfItem),
                _ => ListValue.Empty,
            };
            isComplete &= below is ListValue { IsComplete: true } or NothingValue;
            foreach (var next in (below as ListValue)?.Elements ?? [])
            {
                waiting.Enqueue(next);
            }
        }

        return new(found, isComplete);
    }
}

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
        if (frame.Run.Memo.SubDecisions.TryGetValue(key, out var known))
        {
            return known;
        }

        return frame.Run.Memo.SubDecisions[key] = question == SubQuestion.RequiresLicense
            ? scope.RequiresLicense(frame.Run, inner)
            : scope.IsSubject(frame.Run, inner);
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

/// <summary>The rules that a sub-decision asks.</summary>
/// <param name="Using">Ids or prefixes of requirements or reaches.</param>
/// <param name="Exceptions">Ids or prefixes of exceptions.</param>
public sealed record SubScope(IReadOnlyList<string> Using, IReadOnlyList<string> Exceptions)
{
    internal Truth RequiresLicense(Evaluation run, Case inner)
    {
        var truth = Truth.False;
        foreach (var rule in run.Law.Matching(Using, isRequirement: true))
        {
            truth = truth.Or(rule.Decide(run, inner, null).And(IsLifted(rule, run, inner).Not()));
            if (truth == Truth.True)
            {
                break;
            }
        }

        return truth;
    }

    internal Truth IsSubject(Evaluation run, Case inner)
    {
        var truth = Truth.False;
        foreach (var reach in run.Law.Matching(Using, isRequirement: false))
        {
            truth = truth.Or(reach.Decide(run, inner, null).And(run.Law.IsTakenOut(reach, run, inner).Not()));
        }

        return truth;
    }

    internal IReadOnlyList<Proof> Explain(SubQuestion question, Evaluation run, Case inner)
    {
        List<Proof> proofs = [];
        HashSet<ActiveRule> against = [];
        foreach (var rule in run.Law.Matching(Using, question == SubQuestion.RequiresLicense))
        {
            if (rule.Decide(run, inner, null) != Truth.False)
            {
                proofs.Add(rule.Explain(run, inner, null));
                against.UnionWith(question == SubQuestion.RequiresLicense ? ExceptionsTo(rule, run) : run.Law.ExclusionsFrom(rule));
            }
        }

        // What may take the answer away again belongs to it: it may be the very thing that is open.
        proofs.AddRange(against.Where(rule => rule.Decide(run, inner, null) != Truth.False).Select(rule => rule.Explain(run, inner, null)));
        return proofs;
    }

    private IEnumerable<ActiveRule> ExceptionsTo(ActiveRule requirement, Evaluation run) =>
        run.Law.ExceptionsTo(requirement).Where(exception => RuleIds.Matches(exception.Rule.Id, Exceptions));

    private Truth IsLifted(ActiveRule requirement, Evaluation run, Case inner)
    {
        var lifted = Truth.False;
        foreach (var exception in ExceptionsTo(requirement, run))
        {
            lifted = lifted.Or(run.Law.Applies(exception, run, inner));
        }

        return lifted;
    }
}

/// <summary>The functions of one value that give a truth.</summary>
public enum Test
{
    /// <summary>The code is an entry of the list.</summary>
    Listed,

    /// <summary>Something is known of it.</summary>
    Known,

    /// <summary>It is known to be nothing.</summary>
    None,

    /// <summary>The list is known to be empty.</summary>
    Empty,

    /// <summary>The text is empty; otherwise it is a question that nobody has answered.</summary>
    Judge,
}

/// <summary>A test of one value.</summary>
/// <param name="test">Which.</param>
/// <param name="argument">Of what.</param>
public sealed class TestCall(Test test, Expression argument) : Condition
{
    /// <inheritdoc/>
    public override Truth Decide(Frame frame) => Of(argument.Evaluate(frame), frame.Run);

    /// <inheritdoc/>
    public override Proof Explain(Frame frame)
    {
        var proof = base.Explain(frame);
        return test == Test.Judge && proof.Truth == Truth.Unknown ? proof with { Question = argument.Evaluate(frame).ToString() } : proof;
    }

    private Truth Of(Value value, Evaluation run) => test switch
    {
        Test.Known => KleeneLogic.Of(value.IsKnown && value is not ListValue { IsComplete: false }),
        _ when value is OneOf several => OfSeveral(several, run),
        _ when value is UnknownValue => Truth.Unknown,
        Test.Listed => KleeneLogic.Of(value is Code { IsEntry: true }),
        Test.None => KleeneLogic.Of(value is NothingValue),
        Test.Empty => value is ListValue list
            ? list.Elements.Count > 0 ? Truth.False : list.IsComplete ? Truth.True : Truth.Unknown
            : KleeneLogic.Of(value is NothingValue),
        _ => Judge(value),
    };

    private Truth OfSeveral(OneOf several, Evaluation run) => Several.Join(several, member => Of(member, run));

    private static Truth Judge(Value value) => value is Word { Text.Length: 0 } ? Truth.True : Truth.Unknown;
}
