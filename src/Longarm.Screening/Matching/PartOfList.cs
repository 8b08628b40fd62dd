using System.Collections.Frozen;

namespace Longarm.Screening;

/// <summary>What is kept for searches in a part of a list.</summary>
/// <param name="Whole">The whole list.</param>
/// <param name="Words">What words meet in the part.</param>
/// <param name="Parties">The parties of the part, each by itself.</param>
internal sealed record PartOfList(WholeList Whole, WordMemory Words, FrozenSet<ListedParty> Parties);
