using System.Numerics;
using Longarm.Core;
using Longarm.Core.RollUps;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>What a file tells of a product.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">Its format, as a person calls it.</param>
/// <param name="Product">The product.</param>
/// <param name="Remarks">What was passed over, or stays unknown.</param>
/// <param name="Table">What the columns of a table are thought to tell; null: it is no table.</param>
public sealed record ProductReport(string File, string Format, Item Product, IReadOnlyList<Mistake> Remarks, TablePreview? Table)
{
    /// <summary>The product as a graph.</summary>
    public ProductGraph Graph => field ??= ProductGraph.Of(Product);

    /// <summary>What it comes to.</summary>
    public ProductRollUp RollUp => field ??= new(Graph);

    /// <summary>Mass of the materials.</summary>
    public IReadOnlyList<MaterialRow> Materials => field ??= ProductMaterials.Of(Graph);

    /// <summary>Stages at which items and materials were made, with what they are of.</summary>
    public IReadOnlyList<(Node Of, OriginStage Stage)> Stages => field ??=
    [
        .. Graph.Items.SelectMany(item => item.Stages.Select(stage => ((Node)item, stage))
            .Concat(ProductMaterials.MaterialsOf(item).SelectMany(material => material.Stages.Select(stage => ((Node)material, stage))))),
    ];

    /// <summary>How rates are applied; null: sums stay apart.</summary>
    public Conversion? Conversion { get; init; }

    /// <summary>Items whose name holds a text, whatever the case, each with the ways to it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ways">So many ways of each at most.</param>
    public IEnumerable<FoundItem> Where(string text, int ways) => Enumerable.Range(0, Graph.Items.Count)
        .Where(node => Graph.Items[node].Title.Contains(text, StringComparison.OrdinalIgnoreCase))
        .Select(node =>
        {
            UsagePaths paths = new(Graph.Quantities, node);
            return new FoundItem(Graph.Items[node], Graph.Quantities[node], paths.Count, [.. paths.First(ways).Select(way => (way.Nodes.Select(step => Graph.Items[step]).ToList(), way.Quantity))]);
        });
}

/// <summary>An item that was looked for.</summary>
/// <param name="Item">The item.</param>
/// <param name="Quantity">How many of it are in one product.</param>
/// <param name="Count">How many ways lead to it.</param>
/// <param name="Ways">The first of these, each with how many it brings.</param>
public sealed record FoundItem(Item Item, Bounds Quantity, BigInteger Count, IReadOnlyList<(List<Item> Items, Bounds Quantity)> Ways);
