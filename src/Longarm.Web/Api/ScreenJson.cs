using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Writes what screening finds, and what lists are held, as JSON.</summary>
internal static class ScreenJson
{
    private const int Decimals = 4;

    /// <summary>What was found for one party.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="row">The party.</param>
    /// <param name="matches">What was found.</param>
    /// <param name="withName">Whether the name of the party is told, for whoever has lost its place in the file.</param>
    public static void Write(Utf8JsonWriter json, ScreenedRow row, ImmutableArray<PartyMatch> matches, bool withName = false)
    {
        json.WriteStartObject();
        json.WriteString("query", row.Query);
        if (withName)
        {
            json.WriteString("party", row.Party!.Name);
        }

        json.WriteStartArray("matches");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            json.WriteString("list", match.Party.List);
            json.WriteString("entry", match.Party.Entry);
            json.WriteString("name", match.Name);
            json.WriteNumber("score", Math.Round(match.Score, Decimals));
            json.WriteTexts("because", match.Because);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteTexts("remarks", [.. Remarks(row)]);
        json.WriteEndObject();
    }

    /// <summary>What a person should know of a party that was screened.</summary>
    public static IEnumerable<string> Remarks(ScreenedRow row) => NameIndex.IsOfOwnLetters(row.Party!.Name)
        ? [.. row.Remarks, ScreenWords.OwnLetters]
        : row.Remarks;

    /// <summary>What is held.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<HeldEdition> editions, DateOnly day)
    {
        var counting = HeldLists.AsOf(editions, day).ToHashSet();
        json.WriteStartObject();
        json.WriteString("on", Text(day));
        json.WriteStartArray("lists");
        foreach (var held in editions)
        {
            json.WriteStartObject();
            json.WriteString("list", held.List);
            json.WriteString("day", Text(held.Day));
            json.WriteBoolean("counts", counting.Contains(held));
            json.WriteNumber("entries", held.Counts.Entries);
            json.WriteNumber("names", held.Counts.Names);
            json.WriteNumber("addresses", held.Counts.Addresses);
            json.WriteNumber("identifiers", held.Counts.Identifiers);
            json.WriteNumber("leftOut", held.LeftOut);
            json.WriteString("imported", Text(held.Imported));
            json.WriteString("format", held.Format);
            json.WriteString("hash", held.Hash);
            json.WriteStartArray("sources");
            foreach (var source in held.Sources)
            {
                json.WriteStartObject();
                json.WriteString("name", source.Name);
                json.WriteString("hash", source.Hash);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What changed between two editions of a list.</summary>
    public static void Write(Utf8JsonWriter json, ListComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("list", comparison.After.List);
        json.WriteString("from", Text(comparison.Before.Day));
        json.WriteString("to", Text(comparison.After.Day));
        Write(json, "added", comparison.Changes.Added.Select(party => (party, (IReadOnlyList<string>?)null)));
        Write(json, "removed", comparison.Changes.Removed.Select(party => (party, (IReadOnlyList<string>?)null)));
        Write(json, "changed", comparison.Changes.Changed.Select(pair => (pair.Now, (IReadOnlyList<string>?)ListChanges.Facts(pair.Before, pair.Now))));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, IEnumerable<(ListedParty Party, IReadOnlyList<string>? Facts)> entries)
    {
        json.WriteStartArray(key);
        foreach (var (party, facts) in entries)
        {
            json.WriteStartObject();
            json.WriteString("entry", party.Entry);
            json.WriteString("name", party.Names.Length == 0 ? null : party.Names[0].Text);
            if (facts is not null)
            {
                json.WriteTexts("facts", facts);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
