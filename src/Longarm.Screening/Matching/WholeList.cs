using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>A whole list of which a part is searched: how much the words of queries say in it, worked out once for each word.</summary>
/// <param name="names">The whole list.</param>
/// <param name="facts">What is known of its parties.</param>
internal sealed class WholeList(NameTable names, FactTable facts)
{
    private readonly ConcurrentDictionary<NameToken, float> _weights = new();
    private readonly ConcurrentBag<Searcher> _searchers = [];

    /// <summary>How much a word says.</summary>
    public float Of(NameToken word) => _weights.TryGetValue(word, out var weight) ? weight : _weights.GetOrAdd(word, Weigh(word));

    /// <summary>All that is found for a party.</summary>
    public ImmutableArray<PartyMatch> Find(ScreenedParty party, double threshold) => With(searcher => searcher.Find(party, int.MaxValue, threshold));

    private float Weigh(NameToken word) => With(searcher => searcher.WeightOf(word));

    private T With<T>(Func<Searcher, T> search)
    {
        var searcher = _searchers.TryTake(out var free) ? free : new Searcher(names, facts);
        try
        {
            return search(searcher);
        }
        finally
        {
            _searchers.Add(searcher);
        }
    }
}
