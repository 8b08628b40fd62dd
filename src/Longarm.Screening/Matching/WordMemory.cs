using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>
/// What words of queries meet in a small list, kept for the next query with the same word: of a million names most words come
/// again, and nearly none meets anything.
/// </summary>
internal sealed class WordMemory(TokenTable table)
{
    // Words that are kept: more would fill the memory with words that come once.
    private const int Most = 500_000;

    private readonly ConcurrentDictionary<NameToken, Hit[]> _hits = new();
    private int _count;

    /// <summary>Notes in the scratch what <see cref="WordFinder.Find"/> would.</summary>
    public void Find(ImmutableArray<NameToken> query, Scratch scratch)
    {
        WordFinder? finder = null;
        for (var i = 0; i < query.Length; i++)
        {
            foreach (var hit in Of(query[i], scratch))
            {
                scratch.Add(hit with { Start = (short)i });
            }

            if (i + 1 < query.Length && query[i].Writing == query[i + 1].Writing && MayJoin(query[i], query[i + 1]))
            {
                (finder ??= new WordFinder(table, scratch, query)).Joined(i);
            }
        }
    }

    private Hit[] Of(NameToken word, Scratch scratch)
    {
        if (_hits.TryGetValue(word, out var known))
        {
            return known;
        }

        Scratch own = scratch.Beside();
        own.Begin();
        new WordFinder(table, own, [word]).Single(0);
        Hit[] hits = own.Hits.Count == 0 ? [] : [.. own.Hits];
        if (_count < Most && _hits.TryAdd(word, hits))
        {
            Interlocked.Increment(ref _count);
        }

        return hits;
    }

    // Latin words that are joined meet only a word of the same sounds, or the same word.
    private bool MayJoin(NameToken first, NameToken second)
    {
        if (first.Writing != Writing.Latin || first.Text.Length + second.Text.Length > Tokenizer.LongestToken)
        {
            return true;
        }

        Span<char> joined = stackalloc char[first.Text.Length + second.Text.Length];
        first.Text.CopyTo(joined);
        second.Text.CopyTo(joined[first.Text.Length..]);
        Span<char> sounds = stackalloc char[Tokenizer.LongestToken], key = stackalloc char[Tokenizer.LongestToken];
        var length = Sounds.Key(sounds[..Sounds.Of(joined, sounds)], key);
        return length == 0 || !table.WithKey(key[..length]).IsEmpty;
    }
}
