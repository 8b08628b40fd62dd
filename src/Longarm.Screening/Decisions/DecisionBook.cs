using System.Globalization;

namespace Longarm.Screening;

/// <summary>
/// All decisions, found by party and entry. A party is told by its id; one without an id by its name. A decision hides no
/// match: it says what a person found, and whether both are still as they were then.
/// </summary>
public sealed class DecisionBook
{
    /// <summary>A book without decisions.</summary>
    public static readonly DecisionBook Empty = new([]);

    private readonly Dictionary<(string? Id, string? Name, string List, string Entry), List<NumberedDecision>> decisions = [];

    /// <summary>A book of decisions.</summary>
    /// <param name="all">The decisions, in any order.</param>
    public DecisionBook(IEnumerable<NumberedDecision> all)
    {
        foreach (var one in all.OrderBy(one => one.Number))
        {
            var key = KeyOf(one.Decision.Party, one.Decision.Entry);
            if (!decisions.TryGetValue(key, out var same))
            {
                decisions.Add(key, same = []);
            }

            same.Add(one);
        }
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => decisions.Count == 0;

    /// <summary>The latest decisions, one for each party, name and entry, by number: those that no later one replaced.</summary>
    public IEnumerable<NumberedDecision> Latest() => decisions.Values
        .SelectMany(same => same.GroupBy(one => one.Decision.Party.Name, StringComparer.Ordinal).Select(alike => alike.Last())
            .Where(one => !same.Exists(later => later.Number > one.Number && later.Decision.IsForAllNames)))
        .OrderBy(one => one.Number);

    /// <summary>What was decided last about a party and an entry; null: nothing.</summary>
    /// <param name="party">The party as it is now.</param>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="day">The day on which it is asked.</param>
    public DecisionStanding? StandingOf(ScreenedParty party, ListedParty entry, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(entry);
        if (decisions.Count == 0 || !decisions.TryGetValue(KeyOf(party, entry), out var same))
        {
            return null;
        }

        // Under another name of the party something else may have been decided.
        var latest = same.FindLast(one => one.Decision.IsForAllNames || one.Decision.Party.Name == party.Name) ?? same[^1];
        return StandingOf(latest, party, entry, day);
    }

    /// <summary>A decision, held against a party and an entry.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="party">The party as it is now; null: as it was.</param>
    /// <param name="entry">The entry as it is now; null: the list has it no longer.</param>
    /// <param name="day">The day on which it is asked.</param>
    public static DecisionStanding StandingOf(NumberedDecision decision, ScreenedParty? party, ListedParty? entry, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var then = decision.Decision;
        List<FactChange> changes = [];
        if (party is not null)
        {
            changes.AddRange(FactChanges.Between(then.Party, party, withName: !then.IsForAllNames));
        }

        changes.AddRange(entry is null ? [new("entry", then.Entry.Entry, null)] : FactChanges.Between(then.Entry, entry));
        if (then.Until <= day)
        {
            changes.Add(new("day", then.Until?.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " at the latest", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return new(decision, [.. changes]);
    }

    private static (string? Id, string? Name, string List, string Entry) KeyOf(ScreenedParty party, ListedParty entry) =>
        (party.Id, party.Id is null ? party.Name : null, entry.List, entry.Entry);
}
