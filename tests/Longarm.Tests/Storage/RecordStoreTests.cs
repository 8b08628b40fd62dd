using System.Collections.Concurrent;
using Longarm.Assessments;
using Longarm.Storage;
using Microsoft.Data.Sqlite;

namespace Longarm.Tests.Storage;

/// <summary>Records are numbered, found, and never changed.</summary>
public sealed class RecordStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_numbered_from_one_and_read_back_as_they_were()
    {
        await using Bench bench = new();
        var (first, second) = (await bench.Append("One"), await bench.Append("Two"));
        var read = await bench.Store.FindAsync(2, Cancel);

        Assert.Equal((1, 2, RecordChain.Genesis, first.Hash), (first.Number, second.Number, first.Previous, second.Previous));
        Assert.Equal(RecordChain.TextOf(2, second.Content, second.Previous), RecordChain.TextOf(2, read!.Content, read.Previous));
        Assert.Equal(second.Content.Answer.ToArray(), read.Content.Answer.ToArray());
        Assert.Equal(second.Content.Facts.ToArray(), read.Content.Facts.ToArray());
        Assert.Null(await bench.Store.FindAsync(3, Cancel));
    }

    [Fact]
    public async Task Pages_follow_one_another_oldest_first()
    {
        await using Bench bench = new();
        for (var i = 1; i <= 5; i++)
        {
            await bench.Append($"Case {i}");
        }

        Assert.Equal([1, 2], (await bench.Store.PageAsync(0, 2, Cancel)).Select(line => line.Number));
        Assert.Equal([3, 4, 5], (await bench.Store.PageAsync(2, 10, Cancel)).Select(line => line.Number));
        Assert.Empty(await bench.Store.PageAsync(5, 10, Cancel));
        Assert.Equal("Case 1", (await bench.Store.PageAsync(0, 1, Cancel))[0].Headline.Title);
    }

    [Fact]
    public async Task Nothing_is_made_before_something_is_kept()
    {
        await using Bench bench = new();
        Assert.Empty(await bench.Store.PageAsync(0, 10, Cancel));
        var report = await bench.Audit();

        Assert.Equal((true, 0L, RecordChain.Genesis), (report.IsIntact, report.Count, report.Head));
        Assert.False(File.Exists(bench.File));
    }

    [Fact]
    public async Task Threads_and_two_stores_on_one_file_leave_no_gap()
    {
        await using Bench bench = new();
        await using SqliteRecordStore other = new(bench.File);
        var content = Bench.Content();
        ConcurrentBag<KeptRecord> kept = [];
        await Parallel.ForAsync(0, 300, new ParallelOptions { MaxDegreeOfParallelism = 24, CancellationToken = Cancel }, async (i, cancel) =>
            kept.Add(await (i % 2 == 0 ? bench.Store : other).AppendAsync(content, Bench.Law.Bundle, cancel)));

        var report = await bench.Audit();

        Assert.Empty(report.Breaks);
        Assert.Equal((300L, 1L, 300L), (report.Count, report.First, report.Last));
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), kept.Select(k => k.Number).Order());
        Assert.Equal(report.Head, kept.MaxBy(k => k.Number)!.Hash);
    }

    [Fact]
    public async Task Law_is_kept_once()
    {
        await using Bench bench = new();
        await bench.Append();
        await bench.Append();
        await bench.Save(law: Bench.LawOf("to == 'DE'"));

        Assert.Equal(2L, bench.Sql("SELECT count(*) FROM law"));
        Assert.Equal(Bench.Law.Bundle.Files, (await bench.Store.FindLawAsync(Bench.Law.Bundle.Hash, Cancel))!.Files);
    }

    [Theory]
    [InlineData("UPDATE record SET verdict = 'not-subject'")]
    [InlineData("DELETE FROM record")]
    [InlineData("UPDATE law SET archive = x'00'")]
    [InlineData("DELETE FROM law")]
    [InlineData("INSERT OR REPLACE INTO law SELECT hash, x'00' FROM law")]
    [InlineData("INSERT OR REPLACE INTO record SELECT * FROM record")]
    public async Task What_is_kept_can_be_neither_changed_nor_removed(string sql)
    {
        await using Bench bench = new();
        await bench.Append();

        Assert.Throws<SqliteException>(() => bench.Sql(sql));
        Assert.True((await bench.Audit()).IsIntact);
    }

    [Fact]
    public async Task Cancelled_before_its_turn_is_not_kept()
    {
        await using Bench bench = new();
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Store.AppendAsync(Bench.Content(), Bench.Law.Bundle, source.Token));
        Assert.Equal(0, (await bench.Audit()).Count);
    }

    [Fact]
    public async Task Record_of_a_newer_program_is_refused_and_left_alone()
    {
        await using Bench bench = new();
        await bench.Append();
        bench.Sql("PRAGMA user_version = 99");
        await using SqliteRecordStore later = new(bench.File);

        var fault = await Assert.ThrowsAsync<RecordStoreException>(() => later.FindAsync(1, Cancel));
        Assert.Equal(RecordStoreFault.Newer, fault.Fault);
        Assert.Contains("newer Longarm", fault.Message, StringComparison.Ordinal);
        Assert.Equal(99L, bench.Sql("PRAGMA user_version"));
    }

    [Fact]
    public async Task Other_database_is_refused_and_left_alone()
    {
        await using Bench bench = new();
        bench.Sql("CREATE TABLE mine (x)");

        var fault = await Assert.ThrowsAsync<RecordStoreException>(() => bench.Append());
        Assert.Equal(RecordStoreFault.Damaged, fault.Fault);
        Assert.Contains("no record of Longarm", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1L, bench.Sql("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task File_that_is_no_database_is_named()
    {
        await using Bench bench = new();
        await File.WriteAllTextAsync(bench.File, string.Concat(Enumerable.Repeat("This is a letter. ", 500)), Cancel);

        var fault = await Assert.ThrowsAsync<RecordStoreException>(() => bench.Store.FindAsync(1, Cancel));
        Assert.Equal(RecordStoreFault.Damaged, fault.Fault);
        Assert.Contains("audit restore", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overwritten_pages_are_found()
    {
        await using Bench bench = new();
        for (var i = 0; i < 30; i++)
        {
            await bench.Append();
        }

        bench.Sql("PRAGMA wal_checkpoint(TRUNCATE)");
        await bench.Store.DisposeAsync();
        await using (var file = File.OpenWrite(bench.File))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[20_000]);
        }

        await using SqliteRecordStore again = new(bench.File);
        try
        {
            Assert.False((await ChainAudit.OfAsync(again, null, Cancel)).IsIntact);
        }
        catch (RecordStoreException fault)
        {
            Assert.Equal(RecordStoreFault.Damaged, fault.Fault);
        }
    }
}
