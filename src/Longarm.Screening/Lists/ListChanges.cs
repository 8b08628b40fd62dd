namespace Longarm.Screening;

/// <summary>What changed between two editions of a list.</summary>
/// <param name="Added">Entries that are new.</param>
/// <param name="Removed">Entries that are gone.</param>
/// <param name="Changed">Entries of which something is told otherwise: before, and now.</param>
public sealed record ListChanges(IReadOnlyList<ListedParty> Added, IReadOnlyList<ListedParty> Removed, IReadOnlyList<(ListedParty Before, ListedParty Now)> Changed)
{
    /// <summary>Compares two editions. Entries that did not change are told by what they say, so that repeated names that stand in another order are no change.</summary>
    public static ListChanges Between(IReadOnlyList<ListedParty> before, IReadOnlyList<ListedParty> now)
    {
        var (old, recent) = (Texts(before), Texts(now));
        List<ListedParty> gone = [.. Left(before, recent)], fresh = [.. Left(now, old)];
        var known = gone.ToDictionary(party => party.Entry);
        List<(ListedParty, ListedParty)> changed = [];
        List<ListedParty> added = [];
        foreach (var party in fresh)
        {
            if (known.Remove(party.Entry, out var other))
            {
                changed.Add((other, party));
            }
            else
            {
                added.Add(party);
            }
        }

        return new(added, [.. gone.Where(party => known.ContainsKey(party.Entry))], changed);
    }

    /// <summary>What of an entry is told otherwise, in words: names by themselves, anything else by what it is.</summary>
    public static IReadOnlyList<string> Facts(ListedParty before, ListedParty now)
    {
        List<string> told = [.. now.Names.Except(before.Names).Select(name => $"+ “{name.Text}”"), .. before.Names.Except(now.Names).Select(name => $"- “{name.Text}”")];
        void Compare(bool isSame, string what)
        {
            if (!isSame)
            {
                told.Add(what);
            }
        }

        Compare(before.Kind == now.Kind, "kind");
        Compare(before.Countries.SequenceEqual(now.Countries), "countries");
        Compare(before.Addresses.SequenceEqual(now.Addresses), "addresses");
        Compare(before.Identifiers.SequenceEqual(now.Identifiers), "identifiers");
        Compare(before.Births.SequenceEqual(now.Births), "births");
        Compare(before.Programs.SequenceEqual(now.Programs), "programs");
        Compare(before.Footnotes.SequenceEqual(now.Footnotes), "footnotes");
        Compare(before.Requirement == now.Requirement, "license requirement");
        Compare(before.Policy == now.Policy, "license policy");
        Compare(before.Notice == now.Notice, "notice");
        Compare((before.From, before.Until) == (now.From, now.Until), "days");
        return told.Count > 0 ? told : ["order of names"];
    }

    // How often each text of an entry stands there. The number of a repeated name is none of the text.
    private static Dictionary<string, int> Texts(IReadOnlyList<ListedParty> parties) => parties.GroupBy(Text).ToDictionary(same => same.Key, same => same.Count());

    // Entries whose text the other edition does not have, or not as often.
    private static IEnumerable<ListedParty> Left(IReadOnlyList<ListedParty> parties, Dictionary<string, int> others)
    {
        Dictionary<string, int> room = new(others);
        foreach (var party in parties)
        {
            var text = Text(party);
            if (room.GetValueOrDefault(text) is > 0 and var count)
            {
                room[text] = count - 1;
            }
            else
            {
                yield return party;
            }
        }
    }

    private static string Text(ListedParty party)
    {
        using MemoryStream stream = new();
        OwnLines.Write(stream, party with { Entry = party.Entry.Split(" #")[0] });
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
