using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>The combinations of facts that are bounded by sets.</summary>
internal static class Worlds
{
    private const int MaxPlain = 4096;

    /// <summary>One set of suppositions a combination; a single empty one if there are none, or too many.</summary>
    public static IReadOnlyList<Dictionary<(Node, string), Value>> Of(Case facts) => facts.Worlds ??= Combine(facts);

    private static List<Dictionary<(Node, string), Value>> Combine(Case facts)
    {
        List<Dictionary<(Node, string), Value>> worlds = [[]];
        var bounded = Bounded(facts, out var count);
        (facts.RecordCount, facts.HasBounded) = (count, bounded.Count > 0);
        if (facts.RecordCount >= facts.LargeFrom)
        {
            AlikeRecords.Find(facts.Item);
            facts.IsLarge = true;
        }

        foreach (var (record, field, several) in bounded)
        {
            if (worlds.Count * several.Members.Count > Determine.MaxCombinations)
            {
                return [[]];
            }

            worlds = [.. worlds.SelectMany(world => several.Members.Select(
                member => new Dictionary<(Node, string), Value>(world) { [(record, field)] = member }))];
        }

        return worlds;
    }

    // Every record of the case once, without recursion: a chain of sub-assemblies may be thousands long. Of items, which may
    // be a million, names are made only for the few that matter.
    private static List<(Node Record, string Field, OneOf Several)> Bounded(Case facts, out int records)
    {
        HashSet<Node> seen = new(ReferenceEqualityComparer.Instance);
        List<(Node, string, OneOf)> bounded = [];
        Stack<Node> waiting = new([facts]);
        var count = 0;

        // Many items of a large product hold the same few facts in one object.
        HashSet<object> plain = new(ReferenceEqualityComparer.Instance);
        while (waiting.TryPop(out var record))
        {
            // A part is in one thing alone; what it is may be in several.
            if (record is not (Part or Production or Material) && !seen.Add(record))
            {
                continue;
            }

            count++;
            if (record is Item item && !HasSeveral(item, plain))
            {
                Push(item.DesignedBy.Value);
                Push(item.Parts.Value);
                Push(item.MadeWith.Value);
                Push(item.Materials.Value);
                continue;
            }

            foreach (var (name, value) in RecordFields.Of(record))
            {
                if (value is OneOf several)
                {
                    bounded.Add((record, name, several));
                }

                Push(value);
            }
        }

        records = count;
        return bounded;

        void Push(Value value)
        {
            if (value is Node node)
            {
                waiting.Push(node);
            }
            else if (value is ListValue list)
            {
                foreach (var element in list.Items)
                {
                    if (element is Part { Quantity.Value: not OneOf, How.Value: not OneOf } part)
                    {
                        count++;
                        waiting.Push(part.Item);
                    }
                    else if (element is Node inner)
                    {
                        waiting.Push(inner);
                    }
                }
            }
        }
    }

    private static bool HasSeveral(Item item, HashSet<object> plain) =>
        item.Kind.Value is OneOf || item.Origin.Value is OneOf || item.Value.Value is OneOf || item.DesignedBy.Value is OneOf || item.Traits.Value is OneOf
        || item.For.Value is OneOf || item.Parts.Value is OneOf || item.MadeWith.Value is OneOf || item.Materials.Value is OneOf || item.Name.Value is OneOf
        || HasSeveral(item.Codes, plain) || HasSeveral(item.Specs, plain);

    private static bool HasSeveral(IReadOnlyDictionary<string, Fact> facts, HashSet<object> plain)
    {
        if (facts.Count == 0 || plain.Contains(facts))
        {
            return false;
        }

        foreach (var fact in facts.Values)
        {
            if (fact.Value is OneOf)
            {
                return true;
            }
        }

        if (plain.Count < MaxPlain)
        {
            plain.Add(facts);
        }

        return false;
    }
}

/// <summary>The fields of a record with their values.</summary>
internal static class RecordFields
{
    private static readonly Dictionary<Type, FactField[]> ByType = new()
    {
        [typeof(Case)] = FieldsOf("case"),
        [typeof(Item)] = FieldsOf("item"),
        [typeof(Part)] = FieldsOf("part"),
        [typeof(Production)] = FieldsOf("production"),
        [typeof(Material)] = FieldsOf("material"),
        [typeof(Party)] = [.. FieldsOf("party"), FactCatalog.Find("owner", "share")!],
        [typeof(Listing)] = FieldsOf("listing"),
        [typeof(Use)] = FieldsOf("use"),
        [typeof(Instrument)] = FieldsOf("instrument"),
    };

    /// <summary>Names and values of the fields of a record.</summary>
    public static IEnumerable<(string Name, Value Value)> Of(Node record)
    {
        foreach (var field in ByType[record.GetType()])
        {
            yield return (field.Name, field.Read(record).Value);
        }

        if (record is Item item)
        {
            foreach (var (nomenclature, code) in item.Codes)
            {
                yield return ($"codes.{nomenclature}", code.Value);
            }

            foreach (var (name, spec) in item.Specs)
            {
                yield return ($"specs.{name}", spec.Value);
            }
        }
    }

    private static FactField[] FieldsOf(string owner) => [.. FactCatalog.NamesOf(owner).Select(name => FactCatalog.Find(owner, name)!)];
}
