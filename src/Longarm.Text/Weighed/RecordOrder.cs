using Longarm.Core;

namespace Longarm.Text;

/// <summary>
/// Finds all records of a case, each once, in an order in which whatever one refers to comes before it. Assemblies may be
/// thousands deep: no recursion.
/// </summary>
internal sealed class RecordOrder : IWeighed
{
    private readonly Dictionary<Node, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Node> entered = new(ReferenceEqualityComparer.Instance);
    private readonly List<Node> order = [];
    private List<Node> inside = [];

    /// <summary>The place of each record in the order, from 0.</summary>
    public IReadOnlyDictionary<Node, int> Numbers => numbers;

    /// <summary>The records.</summary>
    public IReadOnlyList<Node> Records => order;

    /// <summary>The records of a case; null if there are more than a number of them.</summary>
    /// <exception cref="NotSupportedException">A record is in itself, or is of a kind that no case has.</exception>
    public static RecordOrder? Of(Case facts, int most)
    {
        RecordOrder found = new();
        Stack<(Node? Record, Queue<Node> Next)> path = new([(null, found.Inside(() => WeighedRecords.Of(found, facts, facts)))]);
        while (path.TryPeek(out var top))
        {
            if (!top.Next.TryDequeue(out var next))
            {
                _ = path.Pop();
                found.Number(top.Record);
            }
            else if (found.entered.Add(next))
            {
                path.Push((next, found.Inside(() => WeighedRecords.Write(found, next))));
            }
            else if (!found.numbers.ContainsKey(next))
            {
                throw new NotSupportedException($"{next.Path} is in itself.");
            }

            if (found.entered.Count > most)
            {
                return null;
            }
        }

        return found;
    }

    private void Number(Node? record)
    {
        if (record is not null)
        {
            numbers[record] = order.Count;
            order.Add(record);
        }
    }

    private Queue<Node> Inside(Action look)
    {
        inside = [];
        look();
        return new(inside);
    }

    /// <inheritdoc/>
    public string Path(string? path) => path!;

    /// <inheritdoc/>
    public Fact<T> Fact<T>(string name, Fact<T>? fact)
        where T : Value
    {
        Look(fact!.Value);
        return fact;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Fact> Facts<T>(string name, IReadOnlyDictionary<string, Fact>? facts)
        where T : Value => facts!;

    /// <inheritdoc/>
    public T Inner<T>(string name, T? record)
        where T : Node
    {
        Look(record!);
        return record!;
    }

    /// <inheritdoc/>
    public IReadOnlyList<OriginStage> Stages(IReadOnlyList<OriginStage>? stages) => stages!;

    private void Look(Value value)
    {
        switch (value)
        {
            case Node node:
                inside.Add(WeighedRecords.KindOf(node) is null ? throw new NotSupportedException($"{node.Path} is of a kind that no case has.") : node);
                break;
            case OneOf several:
                LookAll(several.Members);
                break;
            case ListValue list:
                LookAll(list.Elements);
                LookAll(list.Possible.Select(one => one.Like));
                break;
            default:
                break;
        }
    }

    private void LookAll(IEnumerable<Value> values)
    {
        foreach (var value in values)
        {
            Look(value);
        }
    }
}
