using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Longarm.Core.Deciding;

namespace Longarm.Core;

/// <summary>
/// Finds which records of a product are alike in every fact that a rule can read, down to the last part: of three hundred
/// thousand components a few hundred kinds are left, and a question about one of a kind is answered for all of them. Names
/// do not count: no rule may read them.
/// </summary>
internal sealed class AlikeRecords
{
    private const int MadeBy = 2;
    private const int LastOnes = 4096;
    private const int Unknown = 1;
    private const int None = 2;
    private static readonly Lock Gate = new();

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> others = new(StringComparer.Ordinal);
    private readonly Dictionary<(decimal?, decimal?, string, string), int> amounts = [];
    private readonly Dictionary<(string?, string, string, bool), int> codes = [];
    private readonly Dictionary<string, int> sets = new(StringComparer.Ordinal);
    private readonly (IReadOnlyDictionary<string, Fact> Facts, int Number)[] lastSets = new (IReadOnlyDictionary<string, Fact>, int)[LastOnes];
    private readonly (Value Value, int Number)[] lastValues = new (Value, int)[LastOnes];
    private readonly Dictionary<Value, int> records = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Alike, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Alike> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Alike>.AlternateLookup<ReadOnlySpan<char>> kindsBySpan;
    private readonly List<int> exact = [];
    private readonly List<int> butForValue = [];
    private int last = None;

    private AlikeRecords() => kindsBySpan = kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Works out the kinship of every record of a product, once.</summary>
    public static void Find(Item product)
    {
        lock (Gate)
        {
            if (product.Kin.Alike is null)
            {
                new AlikeRecords().Walk(product);
            }
        }
    }

    // What is inside comes first. Without recursion: a chain of sub-assemblies may be thousands long.
    private void Walk(Item product)
    {
        Stack<(Node Record, bool IsDone)> waiting = new([(product, false)]);
        List<Node> inside = [];
        while (waiting.TryPop(out var next))
        {
            if (next.IsDone)
            {
                Classify(next.Record);
                continue;
            }

            if (next.Record.Kin.IsSeen)
            {
                continue;
            }

            next.Record.Kin.IsSeen = true;
            waiting.Push((next.Record, true));
            inside.Clear();
            Inside(next.Record, inside);
            foreach (var record in inside)
            {
                waiting.Push((record, false));
            }
        }
    }

    /// <summary>Adds the records that stand in another, one level down.</summary>
    internal static void Inside(Node record, List<Node> found)
    {
        switch (record)
        {
            case Item item:
                Add(item.Parts.Value);
                Add(item.MadeWith.Value);
                Add(item.Materials.Value);
                break;
            case Part part:
                found.Add(part.Item);
                break;
            case Production production:
                found.Add(production.Item);
                break;
            default:
                break;
        }

        void Add(Value list)
        {
            foreach (var element in list is ListValue { Items: var items } ? items : [])
            {
                if (element is Node node)
                {
                    found.Add(node);
                }
            }
        }
    }

    private void Classify(Node record)
    {
        exact.Clear();
        butForValue.Clear();
        switch (record)
        {
            case Item item:
                Take(item);
                break;
            case Part part:
                Take(1, part.Item);
                Take(part.Quantity.Value);
                Take(part.How.Value);
                break;
            case Production production:
                Take(MadeBy, production.Item);
                Take(production.Role.Value);
                break;
            case Material material:
                Take(3);
                foreach (var fact in (ReadOnlySpan<Fact>)[material.Element, material.Form, material.Origin, material.Mass, material.ProcessedWith])
                {
                    Take(fact.Value);
                }

                exact.Add(Number(material.Value.Value));
                break;
            default:
                throw new InvalidOperationException($"A product holds no {record.GetType().Name}.");
        }

        record.Kin.ButForValue = Kind(butForValue);
        exact.Add(Number(record.Kin.ButForValue));
        record.Kin.Alike = Kind(exact);
    }

