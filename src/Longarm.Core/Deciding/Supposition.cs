namespace Longarm.Core.Deciding;

/// <summary>
/// What a case would be if some facts were others, for who tries many: it is worked out once as it is stated, and for each
/// trial only what rests on the facts that are supposed. Not for several threads at once.
/// </summary>
/// <param name="facts">The case.</param>
/// <param name="law">The law as written.</param>
public sealed class Supposition(Case facts, ActivePacks law)
{
    private (ActiveRegime Regime, Evaluation Stated)[]? regimes;

    /// <summary>The hardest over all regimes but those of duties. The verdict alone.</summary>
    /// <param name="supposed">By record and field what is taken in place of what the case says.</param>
    public VerdictRange With(IReadOnlyDictionary<(Node Record, string Field), Value> supposed)
    {
        if (Worlds.Of(facts).Count > 1)
        {
            return Determine.Supposing(facts, law, supposed);
        }

        regimes ??= [.. law.Regimes.Where(regime => regime.Pack.DutiesOf.Count == 0).Select(regime => (regime, AsStated(regime)))];
        return regimes.Aggregate(default(VerdictRange), (all, each) => all.Both(Weighing.Weigh(each.Regime, each.Stated.Supposing(facts, supposed), facts).Range));
    }

    private Evaluation AsStated(ActiveRegime regime)
    {
        Evaluation run = new(law) { IsTracking = true };
        _ = Weighing.Weigh(regime, run, facts);
        return run;
    }
}
