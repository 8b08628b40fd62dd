using System.Text;
using Longarm.Assessments;
using Longarm.Screening;

namespace Longarm.Storage;

/// <summary>
/// Decisions in one file of JSON Lines, to which is only ever added. A line counts when it is ended: what a program left
/// behind that was cut off while it wrote was never acknowledged, and the next decision takes its place.
/// </summary>
/// <param name="path">The file; it need not exist.</param>
public sealed class DecisionFile(string path) : IDecisionStore
{
    private const int Tries = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The file in which a home folder keeps its decisions.</summary>
    public static string PathIn(HomeFolder home)
    {
        ArgumentNullException.ThrowIfNull(home);
        return Path.Combine(home.Root, "decisions.jsonl");
    }

    /// <inheritdoc/>
    public Task<DecisionLog> ReadAsync(CancellationToken cancel = default) => Task.Run(
        () => Plainly(() =>
        {
            if (!File.Exists(path))
            {
                return DecisionChain.Read([]);
            }

            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return DecisionChain.Read(Ended(file).Lines);
        }),
        cancel);

    /// <inheritdoc/>
    public async Task<NumberedDecision> AppendAsync(ScreeningDecision decision, CancellationToken cancel = default)
    {
        using var alone = await AloneAsync(cancel).ConfigureAwait(false);
        return Plainly(() =>
        {
            using FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var (lines, bytes) = Ended(file);
            var log = DecisionChain.Read(lines);
            if (log.Breaks.Any(each => each.Number == lines.Count))
            {
                throw new RecordStoreException(RecordStoreFault.Damaged, $"{path} is damaged in its last line, {lines.Count}: nothing can be added to it. Keep the file, and put a copy of it in its place.");
            }

            var (line, _) = DecisionChain.LineOf(log.Last + 1, decision, log.Head);
            file.SetLength(bytes);
            file.Position = bytes;
            Write(file, bytes, Encoding.UTF8.GetBytes(line + "\n"));
            return new NumberedDecision(log.Last + 1, decision);
        });
    }

    // What does not fit on the disk leaves nothing behind.
    private static void Write(FileStream file, long bytes, byte[] line)
    {
        try
        {
            file.Write(line);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(bytes);
            throw;
        }
    }

    // The lines that are ended, and how many bytes they take.
    private static (List<string> Lines, long Bytes) Ended(FileStream file)
    {
        var all = new byte[file.Length];
        var read = file.ReadAtLeast(all, all.Length, throwOnEndOfStream: false);
        var end = all.AsSpan(0, read).LastIndexOf((byte)'\n') + 1;
        List<string> lines = end == 0 ? [] : [.. Encoding.UTF8.GetString(all, 0, end - 1).Split('\n')];
        return (lines, end);
    }

    // One writer at a time, whichever program it is in.
    private async Task<FileStream> AloneAsync(CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                return new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException busy) when (File.Exists(path + ".lock"))
            {
                if (tries == Tries)
                {
                    throw new RecordStoreException(RecordStoreFault.Busy, $"Another program has been writing to {path} for a long time. Nothing of this was kept. Try again, or end the other program.", busy);
                }
            }
            catch (Exception exception) when (Faults.Plain(exception, path) is { } plain)
            {
                throw plain;
            }

            await Task.Delay(Pause, cancel).ConfigureAwait(false);
        }
    }

    private T Plainly<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (Faults.Plain(exception, path) is { } plain)
        {
            throw plain;
        }
    }
}
