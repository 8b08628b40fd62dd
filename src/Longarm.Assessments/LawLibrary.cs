using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Core.Language;

namespace Longarm.Assessments;

/// <summary>The law of a book, worked out once for each day and supposition that is asked for.</summary>
/// <param name="book">The packs.</param>
/// <param name="observer">Sees every comparison that is made, for checks of the packs; null: nobody.</param>
public sealed class LawLibrary(RuleBook book, Action<Comparison, Truth>? observer = null)
{
    /// <summary>The law of so many days and suppositions is kept at least: that of a year, and what was known on its days.</summary>
    public const int Kept = 800;

    private readonly KeptLately<string, (ActivePacks Written, ActivePacks? Enforced)> active = new(Kept);
    private readonly SharedLaw shared = new(book);

    /// <summary>The packs.</summary>
    public RuleBook Book { get; } = book;

    /// <summary>The answer for a case.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="scenarios">Overlays in force.</param>
    /// <param name="parts">What the answer should carry.</param>
    /// <param name="cancelled">Whether nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public Determination Determine(Case facts, IReadOnlyList<string> scenarios, AnswerParts parts, CancellationToken cancelled = default) =>
        Core.Deciding.Determine.Of(facts, For(facts, scenarios), parts, cancelled);

    /// <summary>The law that a case needs: of its day, and of the instant of entry where duties are asked for.</summary>
    public LawAt For(Case facts, IReadOnlyList<string> scenarios)
    {
        var (written, enforced) = On(facts.On, facts.Known, scenarios);
        LawAt law = new(written, enforced);
        if (written.Regimes.FirstOrDefault(r => r.Pack.DutiesOf.Count > 0 && r.Pack.MayTake(facts.To.Value)) is not { } regime)
        {
            return law;
        }

        var entry = facts.Entered.Known ?? facts.On;
        var day = regime.Pack.Zone.DayOf(entry);
        return law with
        {
            Entry = entry.ToString() == facts.On.ToString() ? null : On(entry, facts.Known, scenarios).Written,
            Collected = facts.Known is { } known && known <= day ? null : On(entry, day, scenarios).Written,
        };
    }

    /// <summary>The law as written, and as enforced where that may differ.</summary>
    public (ActivePacks Written, ActivePacks? Enforced) On(Moment on, DateOnly? known, IReadOnlyList<string> scenarios) =>
        active.Get($"{on}|{known:yyyy-MM-dd}|{string.Join('|', scenarios)}", () => Activate(on, known, scenarios));

    private (ActivePacks, ActivePacks?) Activate(Moment on, DateOnly? known, IReadOnlyList<string> scenarios)
    {
        ActivePacks written = new(shared, new(on, known, scenarios, Posture.Written), observer);
        return (written, written.HasPosture ? new ActivePacks(shared, new(on, known, scenarios, Posture.Enforced), observer) : null);
    }
}
