using Longarm.Core;

namespace Longarm.Screening;

/// <summary>
/// Which parties listed ones own as a law counts it: surely, perhaps, or surely not. What is sure is the least that holds
/// by itself, step by step from the listed. What is possible is the most that does not contradict what is known: in a
/// circle below a listed party, shares that are held round the circle may be that party's in the end.
/// </summary>
public sealed class OwnershipClosure
{
    private readonly OwnershipGraph graph;
    private readonly OwnershipTest test;
    private readonly Truth[] listed;
    private readonly int[] joined;
    private readonly bool[] isPossible;

    private OwnershipClosure(OwnershipGraph graph, OwnershipTest test, Truth[] listed)
    {
        (this.graph, this.test, this.listed) = (graph, test, listed);
        joined = Sure();
        isPossible = Possible();
    }

    /// <summary>Closes a graph under a test.</summary>
    /// <param name="graph">Who owns whom.</param>
    /// <param name="test">How the law counts.</param>
    /// <param name="listed">Whether a party, by its number, is itself listed; unknown where a match is not confirmed.</param>
    public static OwnershipClosure Of(OwnershipGraph graph, OwnershipTest test, Func<int, Truth> listed)
    {
        var all = new Truth[graph.Parties];
        for (var party = 0; party < all.Length; party++)
        {
            all[party] = listed(party);
        }

        return new(graph, test, all);
    }

    /// <summary>Who owns whom.</summary>
    public OwnershipGraph Graph => graph;

    /// <summary>Whether a party is listed, or is owned by listed ones as the law counts it.</summary>
    public Truth Of(int party) => joined[party] > 0 ? Truth.True : isPossible[party] ? Truth.Unknown : Truth.False;

    /// <summary>Whether a party is itself listed.</summary>
    public Truth IsListed(int party) => listed[party];

    /// <summary>Whether a party counts for those that it owns.</summary>
    internal Truth Counts(int party) => Of(party).And(listed[party].Or(test.Cascades));

    /// <summary>The order in which parties became sure, from 1; 0 if it is not sure.</summary>
    internal int Joined(int party) => joined[party];

    /// <summary>Whether owners that are not named may make a party owned as the law counts it.</summary>
    internal bool MayHaveOthers(int party) => graph.Told(party) == OwnersTold.Partly && Rest(party) > 0;

    // What the owners that are named leave, at most.
    private long Rest(int party) => Math.Max(0, ShareRange.Whole - SumLow(party));

    private long SumLow(int party)
    {
        var (sum, range) = (0L, graph.In(party));
        for (var at = range.Start.Value; at < range.End.Value; at++)
        {
            sum += graph.Share(at).Low;
        }

        return sum;
    }

    private long SumHigh(int party)
    {
        var (sum, range) = (0L, graph.In(party));
        for (var at = range.Start.Value; at < range.End.Value; at++)
        {
            sum += graph.Share(at).High;
        }

        return sum;
    }

    private int[] Sure()
    {
        var order = new int[graph.Parties];
        var sure = new long[graph.Parties];
        var others = new long[graph.Parties];
        Queue<int> next = new();
        var count = 0;
        for (var party = 0; party < graph.Parties; party++)
        {
            // Where all owners are named, what the others cannot have belongs to those that count.
            others[party] = graph.Told(party) == OwnersTold.Whole ? SumHigh(party) : ShareRange.Whole;
            if (listed[party] == Truth.True)
            {
                order[party] = ++count;
                next.Enqueue(party);
            }
        }

        while (next.TryDequeue(out var owner))
        {
            if (listed[owner] != Truth.True && test.Cascades != Truth.True)
            {
                continue;
            }

            foreach (var at in graph.Of(owner))
            {
                var (party, share) = (graph.Owned(at), graph.Share(at));
                sure[party] += share.Low;
                others[party] -= graph.Told(party) == OwnersTold.Whole ? share.High : 0;
                var together = Math.Max(sure[party], graph.Told(party) == OwnersTold.Whole ? ShareRange.Whole - others[party] : 0);
                if (order[party] == 0 && (test.AddsUp == Truth.True ? together : share.Low) >= test.Least)
                {
                    order[party] = ++count;
                    next.Enqueue(party);
                }
            }
        }

        return order;
    }

    private bool[] Possible()
    {
        var possible = Reached();
        var high = new long[graph.Parties];
        var others = new long[graph.Parties];
        var enough = new int[graph.Parties];
        for (var party = 0; party < graph.Parties; party++)
        {
            var range = graph.In(party);
            for (var at = range.Start.Value; at < range.End.Value; at++)
            {
                var (share, counts) = (graph.Share(at), MayCount(graph.Owner(at), possible));
                high[party] += counts ? share.High : 0;
                others[party] += counts ? 0 : share.Low;
                enough[party] += counts && share.High >= test.Least ? 1 : 0;
            }
        }

        Stack<int> left = new();
        for (var party = 0; party < graph.Parties; party++)
        {
            Check(party);
        }

        while (left.TryPop(out var owner))
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

        return possible;

        void Check(int party)
        {
            if (possible[party] && listed[party] == Truth.False && !MayBeOwned(party, high[party], others[party], enough[party]))
            {
                var counted = MayCount(party, possible);
                possible[party] = false;
                if (counted)
                {
                    left.Push(party);
                }
            }
        }
    }

    // What is told adds up to more than all: then what others have says nothing.
    private bool MayBeOwned(int party, long high, long others, int enough)
    {
        var room = SumLow(party) > ShareRange.Whole ? ShareRange.Whole : ShareRange.Whole - others;
        var isRestOpen = graph.Told(party) == OwnersTold.Partly;
        return test.AddsUp == Truth.False
            ? enough > 0 || isRestOpen && Rest(party) >= test.Least
            : Math.Min(room, isRestOpen ? ShareRange.Whole : high) >= test.Least;
    }

    // Only below a party that may be listed, or whose owners are not all known, can anybody be owned by a listed one.
    private bool[] Reached()
    {
        var reached = new bool[graph.Parties];
        Stack<int> next = new();
        for (var party = 0; party < graph.Parties; party++)
        {
            if (listed[party] != Truth.False || MayHaveOthers(party))
            {
                reached[party] = true;
                next.Push(party);
            }
        }

        while (next.TryPop(out var owner))
        {
            if (!MayCount(owner, reached))
            {
                continue;
            }

            foreach (var at in graph.Of(owner))
            {
                var party = graph.Owned(at);
                if (!reached[party])
                {
                    reached[party] = true;
                    next.Push(party);
                }
            }
        }

        return reached;
    }

    private bool MayCount(int party, bool[] possible) => possible[party] && (listed[party] != Truth.False || test.Cascades != Truth.False);
}
