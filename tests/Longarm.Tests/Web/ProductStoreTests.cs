using System.Text;
using Longarm.Assessments;
using Longarm.Products;
using Longarm.Text;
using Longarm.Web;

namespace Longarm.Tests.Web;

public sealed class ProductStoreTests : IDisposable
{
    private const string Board = "Ref,Qty,MPN,COO\nR1,2,RC0402,TW\n";

    private readonly TemporaryFolder home = new();
    private readonly MovingClock clock = new();
    private readonly ProductStore store;

    public ProductStoreTests()
    {
        HeldLaw law = HeldLaw.Read(Path.Combine(Repository.Root, "rules"), new(home.Path), [])!;
        store = new(law, clock);
    }

    [Fact]
    public async Task Same_bytes_of_the_same_name_are_one_file()
    {
        var first = await Keep("board.csv", Board);
        var same = await Keep("board.csv", Board);
        var other = await Keep("panel.csv", Board);

        Assert.Same(first, same);
        Assert.NotEqual(first.Id, other.Id);
        Assert.True(first.IsTable);
    }

    [Fact]
    public async Task Columns_make_another_product_of_the_same_bytes()
    {
        var file = await Keep("board.csv", Board);
        var said = store.WithColumns(file, TableMapping.Read("columns", "columns: [{column: 4, fact: none}]", [])!);

        Assert.NotEqual(file.Id, said.Id);
        Assert.Equal("TW", store.Read(file.Id, null, [])!.Index.Items[1].Origin.Known!.Code);
        Assert.Null(store.Read(said.Id, null, [])!.Index.Items[1].Origin.Known);
    }

    [Fact]
    public async Task Answers_are_beside_the_file_and_change_nothing_in_it()
    {
        var file = await Keep("board.csv", Board);
        var part = store.Read(file.Id, null, [])!.Index.Items[1].Path;
        Dictionary<string, Marked> answers = new() { [part + ".codes.us-ccl"] = new MarkedScalar("EAR99", false, 1, 1) };

        Assert.Equal("EAR99", store.Read(file.Id, answers, [])!.Index.Items[1].Codes["us-ccl"].ToString());
        Assert.Empty(store.Read(file.Id, null, [])!.Index.Items[1].Codes);
    }

    [Fact]
    public async Task Answer_never_overrules_what_the_file_tells()
    {
        var file = await Keep("board.csv", Board);
        var part = store.Read(file.Id, null, [])!.Index.Items[1].Path;
        List<Mistake> mistakes = [];

        Assert.Null(store.Read(file.Id, new Dictionary<string, Marked> { [part + ".origin"] = new MarkedScalar("JP", false, 1, 1) }, mistakes));
        Assert.Equal("LC098", Assert.Single(mistakes).Code);

        // That there are no more parts takes none of those away that are told.
        var none = store.Read(file.Id, new Dictionary<string, Marked> { ["item.parts"] = new MarkedList([], 1, 1) }, [])!.Item.Parts.Known!;
        Assert.Equal((store.Read(file.Id, null, [])!.Item.Parts.Known!.Elements.Count, true), (none.Elements.Count, none.IsComplete));
    }

    [Fact]
    public async Task Files_beyond_the_number_that_is_kept_go_the_oldest_first()
    {
        var first = await Keep("first.csv", Board);
        for (var at = 0; at < ProductStore.MaxFiles; at++)
        {
            clock.Move(TimeSpan.FromMinutes(1));
            await Keep($"board{at}.csv", Board + at);
        }

        Assert.Null(store.Find(first.Id));
        Assert.False(File.Exists(first.Path));
        Assert.Equal(ProductStore.MaxFiles, Directory.GetFiles(Path.GetDirectoryName(first.Path)!).Length);
    }

    [Fact]
    public async Task File_that_nobody_asked_for_in_a_long_time_goes()
    {
        var file = await Keep("board.csv", Board);
        clock.Move(TimeSpan.FromHours(13));
        List<Mistake> mistakes = [];

        Assert.Null(store.Find(file.Id));
        Assert.Null(store.Read(file.Id, null, mistakes));
        Assert.Equal("LC059", Assert.Single(mistakes).Code);
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        var file = await Keep("board.csv", Board);
        store.Dispose();

        Assert.False(Directory.Exists(Path.GetDirectoryName(file.Path)));
    }

    [Fact]
    public async Task File_that_is_too_large_is_not_kept()
    {
        Assert.Null(await store.KeepAsync("large.csv", new Endless(), TestContext.Current.CancellationToken));
        var file = await Keep("board.csv", Board);

        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
    }

    [Theory]
    [InlineData("../../etc/board.csv", "board.csv")]
    [InlineData("C:\\secret\\board.csv", "board.csv")]
    [InlineData("/", "product")]
    public async Task Name_says_nothing_of_folders(string name, string plain) => Assert.Equal(plain, (await Keep(name, Board)).Name);

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
    }

    private async Task<KeptFile> Keep(string name, string text) =>
        (await store.KeepAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken))!;

    private sealed class MovingClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public void Move(TimeSpan time) => now += time;

        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(buffer.Length);
    }
}
