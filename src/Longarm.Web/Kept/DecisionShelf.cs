using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Storage;

namespace Longarm.Web;

/// <summary>
/// The decisions of a home folder, for a program that answers for long: they are read anew only when their file was written.
/// For several threads.
/// </summary>
/// <param name="home">The home folder.</param>
internal sealed class DecisionShelf(HomeFolder home)
{
    private readonly string path = DecisionFile.PathIn(home);
    private volatile Shelved? shelved;

    /// <summary>All decisions that are whole, and what does not fit.</summary>
    /// <exception cref="RecordStoreException">They cannot be read.</exception>
    public async Task<(DecisionLog Log, DecisionBook Book)> ReadAsync(CancellationToken cancel)
    {
        // Taken first: what is written while it is read is read again.
        FileInfo file = new(path);
        var stamp = file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
        if (shelved is { } known && known.Stamp == stamp)
        {
            return (known.Log, known.Book);
        }

        var log = await new DecisionFile(path).ReadAsync(cancel);
        Shelved read = new(stamp, log, log.Book());
        shelved = read;
        return (read.Log, read.Book);
    }

    /// <summary>The same for a page that shows matches: what cannot be read is told, and its matches are shown as undecided.</summary>
    public async Task<(DecisionBook Book, IReadOnlyList<string> Troubles)> ForMatchesAsync(CancellationToken cancel)
    {
        try
        {
            var (log, book) = await ReadAsync(cancel);
            return (book, Troubles(log));
        }
        catch (RecordStoreException fault)
        {
            return (DecisionBook.Empty, [$"{fault.Message} Decisions are not shown: every match is shown as undecided."]);
        }
    }

    /// <summary>What does not fit, in words.</summary>
    public IReadOnlyList<string> Troubles(DecisionLog log) => [.. log.Breaks.Take(MostTold).Select(each => $"{path}({each.Number}): {each.What}")];

    /// <summary>Keeps a decision.</summary>
    /// <exception cref="RecordStoreException">It could not be kept; nothing of it was.</exception>
    public Task<NumberedDecision> KeepAsync(ScreeningDecision decision, CancellationToken cancel) => new DecisionFile(path).AppendAsync(decision, cancel);

    private const int MostTold = 20;

    private sealed record Shelved((long Length, DateTime Written) Stamp, DecisionLog Log, DecisionBook Book);
}
