using System.Globalization;

namespace Longarm.Screening;

/// <summary>What does not add up between a list and the one that was held before.</summary>
internal static class ListDoubts
{
    // Publishers have lost thousands of rows for a day; no list of theirs ever shrank so much by decision.
    private const decimal MostLost = 0.05m;

    /// <summary>Doubts about a list, in words with numbers.</summary>
    /// <param name="before">What is held of the same list, of the nearest day before.</param>
    /// <param name="list">The word for the list.</param>
    /// <param name="counts">How much there is now.</param>
    /// <param name="format">The format in which it comes now.</param>
    /// <param name="shape">Columns or keys now.</param>
    public static IEnumerable<string> Of(HeldEdition before, string list, ListCounts counts, string format, IReadOnlyList<string> shape)
    {
        if (Lost(before.Counts.Entries, counts.Entries, "entries") is { } entries)
        {
            yield return $"{list} shrinks: {entries} since {Day(before)}.";
        }
        else if (Lost(before.Counts.Names, counts.Names, "names") is { } names)
        {
            yield return $"{list} shrinks: {names} since {Day(before)}.";
        }

        if (before.Format != format)
        {
            yield return $"{list} comes in another format: {format}, and of {Day(before)} {before.Format} is held. Entries may have other numbers, and facts may be missing.";
        }
        else if (before.Shape.Except(shape).ToList() is { Count: > 0 } gone)
        {
            yield return $"{list} has another shape: {string.Join(", ", gone.Take(10).Select(column => $"“{column}”"))} {(gone.Count == 1 ? "is" : "are")} missing that {(gone.Count == 1 ? "was" : "were")} there on {Day(before)}.";
        }
    }

    /// <summary>Lists that came before in the same files as one of these, and that are missing now.</summary>
    /// <param name="last">The last edition of each list that is held.</param>
    /// <param name="lists">Lists that come now.</param>
    public static IEnumerable<string> Missing(IReadOnlyDictionary<string, HeldEdition> last, IEnumerable<string> lists)
    {
        HashSet<string> now = [.. lists];
        HashSet<string> files = [.. last.Values.Where(edition => now.Contains(edition.List)).SelectMany(edition => edition.Sources).Select(source => source.Hash)];
        return last.Values.Where(edition => !now.Contains(edition.List) && edition.Sources.Any(source => files.Contains(source.Hash))).OrderBy(edition => edition.List, StringComparer.Ordinal).Select(edition =>
            string.Create(CultureInfo.InvariantCulture, $"{edition.List} is missing: of {Day(edition)} the same source brought {edition.Counts.Entries} entries of it."));
    }

    private static string? Lost(int before, int now, string what) => before > 0 && now < before && (decimal)(before - now) / before > MostLost
        ? string.Create(CultureInfo.InvariantCulture, $"{now} {what} in place of {before}, {(decimal)(before - now) / before * 100:0.#} % fewer,")
        : null;

    private static string Day(HeldEdition edition) => edition.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
