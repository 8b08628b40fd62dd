using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>One search at a time: finds the listed names that a name may be, and weighs them.</summary>
internal sealed class Searcher
{
    // How many names are weighed before one looks whether the rest can matter.
    private const int Round = 32;

    // No legal form and no single letter weighs more.
    internal const float LegalWorth = 0.05f;
    internal const float LetterWorth = 0.2f;

    private readonly NameTable _names;
    private readonly FactTable _facts;
    private readonly PartOfList? _part;
    private readonly Scratch _scratch;
    private readonly Alignment _alignment;
    private readonly NameFinder _finder;
    private readonly float[] _weights = new float[Tokenizer.MostTokens];
    private readonly List<(double Most, int Name)> _order = [];
    private readonly List<double> _logits = [];
    private readonly Dictionary<int, (double Logit, int Name, int Way)> _best = [];
    private readonly AddressFinder _addresses;
    private readonly Dictionary<int, string> _at = [];
    private int _way;
    private int _prepared;

    /// <summary>A searcher with a scratch of its own.</summary>
    /// <param name="names">The names that are searched.</param>
    /// <param name="facts">What is known of their parties.</param>
    /// <param name="part">Of what whole list the names are a part; null: they are all.</param>
    public Searcher(NameTable names, FactTable facts, PartOfList? part = null)
    {
        _names = names;
        _facts = facts;
        _part = part;
        _addresses = facts.ByAddress;
        _scratch = new Scratch(names.Table.Count, names.Count);
        _alignment = new Alignment(names, _scratch);
        _finder = new NameFinder(names, _scratch, _weights);
    }

    /// <summary>The listed parties that a party may be, the likeliest first.</summary>
    public ImmutableArray<PartyMatch> Find(ScreenedParty party, int limit, double threshold)
    {
        if (_part is not null && _facts.WithNumber(party).Any())
        {
            // Few have a number of a few: they are looked up in the whole list.
            return [.. _part.Whole.Find(party, threshold).Where(match => _part.Parties.Contains(match.Party)).Take(limit)];
        }

        var ways = Rewording.Of(party.Name);
        _best.Clear();
        for (_way = 0; _way < ways.Count; _way++)
        {
            var (query, shape) = (ways[_way], NameShape.Of(ways[_way].AsSpan()));
            _prepared = _way;
            if (shape.Significant > 0)
            {
                MeetWords(query);
                if (_part is null || MayFind(party, query, shape, threshold))
                {
                    WeighQuery(query);
                    _finder.Find(query, shape, Least(threshold) - FactTable.Most(party));
                    Weigh(party, query, shape, limit, threshold);
                }
            }
            else
            {
                Bare(party, query);
            }
        }

        foreach (var listed in _facts.WithNumber(party))
        {
            // The number stands by itself, however little the names are alike.
            var alone = _facts.Weigh(0, listed, party, _ => { });
            var isMet = _best.TryGetValue(listed, out var best);
            if (!isMet || alone > best.Logit)
            {
                _best[listed] = (alone, isMet ? best.Name : -1, best.Way);
            }
        }

        _at.Clear();
        foreach (var (listed, logit, because) in _addresses.At(party.Address))
        {
            if (!_best.TryGetValue(listed, out var best) || logit > best.Logit)
            {
                (_best[listed], _at[listed]) = ((logit, -1, 0), because);
            }
        }

        if (_best.Count == 0)
        {
            return [];
        }

        var found = _best.Where(b => Weighing.Score(b.Value.Logit) >= threshold).OrderByDescending(b => b.Value.Logit).ThenBy(b => b.Key).Take(limit);
        return [.. found.Select(b => Explain(party, ways[b.Value.Way], b.Value.Way, b.Key, b.Value.Name, b.Value.Logit))];
    }

    // A legal form alone says nothing, unless somebody is listed by just that.
    private void Bare(ScreenedParty party, ImmutableArray<NameToken> query)
    {
        foreach (var name in _names.Bare)
        {
            if (_names.TokensOf(name).ToArray().Select(_names.Table.Word).SequenceEqual(query.Select(t => t.Text)))
            {
                Prepare(query);
                Consider(name, 0, party, double.NegativeInfinity);
            }
        }
    }

