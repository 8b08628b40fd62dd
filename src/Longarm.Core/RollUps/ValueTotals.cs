namespace Longarm.Core.RollUps;

/// <summary>What each node is worth by what is in it: that of its innermost parts, and of those that count as they are received.</summary>
public sealed class ValueTotals
{
    private readonly UsageGraph graph;
    private readonly long[] lows;
    private readonly long[] highs;

    private ValueTotals(UsageGraph graph)
    {
        this.graph = graph;
        lows = new long[graph.Nodes];
        highs = new long[graph.Nodes];
    }

    /// <summary>What one of a node is worth.</summary>
    /// <param name="node">The node.</param>
    public Bounds this[int node] => new(lows[graph.RankOf(node)], highs[graph.RankOf(node)]);

    /// <summary>For how many nodes the value grew beyond what can be held: of those, and of what uses them, only a least value is given.</summary>
    public int TooLarge { get; private set; }

    internal static ValueTotals Of(UsageGraph graph, BoundsColumn values, bool[]? isReceived)
    {
        if (values.Count != graph.Nodes)
        {
            throw new ArgumentException($"There are {graph.Nodes} nodes, and values of {values.Count}.", nameof(values));
        }

        ValueTotals totals = new(graph);
        totals.Add(values, isReceived);
        return totals;
    }

    // From the innermost parts up; each gives what it is worth to what uses it, where it is added without rounding.
    private void Add(BoundsColumn values, bool[]? isReceived)
    {
        var sums = new Inside[graph.Nodes];
        var starts = graph.Starts;
        var users = graph.Users;
        var quantities = graph.Quantities;
        for (var rank = graph.Nodes - 1; rank >= 0; rank--)
        {
            Settle(rank, ref sums[rank], values, isReceived?[rank] == true);
            var (low, high) = (lows[rank], highs[rank]);
            for (var at = starts[rank]; at < starts[rank + 1]; at++)
            {
                var code = quantities.Codes[at];
                ref var sum = ref sums[users[at]];
                if (code >= 0 && high != Bounds.None && !graph.IsChoice(users[at]))
                {
                    sum.HasParts = true;
                    sum.Low.Add(low, code);
                    sum.High.Add(high, code);
                }
                else
                {
                    sum.Take(new(low, high), quantities.Decode(code), graph.IsChoice(users[at]));
                }
            }
        }
    }

    private void Settle(int rank, ref Inside sum, BoundsColumn values, bool isReceived)
    {
        if (isReceived || !sum.HasParts)
        {
            var own = values[graph.NodesByRank[rank]];
            (lows[rank], highs[rank]) = (own.Low, own.High);
            return;
        }

        lows[rank] = sum.Low.Floor();
        highs[rank] = sum.IsOpen ? Bounds.None : sum.High.Ceiling();
        TooLarge += !sum.IsOpen && highs[rank] == Bounds.None ? 1 : 0;
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
