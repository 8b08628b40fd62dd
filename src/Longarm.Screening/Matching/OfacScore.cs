namespace Longarm.Screening;

/// <summary>
/// Scores as OFAC's Sanctions List Search gives them, as far as they can be told from outside: the better of the whole names,
/// where they begin alike, and of the words of the query, each with the word of the listed name that is most like it.
/// </summary>
internal static class OfacScore
{
    private const int Prefix = 6;
    private const double PrefixWorth = 0.1;

    // Words that are less alike say nothing.
    private const double LeastWord = 0.5;

    // Shorter words of the query are passed over, unless there are no others.
    private const int ShortestWord = 3;

    /// <summary>The score of a query and a listed name, from 0 to 1.</summary>
    public static double Of(string query, string listed) => Of(new Folded(query), new Folded(listed));

    /// <summary>The score of a query and a listed name, from 0 to 1.</summary>
    public static double Of(Folded query, Folded listed)
    {
        if (query.Whole.Length == 0 || listed.Whole.Length == 0)
        {
            return 0;
        }

        var whole = query.Whole[0] == listed.Whole[0] ? Alike(query.Whole, listed.Whole) : 0;
        var (sum, count) = (0.0, 0);
        var isShort = query.Words.All(w => w.Length < ShortestWord);
        foreach (var word in query.Words)
        {
            if (isShort || word.Length >= ShortestWord)
            {
                var best = 0.0;
                foreach (var other in listed.Words)
                {
                    best = Math.Max(best, Alike(word, other));
                }

                sum += best >= LeastWord ? best : 0;
                count++;
            }
        }

        return Math.Max(whole, count == 0 ? 0 : sum / count);
    }

    /// <summary>Jaro and Winkler's likeness, with a window of half the shorter word.</summary>
    public static double Alike(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var window = (shorter / 2) + (shorter % 2);
        Span<char> common = stackalloc char[shorter], other = stackalloc char[shorter];
        var count = Common(a, b, window, common);
        if (count == 0 || count != Common(b, a, window, other))
        {
            return 0;
        }

        var turned = 0;
        for (var i = 0; i < count; i++)
        {
            turned += common[i] != other[i] ? 1 : 0;
        }

        double met = count;
        var jaro = ((met / a.Length) + (met / b.Length) + ((met - (turned / 2)) / met)) / 3;
        var same = a.AsSpan().CommonPrefixLength(b.AsSpan(0, Math.Min(b.Length, Prefix)));
        return Math.Min(1, jaro + (same * PrefixWorth * (1 - jaro)));
    }

    // Letters of a that b has within the window, in the order of a.
    private static int Common(string a, string b, int window, Span<char> common)
    {
        Span<bool> used = stackalloc bool[b.Length];
        var count = 0;
        for (var i = 0; i < a.Length && count < common.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j <= i + window && j < b.Length; j++)
            {
                if (!used[j] && a[i] == b[j])
                {
                    used[j] = true;
                    common[count++] = a[i];
                    break;
                }
            }
        }

        return count;
    }

    /// <summary>A name as it is scored: small letters, digits, hyphens and single blanks; and its words.</summary>
    internal readonly struct Folded
    {
        // Longer names are cut, so that time is bounded.
        private const int Longest = 256;

        /// <summary>Folds a name.</summary>
        public Folded(string name)
        {
            var kept = (name.Length > Longest ? name[..Longest] : name).ToLowerInvariant().Where(c => c is not ('\'' or '.')).Select(c => char.IsLetterOrDigit(c) || c == '-' ? c : ' ');
            Whole = string.Join(' ', string.Concat(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Words = Whole.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        }

        /// <summary>The whole name.</summary>
        public string Whole { get; }

        /// <summary>Its words; a hyphen stands between two.</summary>
        public string[] Words { get; }
    }
}
