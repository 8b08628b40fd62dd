using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>One duty that is owed, or may be.</summary>
/// <param name="Rule">The rule as it stood.</param>
/// <param name="Due">Whether it is owed: its condition, less what exempts from it or displaces it.</param>
/// <param name="Rate">The share of the basis.</param>
/// <param name="Basis">The money on which it is taken, of one unit; null: unknown.</param>
/// <param name="Share">How much of the value the basis is.</param>
public sealed record DutyLine(ActiveRule Rule, Truth Due, Amount Rate, Amount? Basis, Amount Share)
{
    /// <summary>What it adds to the rate on the whole value.</summary>
    public Amount Adds => Owed(Rate.Times(Share) ?? Amount.AtLeastZero);

    /// <summary>What it adds in money; null: unknown.</summary>
    public Amount? Money => Basis is { } basis && basis.Times(Rate) is { } money ? Owed(money) : null;

    /// <summary>What holds in either of two possible worlds.</summary>
    public DutyLine Join(DutyLine other) => this with
    {
        Due = Due.Join(other.Due),
        Rate = Rate.Span(other.Rate) ?? Rate,
        Basis = Basis is { } basis && other.Basis is { } second ? basis.Span(second) : null,
        Share = Share.Span(other.Share) ?? Share,
    };

    private Amount Owed(Amount full) => Due switch
    {
        Truth.True => full,
        Truth.False => Amount.Zero,
        _ => full.Span(Amount.Zero) ?? full,
    };
}

/// <summary>What is owed in all, as shares of the value and in money.</summary>
/// <param name="Rate">From what is owed whatever is unknown, to the highest that it allows.</param>
/// <param name="Money">The same of one unit in money; null: unknown.</param>
public sealed record DutyTotal(Amount Rate, Amount? Money)
{
    /// <summary>The total of lines.</summary>
    public static DutyTotal Of(IReadOnlyCollection<DutyLine> lines)
    {
        var rate = Amount.Exactly(0, Unit.One);
        Amount? money = Amount.Zero;
        foreach (var line in lines)
        {
            rate = rate.Plus(line.Adds) ?? rate;
            money = line.Due == Truth.False ? money : line.Money is { } own ? money?.Plus(own) : null;
        }

        return new(rate, money);
    }

    /// <summary>What holds in either of two possible worlds.</summary>
    public DutyTotal Join(DutyTotal other) =>
        new(Rate.Span(other.Rate) ?? Rate, Money is { } money && other.Money is { } second ? money.Span(second) : null);
}

/// <summary>The import duties on an item, of one unit.</summary>
public sealed record DutyAnswer
{
    /// <summary>The country of import.</summary>
    public required string Importer { get; init; }

    /// <summary>What is owed in all.</summary>
    public required DutyTotal Total { get; init; }

    /// <summary>Every duty that is owed or may be.</summary>
    public required IReadOnlyList<DutyLine> Lines { get; init; }

    /// <summary>The value of one unit; null: unknown.</summary>
    public Amount? Value { get; init; }

    /// <summary>What was collected by what was known on the day of entry, and is not due by what is known now; null: nothing.</summary>
    public Amount? Refundable { get; init; }
}

/// <summary>Works out the duties of a regime in one world. Lines add up; what displaces another says so.</summary>
internal sealed class DutyWeighing
{
    private static readonly Amount Whole = Amount.Exactly(1, Unit.One);

    private readonly ActiveRegime regime;
    private readonly Evaluation run;
    private readonly Case about;
    private readonly Amount? value;
    private readonly Dictionary<ActiveRule, Truth> dues = [];

    private DutyWeighing(ActiveRegime regime, Evaluation run, Case about)
    {
        this.regime = regime;
        this.run = run;
        this.about = about;
        value = run.Read(about.Item, FactCatalog.Find("item", "value")!) as Amount;
    }

    /// <summary>The duties that are owed or may be.</summary>
    public static IReadOnlyList<DutyLine> Lines(ActiveRegime regime, Evaluation run, Case about)
    {
        DutyWeighing weighing = new(regime, run, about);
        return [.. regime.Of(RuleKind.Duty).Select(weighing.Line).Where(line => line.Due != Truth.False)];
    }

    // The checker has made sure that displacing goes in no circle.
    private Truth Due(ActiveRule duty)
    {
        if (dues.TryGetValue(duty, out var known))
        {
            return known;
        }

        var truth = duty.Decide(run, about);
        truth = truth == Truth.False ? truth : truth.And(run.Law.IsExempt(duty, run, about).Not());
        if (truth != Truth.False && duty.Rule.YieldsTo is { Count: > 0 } others)
        {
            truth = truth.And(regime.Of(RuleKind.Duty).Where(other => RuleIds.Matches(other.Rule.Id, others))
                .Aggregate(Truth.False, (any, other) => any.Or(Due(other))).Not());
        }

        return dues[duty] = truth;
    }

    private DutyLine Line(ActiveRule duty)
    {
        var due = Due(duty);
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
