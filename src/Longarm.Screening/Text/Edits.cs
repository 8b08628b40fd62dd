namespace Longarm.Screening;

/// <summary>Distances between two words of at most <see cref="Tokenizer.LongestToken"/> letters.</summary>
internal static class Edits
{
    private const int Width = Tokenizer.LongestToken + 1;

    /// <summary>How many edits a word of a list may be away and still be found for certain: none up to 3 letters, one up to 7, two from 8.</summary>
    public static int Allowed(int letters) => letters <= 3 ? 0 : letters <= 7 ? 1 : 2;

    /// <summary>Letters added, left out, replaced or swapped with the next one (optimal string alignment); more than the most is most + 1.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        Span<byte> before = stackalloc byte[Width], last = stackalloc byte[Width], row = stackalloc byte[Width];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = (byte)j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = (byte)i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                row[j] = (byte)cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
