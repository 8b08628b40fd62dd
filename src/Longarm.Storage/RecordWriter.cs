using System.Threading.Channels;
using Longarm.Assessments;
using Microsoft.Data.Sqlite;

namespace Longarm.Storage;

/// <summary>
/// The only writer of a store. Records that wait together are committed together: one wait for the disk serves them all,
/// and each is acknowledged only after it.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class RecordWriter(RecordFile file) : IAsyncDisposable
{
    private const int MaxBatch = 256;
    private const int MaxWaiting = 1024;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly Lock gate = new();
    private Task? running;
    private SqliteConnection? connection;

    /// <summary>Keeps a record, and returns once it is on disk.</summary>
    public async Task<KeptRecord> AppendAsync(RecordContent content, LawBundle law, CancellationToken cancel)
    {
        // Compressed here, so that no other writer waits for it.
        _ = law.Packed;
        Start();
        Waiting waiting = new(content, law, cancel);
        await queue.Writer.WriteAsync(waiting, cancel).ConfigureAwait(false);
        return await waiting.Done.Task.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (running is not null)
        {
            await running.ConfigureAwait(false);
        }

        Close();
    }

    private void Start()
    {
        lock (gate)
        {
            running ??= Task.Run(RunAsync);
        }
    }

    private async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            List<Waiting> batch = [];
            while (batch.Count < MaxBatch && queue.Reader.TryRead(out var waiting))
            {
                batch.Add(waiting);
            }

            Keep(batch);
        }
    }

    private void Keep(List<Waiting> batch)
    {
        batch.RemoveAll(waiting => waiting.Cancel.IsCancellationRequested && waiting.Done.TrySetCanceled(waiting.Cancel));
        if (batch.Count == 0)
        {
            return;
        }

        var isCommitting = false;
        try
        {
            connection ??= file.Open(isPooled: false);
            using var transaction = connection.BeginTransaction(deferred: false);
            var kept = Insert(connection, batch);
            isCommitting = true;
            transaction.Commit();
            foreach (var (waiting, record) in batch.Zip(kept))
            {
                waiting.Done.SetResult(record);
            }
        }
        catch (Exception exception)
        {
            Close();
            Fail(batch, exception, isCommitting);
        }
    }

    // One record that cannot be kept keeps no other from it; but what may have been committed is never tried again.
    private void Fail(List<Waiting> batch, Exception exception, bool isCommitting)
    {
        if (batch.Count > 1 && !isCommitting)
        {
            batch.ForEach(waiting => Keep([waiting]));
            return;
        }

        var plain = Faults.Plain(exception, file.Path) ?? exception;
        batch.ForEach(waiting => waiting.Done.TrySetException(plain));
    }

    private static List<KeptRecord> Insert(SqliteConnection connection, List<Waiting> batch)
    {
        InsertLaws(connection, batch);
        var (number, head) = Head(connection);
        using var insert = connection.CreateCommand();
        insert.CommandText = RecordColumns.Insert;
        List<KeptRecord> all = [];
        foreach (var (content, _, _) in batch)
        {
            number++;
            KeptRecord kept = new(number, content, head, RecordChain.HashOf(number, content, head));
            insert.Parameters.Clear();
            foreach (var (name, value) in RecordColumns.Of(kept))
            {
                insert.Parameters.AddWithValue(name, value);
            }

            insert.ExecuteNonQuery();
            all.Add(kept);
            head = kept.Hash;
        }

        return all;
    }

    private static void InsertLaws(SqliteConnection connection, List<Waiting> batch)
    {
        foreach (var law in batch.Select(waiting => waiting.Law).DistinctBy(law => law.Hash))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1 FROM law WHERE hash = $hash";
            command.Parameters.AddWithValue("$hash", law.Hash);
            if (command.ExecuteScalar() is null)
            {
                command.CommandText = "INSERT INTO law (hash, archive) VALUES ($hash, $archive)";
                command.Parameters.AddWithValue("$archive", law.Packed.ToArray());
                command.ExecuteNonQuery();
            }
        }
    }

    private static (long Number, string Hash) Head(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, hash FROM record ORDER BY number DESC LIMIT 1";
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetString(1)) : (0, RecordChain.Genesis);
    }

    private void Close()
    {
        connection?.Dispose();
        connection = null;
    }

    private sealed record Waiting(RecordContent Content, LawBundle Law, CancellationToken Cancel)
    {
        public TaskCompletionSource<KeptRecord> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
