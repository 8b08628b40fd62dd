using System.Globalization;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>Whether a decision still stands.</summary>
public enum DecisionState
{
    /// <summary>The entry is as it was, and so is the party as far as it is held.</summary>
    Stands,

    /// <summary>Something changed since, or its time is over: somebody should look again.</summary>
    Reopened,

    /// <summary>No list is held in which the entry could be looked up.</summary>
    Unknown,
}

/// <summary>A decision and how it stands.</summary>
/// <param name="State">Whether it stands.</param>
/// <param name="Standing">What changed.</param>
/// <param name="Remarks">What could not be looked up.</param>
public sealed record ReviewedDecision(DecisionState State, DecisionStanding Standing, IReadOnlyList<string> Remarks);

/// <summary>Holds decisions against the lists and parties that are held.</summary>
public static class DecisionReview
{
    /// <summary>The latest decision about each party and entry, and how it stands on a day.</summary>
    /// <param name="book">The decisions.</param>
    /// <param name="home">What is held.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="InvalidDataException">What is held is damaged.</exception>
    public static IReadOnlyList<ReviewedDecision> Of(DecisionBook book, HomeFolder home, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(home);
        List<NumberedDecision> latest = [.. book.Latest()];
        if (latest.Count == 0)
        {
            return [];
        }

        var lists = latest.Select(one => one.Decision.Entry.List).ToHashSet(StringComparer.Ordinal);
        var editions = home.Parties.AsOf(day).Where(edition => lists.Contains(edition.List)).ToList();
        Dictionary<(string List, string Entry), ListedParty> entries = [];
        foreach (var entry in editions.SelectMany(home.Parties.Parties).Where(entry => entry.IsListedOn(day)))
        {
            entries[(entry.List, entry.Entry)] = entry;
        }

        var held = editions.Select(edition => edition.List).ToHashSet(StringComparer.Ordinal);
        var parties = Stored(latest, home, day, out var stored);
        return [.. latest.Select(one => Review(one, held, entries, stored, parties[KeyOf(one.Decision.Party)], day))];
    }

    private static ReviewedDecision Review(NumberedDecision one, HashSet<string> held, Dictionary<(string, string), ListedParty> entries, HeldPartyEdition? stored, IEnumerable<ScreenedParty> parties, DateOnly day)
    {
        var then = one.Decision;
        List<string> remarks = [];
        var party = parties.FirstOrDefault(other => other.Name == then.Party.Name) ?? parties.FirstOrDefault();
        if (stored is not null && party is null)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"The party is not among those stored of {stored.Day:yyyy-MM-dd}."));
        }

        var isHeld = held.Contains(then.Entry.List);
        if (!isHeld)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"No list {then.Entry.List} of {day:yyyy-MM-dd} or before is held."));
        }

        var standing = DecisionBook.StandingOf(one, party, isHeld ? entries.GetValueOrDefault((then.Entry.List, then.Entry.Entry)) : then.Entry, day);
        return new(!standing.Stands ? DecisionState.Reopened : isHeld ? DecisionState.Stands : DecisionState.Unknown, standing, remarks);
    }

    private static ILookup<string, ScreenedParty> Stored(List<NumberedDecision> latest, HomeFolder home, DateOnly day, out HeldPartyEdition? stored)
    {
        var wanted = latest.Select(one => KeyOf(one.Decision.Party)).ToHashSet(StringComparer.Ordinal);
        stored = home.StoredParties.AsOf(day);
        return (stored is null ? [] : home.StoredParties.Each(stored, party => wanted.Contains(KeyOf(party)) ? party : null)).ToLookup(KeyOf, StringComparer.Ordinal);
    }

    // A party with an id is told by it, another one by its name.
    private static string KeyOf(ScreenedParty party) => party.Id is { } id ? $"id {id}" : $"name {party.Name}";
}
