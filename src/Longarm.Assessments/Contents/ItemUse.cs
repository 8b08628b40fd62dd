using Longarm.Core;

namespace Longarm.Assessments;

/// <summary>One item in another, or what made it.</summary>
/// <param name="Parent">Number of what contains it, or was made with it.</param>
/// <param name="Child">Its own number.</param>
/// <param name="Record">The <see cref="Part"/> or the <see cref="Production"/>.</param>
public readonly record struct ItemUse(int Parent, int Child, Node Record)
{
    /// <summary>Whether it made the other; else it is contained.</summary>
    public bool IsTool => Record is Production;

    /// <summary>How many of it are in one of the other; null: not known, or not one number.</summary>
    public decimal? Quantity => Record is Part { Quantity.Known: { IsDefinite: true, Low: { } count } } ? count : null;
}
