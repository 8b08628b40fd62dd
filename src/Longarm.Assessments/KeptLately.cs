using System.Collections.Concurrent;

namespace Longarm.Assessments;

/// <summary>Keeps what was asked for lately, so that who asks for ever other days cannot fill the memory. For several threads.</summary>
/// <param name="count">So many are kept at least, and twice as many at most.</param>
internal sealed class KeptLately<TKey, TValue>(int count)
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> recent = [];
    private ConcurrentDictionary<TKey, TValue> older = [];

    /// <summary>What is kept of a key, or what is now made of it.</summary>
    public TValue Get(TKey key, Func<TValue> make)
    {
        var now = recent;
        if (now.TryGetValue(key, out var kept))
        {
            return kept;
        }

        var value = older.TryGetValue(key, out var old) ? old : make();
        if (now.Count >= count)
        {
            Volatile.Write(ref older, now);
            Volatile.Write(ref recent, now = []);
        }

        return now.GetOrAdd(key, value);
    }
}
