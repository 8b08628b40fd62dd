using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>The combinations of facts that are bounded by sets.</summary>
internal static class Worlds
{
    /// <summary>One set of suppositions a combination; a single empty one if there are none, or too many.</summary>
    public static IReadOnlyList<Dictionary<(Node, string), Value>> Of(Case facts) => facts.Worlds ??= Combine(facts);

    private static List<Dictionary<(Node, string), Value>> Combine(Case facts)
    {
        List<Dictionary<(Node, string), Value>> worlds = [[]];
        HashSet<Node> seen = new(ReferenceEqualityComparer.Instance);
        List<(Node Record, string Field, OneOf Several)> bounded = [.. Bounded(facts, seen)];
        facts.RecordCount = seen.Count;
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

    // Every record of the case once, without recursion: a chain of sub-assemblies may be thousands long.
    private static IEnumerable<(Node Record, string Field, OneOf Several)> Bounded(Case facts, HashSet<Node> seen)
    {
        Stack<Node> waiting = new([facts]);
        while (waiting.TryPop(out var record))
        {
            if (!seen.Add(record))
            {
                continue;
            }

            foreach (var (name, value) in RecordFields.Of(record))
            {
                if (value is OneOf several)
                {
                    yield return (record, name, several);
                }

                foreach (var inner in value is ListValue list ? list.Elements.OfType<Node>() : value is Node node ? [node] : [])
                {
                    waiting.Push(inner);
                }
            }
        }
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
