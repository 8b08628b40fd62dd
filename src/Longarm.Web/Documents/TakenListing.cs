using System.Globalization;
using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>A listing that a person takes over from a list that is held into a case.</summary>
internal static class TakenListing
{
    /// <summary>What a button says that takes one over.</summary>
    public const string Verb = "listing";

    private const char Between = '|';

    /// <summary>Names a listing: the party of the case, the edition and the entry.</summary>
    public static string Value(string pointer, ListedParty party, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{pointer}{Between}{party.List}{Between}{day:yyyy-MM-dd}{Between}{party.Entry}");

    /// <summary>Whether the case already has a listing of a party on a list.</summary>
    public static bool IsThere(JsonObject document, string pointer, ListedParty party) =>
        FactPointer.Find(document, $"{pointer}/listings") is JsonArray listings && listings.Any(listing => listing is JsonObject map && FactText.Of(map["list"]) == party.List);

    /// <summary>Takes over what a form says, if it says so; null where it does not, else what was done, to be said aloud.</summary>
    public static string? Apply(JsonObject? document, IFormCollection form, ListShelf shelf, List<Mistake> mistakes)
    {
        if (document is null || form["action"].FirstOrDefault(action => action?.StartsWith($"{Verb}:", StringComparison.Ordinal) == true) is not { } action)
        {
            return null;
        }

        try
        {
            var value = action[(Verb.Length + 1)..];
            if (Take(document, value, shelf))
            {
                var steps = value.Split(Between, 4);
                return $"Took over {steps[1]} of {steps[2]}, entry {steps[3]}.";
            }

            mistakes.Add(new("lists", 0, 0, "LW023", "This listing, or the party, is no longer there. Look at the matches again."));
        }
        catch (InvalidDataException damaged)
        {
            mistakes.Add(ScreenWords.Damaged(damaged));
        }

        return null;
    }

    /// <summary>Writes a listing into a case as the list tells it. False: it is no longer held.</summary>
    /// <param name="document">The case.</param>
    /// <param name="value">The listing, as <see cref="Value"/> names it.</param>
    /// <param name="shelf">The lists.</param>
    /// <exception cref="InvalidDataException">What is held is damaged.</exception>
    public static bool Take(JsonObject document, string value, ListShelf shelf)
    {
        if (value.Split(Between, 4) is not [var pointer, var list, var day, var entry]
            || FactPointer.Find(document, pointer) is not JsonObject party
            || shelf.Editions().FirstOrDefault(edition => edition.List == list && edition.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day) is not { } edition
            || shelf.Parties(edition).FirstOrDefault(each => each.Entry == entry) is not { } listed)
        {
            return false;
        }

        // One listing says nothing of other lists: where nothing was stated before, more may exist.
        if (party["listings"] is not JsonArray listings)
        {
            party["listings"] = listings = [];
            if (party["complete"] is not JsonObject complete)
            {
                party["complete"] = complete = [];
            }

            complete["listings"] = "false";
        }

        listings.Add(Of(listed));
        return true;
    }

    // What the list does not tell stays unknown: that it names no footnote does not say that there is none.
    private static JsonObject Of(ListedParty listed)
    {
        JsonObject listing = new() { ["list"] = listed.List };
        Texts(listing, "footnotes", listed.Footnotes.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        Text(listing, "from", listed.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(listing, "until", listed.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(listing, "notice", listed.Notice);
        Text(listing, "scope", listed.Kind == PartyKind.Address ? "address" : null);
        Text(listing, "requirement", listed.Requirement);
        Text(listing, "policy", listed.Policy);
        Texts(listing, "programs", listed.Programs);
        return listing;
    }

    private static void Text(JsonObject listing, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            listing[key] = text;
        }
    }

    private static void Texts(JsonObject listing, string key, IEnumerable<string> texts)
    {
        JsonArray all = [.. texts.Select(text => (JsonNode)text)];
        if (all.Count > 0)
        {
            listing[key] = all;
        }
    }
}
