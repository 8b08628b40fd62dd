using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>What became of a match when an entry changed.</summary>
public enum MatchChange
{
    /// <summary>There is one where there was none.</summary>
    New,

    /// <summary>There still is one, with an entry that is told otherwise.</summary>
    Changed,

    /// <summary>There is none any more.</summary>
    Ended,
}

/// <summary>A match of a stored party with an entry that changed.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Match">The match: as it is; if it ended, as it was.</param>
/// <param name="Changes">What of the entry is told otherwise; none for one that is new or gone.</param>
/// <param name="Now">The entry as it is now; null: it is gone.</param>
public sealed record ChangedMatch(MatchChange Kind, PartyMatch Match, ImmutableArray<FactChange> Changes, ListedParty? Now)
{
    /// <summary>Whether the entry is gone.</summary>
    public bool IsGone => Now is null;
}
