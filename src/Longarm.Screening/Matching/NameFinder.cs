using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>Finds the listed names that words of the query meet, and adds up how much of each is met at most.</summary>
internal sealed class NameFinder(NameTable names, Scratch scratch, float[] weights)
{
    private const float Rounding = 1e-4f;

    private readonly List<Meet> _meets = [];
    private readonly float[] _worths = new float[Tokenizer.MostTokens];
    private readonly int[] _order = new int[Tokenizer.MostTokens];
    private readonly int[] _ranks = new int[Tokenizer.MostTokens];
    private readonly bool[] _meetsLegal = new bool[Tokenizer.MostTokens];

    /// <summary>Weight of words of the query that may meet legal forms, which are not gone through.</summary>
    public float Slack { get; private set; }

    /// <summary>Weight of words of the query that are not missed where they meet nothing.</summary>
    public float Silent { get; private set; }

    // What words of the query (a unit) meet: a word of the list, how much that is at most, with the word that must follow it.
    private readonly record struct Meet(int Rank, int Unit, float Worth, float Whole, float Asked, int Token);

    /// <summary>
    /// Finds names, word by word from the weightiest on. Once a name that none of them met cannot reach the least by what is
    /// left, no more names are taken up: nor is such a name promised to be found, as a word of the query meets nothing in it.
    /// </summary>
    /// <param name="query">The words.</param>
    /// <param name="shape">What they are like.</param>
    /// <param name="least">The logit that matters.</param>
    public void Find(ImmutableArray<NameToken> query, NameShape shape, double least)
    {
        scratch.BeginNames();
        Rank(query);
        Collect();
        var (isOpen, isPromised, rest, rank) = (true, true, 0f, 0);
        for (var at = 0; at < _meets.Count;)
        {
            // Words before this rank met all names that they can meet, or none.
            for (; rank < _meets[at].Rank; rank++)
            {
                rest += IsMissed(query, _order[rank]) ? weights[_order[rank]] : 0;
                isPromised &= !IsMissed(query, _order[rank]);
            }

            // A name of which all words of the query meet one is promised, however little they say: the first of them meets it.
            isOpen = isOpen && ((at == 0 && isPromised) || double.IsNegativeInfinity(least) || Reach(at, rest, query, shape) >= least);
            for (var group = _meets[at].Rank; at < _meets.Count && _meets[at].Rank == group; at++)
            {
                Take(_meets[at], isOpen, shape.IsBusiness);
            }
        }
    }

    private void Take(Meet meet, bool isOpen, bool isBusiness)
    {
        foreach (var name in names.NamesWith(meet.Token))
        {
            // Single letters of a person's name may stand for any word.
            if (isOpen || scratch.IsTouched(name) || (!isBusiness && names.Shapes[name] is { Letters: > 0, IsBusiness: false }))
            {
                scratch.Meet(name, meet.Unit, meet.Worth, meet.Asked, meet.Whole);
            }
        }
    }

    // A word that no word of the list stands for, but for single letters and what may meet a legal form.
    private bool IsMissed(ImmutableArray<NameToken> query, int i) => query[i].Class != WordClass.Legal && query[i].Text.Length > 1 && !_meetsLegal[i];

    // The words by how much they meet at most.
    private void Rank(ImmutableArray<NameToken> query)
    {
        Array.Clear(_worths, 0, query.Length);
        Array.Clear(_meetsLegal, 0, query.Length);
        foreach (var hit in scratch.Hits)
        {
            var worth = Worth(hit);
            for (var i = (int)hit.Start; i < hit.Start + hit.Length; i++)
            {
                _worths[i] = Math.Max(_worths[i], worth);
                _meetsLegal[i] |= names.Table.Tokens[hit.Token].Class == WordClass.Legal;
            }
        }

        (Slack, Silent) = (0, Rounding);
        for (var i = 0; i < query.Length; i++)
        {
            _order[i] = i;
            Slack += _meetsLegal[i] ? weights[i] : 0;
            Silent += !_meetsLegal[i] && !EvidenceReader.Says(query[i]) ? weights[i] : 0;
        }

        // What meets nothing comes first: it is surely missed.
        _order.AsSpan(0, query.Length).Sort((a, b) => Order(a).CompareTo(Order(b)) is not 0 and var by ? by : a.CompareTo(b));
        for (var i = 0; i < query.Length; i++)
        {
            _ranks[_order[i]] = i;
        }

        float Order(int i) => _worths[i] == 0 ? float.MinValue : -_worths[i];
    }

    private float Worth(Hit hit) => (names.Weights[hit.Token] + (hit.Second >= 0 ? names.Weights[hit.Second] : 0)) * hit.Likeness;

    private void Collect()
    {
        _meets.Clear();
        foreach (var hit in scratch.Hits)
        {
            // Legal forms are in too many names to be gone through.
            if (names.Table.Tokens[hit.Token].Class == WordClass.Legal && hit.Second < 0)
            {
                continue;
            }

            var isPair = hit.Length == 2;
            var unit = hit.Start + (isPair ? Tokenizer.MostTokens : 0);
            var asked = weights[hit.Start] + (isPair ? weights[hit.Start + 1] : 0);
            var rank = isPair ? Math.Min(_ranks[hit.Start], _ranks[hit.Start + 1]) : _ranks[hit.Start];
            _meets.Add(new Meet(rank, unit, names.Weights[hit.Token] * hit.Likeness, Worth(hit), asked, hit.Token));
            if (hit.Second >= 0)
            {
                _meets.Add(new Meet(rank, unit + (2 * Tokenizer.MostTokens), names.Weights[hit.Second] * hit.Likeness, Worth(hit), asked, hit.Second));
            }
        }

        _meets.Sort((a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Unit != b.Unit ? a.Unit.CompareTo(b.Unit)
            : a.Worth != b.Worth ? b.Worth.CompareTo(a.Worth) : a.Token.CompareTo(b.Token));
    }

    // The most that a name can reach which only meets from here on meet.
    private double Reach(int at, float rest, ImmutableArray<NameToken> query, NameShape shape)
    {
        var (met, best, units, unit) = (0f, 0f, 0, -1);
        for (var i = at; i < _meets.Count; i++)
        {
            best = Math.Max(best, _meets[i].Whole);
            if (_meets[i].Unit != unit)
            {
                unit = _meets[i].Unit;
                met += _meets[i].Worth;
                units++;
            }
        }

        met += Searcher.LegalWorth * query.Length;
        var company = Kinds(met, Math.Max(best, Searcher.LetterWorth), rest, units, shape, true);
        return Math.Max(company, Kinds(met + (Searcher.LetterWorth * shape.Letters), Math.Max(best, Searcher.LetterWorth), rest, units + shape.Letters, shape, false));
    }

    private double Kinds(float met, float best, float rest, int units, NameShape shape, bool isCompany) => Math.Max(
        Weighing.Most(met, best, rest, rest <= Silent, 0, units, shape, new NameShape { IsBusiness = isCompany }),
        Weighing.Most(met, best, rest, rest <= Silent, 0, units, shape, new NameShape { IsBusiness = isCompany, Words = 1 }));
}
