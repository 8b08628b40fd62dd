namespace Longarm.Products;

/// <summary>Facts of materials that are kept inside the house: whoever is outside sees the material, and knows nothing of them.</summary>
internal static class WithheldFacts
{
    /// <summary>Puts nothing known in the place of each.</summary>
    /// <param name="file">The product.</param>
    public static void Settle(ProductFile file)
    {
        foreach (var component in file.Components.Where(component => component.Withheld is not null))
        {
            foreach (var (symbol, fact) in component.Withheld!)
            {
                component.Materials.Find(material => material.Symbol == symbol)?.Facts
                    .Add((fact, new(ComponentFacts.Withheld, IsQuoted: true, component.Line, 0)));
            }
        }
    }
}
