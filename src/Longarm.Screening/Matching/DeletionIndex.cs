using System.Numerics;

namespace Longarm.Screening;

/// <summary>
/// Finds all words within the allowed edits of one: two words that are k edits apart (swaps count as one) have a word in
/// common that is left of each when at most k letters are taken out. Words of the list are kept under the hashes of all
/// such remains.
/// </summary>
internal sealed class DeletionIndex
{
    private const uint Seed = 2166136261;

    private readonly int[] _starts;
    private readonly int[] _tokens;
    private readonly ushort[] _checks;
    private readonly uint _mask;

    private DeletionIndex(int[] starts, int[] tokens, ushort[] checks)
    {
        _starts = starts;
        _tokens = tokens;
        _checks = checks;
        _mask = (uint)(starts.Length - 2);
    }

    /// <summary>An index of words, which are referred to by their places.</summary>
    public static DeletionIndex Of(IReadOnlyList<string> words)
    {
        var remains = 0;
        foreach (var word in words)
        {
            Visit(word, Edits.Allowed(word.Length), _ => remains++);
        }

        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, remains));
        var starts = new int[buckets + 1];
        var mask = (uint)(buckets - 1);
        foreach (var word in words)
        {
            Visit(word, Edits.Allowed(word.Length), hash => starts[(hash & mask) + 1]++);
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        return Fill(words, starts, mask, remains);
    }

    /// <summary>Adds every word that may be within the edits allowed for it, some of them several times; others may be among them.</summary>
    public void Find(ReadOnlySpan<char> word, List<int> found)
    {
        var deletions = Math.Min(2, Edits.Allowed(word.Length + 2));
        Span<uint> heads = stackalloc uint[Tokenizer.LongestToken + 1];
        heads[0] = Seed;
        for (var i = 0; i < word.Length; i++)
        {
            heads[i + 1] = Step(heads[i], word[i]);
        }

        AddAt(Finish(heads[word.Length]), found);
        for (var i = 0; deletions > 0 && i < word.Length; i++)
        {
            if (i > 0 && word[i] == word[i - 1])
            {
                continue;
            }

            var hash = heads[i];
            for (var j = i + 1; j < word.Length; j++)
            {
                if (deletions > 1)
                {
                    AddAt(Finish(Tail(hash, word[(j + 1)..])), found);
                }

                hash = Step(hash, word[j]);
            }

            AddAt(Finish(hash), found);
        }
    }

    private void AddAt(uint hash, List<int> found)
    {
        var bucket = hash & _mask;
        var check = Check(hash);
        for (var i = _starts[bucket]; i < _starts[bucket + 1]; i++)
        {
            if (_checks[i] == check)
            {
                found.Add(_tokens[i]);
            }
        }
    }

    private static DeletionIndex Fill(IReadOnlyList<string> words, int[] starts, uint mask, int remains)
    {
        var (tokens, checks) = (new int[remains], new ushort[remains]);
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var token = 0; token < words.Count; token++)
        {
            Visit(words[token], Edits.Allowed(words[token].Length), hash =>
            {
                var at = next[hash & mask]++;
                tokens[at] = token;
                checks[at] = Check(hash);
            });
        }

        return new DeletionIndex(starts, tokens, checks);
    }

    // The hashes of the word and of what is left when up to so many letters are taken out.
    private static void Visit(ReadOnlySpan<char> word, int deletions, Action<uint> visit)
    {
        visit(Hash(word, -1, -1));
        for (var i = 0; deletions > 0 && i < word.Length; i++)
        {
            // Taking out either of two equal neighbors leaves the same.
            if (i > 0 && word[i] == word[i - 1])
            {
                continue;
            }

            visit(Hash(word, i, -1));
            for (var j = i + 1; deletions > 1 && j < word.Length; j++)
            {
                visit(Hash(word, i, j));
            }
        }
    }

    private static uint Hash(ReadOnlySpan<char> word, int without, int nor)
    {
        var hash = Seed;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != without && i != nor)
            {
                hash = Step(hash, word[i]);
            }
        }

        return Finish(hash);
    }

    private static uint Tail(uint hash, ReadOnlySpan<char> rest)
    {
        foreach (var letter in rest)
        {
            hash = Step(hash, letter);
        }

        return hash;
    }

    private static uint Step(uint hash, char letter) => unchecked((hash ^ letter) * 16777619);

    private static uint Finish(uint hash) => unchecked(hash ^ (hash >> 15) ^ (hash >> 7));

    // Bits that the number of the bucket does not have, or not in this order.
    private static ushort Check(uint hash) => (ushort)(unchecked(hash * 0x9E3779B1) >> 16);
}
