using System.Collections.Concurrent;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Core.Language;

namespace Longarm.Assessments;

/// <summary>The law of a book, worked out once for each day and supposition that is asked for.</summary>
/// <param name="book">The packs.</param>
/// <param name="observer">Sees every comparison that is made, for checks of the packs; null: nobody.</param>
public sealed class LawLibrary(RuleBook book, Action<Comparison, Truth>? observer = null)
{
    private readonly ConcurrentDictionary<string, (ActivePacks Written, ActivePacks? Enforced)> active = [];

    /// <summary>The packs.</summary>
    public RuleBook Book { get; } = book;

    /// <summary>The answer for a case.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="scenarios">Overlays in force.</param>
    /// <param name="parts">What the answer should carry.</param>
    public Determination Determine(Case facts, IReadOnlyList<string> scenarios, AnswerParts parts)
    {
        var (written, enforced) = On(facts.On, facts.Known, scenarios);
        return Core.Deciding.Determine.Of(facts, written, enforced, parts);
    }

    /// <summary>The law as written, and as enforced where that may differ.</summary>
    public (ActivePacks Written, ActivePacks? Enforced) On(Moment on, DateOnly? known, IReadOnlyList<string> scenarios) =>
        active.GetOrAdd($"{on}|{known:yyyy-MM-dd}|{string.Join('|', scenarios)}", _ => Activate(on, known, scenarios));

    private (ActivePacks, ActivePacks?) Activate(Moment on, DateOnly? known, IReadOnlyList<string> scenarios)
    {
        ActivePacks written = new(Book, new(on, known, scenarios, Posture.Written), observer);
        return (written, written.HasPosture ? new ActivePacks(Book, new(on, known, scenarios, Posture.Enforced), observer) : null);
    }
}
