using System.Runtime.CompilerServices;

namespace Longarm.Core.RollUps;

/// <summary>How many of each node are in one of a root, all ways to it together.</summary>
public sealed class ExtendedQuantities
{
    private readonly long[] lows;
    private readonly bool[]? isReceived;
    private long[]? highs;
    private long[]? lowsByNode;
    private long[]? highsByNode;

    private ExtendedQuantities(UsageGraph graph, int root, bool[]? isReceived)
    {
        Graph = graph;
        Root = root;
        this.isReceived = isReceived;
        lows = new long[graph.Nodes];
    }

    /// <summary>The graph.</summary>
    public UsageGraph Graph { get; }

    /// <summary>The root.</summary>
    public int Root { get; }

    /// <summary>For how many nodes the number grew beyond what can be held: of those, and of what is in them, only a least number is given.</summary>
    public int TooLarge { get; private set; }

    /// <summary>How many of a node are in one of the root.</summary>
    /// <param name="node">The node.</param>
    public Bounds this[int node]
    {
        get
        {
            var rank = Graph.RankOf(node);
            return new(lows[rank], High(rank));
        }
    }

    /// <summary>By node: how many there are at least. Asked of very often, and read from one end to the other.</summary>
    internal ReadOnlySpan<long> LowsByNode => lowsByNode ??= ByNode(lows);

    /// <summary>By node: how many there are at most.</summary>
    internal ReadOnlySpan<long> HighsByNode => highs is null ? LowsByNode : highsByNode ??= ByNode(highs);

    /// <summary>Whether what is in it counts.</summary>
    internal bool IsOpened(int rank) => isReceived is null || !isReceived[rank];

    internal static ExtendedQuantities Of(UsageGraph graph, int root, bool[]? isReceived)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)root, (uint)graph.Nodes, nameof(root));
        ExtendedQuantities all = new(graph, root, isReceived);

        // What stands before the root in the order is in no root.
        var rank = graph.RankOf(root);
        all.lows[rank] = Bounds.Micro;
        rank = !graph.IsExact ? rank + 1 : graph.Pieces.IsEmpty ? all.AddExactly(rank + 1) : all.AddPieces(rank + 1);
        if (rank < graph.Nodes)
        {
            all.highs = [.. all.lows];
            all.AddBounds(rank);
        }

        return all;
    }

    private long[] ByNode(long[] byRank)
    {
        var ranks = Graph.Ranks;
        var all = new long[byRank.Length];
        for (var node = 0; node < all.Length; node++)
        {
            all[node] = byRank[ranks[node]];
        }

        return all;
    }

    private long High(int rank) => (highs ?? lows)[rank];

    // As long as all are whole numbers that can be held; the first rank where they are not.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddPieces(int rank)
    {
        var starts = Graph.Starts;
        var users = Graph.Users;
        var pieces = Graph.Pieces;
        try
        {
            for (var at = starts[rank]; rank < lows.Length; rank++)
            {
                var sum = 0L;
                for (var end = starts[rank + 1]; at < end; at++)
                {
                    var user = users[at];
                    if (isReceived is null || !isReceived[user])
                    {
                        sum += lows[user] * pieces[at];
                    }
                }

                if (sum > Bounds.Most)
                {
                    return rank;
                }

                lows[rank] = sum;
            }
        }
        catch (OverflowException)
        {
            // More than can be held: whoever adds bounds goes on from here.
        }

        return rank;
    }

    // As long as every quantity is one number, one number is enough; the first rank where it is not.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddExactly(int rank)
    {
        var starts = Graph.Starts;
        var users = Graph.Users;
        var codes = Graph.Codes;
        for (var at = starts[rank]; rank < lows.Length; rank++)
        {
            WideSum sum = default;
            for (var end = starts[rank + 1]; at < end; at++)
            {
                var user = users[at];
                if (isReceived is null || !isReceived[user])
                {
                    sum.Add(lows[user], codes[at]);
                }
            }

            if (!sum.IsWhole(out lows[rank]))
            {
                return rank;
            }
        }

        return rank;
    }

    private void AddBounds(int rank)
    {
        for (; rank < lows.Length; rank++)
        {
            (lows[rank], highs![rank]) = BoundsOf(rank);
        }
    }

    private (long Low, long High) BoundsOf(int rank)
    {
        WideSum low = default, high = default;
        var isOpen = false;
        for (var at = Graph.Starts[rank]; at < Graph.Starts[rank + 1]; at++)
        {
            var user = Graph.Users[at];
            if (!IsOpened(user) || highs![user] == 0)
            {
                continue;
            }

            var quantity = Graph.QuantityOf(at);
            low.Add(lows[user], Graph.IsChoice(user) ? 0 : quantity.Low);

            // Of nothing there is nothing, however many there were of it.
            isOpen |= quantity.High != 0 && (highs[user] == Bounds.None || quantity.High == Bounds.None);
            if (!isOpen)
            {
                high.Add(highs[user], quantity.High);
            }
        }

        var most = isOpen ? Bounds.None : high.Ceiling();
        TooLarge += !isOpen && most == Bounds.None ? 1 : 0;
        return (low.Floor(), most);
    }
}
