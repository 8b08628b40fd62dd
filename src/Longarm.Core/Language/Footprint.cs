namespace Longarm.Core.Language;

/// <summary>What the condition of a question about a list may turn on.</summary>
/// <param name="ReadsValue">Whether it reads the value of an item or of a material itself.</param>
/// <param name="Asks">Rules that it asks.</param>
/// <param name="AsksInside">Prefixes of the rules that its sub-decisions ask.</param>
public sealed record Footprint(bool ReadsValue, IReadOnlyList<string> Asks, IReadOnlyList<string> AsksInside);
