using System.Security.Cryptography;
using System.Text;
using Longarm.Core;
using Longarm.Core.Language;

namespace Longarm.Text;

/// <summary>The records of a product by their paths: items, parts, materials, and what made them.</summary>
internal sealed class ProductRecords
{
    private readonly Dictionary<string, Node?> byPath = new(StringComparer.Ordinal);

    /// <summary>Finds all records of a product; a sub-assembly that several things share is one.</summary>
    public ProductRecords(Item product)
    {
        HashSet<Item> seen = new(ReferenceEqualityComparer.Instance) { product };
        Stack<Item> waiting = new([product]);
        while (waiting.TryPop(out var item))
        {
            Add(item);
            foreach (var inside in Inside(item))
            {
                Add(inside);
                if ((inside is Part part ? part.Item : inside is Production made ? made.Item : null) is { } inner && seen.Add(inner))
                {
                    waiting.Push(inner);
                }
            }
        }
    }

    /// <summary>The record to which a fact belongs, and the name that the fact has there; null if there is none, or more than one.</summary>
    /// <param name="fact">Path of the fact.</param>
    /// <param name="isAmbiguous">Whether several records stand at that path.</param>
    public (Node Record, string Field)? Find(string fact, out bool isAmbiguous)
    {
        isAmbiguous = false;
        for (var dot = fact.LastIndexOf('.'); dot > 0; dot = fact.LastIndexOf('.', dot - 1))
        {
            if (byPath.TryGetValue(fact[..dot], out var record))
            {
                isAmbiguous = record is null;
                return record is not null && IsFieldOf(record, fact[(dot + 1)..]) ? (record, fact[(dot + 1)..]) : null;
            }
        }

        return null;
    }

    /// <summary>What is told of a record, as a short hash: another record at the same path has another.</summary>
    public static string StateOf(Node record)
    {
        StringBuilder told = new(KindOf(record));
        foreach (var name in FactCatalog.NamesOf(KindOf(record)))
        {
            var value = FactCatalog.Find(KindOf(record), name)!.Read(record).Value;
            told.Append('\n').Append(name).Append('=').Append(value is ListValue list ? $"{list.IsComplete}:{string.Join('\u001f', list.Elements)}" : value.ToString());
        }

        IEnumerable<KeyValuePair<string, Fact>> named = record is Item item ? item.Codes.Concat(item.Specs) : [];
        foreach (var (name, fact) in named.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            told.Append('\n').Append(name).Append('=').Append(fact);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString())))[..8];
    }

    /// <summary>What stands in an item: parts, what made it, materials.</summary>
    public static IEnumerable<Node> Inside(Item item) => ElementsOf(item.Parts).Concat(ElementsOf(item.MadeWith)).Concat(ElementsOf(item.Materials));

    private void Add(Node record) => byPath[record.Path] = byPath.TryGetValue(record.Path, out var other) && !ReferenceEquals(other, record) ? null : record;

    private static IEnumerable<Node> ElementsOf(Fact<ListValue> list) => list.Known?.Elements.OfType<Node>() ?? [];

    private static bool IsFieldOf(Node record, string name) => name != "item"
        && (FactCatalog.Find(KindOf(record), name) is not null || record is Item && name.Split('.', 2) is ["codes" or "specs", { Length: > 0 }]);

    private static string KindOf(Node record) => record switch
    {
        Part => "part",
        Production => "production",
        Material => "material",
        _ => "item",
    };
}
