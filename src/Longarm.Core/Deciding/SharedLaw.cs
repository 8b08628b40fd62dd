using System.Collections.Concurrent;

namespace Longarm.Core.Deciding;

/// <summary>
/// A book, with what is the same at many coordinates: rules that are in force together; sets, groups and tables, each made
/// once for those of its members that hold. For several threads.
/// </summary>
/// <param name="book">The packs.</param>
public sealed class SharedLaw(RuleBook book)
{
    private const int MaxMade = 5000;

    private readonly ConcurrentDictionary<string, Period[]> periods = [];
    private readonly ConcurrentDictionary<(string Id, string Key), object> made = [];

    /// <summary>The packs.</summary>
    public RuleBook Book { get; } = book;

    internal Dictionary<string, LegalZone> Zones { get; } = book.Packs.ToDictionary(pack => pack.Id, pack => pack.Zone);

    internal Dictionary<string, Measure> Measures { get; } = book.Measures.ToDictionary(measure => measure.Id);

    internal Dictionary<string, CodeSetLaw> Sets { get; } = book.Sets.ToDictionary(set => set.Id);

    internal Dictionary<string, PlaceGroupLaw> Groups { get; } = book.Groups.ToDictionary(group => group.Id);

    internal Dictionary<string, TableLaw> Tables { get; } = book.Tables.ToDictionary(table => table.Id);

    /// <summary>Paragraphs under codes that were asked for, of whatever day.</summary>
    internal ConcurrentDictionary<(string? Nomenclature, string Key), IReadOnlyList<Value>> Paragraphs { get; } = [];

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
        where T : class
    {
        // Days of law and days of knowledge make more pairs than memory holds.
        if (made.Count > MaxMade)
        {
            made.Clear();
        }

        return (T)made.GetOrAdd((id, key), _ => make());
    }
}
