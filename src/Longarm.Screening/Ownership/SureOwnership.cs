using Longarm.Core;

namespace Longarm.Screening;

/// <summary>
/// The least that holds: from the listed parties on, whoever they own at the lowest shares that are possible. Each holding
/// is looked at once, when its owner is sure.
/// </summary>
internal sealed class SureOwnership
{
    private readonly OwnershipGraph graph;
    private readonly OwnershipTest test;
    private readonly Truth[] listed;
    private readonly int[] order;
    private readonly long[] low;
    private readonly long[] others;
    private readonly Queue<int> next = new();
    private int count;

    private SureOwnership(OwnershipGraph graph, OwnershipTest test, Truth[] listed)
    {
        (this.graph, this.test, this.listed) = (graph, test, listed);
        order = new int[graph.Parties];
        low = new long[graph.Parties];
        others = new long[graph.Parties];
    }

    /// <summary>The order in which parties become sure, from 1; 0 for those that do not.</summary>
    public static int[] Of(OwnershipGraph graph, OwnershipTest test, Truth[] listed)
    {
        SureOwnership sure = new(graph, test, listed);
        sure.Begin();
        while (sure.next.TryDequeue(out var owner))
        {
            if (listed[owner] == Truth.True || test.Cascades == Truth.True)
            {
                sure.Count(owner);
            }
        }

        return sure.order;
    }

    private void Begin()
    {
        for (var party = 0; party < graph.Parties; party++)
        {
            // Where all owners are named, what the others cannot have belongs to those that count.
            others[party] = graph.Told(party) == OwnersTold.Whole ? graph.SumHigh(party) : ShareRange.Whole;
            if (listed[party] == Truth.True)
            {
                Join(party);
            }
        }
    }

    private void Count(int owner)
    {
        foreach (var at in graph.Of(owner))
        {
            var (party, share) = (graph.Owned(at), graph.Share(at));
            low[party] += share.Low;
            others[party] -= graph.Told(party) == OwnersTold.Whole ? share.High : 0;
            var together = Math.Max(low[party], ShareRange.Whole - others[party]);
            if (order[party] == 0 && (test.AddsUp == Truth.True ? together : share.Low) >= test.Least)
            {
                Join(party);
            }
        }
    }

    private void Join(int party)
    {
        order[party] = ++count;
        next.Enqueue(party);
    }
}
