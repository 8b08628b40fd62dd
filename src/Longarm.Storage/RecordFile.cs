using System.Globalization;
using Longarm.Assessments;
using Microsoft.Data.Sqlite;

namespace Longarm.Storage;

/// <summary>One file of records, and how connections to it are opened.</summary>
/// <param name="path">The file.</param>
/// <param name="maxBytes">How large it may grow; null: as large as the disk allows.</param>
internal sealed class RecordFile(string path, long? maxBytes)
{
    private const int PageBytes = 4096;
    private const long MostPages = 4_294_967_294;

    private readonly Lock gate = new();
    private bool isReady;

    public string Path => path;

    public bool Exists => File.Exists(path);

    /// <summary>Does something with a connection of its own; faults come out in plain words.</summary>
    public T With<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = Open();
            return work(connection);
        }
        catch (Exception exception) when (Faults.Plain(exception, path) is { } plain)
        {
            throw plain;
        }
    }

    /// <summary>The same while nobody writes, with nothing remembered from earlier: an index that is checked while it grows looks damaged.</summary>
    public T Alone<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = Open(isPooled: false);
            using var transaction = connection.BeginTransaction(deferred: false);
            return work(connection);
        }
        catch (Exception exception) when (Faults.Plain(exception, path) is { } plain)
        {
            throw plain;
        }
    }

    /// <summary>A connection; the file and its tables are made where they are not there.</summary>
    /// <param name="isPooled">Whether it is kept for later when it is closed.</param>
    public SqliteConnection Open(bool isPooled = true)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        SqliteConnection connection = new(ConnectionString(isPooled));
        try
        {
            connection.Open();
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes connections that are kept for later.</summary>
    public void Release()
    {
        using SqliteConnection any = new(ConnectionString(isPooled: true));
        SqliteConnection.ClearPool(any);
    }

    private string ConnectionString(bool isPooled) => new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = isPooled }.ToString();

    private void Prepare(SqliteConnection connection)
    {
        // What is acknowledged survives a loss of power only if each commit waits for the disk.
        var pages = maxBytes is { } most ? Math.Max(1, most / PageBytes) : MostPages;
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA max_page_count = {pages}"));
        lock (gate)
        {
            if (!isReady)
            {
                RecordSchema.Ensure(connection);
                Run(connection, "PRAGMA journal_mode = WAL");
                isReady = true;
            }
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
