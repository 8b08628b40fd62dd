using Longarm.Core;

namespace Longarm.Assessments;

/// <summary>What a change is made to.</summary>
public enum ChangeKind
{
    /// <summary>A part is bought elsewhere.</summary>
    Part,

    /// <summary>Software or technology in the product is replaced.</summary>
    Content,

    /// <summary>What made something is replaced: a tool, equipment, software or technology.</summary>
    Tool,

    /// <summary>A material is bought, and processed, elsewhere.</summary>
    Material,
}

/// <summary>One thing of a product that could be had from elsewhere.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Record">The item or the material.</param>
/// <param name="Holder">What a material is in; null for items.</param>
public sealed record Change(ChangeKind Kind, Node Record, Item? Holder = null)
{
    /// <summary>The facts that would be others: it is of another place, and made with nothing that a law follows.</summary>
    public IEnumerable<((Node Record, string Field) Fact, Value Value)> Facts(Place from) => Record switch
    {
        Item => [((Record, "origin"), from), ((Record, "made-with"), ListValue.Empty), ((Record, "parts"), ListValue.Empty)],
        _ => [((Record, "origin"), from), ((Record, "processed-with"), from)],
    };
}

/// <summary>Finds what of a product could be had from elsewhere.</summary>
internal static class Changes
{
    /// <summary>Each part, tool and material of an item once, at any depth, the nearest first.</summary>
    public static List<Change> Of(Item product)
    {
        List<Change> changes = [];
        HashSet<Item> seen = new(ReferenceEqualityComparer.Instance) { product };
        Queue<Item> waiting = new([product]);
        while (waiting.TryDequeue(out var item))
        {
            foreach (var (inner, isTool) in Inside(item))
            {
                if (seen.Add(inner))
                {
                    var isGoods = inner.Kind.Known?.Text is null or "commodity";
                    changes.Add(new(isTool ? ChangeKind.Tool : isGoods ? ChangeKind.Part : ChangeKind.Content, inner));
                    waiting.Enqueue(inner);
                }
            }

            changes.AddRange(Elements<Material>(item.Materials).Select(material => new Change(ChangeKind.Material, material, item)));
        }

        return changes;
    }

    /// <summary>The places that anything in a product comes from, or may come from, by how often.</summary>
    public static IEnumerable<Place> OriginsIn(Item product, IEnumerable<Change> changes) => changes.Select(c => c.Record).OfType<Item>().Prepend(product)
        .Select(item => item.Origin.Known).OfType<Place>().GroupBy(place => place.Code).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.First());

    private static IEnumerable<(Item Item, bool IsTool)> Inside(Item item) =>
        Elements<Part>(item.Parts).Select(part => (part.Item, false)).Concat(Elements<Production>(item.MadeWith).Select(made => (made.Item, true)));

    private static IEnumerable<T> Elements<T>(Fact<ListValue> list) => list.Known?.Elements.OfType<T>() ?? [];
}
