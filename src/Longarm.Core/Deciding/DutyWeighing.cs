using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>Works out the duties of a regime in one world. Lines add up; what displaces another says so.</summary>
internal sealed class DutyWeighing
{
    private const int MaxDisplacing = 4;
    private const int MaxTerms = 5;
    private const decimal SmallestTried = 0.0001m;
    private const decimal LargestTried = 1_000_000_000_000m;

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
        value = run.InOneCurrency(about, run.Read(about.Item, FactCatalog.Find("item", "value")!)) as Amount;
    }

    /// <summary>The duties that are owed or may be, and what is owed in all.</summary>
    public static (IReadOnlyList<DutyLine> Lines, DutyTotal Total) Weigh(ActiveRegime regime, Evaluation run, Case about)
    {
        DutyWeighing weighing = new(regime, run, about);
        var lines = weighing.Lines([]);
        return (lines, weighing.Total(lines));
    }

    private List<DutyLine> Lines(Dictionary<ActiveRule, Truth> supposed) =>
        [.. regime.Of(RuleKind.Duty).Select(d => Line(d, Due(d, supposed))).Where(line => line.Due != Truth.False)];

    // What is open stands behind several lines at once: a term that charges one duty and exempts from another, a duty that
    // displaces another. Each of the open terms and duties is supposed true and false, and the branches are joined.
    private DutyTotal Total(List<DutyLine> lines)
    {
        if (!lines.Exists(line => line.Due == Truth.Unknown))
        {
            return DutyTotal.Of(lines);
        }

        List<ActiveRule> terms = [.. regime.Of(RuleKind.Definition).Where(d => run.Memo.IsUnknown(d, about)).Take(MaxTerms)];
        DutyTotal? joined = null;
        foreach (var supposed in Branches(terms))
        {
            DutyWeighing branch = new(regime, supposed.Count == 0 ? run : run.Supposing(supposed, about), about);
            var total = branch.TotalOfDisplacing(branch.Lines([]));
            joined = joined?.Join(total) ?? total;
        }

        return joined!;
    }

    private DutyTotal TotalOfDisplacing(List<DutyLine> lines)
    {
        List<ActiveRule> displacing =
        [
            .. lines.Where(line => line.Due == Truth.Unknown && lines.Exists(other => RuleIds.Matches(line.Rule.Rule.Id, other.Rule.Rule.YieldsTo)))
                .Select(line => line.Rule).Take(MaxDisplacing),
        ];
        DutyTotal? joined = null;
        foreach (var supposed in Branches(displacing))
        {
            var total = DutyTotal.Of([.. lines.Select(line => line with { Due = Due(line.Rule, supposed) })]);
            joined = joined?.Join(total) ?? total;
        }

        return joined!;
    }

    private static IEnumerable<Dictionary<ActiveRule, Truth>> Branches(List<ActiveRule> open)
    {
        for (var branch = 0; branch < 1 << open.Count; branch++)
        {
            Dictionary<ActiveRule, Truth> supposed = [];
            for (var index = 0; index < open.Count; index++)
            {
                supposed[open[index]] = KleeneLogic.Of((branch & (1 << index)) != 0);
            }

            yield return supposed;
        }
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
        return TakesNothingOut(duty, expression) ? new(duty, due, rate, value, Whole) : new(duty, due, rate, basis, ShareOf(basis));
    }

    // Of a value that nobody knows exactly the basis is the whole if it is so for the smallest and the largest of values:
    // what is taken out is then nothing at all.
    private bool TakesNothingOut(ActiveRule duty, Expression basis)
    {
        if (value is { IsDefinite: true })
        {
            return false;
        }

        var unit = value?.Unit ?? Unit.Unspecified;
        return IsWholeAt(SmallestTried) && IsWholeAt(LargestTried);

        bool IsWholeAt(decimal tried)
        {
            var exactly = Amount.Exactly(tried, unit);
            return duty.EvaluatePart(run.With(about, about.Item, "value", exactly), about, basis) is Amount left && left.IsSame(exactly) == Truth.True;
        }
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
