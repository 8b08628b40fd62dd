using System.Runtime.CompilerServices;

namespace Longarm.Core.RollUps;

/// <summary>Puts nodes in an order in which each stands after all that use it, or finds a circle that keeps them from one.</summary>
internal static class UsageOrder
{
    /// <summary>Users and quantities grouped by what is used, and where those of each node begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static UsesByChild Group(UsageList usages)
    {
        var starts = Starts(usages);
        var users = new int[usages.Count];
        var codes = new long[usages.Count];
        var parents = usages.Parents;
        var children = usages.Children;
        var all = usages.Quantities.Codes;
        for (var use = 0; use < parents.Length; use++)
        {
            // What begins a span moves on while it is filled, and ends where the next began.
            var place = starts[children[use]]++;
            users[place] = parents[use];
            codes[place] = all[use];
        }

        Array.Copy(starts, 0, starts, 1, usages.Nodes);
        starts[0] = 0;
        return new(starts, users, codes);
    }

    private static int[] Starts(UsageList usages)
    {
        var starts = new int[usages.Nodes + 1];
        foreach (var child in usages.Children)
        {
            starts[child + 1]++;
        }

        for (var node = 0; node < usages.Nodes; node++)
        {
            starts[node + 1] += starts[node];
        }

        return starts;
    }

    /// <summary>The nodes, users first; of those in or above a circle only that there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int[] Order, bool IsWhole) Of(UsageList usages, UsesByChild uses)
    {
        var starts = uses.Starts;
        var users = uses.Users;
        var open = new int[usages.Nodes];
        foreach (var parent in usages.Parents)
        {
            open[parent]++;
        }

        // From the innermost parts up: whoever has none left that is not yet placed comes before all that were. Filled from behind.
        var order = new int[usages.Nodes];
        var free = order.Length;
        for (var node = order.Length - 1; node >= 0; node--)
        {
            if (open[node] == 0)
            {
                order[--free] = node;
            }
        }

        for (var at = order.Length - 1; at >= free; at--)
        {
            var node = order[at];
            foreach (var user in users.AsSpan(starts[node], starts[node + 1] - starts[node]))
            {
                if (--open[user] == 0)
                {
                    order[--free] = user;
                }
            }
        }

        return (free == 0 ? order : Left(open), free == 0);
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

    private static int[] Left(int[] open) => [.. Enumerable.Range(0, open.Length).Where(node => open[node] > 0)];
}

/// <summary>Uses, grouped by what is used.</summary>
/// <param name="Starts">Where those of each node begin; one more: the end.</param>
/// <param name="Users">What uses it.</param>
/// <param name="Codes">How much, as a column has it.</param>
internal readonly record struct UsesByChild(int[] Starts, int[] Users, long[] Codes);
