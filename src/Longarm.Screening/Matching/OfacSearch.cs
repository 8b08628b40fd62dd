using System.Collections.Immutable;
using System.Globalization;

namespace Longarm.Screening;

/// <summary>
/// Holds names against lists with scores like those of OFAC's Sanctions List Search, for who must tell what that would show.
/// It looks at every listed name, and finds less than <see cref="NameIndex"/>.
/// </summary>
public sealed class OfacSearch
{
    /// <summary>The score from which a match is shown unless one asks otherwise.</summary>
    public const double DefaultThreshold = 0.85;

    private readonly ImmutableArray<(ListedParty Party, string Name, OfacScore.Folded Folded)> _names;

    private OfacSearch(IEnumerable<ListedParty> parties) => _names = [.. parties.SelectMany(p => p.Names.Select(n => (p, n.Text, new OfacScore.Folded(n.Text))))];

    /// <summary>A search in listed parties.</summary>
    /// <param name="parties">The listed parties.</param>
    public static OfacSearch Of(IEnumerable<ListedParty> parties) => new(parties);

    /// <summary>The listed parties whose names reach the threshold, the highest first; those of one score in the order of the lists.</summary>
    /// <param name="name">The name.</param>
    /// <param name="limit">No more than these.</param>
    /// <param name="threshold">None with a lower score, from 0 to 1.</param>
    public ImmutableArray<PartyMatch> Find(string name, int limit, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        OfacScore.Folded query = new(name);
        var found = _names.Select((n, at) => (n.Party, n.Name, At: at, Score: OfacScore.Of(query, n.Folded))).Where(n => n.Score >= threshold)
            .GroupBy(n => n.Party).Select(g => g.OrderByDescending(n => n.Score).ThenBy(n => n.At).First());
        return [.. found.OrderByDescending(n => n.Score).ThenBy(n => n.At).Take(limit)
            .Select(n => new PartyMatch(n.Party, n.Name, n.Score, [string.Create(CultureInfo.InvariantCulture, $"Sanctions List Search would show about {n.Score * 100:0}")]))];
    }
}
