using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>
/// The lists that are held, for a program that answers for long. An index is made once for the editions that count on a day
/// and those of their entries that are in force then, and shared by all who ask. When other lists are held, the next who
/// asks waits for theirs; who asked before keeps what they have. For several threads.
/// </summary>
/// <param name="lists">What is held.</param>
public sealed class ListShelf(HeldLists lists)
{
    // Today's, and one of another day: each may take a hundred megabytes.
    private const int MostKept = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate = new();
    private readonly List<(string Key, Lazy<Read> Value)> read = [];
    private readonly List<(string Key, Lazy<NameIndex> Value)> indexes = [];
    private (HeldStamp Stamp, IReadOnlyList<HeldEdition> Editions)? index;
    private (DateOnly Day, Task Work)? underway;

    /// <summary>What is held, by list and day.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public IReadOnlyList<HeldEdition> Editions()
    {
        // The file is read anew only when it was written anew.
        var stamp = lists.Stamp;
        lock (gate)
        {
            if (index is { } known && known.Stamp == stamp)
            {
                return known.Editions;
            }
        }

        var editions = lists.Editions();
        lock (gate)
        {
            index = (stamp, editions);
        }

        return editions;
    }

    /// <summary>The entries of an edition, as they are held.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public IReadOnlyList<ListedParty> Parties(HeldEdition edition) => lists.Parties(edition);

    /// <summary>The lists as of a day; null: none is held of it or of a day before.</summary>
    /// <exception cref="InvalidDataException">What is held is damaged.</exception>
    public ListsOfDay? At(DateOnly day)
    {
        var editions = HeldLists.AsOf(Editions(), day);
        if (editions.Count == 0)
        {
            return null;
        }

        var key = string.Join('\n', editions.Select(edition => $"{edition.File} {edition.Hash}"));
        var parties = Kept(read, key, () => Read.Of(editions, lists));
        var turn = parties.TurnOf(day);
        return new(day, editions, Kept(indexes, $"{turn} {key}", () => NameIndex.Of(parties.Parties.Where(party => party.IsListedOn(day)))));
    }

    /// <summary>The same without waiting: null also while they are being read, which this begins.</summary>
    /// <param name="day">The day.</param>
    /// <param name="isUnderway">Whether they are being read.</param>
    /// <exception cref="InvalidDataException">What is held is damaged.</exception>
    public ListsOfDay? AtHand(DateOnly day, out bool isUnderway)
    {
        (DateOnly Day, Task Work) begun;
        lock (gate)
        {
            if (underway is not { Work.IsCompleted: false })
            {
                underway = (day, Task.Run(() => At(day)));
            }

            begun = underway.Value;
        }

        // What is ready takes no time; what is not goes on without anybody waiting.
        isUnderway = begun.Day != day || Task.WaitAny([begun.Work], Patience) < 0;
        return isUnderway ? null : At(day);
    }

    private T Kept<T>(List<(string Key, Lazy<T> Value)> kept, string key, Func<T> make)
    {
        Lazy<T> value;
        lock (gate)
        {
            var at = kept.FindIndex(each => each.Key == key);
            value = at >= 0 ? kept[at].Value : new(make);
            if (at >= 0)
            {
                kept.RemoveAt(at);
            }

            kept.Insert(0, (key, value));
            if (kept.Count > MostKept)
            {
                kept.RemoveAt(MostKept);
            }
        }

        try
        {
            return value.Value;
        }
        catch
        {
            // What is mended on disk can be asked for again.
            lock (gate)
            {
                kept.RemoveAll(each => each.Value == value);
            }

            throw;
        }
    }

    private sealed record Read(IReadOnlyList<ListedParty> Parties, DateOnly[] Turns)
    {
        public static Read Of(IReadOnlyList<HeldEdition> editions, HeldLists lists)
        {
            List<ListedParty> parties = [.. editions.SelectMany(lists.Parties)];
            return new(parties, [.. parties.SelectMany(party => (DateOnly?[])[party.From, party.Until]).OfType<DateOnly>().Distinct().Order()]);
        }

        /// <summary>How many days on which an entry begins or ends have come: as long as that is the same, so are the entries in force.</summary>
        public int TurnOf(DateOnly day)
        {
            var at = Array.BinarySearch(Turns, day);
            return at >= 0 ? at + 1 : ~at;
        }
    }
}