    private void Take(Item item)
    {
        // Whose design it is a rule may look into: then it is like no other.
        Take(item.DesignedBy.Value is Node ? Next(ref CollectionsMarshal.GetValueRefOrAddDefault(records, item, out _)) : 0);
        foreach (var fact in (ReadOnlySpan<Fact>)[item.Kind, item.Origin, item.DesignedBy, item.Traits, item.For, item.Parts, item.MadeWith, item.Materials])
        {
            Take(fact.Value);
        }

        Take(item.Codes);
        Take(item.Specs);
        exact.Add(Number(item.Value.Value));
    }

    // Many items of a large product hold the same few facts, often in one object.
    private void Take(IReadOnlyDictionary<string, Fact> facts)
    {
        if (facts.Count == 0)
        {
            Take(0);
            return;
        }

        ref var before = ref lastSets[RuntimeHelpers.GetHashCode(facts) & (LastOnes - 1)];
        if (!ReferenceEquals(before.Facts, facts))
        {
            before = (facts, NumberOfSet(facts));
        }

        Take(before.Number);
    }

    private int NumberOfSet(IReadOnlyDictionary<string, Fact> facts)
    {
        List<int> all = [];
        foreach (var (name, fact) in facts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            all.Add(Number(words, name));
            all.Add(Number(fact.Value));
        }

        return Next(ref CollectionsMarshal.GetValueRefOrAddDefault(sets.GetAlternateLookup<ReadOnlySpan<char>>(), MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(all)), out _));
    }

    private void Take(Value value)
    {
        if (value is not ListValue list)
        {
            Take(Number(value));
            return;
        }

        Take(-1);
        Take(list.IsComplete ? 1 : 0);
        Take(list.Items.Length);
        foreach (var element in list.Items)
        {
            if (element is Part or Production or Material)
            {
                Take((Node)element);
            }
            else
            {
                Take(element);
            }
        }
    }

    private void Take(int sort, Item inside)
    {
        Take(sort);
        exact.Add(Number(inside.Kin.Alike!));

        // What made something counts with its values.
        butForValue.Add(Number(sort == MadeBy ? inside.Kin.Alike! : inside.Kin.ButForValue!));
    }

    private void Take(Node inside)
    {
        exact.Add(Number(inside.Kin.Alike!));
        butForValue.Add(Number(inside.Kin.ButForValue!));
    }

    private void Take(int number)
    {
        exact.Add(number);
        butForValue.Add(number);
    }

    private Alike Kind(List<int> facts)
    {
        var key = MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(facts));
        ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kindsBySpan, key, out _);
        return kind ??= new();
    }

    private int Number(Alike kind) => Next(ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, kind, out _));

    // The same few values stand everywhere: one that was met is told by its object.
    private int Number(Value value)
    {
        if (value is UnknownValue)
        {
            return Unknown;
        }

        ref var before = ref lastValues[RuntimeHelpers.GetHashCode(value) & (LastOnes - 1)];
        if (!ReferenceEquals(before.Value, value))
        {
            before = (value, NumberOf(value));
        }

        return before.Number;
    }

    // Values of different sorts never get the same number.
    private int NumberOf(Value value) => value switch
    {
        Amount amount => Next(ref CollectionsMarshal.GetValueRefOrAddDefault(amounts, (amount.Low, amount.High, amount.Unit.Symbol, amount.Unit.Dimension), out _)),
        Word word => Number(words, word.Text),
        Place place => Number(places, place.Code),
        NothingValue => None,
        Code code => Next(ref CollectionsMarshal.GetValueRefOrAddDefault(codes, (code.Nomenclature, code.Key, code.Text, code.IsEntry), out _)),
        Node => Next(ref CollectionsMarshal.GetValueRefOrAddDefault(records, value, out _)),
        OneOf several => Number(others, $"one of {string.Join(' ', several.Members.Select(Number))}"),
        _ => Number(others, $"{value.GetType().Name}\u001f{value}"),
    };

    private int Number(Dictionary<string, int> texts, string text) => Next(ref CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out _));

    private int Next(ref int number) => number == 0 ? number = ++last : number;
}
