using System.Runtime.CompilerServices;

namespace Longarm.Core.RollUps;

/// <summary>
/// What consists of what, without circles. Nodes are kept in an order in which everything stands after what uses it, so that
/// one pass down tells how many of each there are, and one pass up what each is worth.
/// </summary>
public sealed class UsageGraph
{
    private readonly int[] ranks;
    private readonly int[] nodes;
    private readonly int[] starts;
    private readonly int[] users;
    private bool[] hasParts;
    private bool[]? isChoice;

    // Of these there is one: how many pieces, or anything else.
    private int[]? pieces;
    private BoundsColumn? quantities;

    private UsageGraph(int[] ranks, int[] nodes, int[] starts, int[] users, bool[] hasParts)
    {
        this.ranks = ranks;
        this.nodes = nodes;
        this.starts = starts;
        this.users = users;
        this.hasParts = hasParts;
    }

    /// <summary>How many nodes there are.</summary>
    public int Nodes => nodes.Length;

    /// <summary>How many uses there are.</summary>
    public int Usages => users.Length;

    /// <summary>Whether quantities may be other than one number.</summary>
    internal bool IsExact => quantities is not { HasIntervals: true } && isChoice is null;

    /// <summary>How many of it, use by use, where all are whole numbers of pieces; empty where they are not.</summary>
    internal ReadOnlySpan<int> Pieces => pieces;

    /// <summary>How much of it, use by use, as a column has it, where they are not whole numbers of pieces.</summary>
    internal ReadOnlySpan<long> Codes => quantities is null ? default : quantities.Codes;

    /// <summary>Where the uses of each rank begin, and end before those of the next.</summary>
    internal ReadOnlySpan<int> Starts => starts;

    /// <summary>The rank of what uses it, use by use.</summary>
    internal ReadOnlySpan<int> Users => users;

    /// <summary>The rank of each node.</summary>
    internal ReadOnlySpan<int> Ranks => ranks;

    /// <summary>The node of each rank.</summary>
    internal ReadOnlySpan<int> NodesByRank => nodes;

    /// <summary>Makes a graph; null, with the fault, where there can be none.</summary>
    /// <param name="usages">Who uses what.</param>
    /// <param name="fault">What is wrong; null: nothing.</param>
    public static UsageGraph? Build(UsageList usages, out UsageFault? fault)
    {
        ArgumentNullException.ThrowIfNull(usages);
        if (usages.Quantities.AsPieces() is { } pieces)
        {
            return Arrange(usages, UsageOrder.Group<int>(usages, pieces), out fault, (graph, all) => graph.pieces = all);
        }

        return Arrange(usages, UsageOrder.Group(usages, usages.Quantities.Codes), out fault, (graph, all) => graph.quantities = usages.Quantities.With(all));
    }

    /// <summary>How many of each node are in one of a root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="isReceived">By node: whether it counts as it is received, and what is in it does not; null: none does.</param>
    public ExtendedQuantities From(int root, ReadOnlySpan<bool> isReceived = default) => ExtendedQuantities.Of(this, root, ByRank(isReceived));

    /// <summary>What each node is worth by what is in it.</summary>
    /// <param name="values">By node: what one of it is worth by itself; it counts where nothing is in it, or it counts as it is received.</param>
    /// <param name="isReceived">By node: whether it counts as it is received, and what is in it does not; null: none does.</param>
    public ValueTotals Totals(BoundsColumn values, ReadOnlySpan<bool> isReceived = default) => ValueTotals.Of(this, values, ByRank(isReceived));

    /// <summary>The place of a node in the order: what uses it stands before it.</summary>
    internal int RankOf(int node) => ranks[node];

    /// <summary>Whether each rank uses anything.</summary>
    internal ReadOnlySpan<bool> HasParts => hasParts;

    /// <summary>How much of it a use takes.</summary>
    /// <param name="use">The use, in the order of <see cref="Users"/>.</param>
    internal Bounds QuantityOf(int use) => pieces is not null ? Bounds.Whole(pieces[use]) : quantities!.Decode(quantities.Codes[use]);

    internal bool IsChoice(int rank) => isChoice?[rank] == true;

    private bool[]? ByRank(ReadOnlySpan<bool> byNode)
    {
        if (byNode.IsEmpty)
        {
            return null;
        }

        if (byNode.Length != Nodes)
        {
            throw new ArgumentException($"There are {Nodes} nodes, and marks for {byNode.Length}.");
        }

        var byRank = new bool[Nodes];
        for (var rank = 0; rank < byRank.Length; rank++)
        {
            byRank[rank] = byNode[nodes[rank]];
        }

        return byRank;
    }

    // Uses are kept with what is used, in the order of that: both passes then read them from one end to the other.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static UsageGraph? Arrange<T>(UsageList usages, UsesByChild<T> uses, out UsageFault? fault, Action<UsageGraph, T[]> keep)
        where T : struct
    {
        PartCounts parts = new(usages);
        var hasParts = new bool[usages.Nodes];
        for (var node = 0; node < hasParts.Length; node++)
        {
            hasParts[node] = parts.HasAny(node);
        }

        var (nodes, isWhole, ordered) = UsageOrder.Of(uses, parts);
        var twoWays = usages.CountedTwoWays();
        fault = isWhole && twoWays.Count == 0 ? null : new(isWhole ? [] : UsageOrder.Circle(usages, nodes), twoWays);
        if (fault is not null)
        {
            return null;
        }

        var ranks = new int[nodes.Length];
        for (var rank = 0; rank < nodes.Length; rank++)
        {
            ranks[nodes[rank]] = rank;
        }

        foreach (ref var user in ordered.Users.AsSpan())
        {
            user = ranks[user];
        }

        UsageGraph graph = new(ranks, nodes, ordered.Starts, ordered.Users, hasParts);
        graph.hasParts = graph.ByRank(hasParts)!;
        if (usages.Choices.Count > 0)
        {
            graph.isChoice = new bool[nodes.Length];
            foreach (var node in usages.Choices)
            {
                graph.isChoice[ranks[node]] = true;
            }
        }

        keep(graph, ordered.Quantities);
        return graph;
    }
}
