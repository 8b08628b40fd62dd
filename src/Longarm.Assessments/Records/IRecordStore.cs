namespace Longarm.Assessments;

/// <summary>
/// Where determinations are kept for good. A store numbers them without gaps, chains them by hash, and never changes or
/// removes one. It may be used by several threads; several stores may stand on the same record.
/// </summary>
public interface IRecordStore : IAsyncDisposable
{
    /// <summary>Keeps a record with the law it rests on, and returns once both would survive a loss of power.</summary>
    /// <exception cref="RecordStoreException">It could not be kept; nothing of it was.</exception>
    public Task<KeptRecord> AppendAsync(RecordContent content, LawBundle law, CancellationToken cancel = default);

    /// <summary>A record by its number; null if there is none.</summary>
    public Task<KeptRecord?> FindAsync(long number, CancellationToken cancel = default);

    /// <summary>Lines of records, oldest first.</summary>
    /// <param name="after">Only those with a higher number.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task<IReadOnlyList<RecordLine>> PageAsync(long after, int limit, CancellationToken cancel = default);

    /// <summary>Lines of the records that hold each word of a text, in whatever field, newest first.</summary>
    /// <param name="text">Any text; an empty one finds all.</param>
    /// <param name="before">Only those with a lower number; null: all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task<IReadOnlyList<RecordLine>> SearchAsync(string text, long? before, int limit, CancellationToken cancel = default);

    /// <summary>All records, oldest first, each as it is kept.</summary>
    public IAsyncEnumerable<KeptRecord> ReadAllAsync(CancellationToken cancel = default);

    /// <summary>The law of a hash; null if it is not kept.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Task<LawBundle?> FindLawAsync(string hash, CancellationToken cancel = default);

    /// <summary>The hashes under which laws are kept.</summary>
    public Task<IReadOnlyList<string>> LawsAsync(CancellationToken cancel = default);

    /// <summary>What the store finds wrong with itself, beyond what the records say: its pages, its index, its guards.</summary>
    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel = default);
}