    /// <summary>All listed names that share a word with the query, with what speaks for and against each: for the learner.</summary>
    public IEnumerable<(int Name, Evidence Evidence)> Candidates(string name, int most)
    {
        foreach (var query in Rewording.Of(name))
        {
            var shape = NameShape.Of(query.AsSpan());
            Prepare(query);
            _finder.Find(query, shape, double.NegativeInfinity);
            foreach (var listed in _scratch.Touched.OrderByDescending(n => _scratch.Sum(n) + (0.2f * _scratch.Count(n) / Math.Max(1, (int)_names.Shapes[n].Significant))).ThenBy(n => n).Take(most))
            {
                yield return (listed, Read(listed, query, shape));
            }
        }
    }

    /// <summary>How much one word of a query says.</summary>
    public float WeightOf(NameToken word)
    {
        Prepare([word]);
        return _weights[0];
    }

    // Of a part of a list few names are ever met: what the query's words say in the whole list is worked out only where a
    // name could be found though all words that it does not meet said nothing.
    private bool MayFind(ScreenedParty party, ImmutableArray<NameToken> query, NameShape shape, double threshold)
    {
        if (_scratch.Hits.Count == 0)
        {
            return false;
        }

        Array.Clear(_weights, 0, query.Length);
        _finder.Find(query, shape, double.NegativeInfinity);
        var least = Least(threshold);

        // None of the numbers is met here, so that none raises a score.
        var more = FactTable.Most(party.Identifiers.IsEmpty ? party : party with { Identifiers = [] });
        foreach (var name in _scratch.Touched)
        {
            var whole = _scratch.Count(name) >= _names.Shapes[name].Significant;
            if (((whole && more >= least) || Most(name, 0, shape, _names.Shapes[name]) + more >= least) && Logit(name, query, shape) + more >= least)
            {
                return true;
            }
        }

        return false;
    }

    private void Prepare(ImmutableArray<NameToken> query)
    {
        MeetWords(query);
        WeighQuery(query);
    }

    private void MeetWords(ImmutableArray<NameToken> query)
    {
        _scratch.Begin();
        if (_part is { Words: var words })
        {
            words.Find(query, _scratch);
        }
        else
        {
            new WordFinder(_names.Table, _scratch, query).Find();
        }
    }

    private void WeighQuery(ImmutableArray<NameToken> query)
    {
        if (_part is null)
        {
            QueryWeights.Fill(_names, _scratch.Hits, query, _weights);
            return;
        }

        for (var i = 0; i < query.Length; i++)
        {
            _weights[i] = _part.Whole.Of(query[i]);
        }
    }

    private Evidence Read(int name, ImmutableArray<NameToken> query, NameShape shape)
    {
        _alignment.Of(name, query, shape);
        return EvidenceReader.Of(_names, name, query, shape, _weights, _alignment);
    }

    private static double Least(double threshold) => Math.Log(threshold / (1 - threshold));

    // Names are weighed from the most promising on, until none of the rest can be among the answers.
    private void Weigh(ScreenedParty party, ImmutableArray<NameToken> query, NameShape shape, int limit, double threshold)
    {
        var least = Least(threshold);
        var more = FactTable.Most(party);
        var asked = QueryWeights.Sum(_weights, query.Length);
        _order.Clear();
        foreach (var name in _scratch.Touched)
        {
            var list = _names.Shapes[name];
            var whole = _scratch.Count(name) >= list.Significant;
            var most = Math.Max(Most(name, asked, shape, list), whole ? 0 : double.NegativeInfinity) + more;
            if (most >= least)
            {
                _order.Add((most, name));
            }
        }

        _order.Sort((a, b) => a.Most != b.Most ? b.Most.CompareTo(a.Most) : a.Name.CompareTo(b.Name));
        var (last, seen) = (double.NegativeInfinity, 0);
        foreach (var (most, name) in _order)
        {
            if (most < last)
            {
                break;
            }

            Consider(name, Logit(name, query, shape), party, least);
            last = ++seen % Round == 0 ? Last(limit) : last;
        }
    }

