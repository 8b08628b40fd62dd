using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Parties held against what changed in a list: the same matches as against the whole list.</summary>
public sealed class RescreeningTests
{
    private static readonly string[] Words =
    [
        "Ali", "Ahmad", "Ahmed", "Muhammad", "Mohamed", "Zarubin", "Zarubina", "Konstantin", "Kostya", "K", "M", "A", "Petrov", "Petroff", "Ivan", "Ivanov", "bin", "al", "Abdul",
        "Rahman", "Abdurrahman", "Trading", "Technology", "Tech", "Group", "Ltd", "LLC", "Co", "Company", "OOO", "Bank", "14", "41", "Star", "Stars", "Sea", "Seastar", "Orient",
        "Oriental", "Huaxing", "Hua", "Xing", "Electronics", "Import", "Export", "Kim", "Lee", "Jong", "Un", "Gomez", "Gómez", "José", "محمد", "علي", "عبد", "الرحمن", "华星", "华",
    ];

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.5)]
    [InlineData(3, 0.8)]
    [InlineData(4, 0.3)]
    public void Matches_and_scores_are_those_of_the_whole_list(int seed, double threshold)
    {
        var random = new Random(seed);
        var before = Enumerable.Range(0, 700).Select(number => Entry(random, number)).ToList();
        List<ListedParty> now = [.. before.Select((party, i) => i % 20 == 1 ? party with { Policy = "P", Names = [party.Names[0], new(Name(random))] } : i % 20 == 2 ? null : party).OfType<ListedParty>(), .. Enumerable.Range(700, 25).Select(number => Entry(random, number))];
        var delta = ListDelta.Between(before, now);
        Rescreening rescreening = new(delta, threshold);
        var (whole, earlier) = (NameIndex.Of(now), NameIndex.Of(before));
        HashSet<string> changed = [.. delta.Changes.Select(change => (change.Now ?? change.Before)!.Entry)];
        var counts = new int[3];
        for (var round = 0; round < 800; round++)
        {
            var party = Screened(random);
            var found = rescreening.Find(party);
            var (then, today) = (Kept(earlier, party, changed, threshold), Kept(whole, party, changed, threshold));

            Assert.Equal(today.Select(Say), found.Where(match => match.Kind != MatchChange.Ended).OrderByDescending(match => match.Match.Score).ThenBy(match => now.IndexOf(match.Match.Party)).Select(match => Say(match.Match)));
            var ended = then.Where(match => !today.Exists(other => other.Party.Entry == match.Party.Entry));
            Assert.Equal(ended.Select(Say).Order(), found.Where(match => match.Kind == MatchChange.Ended).Select(match => Say(match.Match)).Order());
            Assert.Equal(today.Where(match => then.Exists(other => other.Party.Entry == match.Party.Entry)).Select(match => match.Party.Entry).Order(), found.Where(match => match.Kind == MatchChange.Changed).Select(match => match.Match.Party.Entry).Order());
            foreach (var match in found)
            {
                counts[(int)match.Kind]++;
            }
        }

        Assert.All(counts, count => Assert.InRange(count, 5, int.MaxValue));
    }

    [Fact]
    public void Words_say_what_they_say_in_the_whole_list()
    {
        // In the part “star” is rare, in the whole list it is not.
        List<ListedParty> before = [.. Enumerable.Range(0, 300).Select(number => MatchingFixture.Party(number, $"Star {(char)('a' + (number % 26))}{number}x"))];
        var added = MatchingFixture.Party(900, "Star Zarubin");
        var part = NameIndex.Of([.. before, added]).Among([added]);
        ScreenedParty asked = new("Stars Konstantin Zarubin");

        var expected = NameIndex.Of([.. before, added]).Find(asked, int.MaxValue, 0.01).Single(match => match.Party == added).Score;

        Assert.Equal(expected, Assert.Single(part.Find(asked, 5, 0.01)).Score);
        Assert.NotEqual(expected, Assert.Single(NameIndex.Of([added]).Find(asked, 5, 0.01)).Score);
    }

    [Fact]
    public void Entries_are_compared_list_by_list_and_day_by_day()
    {
        ListedParty a = new("x", "1", [new("A")]), b = new("y", "1", [new("A")]), changed = a with { Policy = "P" };

        var delta = ListDelta.Between([a, b], [changed, new("z", "1", [new("C")])]);

        Assert.Equal(3, delta.Changes.Count);
        Assert.Contains(new EntryChange(a, changed), delta.Changes);
        Assert.Contains(new EntryChange(b, null), delta.Changes);
        Assert.Empty(ListDelta.Between([a, b], [b, a]).Changes);
    }

    [Fact]
    public void What_changed_of_a_matched_entry_is_told()
    {
        ListedParty before = new("x", "1", [new("Alpha Bearings")]), now = before with { Policy = "Denial" };

        var match = Assert.Single(new Rescreening(ListDelta.Between([before], [now])).Find(new("Alpha Bearings")));

        Assert.Equal(MatchChange.Changed, match.Kind);
        Assert.Equal("license policy: nothing → “Denial”", Assert.Single(match.Changes).ToString());
        Assert.Same(now, match.Now);
        Assert.True(Assert.Single(new Rescreening(ListDelta.Between([before], [])).Find(new("Alpha Bearings"))).IsGone);
    }

    private static List<PartyMatch> Kept(NameIndex index, ScreenedParty party, HashSet<string> entries, double threshold) =>
        [.. index.Find(party, int.MaxValue, threshold).Where(match => entries.Contains(match.Party.Entry))];

    private static string Say(PartyMatch match) => FormattableString.Invariant($"{match.Party.Entry} {match.Name} {match.Score:R} {string.Join('|', match.Because)}");

    private static ListedParty Entry(Random random, int number) => new("list", number.ToString(System.Globalization.CultureInfo.InvariantCulture), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new ListedName(Name(random), random.Next(8) == 0))])
    {
        Kind = (PartyKind)random.Next(3),
        Countries = random.Next(2) == 0 ? [] : [random.Next(2) == 0 ? "AT" : "DE"],
        Births = random.Next(3) == 0 ? ["1961-05-03"] : [],
        Identifiers = random.Next(4) == 0 ? [new("tax", $"10{random.Next(90)}42")] : [],
    };

    private static ScreenedParty Screened(Random random) => new(Name(random))
    {
        Kind = (PartyKind)random.Next(3),
        Country = random.Next(2) == 0 ? null : "AT",
        Born = random.Next(3) == 0 ? "1961-05-03" : null,
        Identifiers = random.Next(4) == 0 ? [new("tax", $"10{random.Next(90)}42")] : [],
    };

    private static string Name(Random random) => string.Join(' ', random.GetItems(Words, random.Next(1, 6)).Select(word => random.Next(6) == 0 ? Misspelled(word, random) : word));

    private static string Misspelled(string word, Random random) => word.Length < 4 ? word : word.Remove(random.Next(word.Length), 1);
}
