using Longarm.Text;

namespace Longarm.Products;

/// <summary>A part as a distributor tells of it.</summary>
/// <param name="Line">Line of the answer, from 1.</param>
/// <param name="Mpn">The number that its manufacturer gave it.</param>
internal sealed record DistributorPart(int Line, string Mpn)
{
    /// <summary>Who made it; blank: not told.</summary>
    public string Manufacturer { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Description { get; init; } = "";

    /// <summary>Facts in the words of a component.</summary>
    public List<(string Fact, MarkedScalar Value)> Facts { get; } = [];

    /// <summary>The price of one, which waits for the currency of the whole answer.</summary>
    public MarkedScalar? Price { get; set; }
}
