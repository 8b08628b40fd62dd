namespace Longarm.Screening;

/// <summary>What one search writes on: arrays as large as the list, used again and again. What an earlier search left is told by the epoch.</summary>
internal sealed class Scratch(int tokens, int names)
{
    /// <summary>The number of this search.</summary>
    public int Epoch { get; private set; }

    /// <summary>What of the list the words of the query can stand for.</summary>
    public List<Hit> Hits { get; } = [];

    /// <summary>For each hit the next one of the same word of the list; -1: none.</summary>
    public List<int> NextHits { get; } = [];

    /// <summary>Words that may be near the one that is looked for.</summary>
    public List<int> Near { get; } = [];

    /// <summary>Names that have any of these words.</summary>
    public List<int> Touched { get; } = [];

    private readonly NameState[] _states = new NameState[names];
    private readonly int[] _tokenEpochs = new int[tokens];
    private readonly int[] _wordEpochs = new int[tokens];
    private int _word;
    private int _names;
    private readonly int[] _firstHits = new int[tokens];

    private record struct NameState(int Epoch, int Unit, float Sum, float Asked, int Count, float Best);

    private Scratch? _beside;

    /// <summary>Another scratch for the same words, without names.</summary>
    public Scratch Beside() => _beside ??= new Scratch(tokens, 0);

    /// <summary>Best sum of what is met in a name that was touched.</summary>
    public float Sum(int name) => _states[name].Sum;

    /// <summary>Whether anything of the query met a word of a name.</summary>
    public bool IsTouched(int name) => _states[name].Epoch == _names;

    /// <summary>The most that one unit of the query meets in a name that was touched.</summary>
    public float Best(int name) => _states[name].Best;

    /// <summary>How much of the query meets a word of a name that was touched.</summary>
    public float Asked(int name) => _states[name].Asked;

    /// <summary>How many units of the query meet a word of a name that was touched.</summary>
    public int Count(int name) => _states[name].Count;

    /// <summary>Begins to look for a word.</summary>
    public void BeginWord() => _word++;

    /// <summary>Whether a word of the list is seen for the first time for this word.</summary>
    public bool IsNewWord(int token)
    {
        var isNew = _wordEpochs[token] != _word;
        _wordEpochs[token] = _word;
        return isNew;
    }

    /// <summary>Begins a search.</summary>
    public void Begin()
    {
        Epoch++;
        Hits.Clear();
        NextHits.Clear();
        BeginNames();
    }

    /// <summary>Forgets which names were touched, and keeps the hits.</summary>
    public void BeginNames()
    {
        _names++;
        Touched.Clear();
    }

    /// <summary>The first hit of a word of the list; -1: none.</summary>
    public int FirstHit(int token) => _tokenEpochs[token] == Epoch ? _firstHits[token] : -1;

    /// <summary>Notes a hit, unless the same words of query and list have a better one.</summary>
    public void Add(Hit hit)
    {
        for (var at = FirstHit(hit.Token); at >= 0; at = NextHits[at])
        {
            var other = Hits[at];
            if (other.Start == hit.Start && other.Length == hit.Length && other.Second == hit.Second)
            {
                Hits[at] = (hit.Likeness > other.Likeness ? hit : other) with { IsCertain = hit.IsCertain || other.IsCertain };
                return;
            }
        }

        NextHits.Add(FirstHit(hit.Token));
        _tokenEpochs[hit.Token] = Epoch;
        _firstHits[hit.Token] = Hits.Count;
        Hits.Add(hit);
    }

    /// <summary>Adds what a unit of the query meets in a name; only the first of a unit counts, which is the best.</summary>
    public void Meet(int name, int unit, float worth, float asked, float whole)
    {
        ref var state = ref _states[name];
        if (state.Epoch != _names)
        {
            state = new NameState(_names, -1, 0, 0, 0, 0);
            Touched.Add(name);
        }

        if (state.Unit != unit)
        {
            state.Unit = unit;
            state.Sum += worth;
            state.Best = Math.Max(state.Best, whole);
            state.Asked += asked;
            state.Count++;
        }
    }
}
