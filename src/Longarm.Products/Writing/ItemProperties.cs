using Longarm.Core;

namespace Longarm.Products;

/// <summary>The facts of one item alone as properties in the namespace <c>longarm:</c>, without what it consists of and what made it.</summary>
public static class ItemProperties
{
    /// <summary>The properties, and what they cannot carry.</summary>
    public static (IReadOnlyList<(string Name, string Value)> Properties, IReadOnlyList<string> Remarks) Of(Item item)
    {
        List<string> remarks = [];
        var properties = new ComponentProperties(remarks).Of(new(item, CycloneDxWriter.RootRef));
        return ([.. properties.Where(property => property is not { Name: "longarm:parts" or "longarm:made-with", Value: not "none" })], remarks);
    }
}
