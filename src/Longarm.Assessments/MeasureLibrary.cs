using System.Collections.Concurrent;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Assessments;

/// <summary>The lives of all measures, followed once for each knowledge and supposition that is asked for.</summary>
/// <param name="book">The packs.</param>
public sealed class MeasureLibrary(RuleBook book)
{
    // Days of knowledge are without number; the newest few are what people look at again.
    private const int Kept = 64;

    private readonly ConcurrentDictionary<string, IReadOnlyList<MeasureLife>> lives = [];

    /// <summary>The life of every measure, in the order of the book.</summary>
    /// <param name="known">Only what was public by this day; null: all that is held.</param>
    /// <param name="scenarios">Overlays in force.</param>
    public IReadOnlyList<MeasureLife> Lives(DateOnly? known, IReadOnlyList<string> scenarios)
    {
        if (lives.Count >= Kept)
        {
            lives.Clear();
        }

        return lives.GetOrAdd($"{known:yyyy-MM-dd}|{string.Join('|', scenarios.Order(StringComparer.Ordinal))}", _ => Follow(known, scenarios));
    }

    private List<MeasureLife> Follow(DateOnly? known, IReadOnlyList<string> scenarios) =>
        [.. book.Measures.Select(measure => MeasureLife.Of(book, measure, known, scenarios))];
}
