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

    public void Dispose() => home.Dispose();

    private static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(number => $$"""{"id": "{{number}}", "names": ["Party {{number}}"]}""" + "\n"));

    private ListImport Import(string text, string? list = "our-list", DateOnly? day = null, bool isAccepted = false) =>
        Lists.Import([ListText.File("list.jsonl", text)], new(list), new(Today, day, isAccepted));
}
