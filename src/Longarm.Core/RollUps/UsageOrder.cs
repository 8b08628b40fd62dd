using System.Runtime.CompilerServices;

namespace Longarm.Core.RollUps;

/// <summary>Puts nodes in an order in which each stands after all that use it, or finds a circle that keeps them from one.</summary>
internal static class UsageOrder
{
    // So many nodes that what is written of them stays near the processor.
    private const int BlockBits = 16;

    /// <summary>Users and quantities grouped by what is used, and where those of each node begin.</summary>
    /// <param name="usages">Who uses what.</param>
    /// <param name="quantities">How much, use by use.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static UsesByChild<T> Group<T>(UsageList usages, ReadOnlySpan<T> quantities)
        where T : struct
    {
        // First by blocks of nodes, then within each: to place every use at once would wait for memory twenty million times.
        var (uses, ends) = ByBlocks(usages, quantities);
        var starts = new int[usages.Nodes + 1];
        var users = new int[uses.Length];
        var all = new T[uses.Length];
        var next = new int[1 << BlockBits];
        var begin = 0;
        for (var block = 0; block < ends.Length; block++)
        {
            var first = block << BlockBits;
            var last = Math.Min(usages.Nodes, first + next.Length);
            var inside = uses.AsSpan(begin, ends[block] - begin);
            Array.Clear(next);
            foreach (ref readonly var use in inside)
            {
                next[use.Child - first]++;
            }

            for (var (node, place) = (first, begin); node < last; node++)
            {
                starts[node] = place;
                (place, next[node - first]) = (place + next[node - first], place);
            }

            foreach (ref readonly var use in inside)
            {
                var place = next[use.Child - first]++;
                users[place] = use.Parent;
                all[place] = use.Quantity;
            }

            begin = ends[block];
        }

        starts[^1] = begin;
        return new(starts, users, all);
    }

    // The order of the uses of one node stays.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (Use<T>[] Uses, int[] Ends) ByBlocks<T>(UsageList usages, ReadOnlySpan<T> quantities)
        where T : struct
    {
        var parents = usages.Parents;
        var children = usages.Children;
        var ends = new int[((usages.Nodes - 1) >> BlockBits) + 1];
        foreach (var child in children)
        {
            ends[child >> BlockBits]++;
        }

        for (var (block, place) = (0, 0); block < ends.Length; block++)
        {
            (place, ends[block]) = (place + ends[block], place);
        }

        var uses = new Use<T>[parents.Length];
        for (var use = 0; use < uses.Length; use++)
        {
            // What begins a block moves on while it is filled, and is its end then.
            uses[ends[children[use] >> BlockBits]++] = new(children[use], parents[use], quantities[use]);
        }

        return (uses, ends);
    }

    /// <summary>The nodes, users first, with the uses of each in that order; of those in or above a circle only that there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int[] Order, bool IsWhole, UsesByChild<T> Ordered) Of<T>(UsesByChild<T> uses, PartCounts open)
        where T : struct
    {
        var starts = uses.Starts;
        var order = new int[starts.Length - 1];
        UsesByChild<T> ordered = new(new int[starts.Length], new int[uses.Users.Length], new T[uses.Users.Length]);

        // From the innermost parts up: whoever has none left that is not yet placed comes before all that were. Filled from behind.
        var free = order.Length;
        for (var node = order.Length - 1; node >= 0; node--)
        {
            if (!open.HasAny(node))
            {
                order[--free] = node;
            }
        }

        var place = uses.Users.Length;
        ordered.Starts[order.Length] = place;
        for (var at = order.Length - 1; at >= free; at--)
        {
            var (begin, end) = (starts[order[at]], starts[order[at] + 1]);
            place -= end - begin;
            ordered.Starts[at] = place;
            for (var use = begin; use < end; use++)
            {
                var user = uses.Users[use];
                ordered.Users[place + use - begin] = user;
                ordered.Quantities[place + use - begin] = uses.Quantities[use];
                if (open.TakeLast(user))
                {
                    order[--free] = user;
                }
            }
        }

        return (free == 0 ? order : [.. Enumerable.Range(0, order.Length).Where(open.HasAny)], free == 0, ordered);
    }

    /// <summary>One circle among nodes each of which uses another of them; the same one whatever the order of the uses.</summary>
    /// <param name="usages">Who uses what.</param>
    /// <param name="left">Nodes that could not be placed.</param>
    public static IReadOnlyList<int> Circle(UsageList usages, int[] left)
    {
        // From each to the lowest that it uses: that must come back to itself.
        HashSet<int> all = [.. left];
        Dictionary<int, int> next = [];
        var parents = usages.Parents;
        var children = usages.Children;
        for (var use = 0; use < parents.Length; use++)
        {
            if (all.Contains(parents[use]) && all.Contains(children[use]))
            {
                next[parents[use]] = Math.Min(children[use], next.GetValueOrDefault(parents[use], int.MaxValue));
            }
        }

        Dictionary<int, int> seen = [];
        List<int> path = [];
        for (var at = left.Min(); seen.TryAdd(at, path.Count); at = next[at])
        {
            path.Add(at);
        }

        var circle = path[seen[next[path[^1]]]..];
        var first = circle.IndexOf(circle.Min());
        return [.. circle[first..], .. circle[..first], circle[first]];
    }

    private readonly record struct Use<T>(int Child, int Parent, T Quantity);
}

/// <summary>Uses, grouped by what is used.</summary>
/// <param name="Starts">Where those of each node begin; one more: the end.</param>
/// <param name="Users">What uses it.</param>
/// <param name="Quantities">How much.</param>
internal readonly record struct UsesByChild<T>(int[] Starts, int[] Users, T[] Quantities);
