using System.Runtime.CompilerServices;

namespace Longarm.Core.RollUps;

/// <summary>What each node is worth by what is in it: that of its innermost parts, and of those that count as they are received.</summary>
public sealed class ValueTotals
{
    private readonly UsageGraph graph;
    private readonly long[] lows;
    private long[]? highs;

    private ValueTotals(UsageGraph graph)
    {
        this.graph = graph;
        lows = new long[graph.Nodes];
    }

    /// <summary>What one of a node is worth.</summary>
    /// <param name="node">The node.</param>
    public Bounds this[int node] => new(lows[graph.RankOf(node)], (highs ?? lows)[graph.RankOf(node)]);

    /// <summary>For how many nodes the value grew beyond what can be held: of those, and of what uses them, only a least value is given.</summary>
    public int TooLarge { get; private set; }

    internal static ValueTotals Of(UsageGraph graph, BoundsColumn values, bool[]? isReceived)
    {
        if (values.Count != graph.Nodes)
        {
            throw new ArgumentException($"There are {graph.Nodes} nodes, and values of {values.Count}.", nameof(values));
        }

        ValueTotals totals = new(graph);
        if (!graph.IsExact || values.HasIntervals || !(graph.Pieces.IsEmpty ? totals.AddExactly(values, isReceived) : totals.AddPieces(values, isReceived)))
        {
            totals.highs = totals.AddBounds(values, isReceived);
        }

        return totals;
    }

    // As long as all are whole numbers of pieces, and every sum can be held; whether it was for all.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AddPieces(BoundsColumn values, bool[]? isReceived)
    {
        var starts = graph.Starts;
        var users = graph.Users;
        var pieces = graph.Pieces;
        var hasParts = graph.HasParts;
        var nodes = graph.NodesByRank;
        var own = values.Codes;
        try
        {
            for (var rank = lows.Length - 1; rank >= 0; rank--)
            {
                if (!hasParts[rank] || isReceived?[rank] == true)
                {
                    lows[rank] = own[nodes[rank]];
                }

                var worth = lows[rank];
                if (worth > Bounds.Most)
                {
                    return false;
                }

                for (var at = starts[rank]; at < starts[rank + 1]; at++)
                {
                    lows[users[at]] += worth * pieces[at];
                }
            }
        }
        catch (OverflowException)
        {
            // More than can be held: bounds say so where it begins.
            return false;
        }

        return true;
    }

    // As long as every number is one, one is enough; whether it was for all.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AddExactly(BoundsColumn values, bool[]? isReceived)
    {
        var sums = new WideSum[graph.Nodes];
        var starts = graph.Starts;
        var users = graph.Users;
        var codes = graph.Codes;
        var hasParts = graph.HasParts;
        var nodes = graph.NodesByRank;
        var own = values.Codes;
        for (var rank = lows.Length - 1; rank >= 0; rank--)
        {
            long worth;
            if (!hasParts[rank] || isReceived?[rank] == true)
            {
                worth = own[nodes[rank]];
            }
            else if (!sums[rank].IsWhole(out worth))
            {
                return false;
            }

            lows[rank] = worth;
            for (var at = starts[rank]; at < starts[rank + 1]; at++)
            {
                sums[users[at]].Add(worth, codes[at]);
            }
        }

        return true;
    }

    // From the innermost parts up; each gives what it is worth to what uses it, where it is added without rounding.
    private long[] AddBounds(BoundsColumn values, bool[]? isReceived)
    {
        var most = new long[lows.Length];
        var sums = new Inside[lows.Length];
        for (var rank = lows.Length - 1; rank >= 0; rank--)
        {
            var worth = Settled(sums[rank], graph.HasParts[rank] && isReceived?[rank] != true ? null : values[graph.NodesByRank[rank]]);
            (lows[rank], most[rank]) = (worth.Low, worth.High);
            for (var at = graph.Starts[rank]; at < graph.Starts[rank + 1]; at++)
            {
                var user = graph.Users[at];
                sums[user].Take(worth, graph.QuantityOf(at), graph.IsChoice(user));
            }
        }

        return most;
    }

    private Bounds Settled(Inside sum, Bounds? own)
    {
        if (own is { } known)
        {
            return known;
        }

        var most = sum.IsOpen ? Bounds.None : sum.High.Ceiling();
        TooLarge += !sum.IsOpen && most == Bounds.None ? 1 : 0;
        return new(sum.Low.Floor(), most);
    }

    private struct Inside
    {
        public WideSum Low;
        public WideSum High;
        public bool HasParts;
        public bool IsOpen;

        public void Take(Bounds value, Bounds quantity, bool isChoice)
        {
            WideSum low = default, high = default;
            low.Add(value.Low, quantity.Low);
            var isNothing = value.High == 0 || quantity.High == 0;
            var isOpen = !isNothing && !(value.HasHigh && quantity.HasHigh);
            if (!isNothing && !isOpen)
            {
                high.Add(value.High, quantity.High);
            }

            IsOpen |= isOpen;
            if (!isChoice)
            {
                Low.Add(low);
                High.Add(high);
            }
            else
            {
                Low = !HasParts || low.Value < Low.Value ? low : Low;
                High = !HasParts || high.Value > High.Value ? high : High;
            }

            HasParts = true;
        }
    }
}
