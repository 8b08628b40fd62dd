using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

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
            var needed = rule.Decide(run, inner, null);
            truth = needed == Truth.False ? truth : truth.Or(needed.And(IsLifted(rule, run, inner).Not()));
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
            var holds = reach.Decide(run, inner, null);
            truth = holds == Truth.False ? truth : truth.Or(holds.And(run.Law.IsTakenOut(reach, run, inner).Not()));
            if (truth == Truth.True)
            {
                break;
            }
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
