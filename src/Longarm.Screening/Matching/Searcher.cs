using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>One search at a time: finds the listed names that a name may be, and weighs them.</summary>
internal sealed class Searcher
{
    private readonly NameTable _names;
    private readonly FactTable _facts;
    private readonly Scratch _scratch;
    private readonly Alignment _alignment;
    private readonly float[] _weights = new float[Tokenizer.MostTokens];
    private readonly List<Meet> _meets = [];
    private readonly List<(double Most, int Name)> _order = [];
    private readonly Dictionary<int, (double Logit, int Name)> _best = [];

    /// <summary>A searcher with a scratch of its own.</summary>
    public Searcher(NameTable names, FactTable facts)
    {
        _names = names;
        _facts = facts;
        _scratch = new Scratch(names.Table.Count, names.Count);
        _alignment = new Alignment(names, _scratch);
    }

    private readonly record struct Meet(float Worth, float Asked, int Token, int Unit);

    /// <summary>The listed parties that a party may be, the likeliest first.</summary>
    public ImmutableArray<PartyMatch> Find(ScreenedParty party, int limit, double threshold)
    {
        var query = Tokenizer.Of(party.Name);
        var shape = NameShape.Of(query.AsSpan());
        _best.Clear();
        if (shape.Significant > 0)
        {
            Prepare(query);
            Weigh(party, query, shape, limit, threshold);
        }

        foreach (var listed in _facts.WithNumber(party))
        {
            _best.TryAdd(listed, (_facts.Weigh(listed, party, _ => { }), -1));
        }

        var found = _best.Where(b => Weighing.Score(b.Value.Logit) >= threshold).OrderByDescending(b => b.Value.Logit).ThenBy(b => b.Key).Take(limit);
        return [.. found.Select(b => Explain(party, query, shape, b.Key, b.Value.Name, b.Value.Logit))];
    }

    /// <summary>All listed names that share a word with the query, with what speaks for and against each: for the learner.</summary>
    public IEnumerable<(int Name, Evidence Evidence)> Candidates(ImmutableArray<NameToken> query, int most)
    {
        var shape = NameShape.Of(query.AsSpan());
        Prepare(query);
        foreach (var name in _scratch.Touched.OrderByDescending(n => _scratch.Sums[n] + (0.2f * _scratch.Counts[n] / Math.Max(1, (int)_names.Shapes[n].Significant))).ThenBy(n => n).Take(most))
        {
            yield return (name, Read(name, query, shape));
        }
    }

    private void Prepare(ImmutableArray<NameToken> query)
    {
        _scratch.Begin();
        new WordFinder(_names.Table, _scratch, query).Find();
        WeighQuery(query);
        MeetNames(query);
    }

    private Evidence Read(int name, ImmutableArray<NameToken> query, NameShape shape)
    {
        _alignment.Of(name, query, shape);
        return EvidenceReader.Of(_names, name, query, shape, _weights, _alignment);
    }

    // Names are weighed from the most promising on, until none of the rest can be among the answers.
    private void Weigh(ScreenedParty party, ImmutableArray<NameToken> query, NameShape shape, int limit, double threshold)
    {
        var least = Math.Log(threshold / (1 - threshold));
        var more = FactTable.Most(party);
        var (asked, letters) = Asked(query);
        _order.Clear();
        foreach (var name in _scratch.Touched)
        {
            var whole = _scratch.Counts[name] + 1 >= _names.Shapes[name].Significant;
            var rest = letters > 0 ? 0 : Math.Max(0, asked - _scratch.Asked[name]);
            var most = Weighing.Most(_scratch.Sums[name] + letters, rest, _names.Sums[name], whole) + more;
            if (most >= least || (whole && least <= 0))
            {
                _order.Add((most, name));
            }
        }

        _order.Sort((a, b) => a.Most != b.Most ? b.Most.CompareTo(a.Most) : a.Name.CompareTo(b.Name));
        foreach (var (_, name) in _order)
        {
            Consider(name, Weighing.Logit(Read(name, query, shape), _names.Names[name].IsWeak), party);
        }
    }

    private void Consider(int name, double logit, ScreenedParty party)
    {
        var listed = _names.PartyOf[name];
        var whole = logit + _facts.Weigh(listed, party, _ => { });
        if (!_best.TryGetValue(listed, out var best) || whole > best.Logit || (whole == best.Logit && name < best.Name))
        {
            _best[listed] = (whole, name);
        }
    }

    private PartyMatch Explain(ScreenedParty party, ImmutableArray<NameToken> query, NameShape shape, int listed, int name, double logit)
    {
        var because = ImmutableArray.CreateBuilder<string>();
        if (name >= 0)
        {
            Read(name, query, shape);
            because.AddRange(Because.Of(_names, name, query, _alignment));
        }

        _facts.Weigh(listed, party, because.Add);
        return new PartyMatch(_names.Parties[listed], name >= 0 ? _names.Names[name].Text : "", Weighing.Score(logit), because.DrainToImmutable());
    }

    // A word that the list spells otherwise says as much as the listed one.
    private void WeighQuery(ImmutableArray<NameToken> query)
    {
        for (var i = 0; i < query.Length; i++)
        {
            _weights[i] = _names.Unlisted.Of(query[i]);
        }

        foreach (var hit in _scratch.Hits)
        {
            if (hit.Length == 1 && hit.Second < 0 && hit.Likeness >= 0.85f)
            {
                _weights[hit.Start] = Math.Min(_weights[hit.Start], _names.Weights[hit.Token]);
            }
        }
    }

    // What the query says in all, and how much single letters of it may meet besides.
    private (float Sum, float Letters) Asked(ImmutableArray<NameToken> query)
    {
        var (sum, letters) = (0f, 0f);
        for (var i = 0; i < query.Length; i++)
        {
            sum += query[i].Class == WordClass.Legal ? 0 : _weights[i];
            letters += query[i].Text.Length == 1 ? 0.5f : 0;
        }

        return (sum, letters);
    }

    private void MeetNames(ImmutableArray<NameToken> query)
    {
        _meets.Clear();
        foreach (var hit in _scratch.Hits)
        {
            if (query[hit.Start].Class == WordClass.Legal && hit.Length == 1)
            {
                continue;
            }

            var unit = hit.Start + (hit.Length == 2 ? Tokenizer.MostTokens : 0);
            var asked = _weights[hit.Start] + (hit.Length == 2 ? _weights[hit.Start + 1] : 0);
            _meets.Add(new Meet(_names.Weights[hit.Token] * hit.Likeness, asked, hit.Token, unit));
            if (hit.Second >= 0)
            {
                _meets.Add(new Meet(_names.Weights[hit.Second] * hit.Likeness, asked, hit.Second, unit + (2 * Tokenizer.MostTokens)));
            }
        }

        _meets.Sort((a, b) => a.Unit != b.Unit ? a.Unit.CompareTo(b.Unit) : a.Worth != b.Worth ? b.Worth.CompareTo(a.Worth) : a.Token.CompareTo(b.Token));
        foreach (var meet in _meets)
        {
            foreach (var name in _names.NamesWith(meet.Token))
            {
                _scratch.Meet(name, meet.Unit, meet.Worth, meet.Asked);
            }
        }
    }
}
