using System.Runtime.CompilerServices;
using Longarm.Assessments;
using Microsoft.Data.Sqlite;

namespace Longarm.Storage;

/// <summary>Records in one SQLite file. Nothing is made until the first is kept.</summary>
public sealed class SqliteRecordStore : IRecordStore
{
    private const int RecordsAtOnce = 64;

    private readonly RecordFile file;
    private readonly RecordWriter writer;

    /// <summary>The records of a file.</summary>
    /// <param name="path">The file; it need not exist.</param>
    /// <param name="maxBytes">How large it may grow; null: as large as the disk allows.</param>
    public SqliteRecordStore(string path, long? maxBytes = null)
    {
        file = new(path, maxBytes);
        writer = new(file);
    }

    /// <summary>The file in which a home folder keeps its records.</summary>
    public static string PathIn(HomeFolder home) => Path.Combine(home.Root, "record.db");

    /// <inheritdoc/>
    public Task<KeptRecord> AppendAsync(RecordContent content, LawBundle law, CancellationToken cancel = default) => writer.AppendAsync(content, law, cancel);

    /// <inheritdoc/>
    public Task<KeptRecord?> FindAsync(long number, CancellationToken cancel = default) =>
        ReadAsync<KeptRecord?>(connection => List(connection, $"SELECT {RecordColumns.All} FROM record WHERE number = $number", RecordColumns.Read, ("$number", number)).FirstOrDefault(), null, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordLine>> PageAsync(long after, int limit, CancellationToken cancel = default) => ReadAsync<IReadOnlyList<RecordLine>>(
        connection => List(connection, $"SELECT {RecordColumns.Line} FROM record WHERE number > $after ORDER BY number LIMIT $limit", RecordColumns.ReadLine, ("$after", after), ("$limit", limit)), [], cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordLine>> SearchAsync(string text, long? before, int limit, CancellationToken cancel = default) => ReadAsync<IReadOnlyList<RecordLine>>(
        connection =>
        {
            using var command = RecordSearch.Command(connection, text, before, limit);
            return List(command, RecordColumns.ReadLine);
        },
        [],
        cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeptRecord> ReadAllAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var (after, isMore) = (long.MinValue, true); isMore;)
        {
            var some = await ReadAsync(
                connection => List(connection, $"SELECT {RecordColumns.All} FROM record WHERE number > $after ORDER BY number LIMIT $limit", RecordColumns.Read, ("$after", after), ("$limit", RecordsAtOnce)),
                [],
                cancel).ConfigureAwait(false);
            foreach (var kept in some)
            {
                yield return kept;
                after = kept.Number;
            }

            isMore = some.Count == RecordsAtOnce;
        }
    }

    /// <inheritdoc/>
    public Task<LawBundle?> FindLawAsync(string hash, CancellationToken cancel = default) => ReadAsync(
        connection => List(connection, "SELECT archive FROM law WHERE hash = $hash", row => row.GetFieldValue<byte[]>(0), ("$hash", hash)) is [var archive]
            ? LawBundle.Unpack(archive)
            : null,
        null,
        cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> LawsAsync(CancellationToken cancel = default) =>
        ReadAsync<IReadOnlyList<string>>(connection => List(connection, "SELECT hash FROM law ORDER BY hash", row => row.GetString(0)), [], cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel = default) => Task.Run<IReadOnlyList<string>>(() => file.Exists ? file.Alone(Mistakes) : [], cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync().ConfigureAwait(false);
        file.Release();
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, T nothing, CancellationToken cancel) =>
        Task.Run(() => file.Exists ? file.With(read) : nothing, cancel);

    private static List<string> Mistakes(SqliteConnection connection) =>
    [
        .. RecordSchema.Mistakes(connection),
        .. List(connection, "PRAGMA integrity_check(10)", row => row.GetString(0)).Where(text => text != "ok").Select(text => $"SQLite finds the file damaged: {text}."),
        .. List(connection, "PRAGMA foreign_key_check", row => row.GetInt64(1)).Select(number => $"Record {number} rests on a law that is not kept."),
        .. SearchMistakes(connection),
    ];

    // With a rank the index is held against the rows, not only against itself.
    private static string[] SearchMistakes(SqliteConnection connection)
    {
        try
        {
            _ = List(connection, "INSERT INTO found (found, rank) VALUES ('integrity-check', 1)", _ => 0);
            return [];
        }
        catch (SqliteException exception)
        {
            return [$"The search index does not fit the records ({exception.Message})."];
        }
    }

    private static List<T> List<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return List(command, read);
    }

    private static List<T> List<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        List<T> all = [];
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            all.Add(read(row));
        }

        return all;
    }
}
