using Longarm.Core;

namespace Longarm.Products;

/// <summary>The components that a product is written as: each item once, and once more for each time that one thing holds it again.</summary>
internal sealed class WrittenComponents
{
    private readonly Dictionary<Item, List<WrittenComponent>> byItem = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<WrittenComponent> open = new();

    /// <summary>Lays out a product.</summary>
    /// <param name="item">The product.</param>
    public WrittenComponents(Item item)
    {
        Root = Of(item, 0);
        while (open.TryDequeue(out var component))
        {
            Dictionary<Item, int> parts = new(ReferenceEqualityComparer.Instance);
            foreach (var part in component.Item.Parts.Known?.Elements.Cast<Part>() ?? [])
            {
                var child = Next(part.Item, parts);
                child.Uses.Add((component, part));
                component.Parts.Add(child);
            }

            Dictionary<Item, int> tools = new(ReferenceEqualityComparer.Instance);
            foreach (var made in component.Item.MadeWith.Known?.Elements.Cast<Production>() ?? [])
            {
                component.Tools.Add((Next(made.Item, tools), made));
            }
        }
    }

    /// <summary>The product itself.</summary>
    public WrittenComponent Root { get; }

    /// <summary>All of them, the product first.</summary>
    public List<WrittenComponent> All { get; } = [];

    // The format tells one use of a component in another: what is there twice is written as two components.
    private WrittenComponent Next(Item item, Dictionary<Item, int> seen)
    {
        var time = seen[item] = seen.GetValueOrDefault(item) + 1;
        return Of(item, time - 1);
    }

    private WrittenComponent Of(Item item, int copy)
    {
        var copies = byItem.TryGetValue(item, out var known) ? known : byItem[item] = [];
        while (copies.Count <= copy)
        {
            WrittenComponent component = new(item, All.Count == 0 ? "item" : $"c{All.Count}");
            copies.Add(component);
            All.Add(component);
            open.Enqueue(component);
        }

        return copies[copy];
    }
}

/// <summary>A component as it is written.</summary>
/// <param name="item">The item.</param>
/// <param name="reference">What the file refers to it by.</param>
internal sealed class WrittenComponent(Item item, string reference)
{
    /// <summary>The item.</summary>
    public Item Item => item;

    /// <summary>What the file refers to it by.</summary>
    public string Ref => reference;

    /// <summary>What it is in.</summary>
    public List<(WrittenComponent Whole, Part Part)> Uses { get; } = [];

    /// <summary>What is in it.</summary>
    public List<WrittenComponent> Parts { get; } = [];

    /// <summary>What made it.</summary>
    public List<(WrittenComponent Tool, Production Production)> Tools { get; } = [];
}
