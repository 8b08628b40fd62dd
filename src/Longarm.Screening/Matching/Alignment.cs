using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>Pairs the words of a query with those of one listed name, each word at most once, the weightiest first.</summary>
internal sealed class Alignment(NameTable names, Scratch scratch)
{
    // Pairs that are looked at; only names of dozens of equal words have more.
    private const int MostPairs = 512;

    private readonly bool[] _queryUsed = new bool[Tokenizer.MostTokens + 1];
    private readonly bool[] _listUsed = new bool[Tokenizer.MostTokens + 1];

    /// <summary>All words of the query that could stand for a word of the listed name, the weightiest first.</summary>
    public List<(Hit Hit, int At, float Worth)> Options { get; } = [];

    /// <summary>What was paired, the weightiest first.</summary>
    public List<(Hit Hit, int At, float Worth)> Pairs { get; } = [];

    /// <summary>Whether anything was paired but legal forms, and letters that stand for any word.</summary>
    public bool MeetsAny
    {
        get
        {
            foreach (var (hit, _, _) in Pairs)
            {
                if (hit.How != Meeting.Initial && (hit.Second >= 0 || names.Table.Tokens[hit.Token].Class != WordClass.Legal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a word of the query was paired.</summary>
    public bool IsQueryUsed(int i) => _queryUsed[i];

    /// <summary>Whether a word of the listed name was paired.</summary>
    public bool IsListUsed(int j) => _listUsed[j];

    /// <summary>Pairs the words of a listed name.</summary>
    public void Of(int name, ImmutableArray<NameToken> query, NameShape shape)
    {
        var listed = names.TokensOf(name);
        Array.Clear(_queryUsed, 0, query.Length + 1);
        Array.Clear(_listUsed, 0, listed.Length + 1);
        Pairs.Clear();
        Collect(listed);
        foreach (var option in Options)
        {
            Take(option);
        }

        if (Pairs.Count > 0 && !names.Shapes[name].IsBusiness && !shape.IsBusiness)
        {
            Initials(listed, query);
        }
    }

    private void Collect(ReadOnlySpan<int> listed)
    {
        Options.Clear();
        for (var j = 0; j < listed.Length; j++)
        {
            for (var at = scratch.FirstHit(listed[j]); at >= 0 && Options.Count < MostPairs; at = scratch.NextHits[at])
            {
                var hit = scratch.Hits[at];
                if (hit.Second < 0)
                {
                    Insert((hit, j, names.Weights[hit.Token] * hit.Likeness));
                }
                else if (j + 1 < listed.Length && listed[j + 1] == hit.Second)
                {
                    Insert((hit, j, (names.Weights[hit.Token] + names.Weights[hit.Second]) * hit.Likeness));
                }
            }
        }
    }

    private void Insert((Hit Hit, int At, float Worth) option)
    {
        Options.Add(option);
        for (var i = Options.Count - 1; i > 0 && ByWorth(Options[i], Options[i - 1]) < 0; i--)
        {
            (Options[i], Options[i - 1]) = (Options[i - 1], Options[i]);
        }
    }

    private void Take((Hit Hit, int At, float Worth) option)
    {
        var (hit, at, _) = option;
        var isPair = hit.Second >= 0;
        if (_listUsed[at] || (isPair && _listUsed[at + 1]) || _queryUsed[hit.Start] || (hit.Length == 2 && _queryUsed[hit.Start + 1]))
        {
            return;
        }

        _listUsed[at] = true;
        _listUsed[at + 1] |= isPair;
        _queryUsed[hit.Start] = true;
        _queryUsed[hit.Start + 1] |= hit.Length == 2;
        Pairs.Add(option);
    }

    // In the name of a person, a single letter stands for a word that begins with it; it says little, but neither word is missing.
    private void Initials(ReadOnlySpan<int> listed, ImmutableArray<NameToken> query)
    {
        for (var i = 0; i < query.Length; i++)
        {
            for (var j = 0; j < listed.Length && !_queryUsed[i]; j++)
            {
                var (a, b) = (query[i].Text, names.Table.Word(listed[j]));
                if (!_listUsed[j] && a[0] == b[0] && (a.Length == 1) != (b.Length == 1) && char.IsLetter(a[0]))
                {
                    var worth = names.Unlisted.Of(new NameToken(a[..1], query[i].Writing, WordClass.Plain)) * 0.5f;
                    Take((new Hit((short)i, 1, listed[j], -1, 0.8f, Meeting.Initial, false), j, worth));
                }
            }
        }
    }

    // The longer piece of the query goes first among equals; the rest is order of places, so that runs do not differ.
    private static int ByWorth((Hit Hit, int At, float Worth) a, (Hit Hit, int At, float Worth) b)
    {
        var worth = b.Worth.CompareTo(a.Worth);
        var start = worth != 0 ? worth : a.Hit.Start.CompareTo(b.Hit.Start);
        var at = start != 0 ? start : a.At.CompareTo(b.At);
        return at != 0 ? at : a.Hit.Length.CompareTo(b.Hit.Length);
    }
}
