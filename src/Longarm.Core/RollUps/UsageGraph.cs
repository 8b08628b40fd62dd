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
    private readonly BoundsColumn quantities;
    private bool[] hasParts = [];
    private bool[]? isChoice;

    private UsageGraph(int[] ranks, int[] nodes, int[] starts, int[] users, BoundsColumn quantities)
    {
        this.ranks = ranks;
        this.nodes = nodes;
        this.starts = starts;
        this.users = users;
        this.quantities = quantities;
    }

    /// <summary>How many nodes there are.</summary>
    public int Nodes => nodes.Length;

    /// <summary>How many uses there are.</summary>
    public int Usages => users.Length;

    /// <summary>Whether quantities may be other than one number.</summary>
    internal bool IsExact => !quantities.HasIntervals && isChoice is null;

    internal BoundsColumn Quantities => quantities;

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
        var uses = UsageOrder.Group(usages);
        var (order, isWhole) = UsageOrder.Of(usages, uses);
        var twoWays = usages.CountedTwoWays();
        fault = isWhole && twoWays.Count == 0 ? null : new(isWhole ? [] : UsageOrder.Circle(usages, order), twoWays);
        return fault is null ? Arrange(usages, uses, order) : null;
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
    private static UsageGraph Arrange(UsageList usages, UsesByChild uses, int[] nodes)
    {
        var ranks = new int[nodes.Length];
        for (var rank = 0; rank < nodes.Length; rank++)
        {
            ranks[nodes[rank]] = rank;
        }

        var starts = new int[nodes.Length + 1];
        var users = new int[usages.Count];
        var codes = new long[usages.Count];
        var hasParts = new bool[nodes.Length];
        var place = 0;
        for (var rank = 0; rank < nodes.Length; rank++)
        {
            starts[rank] = place;
            var node = nodes[rank];
            for (var use = uses.Starts[node]; use < uses.Starts[node + 1]; use++)
            {
                var user = ranks[uses.Users[use]];
                hasParts[user] = true;
                users[place] = user;
                codes[place++] = uses.Codes[use];
            }
        }

        starts[nodes.Length] = place;
        bool[]? isChoice = usages.Choices.Count == 0 ? null : new bool[nodes.Length];
        foreach (var node in usages.Choices)
        {
            isChoice![ranks[node]] = true;
        }

        return new(ranks, nodes, starts, users, usages.Quantities.With(codes)) { isChoice = isChoice, hasParts = hasParts };
    }
}
