namespace Longarm.Core.Deciding;

/// <summary>The records of which something is supposed, and those that they stand in.</summary>
internal sealed class TouchedRecords
{
    private readonly HashSet<Node> records = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(Node, string)> facts = [];

    /// <summary>Of a case.</summary>
    /// <param name="wholes">What each record stands in; null: the case is not large, and records alike are found by what they are.</param>
    /// <param name="supposed">What is supposed.</param>
    public TouchedRecords(ProductWholes? wholes, IEnumerable<(Node Record, string Field)> supposed)
    {
        Stack<Node> waiting = [];
        foreach (var (record, field) in supposed)
        {
            facts.Add((record, field));
            HasInside |= wholes?.Holds(record) == true;
            waiting.Push(record);
        }

        while (waiting.TryPop(out var record))
        {
            if (records.Add(record))
            {
                foreach (var whole in wholes?.Of(record) ?? [])
                {
                    waiting.Push(whole);
                }
            }
        }
    }

    /// <summary>None.</summary>
    public static TouchedRecords None { get; } = new(null, []);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => records.Count == 0;

    /// <summary>Whether one of those of which something is supposed stands inside a large product.</summary>
    public bool HasInside { get; }

    /// <summary>Whether something is supposed of a record, or of something inside it.</summary>
    public bool Contains(Node record) => records.Contains(record);

    /// <summary>Whether a fact is supposed.</summary>
    public bool Has(Node record, string field) => facts.Contains((record, field));
}

/// <summary>What still holds of what was worked out without suppositions.</summary>
internal sealed class Resting
{
    // Answers are equal only to themselves.
    private readonly HashSet<Reads> open;
    private readonly HashSet<Reads> openOutside;

    /// <summary>Under some suppositions.</summary>
    /// <param name="before">What was worked out without them.</param>
    /// <param name="wholes">What each record of a large product stands in; null: it is not large.</param>
    /// <param name="supposed">The facts that are supposed to be others.</param>
    public Resting(Evaluation before, ProductWholes? wholes, IEnumerable<(Node Record, string Field)> supposed)
    {
        Before = before;
        var inside = supposed.ToLookup(fact => wholes?.Holds(fact.Record) == true);
        openOutside = before.Dependents.Of(inside[false], isInside: false);
        open = inside.Contains(true) ? [.. openOutside, .. before.Dependents.Of(inside[true], isInside: true)] : openOutside;
    }

    /// <summary>What was worked out without them.</summary>
    public Evaluation Before { get; }

    /// <summary>Whether an answer rests on none of what is supposed.</summary>
    public bool Holds(Reads? answer) => answer is not null && !open.Contains(answer);

    /// <summary>Whether it rests on none but what is inside a large product.</summary>
    public bool HoldsOutside(Reads answer) => !openOutside.Contains(answer);
}
