using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>The names of a list as numbers of words, and where each word stands.</summary>
internal sealed class NameTable
{
    private readonly int[] _starts;
    private readonly int[] _tokens;
    private readonly int[] _postingStarts;
    private readonly int[] _postings;

    private NameTable(ImmutableArray<ListedParty> parties, List<(int Party, ListedName Name)> names, int[] starts, int[] tokens, TokenTable table, TokenWeights weights)
    {
        Parties = parties;
        PartyOf = [.. names.Select(n => n.Party)];
        Names = [.. names.Select(n => n.Name)];
        _starts = starts;
        _tokens = tokens;
        Table = table;
        Weights = new float[table.Count];
        (_postingStarts, _postings) = Postings(starts, tokens, table.Count);
        Weigh(weights);
        Shapes = Companies([.. Enumerable.Range(0, names.Count).Select(Shape)]);
        Bare = [.. Enumerable.Range(0, names.Count).Where(n => Shapes[n] is { Significant: 0, Legal: > 0 })];
        Sums = [.. Enumerable.Range(0, names.Count).Select(Sum)];
    }

    /// <summary>The parties of the list.</summary>
    public ImmutableArray<ListedParty> Parties { get; }

    /// <summary>Which party each name is of.</summary>
    public int[] PartyOf { get; }

    /// <summary>The names as listed.</summary>
    public ListedName[] Names { get; }

    /// <summary>The words.</summary>
    public TokenTable Table { get; }

    /// <summary>How much each word says, from 0 to 1.</summary>
    public float[] Weights { get; }

    /// <summary>What each name is like by itself.</summary>
    public NameShape[] Shapes { get; }

    /// <summary>Names that are legal forms alone; they are met only by the same words.</summary>
    public int[] Bare { get; }

    /// <summary>How much the words of each name say together.</summary>
    public float[] Sums { get; }

    /// <summary>How much words say that the list has not.</summary>
    public TokenWeights Unlisted { get; private set; } = null!;

    /// <summary>How many names there are.</summary>
    public int Count => Names.Length;

    /// <summary>Makes the table.</summary>
    /// <param name="parties">Whom the list names.</param>
    /// <param name="weights">How much words say; null: by how rare they are here.</param>
    public static NameTable Of(ImmutableArray<ListedParty> parties, TokenWeights? weights)
    {
        List<(int, ListedName)> names = [];
        Dictionary<string, int> ids = new(StringComparer.Ordinal);
        var distinct = ImmutableArray.CreateBuilder<NameToken>();
        List<int> starts = [0];
        List<int> tokens = [];
        for (var party = 0; party < parties.Length; party++)
        {
            foreach (var name in parties[party].Names)
            {
                foreach (var way in Rewording.Of(name.Text))
                {
                    names.Add((party, name));
                    tokens.AddRange(way.Select(IdOf));
                    starts.Add(tokens.Count);
                }
            }
        }

        var table = new TokenTable(ids, distinct.DrainToImmutable());
        return new NameTable(parties, names, [.. starts], [.. tokens], table, weights ?? TokenWeights.None);

        int IdOf(NameToken token)
        {
            if (!ids.TryGetValue(token.Text, out var id))
            {
                ids.Add(token.Text, id = distinct.Count);
                distinct.Add(token);
            }

            return id;
        }
    }

    /// <summary>The words of a name, in its order.</summary>
    public ReadOnlySpan<int> TokensOf(int name) => _tokens.AsSpan(_starts[name].._starts[name + 1]);

    /// <summary>The names that have a word, each once.</summary>
    public ReadOnlySpan<int> NamesWith(int token) => _postings.AsSpan(_postingStarts[token].._postingStarts[token + 1]);

    private NameShape Shape(int name) => NameShape.Of(TokensOf(name).ToArray().Select(t => Table.Tokens[t]).ToArray());

    // What one name of a party says of its kind holds for its others. A comma stands between the names of a person.
    private NameShape[] Companies(NameShape[] shapes)
    {
        var isCompany = Parties.Select(p => p.Kind is not (PartyKind.Unknown or PartyKind.Person)).ToArray();
        for (var name = 0; name < shapes.Length; name++)
        {
            var party = Parties[PartyOf[name]];
            var isFirst = name == 0 || PartyOf[name - 1] != PartyOf[name];
            var isPerson = party.Kind == PartyKind.Person || (!isFirst && party.Names[0].Text.Contains(", ", StringComparison.Ordinal));
            isCompany[PartyOf[name]] |= shapes[name].IsBusiness && !isPerson;
        }

        return [.. shapes.Select((shape, name) => shape with { IsBusiness = isCompany[PartyOf[name]] })];
    }

    private float Sum(int name)
    {
        var sum = 0f;
        foreach (var token in TokensOf(name))
        {
            sum += Weights[token];
        }

        return sum;
    }

    private void Weigh(TokenWeights weights)
    {
        Unlisted = weights.IsNone ? TokenWeights.Of(this) : weights;
        for (var token = 0; token < Weights.Length; token++)
        {
            Weights[token] = Unlisted.Of(Table.Tokens[token]);
        }
    }

    private static (int[] Starts, int[] Names) Postings(int[] starts, int[] tokens, int count)
    {
        var last = new int[count];
        Array.Fill(last, -1);
        var begins = new int[count + 1];
        Each(starts, tokens, last, (_, token) => begins[token + 1]++);
        for (var i = 1; i <= count; i++)
        {
            begins[i] += begins[i - 1];
        }

        var postings = new int[begins[count]];
        var next = begins.AsSpan(0, count).ToArray();
        Array.Fill(last, -1);
        Each(starts, tokens, last, (name, token) => postings[next[token]++] = name);
        return (begins, postings);
    }

    private static void Each(int[] starts, int[] tokens, int[] last, Action<int, int> visit)
    {
        for (var name = 0; name + 1 < starts.Length; name++)
        {
            foreach (var token in tokens.AsSpan(starts[name]..starts[name + 1]))
            {
                if (last[token] != name)
                {
                    last[token] = name;
                    visit(name, token);
                }
            }
        }
    }
}
