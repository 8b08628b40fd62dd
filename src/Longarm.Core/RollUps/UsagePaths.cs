using System.Numerics;

namespace Longarm.Core.RollUps;

/// <summary>A way from a root down to a node.</summary>
/// <param name="Nodes">The nodes, the root first.</param>
/// <param name="Quantity">How many of the last there are in one root by this way alone.</param>
public sealed record UsagePath(IReadOnlyList<int> Nodes, Bounds Quantity);

/// <summary>The ways from a root down to one node: counted without going them, and gone one by one where they are few.</summary>
public sealed class UsagePaths
{
    private readonly ExtendedQuantities quantities;
    private readonly UsageGraph graph;
    private readonly int root;
    private readonly int target;
    private readonly SortedDictionary<int, BigInteger> counts = [];

    /// <summary>Finds what stands on ways to a node.</summary>
    /// <param name="quantities">The root, and where the way down ends because a node counts as it is received.</param>
    /// <param name="target">The node.</param>
    public UsagePaths(ExtendedQuantities quantities, int target)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        this.quantities = quantities;
        graph = quantities.Graph;
        root = graph.RankOf(quantities.Root);
        this.target = graph.RankOf(target);
        foreach (var rank in Above())
        {
            // What uses it stands before it in the order, and is counted.
            counts[rank] = rank == root ? 1 : Users(rank).Aggregate(BigInteger.Zero, (sum, use) => sum + counts.GetValueOrDefault(use.User));
        }
    }

    /// <summary>How many ways there are; two uses of the same thing by the same thing are two.</summary>
    public BigInteger Count => counts[target];

    /// <summary>The first ways, in the order of the numbers of their nodes from the last up; of two uses by the same thing the larger first.</summary>
    /// <param name="most">So many at most.</param>
    public IEnumerable<UsagePath> First(int most)
    {
        if (Count.IsZero || most <= 0)
        {
            yield break;
        }

        Stack<(int Rank, Bounds Quantity, Way? Below)> waiting = new([(target, Bounds.One, null)]);
        while (most > 0 && waiting.TryPop(out var step))
        {
            Way way = new(step.Rank, step.Below);
            if (step.Rank == root)
            {
                most--;
                yield return new(NodesOf(way), step.Quantity);
                continue;
            }

            foreach (var (user, at) in Users(step.Rank).Where(use => !counts[use.User].IsZero)
                .OrderByDescending(use => graph.NodesByRank[use.User]).ThenBy(use => QuantityOf(use.User, use.At).Low).ThenBy(use => QuantityOf(use.User, use.At).High))
            {
                waiting.Push((user, QuantityOf(user, at).Times(step.Quantity), way));
            }
        }
    }

    /// <summary>
    /// The ways by which most of the node comes, the largest first: by the least quantity, then by the most; among equal ones by
    /// the numbers of their nodes from the last up.
    /// </summary>
    /// <param name="most">So many at most.</param>
    public IReadOnlyList<UsagePath> Largest(int most)
    {
        // The best ways to a node go on the best ways to what uses it: each keeps no more than are asked for.
        Dictionary<int, List<(Bounds Quantity, int User, int Next)>> best = [];
        foreach (var (rank, count) in counts)
        {
            if (!count.IsZero)
            {
                best[rank] = rank == root ? [(Bounds.One, -1, 0)] : Best(rank, best, most);
            }
        }

        return best.TryGetValue(target, out var ways) ? [.. ways.Take(most).Select(way => new UsagePath(NodesOf(best, way), way.Quantity))] : [];
    }

    private List<(Bounds Quantity, int User, int Next)> Best(int rank, Dictionary<int, List<(Bounds Quantity, int User, int Next)>> best, int most) =>
    [
        .. Users(rank).Where(use => best.ContainsKey(use.User))
            .SelectMany(use => best[use.User].Select((way, index) => (Quantity: way.Quantity.Times(QuantityOf(use.User, use.At)), use.User, Next: index)))
            .OrderByDescending(way => way.Quantity.Low).ThenByDescending(way => way.Quantity.High).ThenBy(way => graph.NodesByRank[way.User]).ThenBy(way => way.Next)
            .Take(most),
    ];

    private int[] NodesOf(Dictionary<int, List<(Bounds Quantity, int User, int Next)>> best, (Bounds Quantity, int User, int Next) way)
    {
        List<int> nodes = [graph.NodesByRank[target]];
        while (way.User >= 0)
        {
            nodes.Add(graph.NodesByRank[way.User]);
            way = best[way.User][way.Next];
        }

        nodes.Reverse();
        return [.. nodes];
    }

    private int[] NodesOf(Way way)
    {
        List<int> nodes = [];
        for (Way? at = way; at is not null; at = at.Below)
        {
            nodes.Add(graph.NodesByRank[at.Rank]);
        }

        return [.. nodes];
    }

    private Bounds QuantityOf(int user, int at)
    {
        var quantity = graph.QuantityOf(at);
        return graph.IsChoice(user) ? quantity.OrNothing() : quantity;
    }

    // All that the node is in, as far up as the root.
    private SortedSet<int> Above()
    {
        SortedSet<int> above = [target];
        Stack<int> waiting = new([target]);
        while (waiting.TryPop(out var rank))
        {
            foreach (var (user, _) in rank == root ? [] : Users(rank))
            {
                if (above.Add(user))
                {
                    waiting.Push(user);
                }
            }
        }

        return above;
    }

    private IEnumerable<(int User, int At)> Users(int rank)
    {
        for (var at = graph.Starts[rank]; at < graph.Starts[rank + 1]; at++)
        {
            var user = graph.Users[at];
            if (user >= root && quantities.IsOpened(user))
            {
                yield return (user, at);
            }
        }
    }

    private sealed record Way(int Rank, Way? Below);
}
