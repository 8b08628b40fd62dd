using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>
/// What was read to work something out: facts in the order in which they were read, what other answers were built on, and
/// where the law itself gave none. Kept with each answer, so that an answer that is used again tells again what it rests on.
/// </summary>
internal sealed class Reads
{
    /// <summary>Stands for everything inside a large product.</summary>
    public static readonly object Inside = new();

    private readonly List<Entry> entries = [];

    /// <summary>A fact was read.</summary>
    public void Add(Node record, FactField field) => entries.Add(new(record, field));

    /// <summary>Something inside a large product was read for all that is like it.</summary>
    public void AddInside() => entries.Add(new(Inside, null));

    /// <summary>What was read of one item was read of those that it stood for.</summary>
    public void AddStoodFor(Item asked, Item item) => entries.Add(new(asked, item));

    /// <summary>Another answer was used.</summary>
    public void Add(Reads other) => entries.Add(new(other, null));

    /// <summary>The law gave no answer.</summary>
    public void Add(string note) => entries.Add(new(note, null));

    /// <summary>A measure was asked about that is open.</summary>
    public void Add(string measure, DateOnly? since) => entries.Add(new(measure, new Since(since)));

    /// <summary>Everything, each answer that was used once.</summary>
    public IEnumerable<Entry> All()
    {
        HashSet<Reads> seen = new(ReferenceEqualityComparer.Instance) { this };
        Stack<(Reads Of, int Next)> path = new([(this, 0)]);
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Of.entries.Count)
            {
                continue;
            }

            path.Push((at.Of, at.Next + 1));
            var entry = at.Of.entries[at.Next];
            if (entry.What is not Reads other)
            {
                yield return entry;
            }
            else if (seen.Add(other))
            {
                path.Push((other, 0));
            }
        }
    }

    /// <summary>Those that were used, themselves.</summary>
    public IEnumerable<Reads> Used => entries.Select(entry => entry.What).OfType<Reads>();

    /// <summary>What was read here, and not in what was used.</summary>
    public IEnumerable<Entry> Own => entries.Where(entry => entry.What is not Reads);

    /// <summary>Since when a measure is open; null: nobody has said.</summary>
    public sealed record Since(DateOnly? Day);

    /// <summary>One thing that was read: a record with its field, an item with another that it stood for, a note, a measure.</summary>
    public readonly record struct Entry(object What, object? Of);
}
