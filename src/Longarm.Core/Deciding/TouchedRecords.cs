namespace Longarm.Core.Deciding;

/// <summary>The records of which something is supposed, and those that they stand in.</summary>
internal sealed class TouchedRecords
{
    private readonly HashSet<Node> records = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(Node, string)> facts = [];

    public TouchedRecords(IEnumerable<(Node Record, string Field)> supposed)
    {
        Stack<Node> waiting = [];
        foreach (var (record, field) in supposed)
        {
            facts.Add((record, field));
            HasInside |= IsInside(record);
            waiting.Push(record);
        }

        while (waiting.TryPop(out var record))
        {
            if (records.Add(record))
            {
                foreach (var whole in record.Kin.Within)
                {
                    waiting.Push(whole);
                }
            }
        }
    }

    /// <summary>None.</summary>
    public static TouchedRecords None { get; } = new([]);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => records.Count == 0;

    /// <summary>Whether one of those of which something is supposed stands inside a large product.</summary>
    public bool HasInside { get; }

    /// <summary>Whether something is supposed of a record, or of something inside it.</summary>
    public bool Contains(Node record) => records.Contains(record);

    /// <summary>Whether a fact is supposed.</summary>
    public bool Has(Node record, string field) => facts.Contains((record, field));

    /// <summary>Whether a record stands inside a large product.</summary>
    public static bool IsInside(Node record) => record.Kin.Within.Count > 0;
}

/// <summary>What still holds of what was worked out without suppositions.</summary>
internal sealed class Resting
{
    private readonly HashSet<Reads> open;
    private readonly HashSet<Reads> openOutside;

    /// <summary>Under some suppositions.</summary>
    /// <param name="before">What was worked out without them.</param>
    /// <param name="supposed">The facts that are supposed to be others.</param>
    public Resting(Evaluation before, IEnumerable<(Node Record, string Field)> supposed)
    {
        Before = before;
        var facts = supposed.ToList();
        open = before.Dependents.Of(facts, outsideAlone: false);
        openOutside = facts.Exists(fact => TouchedRecords.IsInside(fact.Record)) ? before.Dependents.Of(facts, outsideAlone: true) : open;
    }

    /// <summary>What was worked out without them.</summary>
    public Evaluation Before { get; }

    /// <summary>Whether an answer rests on none of what is supposed.</summary>
    public bool Holds(Reads? answer) => answer is not null && !open.Contains(answer);

    /// <summary>Whether it rests on none but what is inside a large product.</summary>
    public bool HoldsOutside(Reads answer) => !openOutside.Contains(answer);
}
