using System.Globalization;
using Longarm.Assessments;
using Microsoft.Data.Sqlite;

namespace Longarm.Storage;

/// <summary>What became of a record when a backup took its place.</summary>
public enum RestoredOver
{
    /// <summary>There was none.</summary>
    Nothing,

    /// <summary>The backup begins with it: nothing of it is lost.</summary>
    Prefix,

    /// <summary>It held something that the backup does not, or was damaged: it was kept aside.</summary>
    KeptAside,
}

/// <summary>What a restore did.</summary>
/// <param name="Backup">What the audit of the backup found.</param>
/// <param name="Over">What became of the record that was there; null: nothing was touched, because the backup does not hold.</param>
/// <param name="Aside">Where it was put.</param>
public sealed record Restored(ChainReport Backup, RestoredOver? Over, string? Aside = null);

/// <summary>Copies a record to a file that stands for itself, and back.</summary>
public static class RecordBackup
{
    /// <summary>Copies a record, also while it is written to, and audits the copy. One that does not hold is not left behind.</summary>
    /// <param name="record">The record.</param>
    /// <param name="target">The file to make.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RecordStoreException">The record cannot be read, or the copy not be written.</exception>
    /// <exception cref="IOException">The file is there already.</exception>
    public static async Task<ChainReport> MakeAsync(string record, string target, CancellationToken cancel = default)
    {
        if (File.Exists(target))
        {
            throw new IOException($"{target} is there already. A backup is never overwritten: name another file.");
        }

        var beside = target + ".new";
        try
        {
            Copy(record, beside);
            var report = await AuditAsync(beside, cancel).ConfigureAwait(false);
            if (report.IsIntact)
            {
                File.Move(beside, target);
            }

            return report;
        }
        finally
        {
            Remove(beside);
        }
    }

    /// <summary>Puts a backup in the place of a record, after both were audited.</summary>
    /// <param name="backup">The backup; it is only read.</param>
    /// <param name="record">The record, if there is one.</param>
    /// <param name="now">Names what is kept aside.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RecordStoreException">The backup cannot be read, or another program has the record open.</exception>
    public static async Task<Restored> RestoreAsync(string backup, string record, DateTimeOffset now, CancellationToken cancel = default)
    {
        var beside = record + ".restored";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(record))!);
            Remove(beside);
            Copy(backup, beside);
            var report = await AuditAsync(beside, cancel).ConfigureAwait(false);
            if (!report.IsIntact)
            {
                return new(report, null);
            }

            var over = await OverAsync(record, beside, cancel).ConfigureAwait(false);
            var aside = over == RestoredOver.Nothing ? null : PutAside(record, now);
            File.Move(beside, record);
            if (over == RestoredOver.Prefix)
            {
                Remove(aside!);
            }

            return new(report, over, over == RestoredOver.KeptAside ? aside : null);
        }
        finally
        {
            Remove(beside);
        }
    }

    private static void Copy(string from, string to)
    {
        if (!File.Exists(from))
        {
            throw new RecordStoreException(RecordStoreFault.Unreachable, $"{from}: There is no such record.");
        }

        try
        {
            using SqliteConnection source = new(new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            using SqliteConnection target = new(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
            source.Open();
            target.Open();
            source.BackupDatabase(target);
            Alone(target);
        }
        catch (Exception exception) when (Faults.Plain(exception, from) is { } plain)
        {
            throw plain;
        }
    }

    // One file that needs no other beside it. False where another connection is open.
    private static bool Alone(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 1;
        command.CommandText = "PRAGMA journal_mode = DELETE";
        return command.ExecuteScalar() is "delete";
    }

    private static async Task<ChainReport> AuditAsync(string file, CancellationToken cancel)
    {
        ChainReport report;
        await using (SqliteRecordStore store = new(file))
        {
            report = await ChainAudit.OfAsync(store, null, cancel).ConfigureAwait(false);
        }

        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        Alone(connection);
        return report;
    }

    private static async Task<RestoredOver> OverAsync(string record, string backup, CancellationToken cancel)
    {
        if (!File.Exists(record))
        {
            return RestoredOver.Nothing;
        }

        try
        {
            await using SqliteRecordStore present = new(record);
            await using SqliteRecordStore other = new(backup);
            var report = await ChainAudit.OfAsync(present, null, cancel).ConfigureAwait(false);
            var isPrefix = report.IsIntact && (report.Count == 0 || (await other.FindAsync(report.Last, cancel).ConfigureAwait(false))?.Hash == report.Head);
            return isPrefix ? RestoredOver.Prefix : RestoredOver.KeptAside;
        }
        catch (RecordStoreException fault) when (fault.Fault is RecordStoreFault.Damaged or RecordStoreFault.Newer)
        {
            return RestoredOver.KeptAside;
        }
    }

    private static string PutAside(string record, DateTimeOffset now)
    {
        Close(record);
        var aside = string.Create(CultureInfo.InvariantCulture, $"{Path.ChangeExtension(record, null)}-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}{Path.GetExtension(record)}");
        foreach (var ending in (string[])["-wal", "-shm", ""])
        {
            if (File.Exists(record + ending))
            {
                File.Move(record + ending, aside + ending);
            }
        }

        return aside;
    }

    // Nobody may go on writing to a file that is no longer the record.
    private static void Close(string record)
    {
        bool isAlone;
        try
        {
            using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = record, Pooling = false }.ToString());
            connection.Open();
            isAlone = Alone(connection);
        }
        catch (SqliteException exception)
        {
            // One that is too damaged to be closed in order is kept aside as it is.
            isAlone = Faults.Plain(exception, record) is not { Fault: RecordStoreFault.Busy };
        }

        if (!isAlone)
        {
            throw new RecordStoreException(RecordStoreFault.Busy, $"Another program has {record} open. End it (longarm serve), then restore.");
        }
    }

    private static void Remove(string file)
    {
        foreach (var ending in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(file + ending);
        }
    }
}
