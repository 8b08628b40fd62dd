using Longarm.Assessments;
using Longarm.Storage;

namespace Longarm.Tests.Storage;

/// <summary>A backup holds by itself; nothing is lost when it is restored.</summary>
public sealed class RecordBackupTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backup_made_while_records_are_written_is_intact()
    {
        await using Bench bench = new();
        await bench.Append();
        var writing = Parallel.ForAsync(0, 200, Cancel, async (_, _) => await bench.Append());
        var target = Path.Combine(bench.Home, "backup.db");
        var report = await RecordBackup.MakeAsync(bench.File, target, Cancel);
        await writing;

        Assert.True(report.IsIntact);
        Assert.InRange(report.Count, 1, 201);
        Assert.Equal(201, (await bench.Audit()).Count);
        Assert.Equal(["backup.db", "record.db"], Directory.EnumerateFiles(bench.Home, "*.db*").Select(Path.GetFileName).Where(f => !f!.Contains('-')).Order());
    }

    [Fact]
    public async Task Backup_overwrites_nothing_and_leaves_no_broken_copy()
    {
        await using Bench bench = new();
        await bench.Append();
        var target = Path.Combine(bench.Home, "backup.db");
        await File.WriteAllTextAsync(target, "mine", Cancel);

        await Assert.ThrowsAsync<IOException>(() => RecordBackup.MakeAsync(bench.File, target, Cancel));
        Assert.Equal("mine", await File.ReadAllTextAsync(target, Cancel));
        bench.DropGuards();
        bench.Sql("UPDATE record SET title = 'x'");
        var other = Path.Combine(bench.Home, "other.db");
        Assert.False((await RecordBackup.MakeAsync(bench.File, other, Cancel)).IsIntact);
        Assert.Empty(Directory.EnumerateFiles(bench.Home, "other*"));
    }

    [Fact]
    public async Task Restore_into_an_empty_home_gives_the_record_back()
    {
        await using Bench bench = new();
        await bench.Append();
        var backup = await Backup(bench);
        using TemporaryFolder home = new();
        var target = Path.Combine(home.Path, "new", "record.db");
        var restored = await RecordBackup.RestoreAsync(backup, target, Now, Cancel);

        Assert.Equal((RestoredOver.Nothing, 1L), (restored.Over, restored.Backup.Count));
        await using SqliteRecordStore store = new(target);
        Assert.True((await ChainAudit.OfAsync(store, restored.Backup.Head, Cancel)).IsIntact);
        Assert.Equal(2, (await store.AppendAsync(Bench.Content(), Bench.Law.Bundle, Cancel)).Number);
    }

    [Fact]
    public async Task Record_that_the_backup_begins_with_is_replaced()
    {
        await using Bench bench = new();
        await bench.Append();
        var early = await Backup(bench, "early.db");
        await bench.Append();
        var late = await Backup(bench, "late.db");
        using TemporaryFolder home = new();
        var target = Path.Combine(home.Path, "record.db");
        await RecordBackup.RestoreAsync(early, target, Now, Cancel);
        var restored = await RecordBackup.RestoreAsync(late, target, Now, Cancel);

        Assert.Equal((RestoredOver.Prefix, null, 2L), (restored.Over, restored.Aside, restored.Backup.Count));
        Assert.Equal(["record.db"], Directory.EnumerateFiles(home.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Record_with_more_than_the_backup_is_kept_aside()
    {
        await using Bench bench = new();
        await bench.Append();
        var backup = await Backup(bench);
        await bench.Append();
        await bench.Store.DisposeAsync();
        var restored = await RecordBackup.RestoreAsync(backup, bench.File, Now, Cancel);

        Assert.Equal(RestoredOver.KeptAside, restored.Over);
        Assert.Equal(Path.Combine(bench.Home, "record-20261122T083000Z.db"), restored.Aside);
        Assert.Equal(2L, Bench.Sql(restored.Aside!, "SELECT count(*) FROM record"));
        Assert.Equal(1L, bench.Sql("SELECT count(*) FROM record"));
    }

    [Fact]
    public async Task Damaged_record_is_kept_aside()
    {
        await using Bench bench = new();
        await bench.Append();
        var backup = await Backup(bench);
        await bench.Store.DisposeAsync();
        await File.WriteAllTextAsync(bench.File, "gone", Cancel);
        var restored = await RecordBackup.RestoreAsync(backup, bench.File, Now, Cancel);

        Assert.Equal(RestoredOver.KeptAside, restored.Over);
        Assert.Equal("gone", await File.ReadAllTextAsync(restored.Aside!, Cancel));
    }

    [Fact]
    public async Task Broken_backup_is_not_restored()
    {
        await using Bench bench = new();
        await bench.Append();
        var backup = await Backup(bench);
        Bench.Sql(backup, "DROP TRIGGER record_is_fixed; UPDATE record SET title = 'x'");
        var restored = await RecordBackup.RestoreAsync(backup, bench.File, Now, Cancel);

        Assert.Null(restored.Over);
        Assert.Equal(1, restored.Backup.Breaks[0].Number);
        Assert.True((await bench.Audit()).IsIntact);
    }

    [Fact]
    public async Task Record_that_is_open_is_not_replaced()
    {
        await using Bench bench = new();
        await bench.Append();
        var backup = await Backup(bench);
        await bench.Append();

        var fault = await Assert.ThrowsAsync<RecordStoreException>(() => RecordBackup.RestoreAsync(backup, bench.File, Now, Cancel));
        Assert.Equal(RecordStoreFault.Busy, fault.Fault);
        Assert.Equal(3, (await bench.Append()).Number);
        Assert.True((await bench.Audit()).IsIntact);
    }

    private static async Task<string> Backup(Bench bench, string name = "backup.db")
    {
        var target = Path.Combine(bench.Home, name);
        Assert.True((await RecordBackup.MakeAsync(bench.File, target, Cancel)).IsIntact);
        return target;
    }
}
