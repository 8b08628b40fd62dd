using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>
/// Finds what the change of lists means for parties: the few entries that changed are indexed, and the parties held against
/// them. Matches and scores are those of screening against all entries of the day, of which the changed ones are kept.
/// </summary>
public sealed class Rescreening
{
    private readonly double threshold;
    private readonly NameIndex now;
    private readonly NameIndex? before;
    private readonly Dictionary<ListedParty, EntryChange> changes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares to hold parties against what changed.</summary>
    /// <param name="delta">What changed.</param>
    /// <param name="threshold">No match with a lower score, from 0 to 1.</param>
    public Rescreening(ListDelta delta, double threshold = NameIndex.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(delta);
        this.threshold = threshold;
        foreach (var change in delta.Changes)
        {
            foreach (var party in (ListedParty?[])[change.Before, change.Now])
            {
                if (party is not null)
                {
                    changes[party] = change;
                }
            }
        }

        // What is new only was not met before.
        var hasBefore = delta.Changes.Any(change => change.Before is not null);
        NameIndex? earlier = null, later = null;
        Parallel.Invoke(() => later = Index(delta.Now), () => earlier = hasBefore ? Index(delta.Before) : null);
        (now, before) = (later!, earlier);
    }

    /// <summary>What became of the matches of a party, new ones first, then by score. It may be asked from several threads.</summary>
    /// <param name="party">The party.</param>
    public ImmutableArray<ChangedMatch> Find(ScreenedParty party)
    {
        var (found, earlier) = (now.Find(party, int.MaxValue, threshold), before?.Find(party, int.MaxValue, threshold) ?? []);
        if (found.IsEmpty && earlier.IsEmpty)
        {
            return [];
        }

        var known = earlier.Select(match => changes[match.Party]).ToHashSet(ReferenceEqualityComparer.Instance);
        var still = found.Select(match => changes[match.Party]).ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. found.Select(match => Tell(known.Contains(changes[match.Party]) ? MatchChange.Changed : MatchChange.New, match)).OrderBy(match => match.Kind),
            .. earlier.Where(match => !still.Contains(changes[match.Party])).Select(match => Tell(MatchChange.Ended, match)),
        ];
    }

    private ChangedMatch Tell(MatchChange kind, PartyMatch match)
    {
        var change = changes[match.Party];
        return new(kind, match, change is { Before: { } old, Now: { } recent } ? [.. FactChanges.Between(old, recent)] : [], change.Now);
    }

    private NameIndex Index(IReadOnlyList<ListedParty> all) => NameIndex.Of(all).Among(all.Where(changes.ContainsKey));
}
