using Longarm.Text;

namespace Longarm.Products;

/// <summary>A stage at which something was made, and where.</summary>
/// <param name="Name">Its name; empty: all of it.</param>
/// <param name="Line">Line of the file, from 1.</param>
internal sealed record ProductStage(string Name, int Line)
{
    /// <summary>By what the shares are measured; null: the file does not say.</summary>
    public string? Basis { get; set; }

    /// <summary>The places, with the share of each in percent.</summary>
    public List<(MarkedScalar Place, decimal Percent)> Shares { get; } = [];
}
