using Longarm.Core;
using Longarm.Core.RollUps;

namespace Longarm.Assessments;

/// <summary>A product as a graph: each distinct item is a node, each part of each item a use. The product is node 0.</summary>
public sealed class ProductGraph
{
    private readonly List<Item> items = [];
    private readonly Dictionary<Item, int> numbers = new(ReferenceEqualityComparer.Instance);

    private ProductGraph(Item product)
    {
        Number(product);
        List<(int Parent, Part Part)> uses = [];
        for (var at = 0; at < items.Count; at++)
        {
            foreach (var part in PartsOf(items[at]))
            {
                uses.Add((at, part));
                Number(part.Item);
            }
        }

        UsageList list = new(items.Count, uses.Count);
        foreach (var (parent, part) in uses)
        {
            list.Add(parent, numbers[part.Item], Bounds.Of(part.Quantity.Known));
        }

        Lines = uses.ConvertAll(use => use.Part);
        Usages = UsageGraph.Build(list, out _) ?? throw new InvalidOperationException("An item contains itself: whoever read it should have said so.");
        Quantities = Usages.From(0);
    }

    /// <summary>The items, each once; the product first.</summary>
    public IReadOnlyList<Item> Items => items;

    /// <summary>The parts, as often as they are listed.</summary>
    public IReadOnlyList<Part> Lines { get; }

    /// <summary>What consists of what.</summary>
    public UsageGraph Usages { get; }

    /// <summary>How many of each are in one product.</summary>
    public ExtendedQuantities Quantities { get; }

    /// <summary>The graph of a product.</summary>
    public static ProductGraph Of(Item product) => new(product);

    /// <summary>The parts that are told of an item.</summary>
    public static IEnumerable<Part> PartsOf(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Parts.Known is { } parts ? parts.Elements.OfType<Part>() : [];
    }

    /// <summary>Whether nothing is told of what is in an item: it counts by what it is worth itself.</summary>
    public bool IsInnermost(int node) => !PartsOf(items[node]).Any();

    private void Number(Item item)
    {
        if (numbers.TryAdd(item, items.Count))
        {
            items.Add(item);
        }
    }
}
