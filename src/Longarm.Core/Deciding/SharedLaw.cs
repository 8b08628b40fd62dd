using System.Collections.Concurrent;

namespace Longarm.Core.Deciding;

/// <summary>
/// Sets, groups and tables of one book that say the same on many days: each is made once for the dates of its members
/// that hold. For several threads.
/// </summary>
public sealed class SharedLaw
{
    private readonly ConcurrentDictionary<string, Period[]> periods = [];
    private readonly ConcurrentDictionary<(string Id, string Key), object> made = [];

    /// <summary>Which members of something hold, and a key that is the same wherever the same ones do.</summary>
    /// <param name="id">What they are members of.</param>
    /// <param name="members">All that it ever had.</param>
    /// <param name="periodOf">When a member holds.</param>
    /// <param name="holds">Whether a period holds at the coordinates that are asked about.</param>
    internal (string Key, IEnumerable<T> InForce) Holding<T>(string id, IReadOnlyList<T> members, Func<T, Period> periodOf, Func<Period, bool> holds)
    {
        var known = periods.GetOrAdd(id, _ => [.. members.Select(periodOf).Distinct()]);
        var inForce = known.Where(holds).ToHashSet();
        return (string.Concat(known.Select(period => inForce.Contains(period) ? '1' : '0')), members.Where(member => inForce.Contains(periodOf(member))));
    }

    /// <summary>Makes something, or gives what was made of the same members before.</summary>
    internal T Once<T>(string id, string key, Func<T> make)
        where T : class => (T)made.GetOrAdd((id, key), _ => make());
}