    // What is promised to be found is not below the threshold, however little its words say. Of whose name nothing but a legal
    // form was met is not found at all: many are born on one day.
    private double Logit(int name, ImmutableArray<NameToken> query, NameShape shape)
    {
        var evidence = Read(name, query, shape);
        if (!_alignment.MeetsAny)
        {
            return double.NegativeInfinity;
        }

        var logit = Weighing.Logit(evidence, _names.Names[name].IsWeak);
        return logit < 0 && Certainty.Holds(_names, name, query, _alignment) ? 0 : logit;
    }

    // The logit of the last party that would be answered now.
    private double Last(int limit)
    {
        if (_best.Count < limit)
        {
            return double.NegativeInfinity;
        }

        _logits.Clear();
        foreach (var (logit, _, _) in _best.Values)
        {
            _logits.Add(logit);
        }

        _logits.Sort();
        return _logits[^limit];
    }

    private void Consider(int name, double logit, ScreenedParty party, double least)
    {
        // Nor can facts raise it enough.
        if (logit + FactTable.Most(party) < least)
        {
            return;
        }

        var listed = _names.PartyOf[name];
        var whole = _facts.Weigh(logit, listed, party, _ => { });
        if (!_best.TryGetValue(listed, out var best) || whole > best.Logit || (whole == best.Logit && name < best.Name && _way == best.Way))
        {
            _best[listed] = (whole, name, _way);
        }
    }

    private PartyMatch Explain(ScreenedParty party, ImmutableArray<NameToken> query, int way, int listed, int name, double logit)
    {
        var because = ImmutableArray.CreateBuilder<string>();
        var shape = NameShape.Of(query.AsSpan());
        ImmutableArray<WordMeeting> words = [];
        if (name >= 0)
        {
            Again(way, query);
            Read(name, query, shape);
            words = WordMeeting.Of(_names, query, _alignment);
            because.AddRange(Because.Of(_names, name, query, _alignment));
            var bare = Logit(name, query, shape);
            _facts.Weigh(bare, listed, party, because.Add);
            because.AddRange(_facts.WhatIf(bare, logit, listed, party));
        }
        else if (_at.TryGetValue(listed, out var place))
        {
            because.Add(place);
        }
        else
        {
            _facts.Weigh(logit, listed, party, because.Add);
        }

        return new PartyMatch(_names.Parties[listed], name >= 0 ? _names.Names[name].Text : "", Weighing.Score(logit), because.DrainToImmutable())
        {
            Words = words,
            IsCertain = _facts.HasCheckedNumber(listed, party) || (way == 0 && IsSame(query, shape, listed, name, logit) && !_facts.IsElsewhere(listed, party)),
        };
    }

    // Word for word the same as listed, of a company, and more than words of business.
    private bool IsSame(ImmutableArray<NameToken> query, NameShape shape, int listed, int name, double logit) =>
        name >= 0 && !_names.Names[name].IsWeak && Weighing.Score(logit) >= NameIndex.CertainScore
        && (_names.Parties[listed].Kind == PartyKind.Company || (_names.Parties[listed].Kind == PartyKind.Unknown && shape.IsBusiness))
        && Tokenizer.Of(_names.Names[name].Text).Select(token => token.Text).SequenceEqual(query.Select(token => token.Text));

    // What the words can stand for is still there for the way that was looked at last.
    private void Again(int way, ImmutableArray<NameToken> query)
    {
        if (_prepared != way)
        {
            Prepare(query);
            _prepared = way;
        }
    }

    // Legal forms are not gone through; single letters may stand for any word of the other side.
    private double Most(int name, float asked, NameShape query, NameShape list)
    {
        var isPerson = !query.IsBusiness && !list.IsBusiness;
        var (asking, listing) = isPerson ? (query.Letters, list.Letters) : (0, 0);
        var met = _scratch.Sum(name) + (LegalWorth * list.Legal) + (LetterWorth * (asking + listing));
        var rest = Math.Max(0, asked - _scratch.Asked(name) - listing - _finder.Slack - (LegalWorth * query.Legal));
        return Weighing.Most(met, Math.Max(_scratch.Best(name), LetterWorth), rest, rest <= _finder.Silent, _names.Sums[name] - asking, _scratch.Count(name) + asking, query, list);
    }
}
