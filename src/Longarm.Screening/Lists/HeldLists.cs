using System.Security.Cryptography;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>Lists of parties that are held, by list and day. Nothing is half kept: an index names what is whole on disk.</summary>
/// <param name="folder">The folder; it need not exist until something is kept.</param>
public sealed class HeldLists(string folder)
{
    private HeldIndex<HeldEdition> Index => new(folder, "import the lists again");

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Tells whether something else is held than before, without reading it.</summary>
    public HeldStamp Stamp
    {
        get
        {
            FileInfo file = new(Index.Path);
            return file.Exists ? new(file.LastWriteTimeUtc.Ticks, file.Length) : default;
        }
    }

    /// <summary>What is held, by list and day.</summary>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public IReadOnlyList<HeldEdition> Editions() => Index.Read();

    /// <summary>The newest edition of each list on a day or before it.</summary>
    /// <param name="day">The day.</param>
    public IReadOnlyList<HeldEdition> AsOf(DateOnly day) => AsOf(Editions(), day);

    /// <summary>The newest of editions of each list on a day or before it.</summary>
    /// <param name="editions">The editions.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<HeldEdition> AsOf(IReadOnlyList<HeldEdition> editions, DateOnly day) =>
        [.. editions.Where(edition => edition.Day <= day).GroupBy(edition => edition.List).Select(editions => editions.MaxBy(edition => edition.Day)!)];

    /// <summary>The entries of an edition.</summary>
    /// <exception cref="InvalidDataException">Its file is missing or damaged.</exception>
    public IReadOnlyList<ListedParty> Parties(HeldEdition edition)
    {
        var path = Path.Combine(folder, edition.File);
        if (!File.Exists(path))
        {
            throw Damaged(edition, "its file is missing");
        }

        List<ListedParty> parties = new(edition.Counts.Entries);
        var reading = ListReader.ReadOwn(ListFile.At(path), parties.Add);
        if (reading.Broken.Count + reading.Mistakes.Count > 0)
        {
            throw Damaged(edition, reading.Broken.Concat(reading.Mistakes).First().Message);
        }

        return HashOf(parties) == edition.Hash ? parties : throw Damaged(edition, "its entries are not those that were imported");
    }

    /// <summary>Imports files of one list, or of several lists in one file. Refused, nothing of it is kept.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What the caller says of them.</param>
    /// <param name="terms">When, and whether doubts are accepted.</param>
    public ListImport Import(IReadOnlyList<ListFile> files, ListReadingOptions options, ListImportTerms terms)
    {
        using DraftFolder draft = new(folder);
        SortedDictionary<string, EditionWriter> writers = new(StringComparer.Ordinal);
        try
        {
            return Import(files, options, terms, draft.Path, writers);
        }
        finally
        {
            foreach (var writer in writers.Values)
            {
                writer.Dispose();
            }
        }
    }

    private ListImport Import(IReadOnlyList<ListFile> files, ListReadingOptions options, ListImportTerms terms, string draft, SortedDictionary<string, EditionWriter> writers)
    {
        var reading = ListReader.Read(files, options, party =>
        {
            if (!writers.TryGetValue(party.List, out var writer))
            {
                writers[party.List] = writer = new(draft);
            }

            writer.Add(party);
        });
        var held = Editions();
        var day = terms.Day ?? reading.Day ?? terms.Today;
        List<string> doubts = [.. reading.Doubts, .. reading.Broken.Count > 0 ? [] : Doubts(reading, [.. held.Where(edition => edition.Day <= day)], options)];
        List<Mistake> mistakes = [.. reading.Broken, .. reading.Mistakes];
        if (reading.Broken.Count > 0 || !terms.IsAccepted && mistakes.Count + doubts.Count > 0)
        {
            return new([], mistakes, doubts, reading.Remarks);
        }

        List<HeldSource> sources = [.. files.Select(file => new HeldSource(file.Name, HashOf(file)))];
        List<HeldEdition> kept = [];
        foreach (var (list, writer) in writers)
        {
            var (file, hash) = writer.Keep(folder, list, day);
            kept.Add(new(list, day, terms.Today, reading.Format, reading.Counts[list], reading.Shape, reading.Mistakes.Count, sources, hash, file));
        }

        IEnumerable<HeldEdition> editions = [.. held.Where(edition => !kept.Exists(other => other.List == edition.List && other.Day == edition.Day)), .. kept];
        Index.Write(editions.OrderBy(edition => edition.List, StringComparer.Ordinal).ThenBy(edition => edition.Day));
        IEnumerable<string> remarks = terms.Day is null && reading.Day is null ? [.. reading.Remarks, "The day of the list is not told: it is held as that of today. State it with --day."] : reading.Remarks;
        return new(kept, mistakes, doubts, [.. remarks]);
    }

    // A list is held against the one of the nearest day before; one that is older than all that is held, against none.
    private static IEnumerable<string> Doubts(ListReading reading, List<HeldEdition> earlier, ListReadingOptions options)
    {
        var last = earlier.GroupBy(edition => edition.List).ToDictionary(editions => editions.Key, editions => editions.MaxBy(edition => edition.Day)!);
        foreach (var (list, counts) in reading.Counts)
        {
            if (last.TryGetValue(list, out var before))
            {
                foreach (var doubt in ListDoubts.Of(before, list, counts, reading.Format, reading.Shape))
                {
                    yield return doubt;
                }
            }
        }

        // Of a file that was asked for one list, the others are not missing.
        foreach (var doubt in options.List is null ? ListDoubts.Missing(last, reading.Counts.Keys) : [])
        {
            yield return doubt;
        }
    }

    /// <summary>Hash of the bytes of a file as they are: <c>sha256:…</c>.</summary>
    internal static string HashOf(ListFile file)
    {
        using var stream = file.Open();
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(stream))}";
    }

    private static string HashOf(List<ListedParty> parties)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using MemoryStream line = new();
        foreach (var party in parties)
        {
            line.SetLength(0);
            OwnLines.Write(line, party);
            hash.AppendData(line.GetBuffer().AsSpan(0, (int)line.Length));
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private InvalidDataException Damaged(HeldEdition edition, string what) =>
        new($"{Path.Combine(folder, edition.File)} is damaged: {what}. Import {edition.List} again.");
}

/// <summary>When what is held was written last, and how much it was.</summary>
/// <param name="Ticks">Time of the last writing, in ticks of 100 ns; 0: nothing is held.</param>
/// <param name="Bytes">How long the index is, in bytes.</param>
public readonly record struct HeldStamp(long Ticks, long Bytes);
