using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>Works out the duties of a regime in one world. Lines add up; what displaces another says so.</summary>
internal sealed class DutyWeighing
{
    private const int MaxBranches = 4;

    private static readonly Amount Whole = Amount.Exactly(1, Unit.One);

    private readonly ActiveRegime regime;
    private readonly Evaluation run;
    private readonly Case about;
    private readonly Amount? value;
    private readonly Dictionary<ActiveRule, Truth> charged = [];

    private DutyWeighing(ActiveRegime regime, Evaluation run, Case about)
    {
        this.regime = regime;
        this.run = run;
        this.about = about;
        value = run.Read(about.Item, FactCatalog.Find("item", "value")!) as Amount;
    }

    /// <summary>The duties that are owed or may be, and what is owed in all.</summary>
    public static (IReadOnlyList<DutyLine> Lines, DutyTotal Total) Weigh(ActiveRegime regime, Evaluation run, Case about)
    {
        DutyWeighing weighing = new(regime, run, about);
        List<ActiveRule> duties = [.. regime.Of(RuleKind.Duty)];
        Dictionary<ActiveRule, Truth> nothingSupposed = [];
        List<DutyLine> lines = [.. duties.Select(d => weighing.Line(d, weighing.Due(d, nothingSupposed))).Where(line => line.Due != Truth.False)];
        return (lines, weighing.Total(lines));
    }

    // Of a duty and the one that it yields to only one is owed: where it is not known which, both branches are added up.
    private DutyTotal Total(List<DutyLine> lines)
    {
        var displacing = lines.Where(line => line.Due == Truth.Unknown && lines.Exists(other => RuleIds.Matches(line.Rule.Rule.Id, other.Rule.Rule.YieldsTo)))
            .Select(line => line.Rule).Take(MaxBranches).ToList();
        DutyTotal? joined = null;
        for (var branch = 0; branch < 1 << displacing.Count; branch++)
        {
            Dictionary<ActiveRule, Truth> supposed = [];
            for (var index = 0; index < displacing.Count; index++)
            {
                supposed[displacing[index]] = KleeneLogic.Of((branch & (1 << index)) != 0);
            }

            var total = DutyTotal.Of([.. lines.Select(line => line with { Due = Due(line.Rule, supposed) })]);
            joined = joined?.Join(total) ?? total;
        }

        return joined!;
    }

    // The checker has made sure that displacing goes in no circle.
    private Truth Due(ActiveRule duty, Dictionary<ActiveRule, Truth> supposed)
    {
        if (supposed.TryGetValue(duty, out var known))
        {
            return known;
        }

        var truth = IsCharged(duty);
        return truth == Truth.False || duty.Rule.YieldsTo.Count == 0
            ? truth
            : truth.And(DisplacersOf(duty).Aggregate(Truth.False, (any, other) => any.Or(Due(other, supposed))).Not());
    }

    private IEnumerable<ActiveRule> DisplacersOf(ActiveRule duty) =>
        regime.Of(RuleKind.Duty).Where(other => RuleIds.Matches(other.Rule.Id, duty.Rule.YieldsTo));

    // Its own condition, less what exempts from it.
    private Truth IsCharged(ActiveRule duty)
    {
        if (!charged.TryGetValue(duty, out var truth))
        {
            truth = duty.Decide(run, about);
            charged[duty] = truth = truth == Truth.False ? truth : truth.And(run.Law.IsExempt(duty, run, about).Not());
        }

        return truth;
    }

    private DutyLine Line(ActiveRule duty, Truth due)
    {
        if (due == Truth.False)
        {
            return new(duty, due, Amount.Zero, null, Amount.Zero);
        }

        var rate = duty.EvaluatePart(run, about, duty.Rate!) as Amount ?? Amount.AtLeastZero;
        if (duty.Rule.Basis is not { } expression)
        {
            return new(duty, due, rate, value, Whole);
        }

        var basis = duty.EvaluatePart(run, about, expression) is Amount money ? Within(money) : value?.Span(Amount.Zero);
        return new(duty, due, rate, basis, ShareOf(basis));
    }

    // A basis is never below nothing and never above the value.
    private Amount Within(Amount basis)
    {
        var low = Math.Max(0, basis.Low ?? 0);
        var high = basis.High is { } end && value?.High is { } most ? Math.Min(end, most) : basis.High ?? value?.High;
        return Amount.Between(Math.Min(low, high ?? low), high, value?.Unit ?? basis.Unit);
    }

    private Amount ShareOf(Amount? basis)
    {
        if (basis is { Low: 0, High: 0 })
        {
            return Amount.Zero;
        }

        // A basis is worked out from the value: as a share of one known value it is exact, of another it is anything.
        return basis is not null && value is { IsDefinite: true, Low: > 0 } && basis.Over(value) is { } share
            ? share
            : Amount.Between(0, 1, Unit.One);
    }
}
