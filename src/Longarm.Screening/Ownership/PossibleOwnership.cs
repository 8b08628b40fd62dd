using Longarm.Core;

namespace Longarm.Screening;

/// <summary>
/// The most that does not contradict what is known: of all parties below those that may be listed, whoever cannot be owned
/// even at the highest shares is taken away, until nobody more can be. Each holding is looked at twice.
/// </summary>
internal sealed class PossibleOwnership
{
    private readonly OwnershipGraph graph;
    private readonly OwnershipTest test;
    private readonly Truth[] listed;
    private readonly bool[] possible;
    private readonly long[] high;
    private readonly long[] others;
    private readonly int[] enough;
    private readonly Stack<int> gone = new();

    private PossibleOwnership(OwnershipGraph graph, OwnershipTest test, Truth[] listed)
    {
        (this.graph, this.test, this.listed) = (graph, test, listed);
        possible = new bool[graph.Parties];
        high = new long[graph.Parties];
        others = new long[graph.Parties];
        enough = new int[graph.Parties];
    }

    /// <summary>Which parties may be listed or owned.</summary>
    public static bool[] Of(OwnershipGraph graph, OwnershipTest test, Truth[] listed)
    {
        PossibleOwnership ownership = new(graph, test, listed);
        ownership.Reach();
        for (var party = 0; party < graph.Parties; party++)
        {
            ownership.AddUp(party);
        }

        for (var party = 0; party < graph.Parties; party++)
        {
            ownership.Check(party);
        }

        while (ownership.gone.TryPop(out var owner))
        {
            ownership.TakeAway(owner);
        }

        return ownership.possible;
    }

    // Only below a party that may be listed, or whose owners are not all known, can anybody be owned by a listed one.
    private void Reach()
    {
        Stack<int> next = new();
        for (var party = 0; party < graph.Parties; party++)
        {
            if (listed[party] != Truth.False || graph.MayHaveOthers(party))
            {
                possible[party] = true;
                next.Push(party);
            }
        }

        while (next.TryPop(out var owner))
        {
            foreach (var at in MayCount(owner) ? graph.Of(owner) : [])
            {
                var party = graph.Owned(at);
                if (!possible[party])
                {
                    possible[party] = true;
                    next.Push(party);
                }
            }
        }
    }

    private void AddUp(int party)
    {
        var range = graph.In(party);
        for (var at = range.Start.Value; at < range.End.Value; at++)
        {
            var share = graph.Share(at);
            if (MayCount(graph.Owner(at)))
            {
                high[party] += share.High;
                enough[party] += share.High >= test.Least ? 1 : 0;
            }
            else
            {
                others[party] += share.Low;
            }
        }
    }

    private void TakeAway(int owner)
    {
        foreach (var at in graph.Of(owner))
        {
            var (party, share) = (graph.Owned(at), graph.Share(at));
            high[party] -= share.High;
            others[party] += share.Low;
            enough[party] -= share.High >= test.Least ? 1 : 0;
            Check(party);
        }
    }

    private void Check(int party)
    {
        if (!possible[party] || listed[party] != Truth.False || MayBeOwned(party))
        {
            return;
        }

        if (MayCount(party))
        {
            gone.Push(party);
        }

        possible[party] = false;
    }

    private bool MayBeOwned(int party)
    {
        // Where what is told adds up to more than all, what others have says nothing.
        var sum = graph.SumLow(party);
        var room = sum > ShareRange.Whole ? ShareRange.Whole : ShareRange.Whole - others[party];
        var isRestOpen = graph.Told(party) == OwnersTold.Partly;
        return test.AddsUp == Truth.False
            ? enough[party] > 0 || isRestOpen && ShareRange.Whole - sum >= test.Least
            : Math.Min(room, isRestOpen ? ShareRange.Whole : high[party]) >= test.Least;
    }

    private bool MayCount(int party) => possible[party] && (listed[party] != Truth.False || test.Cascades != Truth.False);
}
