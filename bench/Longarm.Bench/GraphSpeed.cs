using System.Globalization;
using Longarm.Core.RollUps;

namespace Longarm.Bench;

/// <summary>A random product of very many nodes, twelve levels deep, rolled up by the engine and by what one would write first.</summary>
internal static class GraphSpeed
{
    private const int Levels = 12;
    private const int Groups = 300;
    private const int Destinations = 250;

    /// <summary>The engine.</summary>
    public static void Measure(int nodes, int usages)
    {
        var list = Random(nodes, usages);
        Warm();
        var (graph, build) = ProductSpeed.Time(() => UsageGraph.Build(list, out _)!);
        var (quantities, down) = ProductSpeed.Time(() => graph.From(0));
        var values = Values(nodes, 0);
        var groupOf = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            groupOf[node] = (int)(node * 2654435761L % Groups);
        }

        var (totals, up) = ProductSpeed.Time(() => graph.Totals(values));
        var (groups, grouped) = ProductSpeed.Time(() => GroupTotals.Of(quantities, values, groupOf, Groups));
        var size = string.Create(CultureInfo.InvariantCulture, $"{nodes / 1_000_000.0:0.#} M nodes, {usages / 1_000_000.0:0.#} M uses");
        ProductSpeed.Row($"{size}: graph with order and circle check", build);
        ProductSpeed.Row("how many of each are in one product", down);
        ProductSpeed.Row("what each is worth, bottom up", up);
        ProductSpeed.Row($"totals of {Groups} groups", grouped);
        ProductSpeed.Row("all of these", build + down + up + grouped);

        var changed = Values(nodes, 1);
        var (again, warm) = ProductSpeed.Time(() => (graph.Totals(changed), GroupTotals.Of(quantities, changed, groupOf, Groups)));
        ProductSpeed.Row("again with other values: bottom up and groups", warm);
        var (_, asked) = ProductSpeed.Time(() => Enumerable.Range(0, Destinations).Sum(to => groups.Where(group => (group * 31 + to) % 7 < 3).Low));
        ProductSpeed.Row($"{Destinations} destinations asked of the groups", asked);
        if (groups.Where(_ => true).Low <= 0 || totals[0].Low == 0 || again.Item1[0] == totals[0])
        {
            throw new InvalidOperationException("The roll-up is wrong.");
        }
    }

    /// <summary>Lists of parts in a dictionary, and a memo by node: how many times as long it takes.</summary>
    public static void MeasurePeer(int nodes, int usages)
    {
        var list = Random(nodes, usages);
        var values = Values(nodes, 0);
        var (total, seconds) = ProductSpeed.Time(() => Memoized(list, values));
        ProductSpeed.Row("peer: the same value bottom up, parts in a dictionary, decimals, a memo", seconds);
        GC.KeepAlive(total);
    }

    private static decimal Memoized(UsageList list, BoundsColumn values)
    {
        Dictionary<int, List<(int Child, decimal Quantity)>> parts = [];
        foreach (var (parent, child, quantity) in list.All())
        {
            if (!parts.TryGetValue(parent, out var inside))
            {
                parts[parent] = inside = [];
            }

            inside.Add((child, quantity.LowNumber));
        }

        Dictionary<int, decimal> memo = [];
        return Worth(0);

        decimal Worth(int node)
        {
            if (!memo.TryGetValue(node, out var worth))
            {
                worth = parts.TryGetValue(node, out var inside) ? inside.Sum(use => use.Quantity * Worth(use.Child)) : values[node].LowNumber;
                memo[node] = worth;
            }

            return worth;
        }
    }

    // Each level uses the next ones; every node is used, those of the first level by the root. Numbers are shuffled, as references are.
    private static UsageList Random(int nodes, int usages)
    {
        Random random = new(20260801);
        var numbers = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            numbers[node] = node;
        }

        random.Shuffle(numbers.AsSpan(1));
        UsageList list = new(nodes, usages);
        var width = Math.Max(1, (nodes - 1) / Levels);
        for (var use = 0; use < usages; use++)
        {
            var child = 1 + (use % (nodes - 1));
            var level = Math.Min((child - 1) / width, Levels - 1);
            var parent = level == 0 ? 0 : 1 + ((level - 1) * width) + random.Next(width);
            list.Add(numbers[parent], numbers[child], Bounds.Whole(random.Next(8) == 0 ? 2 : 1));
        }

        return list;
    }

    private static BoundsColumn Values(int nodes, int more)
    {
        BoundsColumn values = new(nodes);
        for (var node = 0; node < nodes; node++)
        {
            values.Set(node, Bounds.Of((1 + ((node + more) % 997)) / 100m));
        }

        return values;
    }

    // The first use of code is compiled while it runs: that is not what is measured.
    private static void Warm()
    {
        for (var round = 0; round < 30; round++)
        {
            var graph = UsageGraph.Build(Random(3_000, 6_000), out _)!;
            var values = Values(3_000, 0);
            graph.Totals(values);
            var groups = GroupTotals.Of(graph.From(0), values, new int[3_000], Groups);
            _ = Enumerable.Range(0, Destinations).Sum(to => groups.Where(group => (group + to) % 2 == 0).Low);
        }
    }
}
