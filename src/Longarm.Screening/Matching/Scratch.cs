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

    /// <summary>Best sums of what is met, of each name touched.</summary>
    public float[] Sums { get; } = new float[names];

    /// <summary>How much of the query meets a word, of each name touched.</summary>
    public float[] Asked { get; } = new float[names];

    /// <summary>How many units of the query meet a word, of each name touched.</summary>
    public ushort[] Counts { get; } = new ushort[names];

    private readonly int[] _tokenEpochs = new int[tokens];
    private readonly int[] _wordEpochs = new int[tokens];
    private int _word;
    private readonly int[] _firstHits = new int[tokens];
    private readonly int[] _nameEpochs = new int[names];
    private readonly int[] _nameUnits = new int[names];

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
    public void Meet(int name, int unit, float worth, float asked)
    {
        if (_nameEpochs[name] != Epoch)
        {
            _nameEpochs[name] = Epoch;
            _nameUnits[name] = -1;
            Sums[name] = 0;
            Asked[name] = 0;
            Counts[name] = 0;
            Touched.Add(name);
        }

        if (_nameUnits[name] != unit)
        {
            _nameUnits[name] = unit;
            Sums[name] += worth;
            Asked[name] += asked;
            Counts[name]++;
        }
    }
}
