namespace Longarm.Text;

/// <summary>Finds the word that somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>The nearest of several words, or null if none is near.</summary>
    public static string? Of(string word, IEnumerable<string> among)
    {
        var limit = Math.Max(1, word.Length / 3);
        return among.Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();
    }

    /// <summary>A sentence that says what may be written: the nearest word, or all of a few.</summary>
    public static string Advice(string word, IReadOnlyCollection<string> among) => Of(word, among) is { } near
        ? $"Did you mean “{near}”?"
        : among.Count switch
        {
            0 => "None is described.",
            <= 30 => $"Write one of {string.Join(", ", among)}.",
            _ => $"There are {among.Count} to choose from, such as {string.Join(", ", among.Take(5))}.",
        };

    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var swap = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), swap);
            }

            previous = current;
        }

        return previous[^1];
    }
}
