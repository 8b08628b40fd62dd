namespace Longarm.Screening;

/// <summary>An entry of a list that is new, gone, or told otherwise.</summary>
/// <param name="Before">As it was; null: it is new.</param>
/// <param name="Now">As it is; null: it is gone.</param>
public sealed record EntryChange(ListedParty? Before, ListedParty? Now);
