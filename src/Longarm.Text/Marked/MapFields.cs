namespace Longarm.Text;

/// <summary>Takes the keys of a map one by one; what nobody took in the end is a mistake, never ignored.</summary>
public sealed class MapFields
{
    private readonly Action<Marked, string, string> report;
    private readonly string prefix;
    private readonly List<string> taken = new(16);

    /// <summary>Reads a map; anything else is a mistake.</summary>
    /// <param name="value">The map.</param>
    /// <param name="what">What it describes, for messages.</param>
    /// <param name="report">Takes a mistake: where, its code, what is wrong.</param>
    /// <param name="prefix">First letters of the codes of its mistakes.</param>
    public MapFields(Marked value, string what, Action<Marked, string, string> report, string prefix = "LC")
    {
        this.report = report;
        this.prefix = prefix;
        What = what;
        At = value;
        Map = value as MarkedMap;
        if (Map is null)
        {
            report(value, $"{prefix}010", $"{char.ToUpperInvariant(what[0])}{what[1..]} must be a map of facts, not {value.Noun}.");
        }
    }

    /// <summary>What it describes.</summary>
    public string What { get; }

    /// <summary>Where it stands.</summary>
    public Marked At { get; }

    /// <summary>The map; null if it was something else.</summary>
    public MarkedMap? Map { get; }

    /// <summary>The value of a key; null if it is left out or says nothing.</summary>
    public Marked? Take(string key)
    {
        taken.Add(key);
        return Map?[key] is { } value && value is not MarkedScalar { IsNull: true } ? value : null;
    }

    /// <summary>Reports every key that was not taken.</summary>
    public void End()
    {
        foreach (var entry in Map?.Entries ?? [])
        {
            if (!taken.Contains(entry.Key.Text))
            {
                report(entry.Key, $"{prefix}011", $"{entry.Key.Noun} is not a fact of {What}. {Nearest.Advice(entry.Key.Text, [.. taken.Distinct().Order(StringComparer.Ordinal)])}");
            }
        }
    }
}
