using System.Collections.Concurrent;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>Lists that were read, with an index of the names in them.</summary>
internal sealed class ListsToScreen
{
    private readonly Dictionary<string, (ListToScreen List, IReadOnlyList<ListedParty> Entries)> byWord;
    private readonly Lazy<NameIndex> index;
    private readonly ConcurrentDictionary<(string List, NameWriting Writing), int> unmet = new();

    /// <summary>Reads lists.</summary>
    /// <exception cref="InvalidDataException">One of them is damaged.</exception>
    public ListsToScreen(IReadOnlyList<ListToScreen> lists)
    {
        All = lists;
        byWord = lists.ToDictionary(list => list.List, list => (list, list.Entries()));
        index = new(() => NameIndex.Of(byWord.Values.SelectMany(list => list.Entries)));
    }

    /// <summary>The lists.</summary>
    public IReadOnlyList<ListToScreen> All { get; }

    /// <summary>The lists and their days, in words.</summary>
    public string Said => string.Join(" and ", All.GroupBy(list => (list.Day, list.Day is null ? list.Origin : null))
        .Select(same => string.Join(", ", same.SkipLast(1).Select(list => list.List).Append(same.Last().Said))));

    /// <summary>The list of a word; null: it is not held.</summary>
    public ListToScreen? Find(string list) => byWord.TryGetValue(list, out var held) ? held.List : null;

    /// <summary>All entries that a party may be on a day, the likeliest first.</summary>
    public IReadOnlyList<PartyMatch> Matches(ScreenedParty party, DateOnly day) =>
        [.. index.Value.Find(party, int.MaxValue).Where(match => IsInForce(match.Party, day))];

    /// <summary>How many entries of a list have no name that one in such letters could meet.</summary>
    public int Unmet(string list, NameWriting writing) => unmet.GetOrAdd((list, writing), key =>
        byWord[key.List].Entries.Count(entry => !IsAddress(entry) && !NameWritings.CanMeet(key.Writing, entry)));

    /// <summary>The entries of a list that stand for whoever is at an address, on a day, of a country or of any.</summary>
    public int Addresses(string list, string? country, DateOnly day) => byWord[list].Entries
        .Count(entry => IsAddress(entry) && IsInForce(entry, day) && (country is null || CountriesOf(entry) is var all && (all.Count == 0 || all.Contains(country, StringComparer.OrdinalIgnoreCase))));

    private static bool IsAddress(ListedParty entry) => entry.Kind == PartyKind.Address || entry.Names.IsEmpty;

    private static List<string> CountriesOf(ListedParty entry) => [.. entry.Countries, .. entry.Addresses.Select(address => address.Country).OfType<string>()];

    private static bool IsInForce(ListedParty entry, DateOnly day) => !(entry.From > day) && !(entry.Until <= day);
}
