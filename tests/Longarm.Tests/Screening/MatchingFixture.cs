using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Small lists for tests of matching.</summary>
internal static class MatchingFixture
{
    /// <summary>An index of parties with a name each, numbered from 0.</summary>
    public static NameIndex Index(params IEnumerable<string> names) => NameIndex.Of(names.Select((n, i) => Party(i, n)));

    /// <summary>A party with one name.</summary>
    public static ListedParty Party(int entry, string name) => new("list", entry.ToString(System.Globalization.CultureInfo.InvariantCulture), [new ListedName(name)]);

    /// <summary>The entries found for a name.</summary>
    public static string[] Found(this NameIndex index, string name, int limit = 5) => [.. index.Find(new ScreenedParty(name), limit).Select(m => m.Party.Entry)];

    /// <summary>The words of a name.</summary>
    public static string Words(string name) => string.Join('|', Tokenizer.Of(name).Select(t => t.Text));
}
