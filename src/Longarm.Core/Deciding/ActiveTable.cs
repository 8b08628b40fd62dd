using System.Collections.Concurrent;

namespace Longarm.Core.Deciding;

/// <summary>The rows of a table that are in force on a day, by key.</summary>
internal sealed class ActiveTable
{
    private const int MaxFound = 2000;

    private readonly string id;
    private readonly string? gap;
    private readonly bool isComplete;
    private readonly Dictionary<string, List<TableRow>> byKey = [];
    private readonly Lazy<HashSet<string>> branches;
    private readonly ConcurrentDictionary<string, Value> found = [];

    /// <summary>The rows of one day; <paramref name="gap"/> says why there is no answer at all, if so.</summary>
    public ActiveTable(TableLaw law, IEnumerable<TableRow> rows, string? gap)
    {
        id = law.Id;
        this.gap = gap;
        isComplete = law.IsComplete;
        branches = new(() => Branches(law));
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

    /// <summary>
    /// The rows of a key: unknown where the key is, where the table is not covered, or where it has no such key and does
    /// not hold them all.
    /// </summary>
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

        // Many rules ask for the rows of the same code; codes come from cases, and must not fill the memory.
        if (found.Count > MaxFound)
        {
            found.Clear();
        }

        var rows = KeyOf(key) is { } one ? found.GetOrAdd(one, static (_, asked) => asked.Table.Look(asked.Key), (Table: this, Key: key)) : Look(key);
        lawGap = rows is UnknownValue ? $"{id} has no row for {key}" : null;
        return rows;
    }

    private Value Look(Value key)
    {
        List<Value> rows = [.. KeysOf(key).SelectMany(k => byKey.GetValueOrDefault(k) ?? [])];
        return isComplete
            ? new ListValue(rows, isComplete: !IsBranch(key))
            : rows.Count > 0 ? new ListValue(rows) : UnknownValue.Instance;
    }

    // Of a code that has rows further down nobody has said whether it is one of those.
    private bool IsBranch(Value key) => key is Code code && branches.Value.Contains(code.Key);

    // Codes that stand above a row of this day.
    private HashSet<string> Branches(TableLaw law) =>
    [
        .. byKey.Values.SelectMany(rows => rows).Select(row => row.Cells[law.Key]).OfType<Code>()
            .SelectMany(code => code.SelfAndAncestors.Where(above => above != code.Key)),
    ];

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
