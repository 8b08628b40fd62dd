namespace Longarm.Screening;

/// <summary>What changed in all lists between two days.</summary>
/// <param name="Before">All entries of the first day.</param>
/// <param name="Now">All entries of the second.</param>
/// <param name="Changes">What differs, by list.</param>
public sealed record ListDelta(IReadOnlyList<ListedParty> Before, IReadOnlyList<ListedParty> Now, IReadOnlyList<EntryChange> Changes)
{
    /// <summary>Compares the entries of two days, list by list.</summary>
    /// <param name="before">All entries of the first day.</param>
    /// <param name="now">All entries of the second.</param>
    public static ListDelta Between(IReadOnlyList<ListedParty> before, IReadOnlyList<ListedParty> now)
    {
        var (old, recent) = (before.ToLookup(party => party.List), now.ToLookup(party => party.List));
        List<EntryChange> changes = [];
        foreach (var list in before.Concat(now).Select(party => party.List).Distinct().Order(StringComparer.Ordinal))
        {
            var between = ListChanges.Between([.. old[list]], [.. recent[list]]);
            changes.AddRange(between.Added.Select(party => new EntryChange(null, party)));
            changes.AddRange(between.Changed.Select(party => new EntryChange(party.Before, party.Now)));
            changes.AddRange(between.Removed.Select(party => new EntryChange(party, null)));
        }

        return new(before, now, changes);
    }
}
