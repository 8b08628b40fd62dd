using Longarm.Core;

namespace Longarm.Products;

/// <summary>Whether stages of origin, read again, would say more of where something is from than is known of it.</summary>
internal static class WrittenStages
{
    /// <summary>Whether they add nothing to the origin of an item.</summary>
    public static bool AddNothing(Item item, IReadOnlyList<string> origins)
    {
        ProductComponent component = new() { Line = 1, Name = item.Title, Kind = item.Kind.Known?.Text, Stages = Read(item.Stages) };
        ProductStages.SettleItem(Nobody, component);
        return Within(component.Facts, origins);
    }

    /// <summary>Whether they add nothing to the origin of a material.</summary>
    public static bool AddNothing(Material material, IReadOnlyList<string> origins)
    {
        ProductMaterial read = new(1) { Symbol = material.Title, Stages = Read(material.Stages) };
        ProductStages.SettleMaterial(Nobody, read);
        return Within(read.Facts, origins);
    }

    private static ProductFile Nobody => new("", [], []);

    private static bool Within(List<(string Fact, Longarm.Text.MarkedScalar Value)> concluded, IReadOnlyList<string> origins) =>
        concluded.Where(fact => fact.Fact == "origin").All(fact => origins.Contains(fact.Value.Text));

    private static List<ProductStage> Read(IReadOnlyList<OriginStage> stages) =>
    [
        .. stages.Select(stage =>
        {
            ProductStage read = new(stage.Name, 1);
            read.Shares.AddRange(stage.Shares.Select(share => (new Longarm.Text.MarkedScalar(share.Place.Code, IsQuoted: true, 1, 0), share.Percent)));
            return read;
        }),
    ];
}
