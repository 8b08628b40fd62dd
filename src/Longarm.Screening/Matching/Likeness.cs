namespace Longarm.Screening;

/// <summary>How alike two words of a name are, from 0 to 1.</summary>
internal static class Likeness
{
    private const int Width = Tokenizer.LongestToken + 1;

    /// <summary>Two words in the same letters: edits, of which those between spellings of one sound cost less; 0 for what is less than the least asked.</summary>
    public static float Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float least = 0)
    {
        if (a.SequenceEqual(b))
        {
            return 1;
        }

        var length = (a.Length + b.Length) / 2f;
        var whole = (0.55f * length) + 1;
        return Math.Max(0, 1 - (Distance(a, b, (1 - least) * whole) / whole));
    }

    // Stops where it is over the most.
    private static float Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float most)
    {
        Span<float> before = stackalloc float[Width], last = stackalloc float[Width], row = stackalloc float[Width];
        Span<float> adds = stackalloc float[Width];
        last[0] = 0;
        for (var j = 1; j <= b.Length; j++)
        {
            adds[j - 1] = Added(b, j - 1);
            last[j] = last[j - 1] + adds[j - 1];
        }

        var lastLeast = 0f;

        for (var i = 1; i <= a.Length; i++)
        {
            var added = Added(a, i - 1);
            var least = row[0] = last[0] + added;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(last[j] + added, row[j - 1] + adds[j - 1]);
                cost = Math.Min(cost, last[j - 1] + Replaced(a[i - 1], b[j - 1], i == 1 && j == 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 0.8f);
                }

                row[j] = cost;
                least = Math.Min(least, cost);
            }

            // The next row may still come from the one before by a swap.
            if (least > most && lastLeast > most)
            {
                return float.MaxValue;
            }

            lastLeast = least;

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }

    // One letter more on one side.
    private static float Added(ReadOnlySpan<char> word, int at)
    {
        var letter = word[at];
        var isDoubled = (at > 0 && word[at - 1] == letter) || (at + 1 < word.Length && word[at + 1] == letter);
        return isDoubled ? 0.3f : letter switch
        {
            'h' => at > 0 ? 0.4f : 0.8f,
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => at == 0 ? 0.9f : 0.55f,
            >= '0' and <= '9' => 2,
            _ => at == 0 ? 1.3f : 1,
        };
    }

    private static float Replaced(char a, char b, bool isFirst)
    {
        if (a == b)
        {
            return 0;
        }

        if (char.IsAsciiDigit(a) || char.IsAsciiDigit(b))
        {
            return 2;
        }

        return (IsVowel(a), IsVowel(b)) switch
        {
            (true, true) => isFirst ? 0.5f : 0.4f,
            (true, false) or (false, true) => IsGlide(a, b) ? 0.5f : isFirst ? 1.5f : 1.1f,
            _ => AreKin(a, b) ? 0.5f : isFirst ? 1.4f : 1,
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsGlide(char a, char b) => (a, b) is ('i' or 'y', 'j') or ('j', 'i' or 'y') or ('u' or 'o', 'w' or 'v') or ('w' or 'v', 'u' or 'o');

    // Consonants that different spellings of one name often exchange.
    private static bool AreKin(char a, char b) => (Kin(a) & Kin(b)) != 0;

    private static int Kin(char letter) => letter switch
    {
        'k' => 1,
        'q' => 1,
        'c' => 1 | 2,
        'g' => 1 | 16 | 64,
        'x' => 1 | 2,
        's' => 2,
        'z' => 2 | 64,
        'd' => 4,
        't' => 4,
        'b' => 8,
        'p' => 8,
        'j' => 64,
        'h' => 16,
        'v' => 32,
        'w' => 32,
        'f' => 32,
        _ => 0,
    };
}
