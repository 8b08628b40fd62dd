using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Lists that are held: what is refused, what is kept, what changed.</summary>
public sealed class HeldListTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 8, 3);
    private readonly TemporaryFolder home = new();

    private HeldLists Lists => new(home.Path);

    [Fact]
    public void List_is_held_with_its_counts_its_sources_and_its_day()
    {
        var import = Import(Lines(3), day: new(2026, 8, 1));

        var held = Assert.Single(Lists.Editions());
        Assert.Equal(held, Assert.Single(import.Held) with { Sources = held.Sources, Shape = held.Shape });
        Assert.Equal(("our-list", new DateOnly(2026, 8, 1), Today, 3, 3), (held.List, held.Day, held.Imported, held.Counts.Entries, held.Counts.Names));
        Assert.Equal("list.jsonl", Assert.Single(held.Sources).Name);
        Assert.Equal(["Party 0", "Party 1", "Party 2"], Lists.Parties(held).Select(party => party.Names[0].Text));
    }

    [Fact]
    public void Newest_edition_on_or_before_a_day_is_used()
    {
        Import(Lines(3), day: new(2026, 8, 1));
        Import(Lines(4), day: new(2026, 8, 2));

        Assert.Empty(Lists.AsOf(new(2026, 7, 31)));
        Assert.Equal(3, Assert.Single(Lists.AsOf(new(2026, 8, 1))).Counts.Entries);
        Assert.Equal(4, Assert.Single(Lists.AsOf(new(2026, 8, 9))).Counts.Entries);
    }

    [Theory]
    [InlineData(95, true)]
    [InlineData(94, false)]
    public void List_that_shrinks_by_more_than_a_twentieth_is_refused(int left, bool isKept)
    {
        Import(Lines(100), day: new(2026, 8, 1));

        var import = Import(Lines(left), day: new(2026, 8, 2));

        Assert.Equal(isKept, import.IsKept);
        Assert.Equal(isKept ? 2 : 1, Lists.Editions().Count);
        Assert.Equal(isKept ? [] : ["our-list shrinks: 94 entries in place of 100, 6 % fewer, since 2026-08-01."], import.Doubts);
    }

    [Fact]
    public void List_that_shrinks_is_kept_when_somebody_accepts_it()
    {
        Import(Lines(100), day: new(2026, 8, 1));

        Assert.True(Import(Lines(50), day: new(2026, 8, 2), isAccepted: true).IsKept);
    }

    [Fact]
    public void List_that_loses_a_key_or_comes_in_another_format_is_refused()
    {
        Import("""{"id": "1", "names": ["A"], "born": ["1961"]}""", day: new(2026, 8, 1));

        Assert.Contains("“born” is missing", Assert.Single(Import("""{"id": "1", "names": ["A"]}""").Doubts), StringComparison.Ordinal);
        Assert.Contains("another format: uk-names-csv", Assert.Single(Import("unique_id,name_type,full_name\n1,primary,A\n").Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public void Older_edition_that_is_brought_later_is_held_against_none()
    {
        Import(Lines(100), day: new(2026, 8, 1));

        Assert.True(Import(Lines(10), day: new(2020, 1, 1)).IsKept);
    }

    [Fact]
    public void List_that_its_source_no_longer_brings_is_missed()
    {
        var lines = """{"list": "a", "id": "1", "names": ["A"]}""" + "\n" + """{"list": "b", "id": "1", "names": ["B"]}""";
        const string Csl = """{"results": [{"source": "Entity List (EL) - Bureau of Industry and Security", "name": "A"}, {"source": "Unverified List (UVL) - Bureau of Industry and Security", "name": "B"}]}""";
        Assert.Equal(2, Import(lines, list: null).Held.Count);
        Assert.Equal(2, Import(Csl, list: null, day: new(2026, 8, 1)).Held.Count);

        var import = Import(Csl.Replace("Unverified List (UVL)", "Entity List (EL)", StringComparison.Ordinal), list: null, day: new(2026, 8, 2));

        Assert.Equal(["us-unverified-list is missing: of 2026-08-01 the same source brought 1 entries of it."], import.Doubts);
    }

    [Fact]
    public void Lists_of_another_source_in_the_same_format_are_not_missed()
    {
        const string China = """[{"entity_name": "A", "list_id": "cn-attention-list", "id": "1"}, {"entity_name": "B", "list_id": "cn-unreliable-entity-list", "id": "2"}]""";
        Assert.Equal(2, Import(China, list: null).Held.Count);

        Assert.Empty(Import("""[{"entity_name": "C", "list_id": "jp-end-user-list", "id": "3"}]""", list: null).Doubts);
        Assert.Equal(["cn-unreliable-entity-list is missing: of 2026-08-03 the same source brought 1 entries of it."], Import("""[{"entity_name": "A", "list_id": "cn-attention-list", "id": "1"}]""", list: null).Doubts);
    }

    [Fact]
    public void Day_that_nobody_tells_is_said_to_be_today()
    {
        Assert.Contains(Import(Lines(1)).Remarks, remark => remark.Contains("--day", StringComparison.Ordinal));
        Assert.Empty(Import(Lines(1), day: new(2026, 8, 1)).Remarks);
    }

    [Theory]
    [InlineData("2015-07-01-04:00")]
    [InlineData("2015-07-01T13:15:00.015113+00:00")]
    [InlineData("07/01/2015")]
    [InlineData("1 Jul 2015")]
    public void Day_is_read_as_publishers_write_it(string text) => Assert.Equal(new DateOnly(2015, 7, 1), ListedDays.Day(text));

    [Fact]
    public void Rows_that_cannot_be_read_refuse_the_list_and_are_counted_when_accepted()
    {
        var lines = Lines(3) + """{"id": "x"}""";

        Assert.Equal("LS010", Assert.Single(Import(lines).Mistakes).Code);
        Assert.Empty(Lists.Editions());
        Assert.Equal(1, Assert.Single(Import(lines, isAccepted: true).Held).LeftOut);
    }

    [Fact]
    public void Broken_file_is_refused_even_when_accepted_and_nothing_of_it_is_left()
    {
        Assert.False(Import(Lines(100) + "{\"id\"", isAccepted: true).IsKept);

        Assert.Empty(Lists.Editions());
        Assert.Equal([".lock"], Directory.EnumerateFileSystemEntries(home.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Same_day_again_takes_the_place_of_the_first()
    {
        Import(Lines(3));
        Import(Lines(4));

        Assert.Equal(4, Assert.Single(Lists.Editions()).Counts.Entries);
    }

    [Fact]
    public void Damage_on_disk_is_noticed()
    {
        var held = Assert.Single(Import(Lines(3)).Held);
        File.WriteAllText(Path.Combine(home.Path, held.File), Lines(2));

        Assert.Throws<InvalidDataException>(() => Lists.Parties(held));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("A list")]
    public void Name_of_a_list_that_is_no_word_is_refused(string list) => Assert.Equal("LS045", Import(Lines(1), list).Mistakes[0].Code);

    [Fact]
    public void What_changed_between_two_days_is_told_entry_by_entry()
    {
        var before = Assert.Single(Import(Lines(3), day: new(2026, 8, 1)).Held);
        var now = Assert.Single(Import(Lines(2).Replace("Party 1", "Party One", StringComparison.Ordinal) + """{"id": "9", "names": ["New"]}""", day: new(2026, 8, 2)).Held);

        var changes = ListChanges.Between(Lists.Parties(before), Lists.Parties(now));

        Assert.Equal(["9"], changes.Added.Select(party => party.Entry));
        Assert.Equal(["2"], changes.Removed.Select(party => party.Entry));
        var (old, recent) = Assert.Single(changes.Changed);
        Assert.Equal(["+ “Party One”", "- “Party 1”"], ListChanges.Facts(old, recent));
    }

    [Fact]
    public void Repeated_names_that_change_places_are_no_change()
    {
        ListedParty one = new("l", "Jo", [new("Jo")]) { Countries = ["CN"] }, two = new("l", "Jo #2", [new("Jo")]) { Countries = ["HK"] };

        var changes = ListChanges.Between([one, two], [two with { Entry = "Jo" }, one with { Entry = "Jo #2" }]);

        Assert.Empty(changes.Added);
        Assert.Empty(changes.Removed);
        Assert.Empty(changes.Changed);
    }

    [Fact]
    public void Whole_consolidated_list_is_held_list_by_list()
    {
        var import = Lists.Import([ListText.Shared("us-csl-2026-07-31.json")], new(), new(Today));

        Assert.Equal(12, import.Held.Count);
        Assert.All(import.Held, held => Assert.Equal(new DateOnly(2026, 7, 31), held.Day));
        var entities = import.Held.Single(held => held.List == "us-entity-list");
        Assert.Equal(3_420, Lists.Parties(entities).Count);
    }

    [Theory]
    [InlineData("us-csl-2022-04-21.csv.gz")]
    [InlineData("un-consolidated-2026-08-01.xml.gz")]
    [InlineData("ofac-cons-prim-2025-12.csv")]
    [InlineData("uk-names-2026-04-29.csv.gz")]
    [InlineData("cn-mofcom-2026-06-29.json")]
    [InlineData("jp-end-users-2025-09-29.json")]
    public void Published_list_is_held_and_read_again_as_it_was(string name)
    {
        var import = Lists.Import([ListText.Shared(name)], new(), new(Today));

        Assert.NotEmpty(import.Held);
        Assert.All(import.Held, held => Assert.Equal(held.Counts.Names, Lists.Parties(held).Sum(party => party.Names.Length)));
    }

    public void Dispose() => home.Dispose();

    private static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(number => $$"""{"id": "{{number}}", "names": ["Party {{number}}"]}""" + "\n"));

    private ListImport Import(string text, string? list = "our-list", DateOnly? day = null, bool isAccepted = false) =>
        Lists.Import([ListText.File("list.jsonl", text)], new(list), new(Today, day, isAccepted));
}
