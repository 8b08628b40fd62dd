using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Tests.Web;

namespace Longarm.Tests.Assessments;

/// <summary>Lists for a program that answers for long: made once, and anew when others are held.</summary>
public sealed class ListShelfTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ListShelf shelf;

    public ListShelfTests() => shelf = new(Home.Parties);

    private HomeFolder Home => new(folder.Path);

    [Fact]
    public void Nothing_held_is_no_empty_list() => Assert.Null(shelf.At(SampleLists.Days.Later));

    [Fact]
    public void Index_is_made_once_for_days_on_which_the_same_counts()
    {
        SampleLists.Import(Home);

        Assert.Same(shelf.At(new(2026, 11, 21))!.Index, shelf.At(new(2026, 11, 28))!.Index);
        Assert.NotSame(shelf.At(new(2026, 11, 21))!.Index, shelf.At(new(2026, 10, 21))!.Index);
    }

    [Fact]
    public void List_that_is_imported_counts_for_the_next_who_asks()
    {
        SampleLists.Import(Home, SampleLists.Earlier, SampleLists.Days.Earlier);
        var before = shelf.At(new(2026, 11, 28))!;
        SampleLists.Import(Home, SampleLists.Later, SampleLists.Days.Later);
        var after = shelf.At(new(2026, 11, 28))!;

        Assert.Empty(before.Index.Find(new("Viktor Testov")));
        Assert.Single(after.Index.Find(new("Viktor Testov")));
        Assert.Equal(SampleLists.Days.Later, after.Edition("us-sdn")!.Day);
    }

    [Fact]
    public void Entry_counts_from_its_first_day_to_before_its_last()
    {
        SampleLists.Import(Home, """{"list": "l", "id": "1", "names": ["Zeta Testing Works"], "from": "2026-05-01", "until": "2026-06-01"}""", new(2026, 1, 1));

        Assert.Equal([0, 1, 1, 0], ((DateOnly[])[new(2026, 4, 30), new(2026, 5, 1), new(2026, 5, 31), new(2026, 6, 1)]).Select(day => shelf.At(day)!.Index.Find(new("Zeta Testing Works")).Length));
    }

    [Fact]
    public async Task Several_who_ask_at_once_share_one_index()
    {
        SampleLists.Import(Home);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shelf.At(SampleLists.Days.Later)!.Index)));

        Assert.Single(all.Distinct());
    }

    [Fact]
    public void Who_does_not_wait_gets_the_lists_once_they_are_read()
    {
        SampleLists.Import(Home);
        ListsOfDay? lists = null;

        Assert.True(SpinWait.SpinUntil(() => (lists = shelf.AtHand(SampleLists.Days.Later, out _)) is not null, TimeSpan.FromSeconds(30)));
        Assert.Same(shelf.At(SampleLists.Days.Later)!.Index, lists!.Index);
    }

    [Fact]
    public void Damage_is_told_and_mended_lists_are_read_again()
    {
        SampleLists.Import(Home);
        var file = Path.Combine(Home.Parties.Folder, shelf.Editions().First(edition => edition.List == "us-sdn" && edition.Day == SampleLists.Days.Later).File);
        var whole = File.ReadAllBytes(file);
        File.WriteAllText(file, "{}");

        Assert.Throws<InvalidDataException>(() => shelf.At(SampleLists.Days.Later));

        File.WriteAllBytes(file, whole);
        Assert.Single(shelf.At(SampleLists.Days.Later)!.Index.Find(new("Viktor Testov")));
    }

    public void Dispose() => folder.Dispose();
}
