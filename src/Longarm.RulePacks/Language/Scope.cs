using Longarm.Core;
using Longarm.Core.Language;
using Longarm.Text;

namespace Longarm.RulePacks.Language;

/// <summary>What rules of all packs may refer to.</summary>
internal sealed record Surroundings
{
    public required VocabularyWords Words { get; init; }

    public required IReadOnlyDictionary<string, CodeSetLaw> Sets { get; init; }

    public required IReadOnlyDictionary<string, PlaceGroupLaw> Groups { get; init; }

    public required IReadOnlyDictionary<string, TableLaw> Tables { get; init; }

    /// <summary>Ids of the measures.</summary>
    public IReadOnlySet<string> Measures { get; init; } = new HashSet<string>();

    /// <summary>Every rule id with what it is about (definitions with <c>of</c>) and what it gives.</summary>
    public required IReadOnlyDictionary<string, RuleShape> Rules { get; init; }

    /// <summary>Every rule id, and every family that one stands in: <c>us-ear.734</c> of <c>us-ear.734.9</c>.</summary>
    public IReadOnlySet<string> Families { get; init; } = new HashSet<string>();

    /// <summary>The families of some ids, and the ids.</summary>
    public static HashSet<string> FamiliesOf(IEnumerable<string> ids)
    {
        HashSet<string> families = [];
        foreach (var id in ids)
        {
            families.Add(id);
            for (var at = id.IndexOf('.', StringComparison.Ordinal); at >= 0; at = id.IndexOf('.', at + 1))
            {
                families.Add(id[..at]);
            }
        }

        return families;
    }

    /// <summary>Values that rules name, by type and as they are written.</summary>
    public Dictionary<RuleType, Dictionary<string, Value>> NamedValues { get; } = [];

    /// <summary>Takes up the values that a rule names.</summary>
    public void Add(IReadOnlyList<Literal> named)
    {
        foreach (var literal in named)
        {
            var known = NamedValues.TryGetValue(literal.Type, out var held) ? held : NamedValues[literal.Type] = [];
            known.TryAdd(literal.Value.ToString()!, literal.Value);
        }
    }
}

/// <summary>What may be asked of a rule.</summary>
/// <param name="About">The record that a definition is about; null for rules about the case.</param>
/// <param name="Gives">A truth, or the type of the amount.</param>
internal sealed record RuleShape(RuleType? About, RuleType Gives);

/// <summary>The variables and limbs of one rule.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, (int Slot, RuleType Type, bool IsContained)> variables = [];
    private readonly HashSet<string> ownersOfSubject = [];
    private int depth;

    public Dictionary<string, Limb> Limbs { get; } = [];

    /// <summary>Values that the rule names.</summary>
    public List<Literal> Named { get; } = [];

    /// <summary>How many variables have been bound.</summary>
    public int Slots { get; private set; }

    /// <summary>Rules that are asked within the same item, which must not form a circle.</summary>
    public HashSet<string> Asks { get; } = [];

    /// <summary>Whether it reads a fact that a case may leave out.</summary>
    public bool ReadsOptionalFacts { get; set; }

    /// <summary>Whether it reads the value of an item or of a material.</summary>
    public bool ReadsValue { get; set; }

    /// <summary>Prefixes of the rules that sub-decisions ask.</summary>
    public HashSet<string> AsksInside { get; } = [];

    /// <summary>Prefixes of the rules that sub-decisions ask about parts, and not about what made something.</summary>
    public HashSet<string> AsksOfParts { get; } = [];

    /// <summary>What of it belongs to one question about a list, found while that is read.</summary>
    public T Within<T>(Func<T> read, out Footprint footprint)
    {
        var (asks, inside, readsValue) = (Asks.ToArray(), AsksInside.ToArray(), ReadsValue);
        ReadsValue = false;
        Asks.Clear();
        AsksInside.Clear();
        depth++;
        var result = read();
        depth--;
        footprint = new(ReadsValue, [.. Asks], [.. AsksInside]);
        Asks.UnionWith(asks);
        AsksInside.UnionWith(inside);
        ReadsValue |= readsValue;
        return result;
    }

    /// <summary>A limb that a question about a list refers to was read before: it may read values.</summary>
    public void NoteLimb() => ReadsValue |= depth > 0;

    /// <summary>Comparisons with an amount that the law names.</summary>
    public List<Comparison> Thresholds { get; } = [];

    /// <summary>Whether a variable is an owner of what a definition is about, or an owner of such an owner: a question about it ends.</summary>
    public bool IsOwnerOfSubject(string name) => ownersOfSubject.Contains(name);

    /// <summary>Keeps that a variable runs over the owners of another.</summary>
    public void NoteOwner(string name, string of)
    {
        if (ownersOfSubject.Contains(of) || variables.TryGetValue(of, out var target) && target.Slot == 0 && HasSubject)
        {
            ownersOfSubject.Add(name);
        }
    }

    /// <summary>Id of the rule.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether the first variable is the record that a definition is about.</summary>
    public bool HasSubject { get; init; }

    public (int Slot, RuleType Type, bool IsContained)? Find(string name) =>
        variables.TryGetValue(name, out var variable) ? variable : null;

    /// <summary>Binds a variable; null if the name is already there.</summary>
    public int? Bind(string name, RuleType type)
    {
        if (Limbs.ContainsKey(name) || FactCatalog.Find("case", name) is not null
            || !variables.TryAdd(name, (Slots, type, type is { Kind: TypeKind.Node, Name: "part" or "production" })))
        {
            return null;
        }

        return Slots++;
    }

    public void Unbind(string name)
    {
        variables.Remove(name);
        ownersOfSubject.Remove(name);
    }
}
