using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>What the coverage register shows.</summary>
/// <param name="book">The packs.</param>
/// <param name="query">What is looked for.</param>
/// <param name="mistakes">Mistakes in that.</param>
public sealed class CoverageView(RuleBook book, RuleQuery query, IReadOnlyList<Mistake> mistakes)
{
    private readonly string[] words = (query.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is looked for.</summary>
    public RuleQuery Query => query;

    /// <summary>Mistakes in what was asked.</summary>
    public IReadOnlyList<Mistake> Mistakes => mistakes;

    /// <summary>The packs to choose from.</summary>
    public IReadOnlyList<Pack> Packs => book.Packs;

    /// <summary>Pack by pack, what is held and what is not; packs of which nothing is found are left out.</summary>
    public IReadOnlyList<(Pack Pack, IReadOnlyList<CoveragePart> Parts, IReadOnlyList<NotEncoded> Gaps)> Found() =>
    [
        .. book.Packs.Where(pack => query.Regime is null || pack.Id == query.Regime)
            .Select(pack => (
                pack,
                (IReadOnlyList<CoveragePart>)[.. book.Coverage.Where(c => c.Regime == pack.Id && Says(c.Law, c.Part, c.Title, c.Holds, RuleWording.Plain(c.Status)))],
                (IReadOnlyList<NotEncoded>)[.. book.NotEncoded.Where(g => g.Regime == pack.Id && Says(g.Citation, g.What, g.Reason))]))
            .Where(found => found.Item2.Count + found.Item3.Count > 0),
    ];

    private bool Says(params string[] texts) => words.All(word => texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
