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

    /// <summary>The same, where something may be owed that nobody holds.</summary>
    public DutyTotal WithoutEnd => new(
        Amount.Between(Rate.Low, null, Unit.One), Money is { } money ? money.Span(Amount.AtLeastZero) : null);

    /// <summary>What holds in either of two possible worlds.</summary>
    public DutyTotal Join(DutyTotal other) =>
        new(Rate.Span(other.Rate) ?? Rate, Money is { } money && other.Money is { } second ? money.Span(second) : null);
}

/// <summary>The import duties on an item, of one unit.</summary>
public sealed record DutyAnswer
{
    /// <summary>The regime that asks for them.</summary>
    public required string Regime { get; init; }

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
