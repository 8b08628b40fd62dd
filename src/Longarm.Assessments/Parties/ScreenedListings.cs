using System.Globalization;
using Longarm.Core;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>
/// What lists say of one party. Each list by itself: the party is surely on it, or may be, or is not found there though it
/// would be if it were; and of a list that is not held nobody knows.
/// </summary>
internal sealed class ScreenedListings(ListsToScreen lists, IReadOnlyList<string> asked, ScreenedOn on, Party party)
{
    private const int ShownMatches = 2;
    private const string Address = "address";

    private readonly List<Value> found = [];
    private readonly List<PossibleElement> open = [];

    /// <summary>The listings of the party.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="matches">All entries that it may be, the likeliest first.</param>
    public Fact<ListValue> Of(string name, IReadOnlyList<PartyMatch> matches)
    {
        foreach (var word in asked)
        {
            if (lists.Find(word) is { } list)
            {
                LookAt(list, name, [.. matches.Where(match => match.Party.List == word)]);
                LookAtAddresses(list, name);
            }
            else
            {
                Leave(word, $"Is {name} on {string.Join(" or ", asked.Where(other => lists.Find(other) is null))}? No edition of {Text(on.Day)} or before is held.");
            }
        }

        return Fact<ListValue>.Of(new ListValue(found, open.Count == 0, open), new(SourceKind.Screened) { By = lists.Said });
    }

    private void LookAt(ListToScreen list, string name, List<PartyMatch> matches)
    {
        if (matches.Where(match => match.IsCertain).Select(match => match.Party).ToList() is { Count: > 0 } certain)
        {
            // Who is surely one of these is not one of those that are merely alike.
            found.Add(ListingFacts.Of($"{party.Path}.listings[{found.Count}]", list, certain));
        }
        else if (matches.Count > 0)
        {
            Leave(list.List, $"Is {name} {Entries(matches)} of {list.Said}?");
        }
        else if (WhyNotCleared(list, NameWritings.Of(name)) is { } why)
        {
            Leave(list.List, $"Is {name} on {list.Said}? {why}");
        }
    }

    // A case does not tell where in a country a party is.
    private void LookAtAddresses(ListToScreen list, string name)
    {
        if (lists.Addresses(list.List, party.Country.Known?.Country, on.Day) is > 0 and var addresses)
        {
            Leave(list.List, string.Create(CultureInfo.InvariantCulture, $"Is {name} at one of the addresses that {list.Said} names alone ({addresses} entries)?"), Address);
        }
    }

    private void Leave(string list, string question, string? scope = null) =>
        open.Add(new(Listing.Perhaps($"{party.Path}.listings", Word(list), scope is null ? null : Word(scope)), question));

    // That a name is not found says only so much.
    private string? WhyNotCleared(ListToScreen list, NameWriting writing) =>
        writing is NameWriting.None ? "Its name has no letters."
        : writing is NameWriting.Other ? "Its name is in letters that are compared as they are, or in several."
        : lists.Unmet(list.List, writing) is > 0 and var unmet ? string.Create(CultureInfo.InvariantCulture, $"Not all entries there have a name in such letters: {unmet} have none.")
        : list.LeftOut > 0 ? string.Create(CultureInfo.InvariantCulture, $"Rows of it could not be read: {list.LeftOut}.")
        : on.IsStrict && on.IsAfter(list) ? $"It was not found there, but that list is not known to be of {Text(on.On)}."
        : null;

    private static string Entries(List<PartyMatch> matches)
    {
        var shown = string.Join(" or ", matches.Take(ShownMatches).Select(match => string.Create(CultureInfo.InvariantCulture,
            $"the “{(match.Name.Length > 0 ? match.Name : match.Party.Entry)}” (entry {match.Party.Entry}, score {match.Score:0.00}: {string.Join("; ", match.Because)})")));
        return matches.Count > ShownMatches ? string.Create(CultureInfo.InvariantCulture, $"{shown} or one of {matches.Count - ShownMatches} others") : shown;
    }

    private static Fact<Word> Word(string text) => Fact<Word>.Of(new(text), Source.Derived);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
