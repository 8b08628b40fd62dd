namespace Longarm.Assessments;

/// <summary>Something in a record that does not fit.</summary>
/// <param name="Number">Number of the record; null if it is about no single one.</param>
/// <param name="What">What does not fit.</param>
public sealed record ChainBreak(long? Number, string What);

/// <summary>What an audit of a record found.</summary>
/// <param name="Count">How many records.</param>
/// <param name="First">Number of the first; 0 if there is none.</param>
/// <param name="Last">Number of the last; 0 if there is none.</param>
/// <param name="Head">Hash of the last; of an empty record <see cref="RecordChain.Genesis"/>.</param>
/// <param name="Laws">How many laws are kept.</param>
/// <param name="Breaks">What does not fit, from the first record on; empty: the chain is intact.</param>
public sealed record ChainReport(long Count, long First, long Last, string Head, int Laws, IReadOnlyList<ChainBreak> Breaks)
{
    /// <summary>Whether everything fits.</summary>
    public bool IsIntact => Breaks.Count == 0;
}

/// <summary>Walks a record from its first number to its last, and works out every hash again.</summary>
public sealed class ChainAudit
{
    private readonly List<ChainBreak> breaks = [];
    private readonly IRecordStore store;
    private readonly HashSet<string> sound = [];

    private ChainAudit(IRecordStore store) => this.store = store;

    /// <summary>Audits a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="noted">A hash that somebody noted earlier, which must be in the chain; null: none.</param>
    /// <param name="cancel">Ends the work.</param>
    public static Task<ChainReport> OfAsync(IRecordStore store, string? noted = null, CancellationToken cancel = default) =>
        new ChainAudit(store).RunAsync(noted, cancel);

    private async Task<ChainReport> RunAsync(string? noted, CancellationToken cancel)
    {
        var laws = await LawsAsync(cancel).ConfigureAwait(false);
        var (count, first, last, head) = (0L, 0L, 0L, RecordChain.Genesis);
        var isNoted = noted is null || noted == head;
        await foreach (var kept in store.ReadAllAsync(cancel).ConfigureAwait(false))
        {
            Check(kept, last, head);
            first = count == 0 ? kept.Number : first;
            (last, head, count) = (kept.Number, kept.Hash, count + 1);
            isNoted |= kept.Hash == noted;
        }

        if (!isNoted)
        {
            breaks.Add(new(null, $"No record has the hash {noted} that was noted earlier: the record was shortened or made anew."));
        }

        breaks.AddRange((await store.CheckAsync(cancel).ConfigureAwait(false)).Select(what => new ChainBreak(null, what)));
        return new(count, first, last, head, laws, breaks);
    }

    private async Task<int> LawsAsync(CancellationToken cancel)
    {
        var hashes = await store.LawsAsync(cancel).ConfigureAwait(false);
        foreach (var hash in hashes)
        {
            try
            {
                if ((await store.FindLawAsync(hash, cancel).ConfigureAwait(false))?.Hash == hash)
                {
                    sound.Add(hash);
                    continue;
                }
            }
            catch (InvalidDataException)
            {
                // Named by the records that rest on it, and here if none does.
            }

            breaks.Add(new(null, $"The law {hash} is kept, but its text does not give this hash."));
        }

        return hashes.Count;
    }

    private void Check(KeptRecord kept, long last, string head)
    {
        if (kept.Number != last + 1)
        {
            breaks.Add(new(kept.Number, $"Record {last + 1} should come here: a record is missing."));
        }

        if (kept.Previous != head)
        {
            breaks.Add(new(kept.Number, last == 0 ? "It is the first, but does not begin the chain." : $"It does not follow record {last}: the hash that it holds of the record before it is another."));
        }

        breaks.AddRange(RecordChain.MistakesIn(kept).Select(what => new ChainBreak(kept.Number, what)));
        if (!sound.Contains(kept.Content.Law))
        {
            breaks.Add(new(kept.Number, $"The law that it rests on ({kept.Content.Law}) is missing or changed."));
        }
    }
}
