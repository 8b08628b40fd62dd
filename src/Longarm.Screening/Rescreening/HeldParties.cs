using System.Collections.Concurrent;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>The parties of a house, held by day, so that they can be screened again when a list changes.</summary>
/// <param name="folder">The folder; it need not exist until something is kept.</param>
public sealed class HeldParties(string folder)
{
    private const int MostMistakes = 200;
    private const int BlockBytes = 1 << 17;
    private const string Name = "parties";

    private HeldIndex<HeldPartyEdition> Index => new(folder, "import the parties again");

    /// <summary>What is held, by day.</summary>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public IReadOnlyList<HeldPartyEdition> Editions() => Index.Read();

    /// <summary>The newest parties of a day or before it; null: none are held.</summary>
    /// <param name="day">The day.</param>
    public HeldPartyEdition? AsOf(DateOnly day) => Editions().Where(edition => edition.Day <= day).MaxBy(edition => edition.Day);

    /// <summary>Imports a file of parties, in place of those of the same day. With a row that cannot be read, nothing is kept unless somebody accepts that.</summary>
    /// <param name="file">The file, as <see cref="ScreenedPartyReader"/> reads it.</param>
    /// <param name="day">Day whose parties they are.</param>
    /// <param name="today">Day of the import.</param>
    /// <param name="isAccepted">Whether rows that cannot be read are left out.</param>
    public HeldPartyImport Import(ListFile file, DateOnly day, DateOnly today, bool isAccepted = false)
    {
        using DraftFolder draft = new(folder);
        using EditionWriter writer = new(draft.Path);
        List<Mistake> mistakes = [];
        HashSet<string> remarks = [];
        var (count, withId, wrong) = (0, 0, 0);
        var isWhole = true;
        try
        {
            foreach (var row in ScreenedPartyReader.Read(file))
            {
                remarks.UnionWith(row.Remarks);
                if (row.Party is { } party)
                {
                    writer.Add(stream => ScreenedLines.Write(stream, party));
                    (count, withId) = (count + 1, withId + (party.Id is null ? 0 : 1));
                }
                else if (++wrong <= MostMistakes)
                {
                    mistakes.Add(row.Mistake!);
                }
            }
        }
        catch (Exception broken) when (broken is TableException or InvalidDataException)
        {
            isWhole = false;
            mistakes.Add(new(file.Name, (broken as TableException)?.Line ?? 0, 0, "LS061", $"{broken.Message} Nothing after it can be read: get the file again."));
        }

        if (isWhole && count + wrong == 0)
        {
            mistakes.Add(new(file.Name, 0, 0, "LS062", "There is no party in it. Write one JSON object a line, {\"id\": …, \"name\": …}."));
        }

        return !isWhole || count == 0 || (wrong > 0 && !isAccepted)
            ? new(null, mistakes, wrong, [.. remarks])
            : new(Keep(writer, new(day, today, count, withId, wrong, new(file.Name, HeldLists.HashOf(file)), "", "")), mistakes, wrong, [.. remarks]);
    }

    /// <summary>Looks at every party, several at once, and gives what was found in the order of the parties.</summary>
    /// <typeparam name="T">What is found.</typeparam>
    /// <param name="edition">Whose parties.</param>
    /// <param name="look">Looks at one; null: nothing is to be told of it. It is called from several threads.</param>
    /// <exception cref="InvalidDataException">The file is missing or damaged.</exception>
    public IEnumerable<T> Each<T>(HeldPartyEdition edition, Func<ScreenedParty, T?> look)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(edition);
        ListFile file = ListFile.At(Path.Combine(folder, edition.File));
        if (!File.Exists(Path.Combine(folder, edition.File)) || HeldLists.HashOf(file) != edition.Hash)
        {
            throw new InvalidDataException($"{Path.Combine(folder, edition.File)} is missing, or not what was imported. Import the parties again.");
        }

        return Partitioner.Create(Blocks(file), EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(block => Found(block, look)).AsEnumerable().SelectMany(found => found);
    }

    // Whole lines, many together, so that others can read them while the next are unpacked.
    private static IEnumerable<ReadOnlyMemory<byte>> Blocks(ListFile file)
    {
        using var content = file.Content();
        var (block, used) = (new byte[BlockBytes], 0);
        for (int read; (read = content.Read(block, used, block.Length - used)) > 0;)
        {
            used += read;
            var end = block.AsSpan(0, used).LastIndexOf((byte)'\n') + 1;
            if (end > 0 && used == block.Length)
            {
                var rest = new byte[Math.Max(BlockBytes, 2 * (used - end))];
                block.AsSpan(end, used - end).CopyTo(rest);
                yield return block.AsMemory(0, end);
                (block, used) = (rest, used - end);
            }
            else if (used == block.Length)
            {
                Array.Resize(ref block, 2 * block.Length);
            }
        }

        yield return block.AsMemory(0, used);
    }

    private static List<T> Found<T>(ReadOnlyMemory<byte> block, Func<ScreenedParty, T?> look)
        where T : class
    {
        List<T> found = [];
        for (var rest = block; rest.Length > 0;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (look(ScreenedLines.Read(rest.Span[..end])) is { } one)
            {
                found.Add(one);
            }

            rest = rest[(end + 1)..];
        }

        return found;
    }

    private HeldPartyEdition Keep(EditionWriter writer, HeldPartyEdition told)
    {
        var (file, _) = writer.Keep(folder, Name, told.Day);
        var held = told with { File = file, Hash = HeldLists.HashOf(ListFile.At(Path.Combine(folder, file))) };
        Index.Write(Editions().Where(edition => edition.Day != held.Day).Append(held).OrderBy(edition => edition.Day));
        return held;
    }
}
