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
        ChainWalk walk = new(RecordChain.Genesis);
        var isNoted = noted is null || noted == walk.Head;
        await foreach (var kept in store.ReadAllAsync(cancel).ConfigureAwait(false))
        {
            breaks.AddRange(walk.Next(kept.Number, kept.Previous, kept.Hash));
            Check(kept);
            isNoted |= kept.Hash == noted;
        }

        if (!isNoted)
        {
            breaks.Add(new(null, $"No record has the hash {noted} that was noted earlier: the record was shortened or made anew."));
        }

        breaks.AddRange((await store.CheckAsync(cancel).ConfigureAwait(false)).Select(what => new ChainBreak(null, what)));
        return new(walk.Count, walk.First, walk.Last, walk.Head, laws, breaks);
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

    private void Check(KeptRecord kept)
    {
        breaks.AddRange(RecordChain.MistakesIn(kept).Select(what => new ChainBreak(kept.Number, what)));
        if (!sound.Contains(kept.Content.Law))
        {
            breaks.Add(new(kept.Number, $"The law that it rests on ({kept.Content.Law}) is missing or changed."));
        }
    }
}
