using System.Collections.Concurrent;

namespace Longarm.Core.Deciding;

/// <summary>The rows of a table that are in force on a day, by key.</summary>
internal sealed class ActiveTable
{
    private readonly string id;
    private readonly string? gap;
    private readonly Dictionary<string, List<TableRow>> byKey = [];
    private readonly ConcurrentDictionary<string, ListValue> found = [];

    /// <summary>The rows of one day; <paramref name="gap"/> says why there is no answer at all, if so.</summary>
    public ActiveTable(TableLaw law, IEnumerable<TableRow> rows, string? gap)
    {
        id = law.Id;
        this.gap = gap;
        foreach (var row in rows)
        {
            if (KeyOf(row.Cells[law.Key]) is not { } key)
            {
                continue;
            }

            if (!byKey.TryGetValue(key, out var list))
            {
                byKey[key] = list = [];
            }

            list.Add(row);
        }
    }

    /// <summary>The rows of a key: unknown where the key is, where the table is not covered, or where it has no such key.</summary>
    public Value Find(Value key, out string? lawGap)
    {
        lawGap = null;
        if (key is NothingValue or Code { IsEntry: false })
        {
            return ListValue.Empty;
        }

        if (!key.IsDefinite || gap is not null)
        {
            lawGap = gap;
            return UnknownValue.Instance;
        }

        List<Value> found = [.. KeysOf(key).SelectMany(k => byKey.GetValueOrDefault(k) ?? [])];
        if (found.Count > 0)
        {
            return new ListValue(found);
        }

        lawGap = $"{id} has no row for {key}";
        return UnknownValue.Instance;
    }

    private static string? KeyOf(Value cell) => cell switch
    {
        Code code => code.Key,
        Place place => place.Code,
        Word word => word.Text,
        _ => null,
    };

    private static IEnumerable<string> KeysOf(Value key) => key switch
    {
        Code code => code.SelfAndAncestors,
        Place { IsSubdivision: true } place => [place.Code, place.Country],
        _ => KeyOf(key) is { } one ? [one] : [],
    };
}
