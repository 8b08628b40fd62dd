using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>Which answers rest on which facts.</summary>
internal sealed class Dependents
{
    private readonly Dictionary<(Node, string), List<Reads>> byFact = [];
    private readonly Dictionary<Node, List<Reads>> byStandIn = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Reads, List<Reads>> users = new(ReferenceEqualityComparer.Instance);
    private readonly List<Reads> inside = [];

    /// <summary>Of all answers that were kept.</summary>
    public Dependents(IReadOnlyList<Reads> answers)
    {
        HashSet<Reads> seen = new(ReferenceEqualityComparer.Instance);
        Queue<Reads> waiting = new(answers);
        while (waiting.TryDequeue(out var answer))
        {
            if (!seen.Add(answer))
            {
                continue;
            }

            foreach (var entry in answer.Own)
            {
                Take(entry, answer);
            }

            foreach (var used in answer.Used)
            {
                Add(users, used, answer);
                waiting.Enqueue(used);
            }
        }
    }

    private void Take(Reads.Entry entry, Reads answer)
    {
        switch (entry.What, entry.Of)
        {
            case (Node record, FactField field):
                Add(byFact, (record, field.Name), answer);
                break;
            case (Item, Item item):
                Add(byStandIn, item, answer);
                break;
            case var (what, _) when ReferenceEquals(what, Reads.Inside):
                inside.Add(answer);
                break;
            default:
                break;
        }
    }

    /// <summary>The answers that may be others if some facts are.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="isInside">Whether they stand inside a large product.</param>
    public HashSet<Reads> Of(IEnumerable<(Node Record, string Field)> facts, bool isInside)
    {
        HashSet<Reads> found = new(ReferenceEqualityComparer.Instance);
        Queue<Reads> waiting = [];
        foreach (var (record, field) in facts)
        {
            Enqueue(byFact.GetValueOrDefault((record, field)));
            Enqueue(byStandIn.GetValueOrDefault(record));
            Enqueue(isInside ? inside : null);
        }

        while (waiting.TryDequeue(out var answer))
        {
            if (found.Add(answer))
            {
                Enqueue(users.GetValueOrDefault(answer));
            }
        }

        return found;

        void Enqueue(List<Reads>? some)
        {
            foreach (var answer in some ?? [])
            {
                waiting.Enqueue(answer);
            }
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<Reads>> map, TKey key, Reads answer)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var some))
        {
            map[key] = some = [];
        }

        some.Add(answer);
    }
}
