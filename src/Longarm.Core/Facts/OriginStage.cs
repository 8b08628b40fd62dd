using System.Globalization;

namespace Longarm.Core;

/// <summary>A stage at which something was made, and where: mined in one country, melted in another.</summary>
/// <param name="Name">What was done; empty: the thing as a whole.</param>
/// <param name="Shares">The places, with the share of each in percent.</param>
/// <param name="Basis">By what the shares are measured, such as net weight; null: nobody said.</param>
/// <param name="Source">Where it is stated.</param>
public sealed record OriginStage(string Name, IReadOnlyList<(Place Place, decimal Percent)> Shares, string? Basis, Source Source)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Name.Length == 0 ? "origin" : Name)}: {string.Join(", ", Shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Place} {s.Percent:0.####} %")))}";
}
