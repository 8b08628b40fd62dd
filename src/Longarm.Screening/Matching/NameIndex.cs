using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Longarm.Screening;

/// <summary>
/// Finds the listed parties that a name may be of. The same question has the same answer on every run, thread and culture.
/// Whatever the rest of a list, a listed name is found at or above the threshold whose words, legal forms aside, are those
/// of the query one to one in any order, each within the edits allowed (none up to 3 letters, one up to 7, two from 8, of
/// the listed word), or with one blank put in or left out.
/// </summary>
public sealed class NameIndex
{
    /// <summary>The score from which a match is shown unless one asks otherwise: about one invented person in a hundred reaches it on a list of sixty thousand names.</summary>
    public const double DefaultThreshold = Weighing.Threshold;

    /// <summary>The score from which a name that is the same word for word may be taken for that of one party.</summary>
    public const double CertainScore = 0.9;

    private readonly NameTable _names;
    private readonly FactTable _facts;
    private readonly PartOfList? _part;
    private readonly ConcurrentBag<Searcher> _searchers = [];

    private NameIndex(NameTable names, PartOfList? part = null)
    {
        _names = names;
        _part = part;
        _facts = new FactTable(names.Parties);
    }

    /// <summary>Whether a name holds letters that are compared as they are, such as Han: it is not found under a name in Latin letters.</summary>
    /// <param name="name">The name.</param>
    public static bool IsOfOwnLetters(string name) => name.EnumerateRunes().Any(sign =>
        Rune.IsLetter(sign) && !IsWide(sign) && (!sign.IsBmp || Scripts.WritingOf(Scripts.Of((char)sign.Value)) == Writing.Own));

    // Latin letters as wide as Han.
    private static bool IsWide(Rune sign) => sign.Value is >= 0xFF00 and <= 0xFFEF;

    /// <summary>How many names it holds.</summary>
    public int Count => _names.Parties.Sum(p => p.Names.Length);

    /// <summary>How much words say here.</summary>
    internal TokenWeights TokenWeights => _names.Unlisted;

    /// <summary>An index of listed parties.</summary>
    public static NameIndex Of(IEnumerable<ListedParty> parties) => Of(parties, null);

    /// <summary>An index of listed parties with given weights of words.</summary>
    internal static NameIndex Of(IEnumerable<ListedParty> parties, TokenWeights? weights) => new(NameTable.Of([.. parties], weights));

    /// <summary>
    /// An index of some of its parties alone, with the same scores: how much a word says follows from the whole list. With a few
    /// hundred of them a party is looked at in a small part of the time.
    /// </summary>
    /// <param name="some">The parties, in the order in which they stand here.</param>
    public NameIndex Among(IEnumerable<ListedParty> some)
    {
        var names = NameTable.Of([.. some], _names.Unlisted);
        var parties = names.Parties.ToFrozenSet<ListedParty>(ReferenceEqualityComparer.Instance);
        return new(names, new PartOfList(_part?.Whole ?? new WholeList(_names, _facts), new WordMemory(names.Table), parties));
    }

    /// <summary>A searcher of its own, for measurements.</summary>
    internal Searcher Searcher() => new(_names, _facts, _part);

    /// <summary>The listed parties that a party may be, the likeliest first.</summary>
    /// <param name="party">Whom to screen.</param>
    /// <param name="limit">No more than these, at least 1.</param>
    /// <param name="threshold">None with a lower score, from 0 to 1.</param>
    public ImmutableArray<PartyMatch> Find(ScreenedParty party, int limit = 5, double threshold = DefaultThreshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var searcher = _searchers.TryTake(out var free) ? free : Searcher();
        try
        {
            return searcher.Find(party, limit, threshold);
        }
        finally
        {
            _searchers.Add(searcher);
        }
    }
}
