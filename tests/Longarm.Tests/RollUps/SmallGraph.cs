using System.Numerics;
using Longarm.Core.RollUps;

namespace Longarm.Tests.RollUps;

/// <summary>A small random product, and what it comes to when every way through it is gone.</summary>
internal sealed class SmallGraph
{
    /// <summary>Uses; a use may stand twice.</summary>
    public List<(int Parent, int Child, Bounds Quantity)> Uses { get; } = [];

    public required int Nodes { get; init; }

    public required Bounds[] Values { get; init; }

    public required bool[] IsReceived { get; init; }

    public required bool[] IsChoice { get; init; }

    /// <summary>A graph in which a node uses only nodes of a higher number, under other numbers.</summary>
    /// <param name="seed">For the same graph each time.</param>
    /// <param name="isPlain">Whether all quantities and values are one number, and no node is a choice.</param>
    /// <param name="quantum">Quantities and values are multiples of so many millionths.</param>
    public static SmallGraph Random(int seed, bool isPlain, long quantum = Bounds.Micro)
    {
        Random random = new(seed);
        var count = random.Next(1, 10);
        var numbers = Enumerable.Range(0, count).ToArray();
        random.Shuffle(numbers.AsSpan(1));
        SmallGraph graph = new()
        {
            Nodes = count,
            Values = [.. numbers.Select(_ => Some(random, isPlain, quantum))],
            IsReceived = [.. numbers.Select(_ => random.Next(6) == 0)],
            IsChoice = [.. numbers.Select(_ => !isPlain && random.Next(4) == 0)],
        };
        for (var use = random.Next(0, 3 * count); use > 0; use--)
        {
            var (one, other) = (random.Next(count), random.Next(count));
            if (one != other)
            {
                graph.Uses.Add((numbers[Math.Min(one, other)], numbers[Math.Max(one, other)], Some(random, isPlain, quantum)));
            }
        }

        return graph;
    }

    public UsageList List(int? shuffle = null)
    {
        UsageList list = new(Nodes);
        var uses = Uses.ToArray();
        if (shuffle is { } seed)
        {
            new Random(seed).Shuffle(uses);
        }

        Array.ForEach(uses, use => list.Add(use.Parent, use.Child, use.Quantity));
        Enumerable.Range(0, Nodes).Where(node => IsChoice[node]).ToList().ForEach(list.IsOneOfSeveral);
        return list;
    }

    public UsageGraph Build(int? shuffle = null)
    {
        var graph = UsageGraph.Build(List(shuffle), out var fault);
        Assert.Null(fault);
        return graph!;
    }

    public BoundsColumn Column()
    {
        BoundsColumn column = new(Nodes);
        for (var node = 0; node < Nodes; node++)
        {
            column.Set(node, Values[node]);
        }

        return column;
    }

    /// <summary>Every way from node 0 down to a node, with its quantity.</summary>
    public IEnumerable<(int[] Nodes, Ends Quantity)> WaysTo(int node)
    {
        return Down([0], Ends.One);

        IEnumerable<(int[], Ends)> Down(int[] way, Ends quantity)
        {
            var at = way[^1];
            if (at == node)
            {
                yield return (way, quantity);
            }
            else if (!IsReceived[at])
            {
                foreach (var use in Uses.Where(use => use.Parent == at))
                {
                    var times = Ends.Of(IsChoice[at] ? use.Quantity.OrNothing() : use.Quantity);
                    foreach (var found in Down([.. way, use.Child], quantity.Times(times)))
                    {
                        yield return found;
                    }
                }
            }
        }
    }

    /// <summary>How many of a node are in one of node 0.</summary>
    public Ends QuantityOf(int node) => WaysTo(node).Aggregate(Ends.Zero, (sum, way) => sum.Plus(way.Quantity));

    /// <summary>What a node is worth by what is in it.</summary>
    public Ends ValueOf(int node)
    {
        var inside = Uses.Where(use => use.Parent == node).Select(use => ValueOf(use.Child).Times(Ends.Of(use.Quantity))).ToList();
        return IsReceived[node] || inside.Count == 0 ? Ends.Of(Values[node])
            : IsChoice[node] ? new(inside.Min(each => each.Low), inside.Exists(each => each.High is null) ? null : inside.Max(each => each.High!.Value))
            : inside.Aggregate(Ends.Zero, (sum, each) => sum.Plus(each));
    }

    private static Bounds Some(Random random, bool isPlain, long quantum)
    {
        // Whole numbers stay small, so that nine of them times one another can be held.
        long Number() => random.Next(4) == 0 ? 0 : random.Next(1, quantum == Bounds.Micro ? 16 : 2000) * quantum;
        var (one, other) = (Number(), Number());
        return isPlain || random.Next(3) > 0 ? new(one, one) : random.Next(2) == 0 ? new(Math.Min(one, other), Math.Max(one, other)) : new(Math.Min(one, other), Bounds.None);
    }
}

/// <summary>An interval of numbers of any size and fineness: numerators over a million to the power of <see cref="Fine"/>.</summary>
internal readonly record struct Ends(BigInteger Low, BigInteger? High)
{
    // Ten nodes: no way is longer, and each step adds six places.
    private const int Fine = 12;
    private static readonly BigInteger Unit = BigInteger.Pow(Bounds.Micro, Fine);

    public static Ends Zero { get; } = new(0, 0);

    public static Ends One { get; } = new(Unit, Unit);

    public static Ends Of(Bounds bounds) => new(bounds.Low * Unit / Bounds.Micro, bounds.HasHigh ? bounds.High * Unit / Bounds.Micro : null);

    public Ends Plus(Ends other) => new(Low + other.Low, High + other.High);

    public Ends Times(Ends other) => new(Exactly(Low * other.Low), High == 0 || other.High == 0 ? 0 : High is { } one && other.High is { } two ? Exactly(one * two) : null);

    /// <summary>Whether an interval holds this one, and is wider by no more than a little.</summary>
    public bool IsHeldBy(Bounds bounds, long slack)
    {
        var (low, high) = (bounds.Low * Unit / Bounds.Micro, bounds.High * Unit / Bounds.Micro);
        var more = slack * Unit / Bounds.Micro;
        return low <= Low && Low - low <= more && (High is { } most ? bounds.HasHigh && high >= most && high - most <= more : !bounds.HasHigh);
    }

    private static BigInteger Exactly(BigInteger product)
    {
        var whole = BigInteger.DivRem(product, Unit, out var rest);
        return rest.IsZero ? whole : throw new InvalidOperationException("The oracle is not fine enough.");
    }
}
