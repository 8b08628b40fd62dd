namespace Longarm.Core.RollUps;

/// <summary>Why uses make no graph.</summary>
/// <param name="Circle">Nodes that contain each other: each uses the next, and the last is the first again. Empty: there is no circle.</param>
/// <param name="CountedTwoWays">Nodes that are counted in pieces here and by mass there.</param>
public sealed record UsageFault(IReadOnlyList<int> Circle, IReadOnlyList<int> CountedTwoWays);
