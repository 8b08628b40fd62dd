using Longarm.Core;

namespace Longarm.Assessments;

/// <summary>The mass of a material in one product.</summary>
/// <param name="Element">Chemical symbol; null: nobody said.</param>
/// <param name="Form">Metal, oxide, magnet, …; null: nobody said. The mass is that of the form: a magnet is no element, and nothing is added across forms.</param>
/// <param name="Where">Where it was produced, stage by stage; empty: nobody said.</param>
/// <param name="IsOfWhole">Whether it is told of something whose parts are told too: then the parts may tell the same mass again, and both stay apart.</param>
/// <param name="Low">The least mass, in grams.</param>
/// <param name="High">The most, in grams; null: not known.</param>
/// <param name="WithoutMass">In how many items its mass is not known.</param>
/// <param name="Items">In how many items it is.</param>
public sealed record MaterialRow(string? Element, string? Form, string Where, bool IsOfWhole, decimal Low, decimal? High, int WithoutMass, int Items);

/// <summary>The materials of a product.</summary>
public static class ProductMaterials
{
    /// <summary>The mass of each material, by element, form and where it was produced.</summary>
    public static IReadOnlyList<MaterialRow> Of(ProductGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var isWhole = graph.Items.All(item => IsTold(item.Parts) && IsTold(item.Materials));
        return
        [
            .. Enumerable.Range(0, graph.Items.Count).SelectMany(node => MaterialsOf(graph.Items[node]).Select(material => (Material: material, Node: node)))
                .GroupBy(pair => (Element: Say(pair.Material.Element), Form: Say(pair.Material.Form), Where: Where(pair.Material), IsOfWhole: !graph.IsInnermost(pair.Node)))
                .Select(same => RowOf(graph, same.Key, [.. same], isWhole))
                .OrderBy(row => row.Element, StringComparer.Ordinal).ThenBy(row => row.Form, StringComparer.Ordinal).ThenBy(row => row.Where, StringComparer.Ordinal).ThenBy(row => row.IsOfWhole),
        ];
    }

    /// <summary>The materials that are told of an item.</summary>
    public static IEnumerable<Material> MaterialsOf(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Materials.Known is { } materials ? materials.Elements.OfType<Material>() : [];
    }

    private static MaterialRow RowOf(ProductGraph graph, (string? Element, string? Form, string Where, bool IsOfWhole) key, List<(Material Material, int Node)> all, bool isWhole)
    {
        var (low, high, without) = (0m, (decimal?)0m, 0);
        foreach (var (material, node) in all)
        {
            var quantity = graph.Quantities[node];
            var mass = material.Mass.Known;
            without += mass is null ? 1 : 0;
            try
            {
                high = quantity.High == 0 ? high : high + (quantity.HighNumber * mass?.High);
                low += quantity.LowNumber * (mass?.Low ?? 0);
            }
            catch (OverflowException)
            {
                // What no decimal can hold has no end that is known; what was counted so far is there at the least.
                high = null;
            }
        }

        // Where parts or materials may be that nobody told, there may be more of it.
        return new(key.Element, key.Form, key.Where, key.IsOfWhole, low, isWhole ? high : null, without, all.Count);
    }

    private static bool IsTold(Fact<ListValue> list) => list.Value is ListValue { IsComplete: true } or NothingValue;

    private static string Where(Material material) => string.Join("; ",
        [.. Say(material.Origin) is { } origin ? [$"origin {origin}"] : (string[])[], .. material.Stages.Where(stage => stage.Name.Length > 0).Select(stage => stage.ToString())]);

    private static string? Say(Fact fact) => fact.Value is UnknownValue ? null : fact.ToString();
}
