using System.Numerics;
using Longarm.Core;
using Longarm.Core.RollUps;

namespace Longarm.Tests.RollUps;

/// <summary>Roll-ups of whole products, against going every way through small ones.</summary>
public sealed class RollUpTests
{
    private const int Seeds = 600;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Quantities_and_values_are_those_of_all_ways(bool isPlain)
    {
        var (compared, beyondOne) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var small = SmallGraph.Random(seed, isPlain);
            var graph = small.Build();
            var (quantities, totals) = (graph.From(0, small.IsReceived), graph.Totals(small.Column(), small.IsReceived));
            for (var node = 0; node < small.Nodes; node++)
            {
                Same(small.QuantityOf(node), quantities[node], $"quantity of {node}, seed {seed}");
                Same(small.ValueOf(node), totals[node], $"value of {node}, seed {seed}");
                compared++;
                beyondOne += quantities[node].Low > Bounds.Micro ? 1 : 0;
            }
        }

        Assert.True(compared > 2 * Seeds && beyondOne > Seeds / 2, $"Only {compared} and {beyondOne} were compared.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_does_not_fit_millionths_is_rounded_outward(bool isPlain)
    {
        var rounded = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            // 0.000007 and its multiples: each product has twelve places.
            var small = SmallGraph.Random(seed, isPlain, quantum: 7);
            var graph = small.Build();
            var (quantities, totals) = (graph.From(0, small.IsReceived), graph.Totals(small.Column(), small.IsReceived));
            for (var node = 0; node < small.Nodes; node++)
            {
                Assert.True(small.QuantityOf(node).IsHeldBy(quantities[node], 10), $"quantity of {node}, seed {seed}");
                Assert.True(small.ValueOf(node).IsHeldBy(totals[node], 10), $"value of {node}, seed {seed}");
                rounded += isPlain && !quantities[node].IsExact ? 1 : 0;
            }
        }

        Assert.True(rounded > 100 || !isPlain);
    }

    [Fact]
    public void Groups_add_up_what_their_nodes_are_worth_whoever_asks()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var small = SmallGraph.Random(seed, isPlain: seed % 2 == 0);
            var (random, groups) = (new Random(seed), new int[small.Nodes]);
            Array.ForEach(Enumerable.Range(0, small.Nodes).ToArray(), node => groups[node] = random.Next(-1, 3));
            var totals = GroupTotals.Of(small.Build().From(0, small.IsReceived), small.Column(), groups, 3);

            for (var mask = 0; mask < 8; mask++)
            {
                var (of, total) = (mask, totals.Where(group => ((mask >> group) & 1) == 1));
                var nodes = Enumerable.Range(0, small.Nodes).Where(node => groups[node] >= 0 && ((of >> groups[node]) & 1) == 1);
                var expected = nodes.Aggregate(Ends.Zero, (sum, node) => sum.Plus(small.QuantityOf(node).Times(Ends.Of(small.Values[node]))));
                Assert.Equal((expected.Low, expected.High), (Ends.One.Low * new BigInteger(total.Low), total.High is { } high ? Ends.One.Low * new BigInteger(high) : (BigInteger?)null));
                Assert.False(total.IsTooLarge);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public void Products_of_many_nodes_are_as_a_sum_over_their_uses(double least)
    {
        // Nodes are numbered at random; what is used stands later in the making. The root has more parts than a byte counts.
        const int Nodes = 150_000;
        Random random = new(7);
        var numbers = Enumerable.Range(0, Nodes).ToArray();
        random.Shuffle(numbers.AsSpan(1));
        List<(int Parent, int Child, decimal Quantity)> uses = [];
        for (var child = 1; child < Nodes; child++)
        {
            for (var more = child % 3; more >= 0; more--)
            {
                uses.Add((child < 1000 ? 0 : random.Next(child / 10), child, (decimal)least * random.Next(1, 4)));
            }
        }

        UsageList list = new(Nodes);
        foreach (var (parent, child, quantity) in uses.OrderBy(_ => random.Next()))
        {
            list.Add(numbers[parent], numbers[child], Bounds.Of(quantity));
        }

        var graph = UsageGraph.Build(list, out _)!;
        BoundsColumn values = new(Nodes);
        var (quantities, worth, isWhole) = (new decimal[Nodes], new decimal[Nodes], new bool[Nodes]);
        quantities[0] = 1;
        foreach (var (parent, child, quantity) in uses)
        {
            quantities[child] += quantities[parent] * quantity;
            isWhole[parent] = true;
        }

        for (var node = 0; node < Nodes; node++)
        {
            values.Set(numbers[node], Bounds.Of(1 + (node % 97)));
            worth[node] = isWhole[node] ? 0 : 1 + (node % 97);
        }

        foreach (var (parent, child, quantity) in Enumerable.Reverse(uses))
        {
            worth[parent] += worth[child] * quantity;
        }

        var (found, totals) = (graph.From(0), graph.Totals(values));
        for (var node = 0; node < Nodes; node++)
        {
            var (low, high) = (found[numbers[node]], totals[numbers[node]]);
            Assert.True(Contains(low, quantities[node]) && Contains(high, worth[node]), $"{node}: {low} for {quantities[node]}, {high} for {worth[node]}");
        }

        static bool Contains(Bounds bounds, decimal number) => bounds.IsExact && bounds.Low == number * Bounds.Micro;
    }

    [Fact]
    public void Order_of_the_uses_changes_nothing()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var small = SmallGraph.Random(seed, isPlain: false, quantum: 333_333);
            var (one, other) = (small.Build(), small.Build(shuffle: seed));
            var (here, there) = (one.From(0), other.From(0));
            var (values, others) = (one.Totals(small.Column()), other.Totals(small.Column()));
            for (var node = 0; node < small.Nodes; node++)
            {
                Assert.Equal((here[node], values[node]), (there[node], others[node]));
                UsagePaths ways = new(here, node), same = new(there, node);
                Assert.Equal(ways.First(50).Select(Told), same.First(50).Select(Told));
                Assert.Equal(ways.Largest(3).Select(Told), same.Largest(3).Select(Told));
            }
        }
    }

    [Fact]
    public void Ways_are_counted_and_the_largest_found()
    {
        var several = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var small = SmallGraph.Random(seed, isPlain: seed % 3 > 0);
            var quantities = small.Build().From(0, small.IsReceived);
            for (var node = 0; node < small.Nodes; node++)
            {
                UsagePaths ways = new(quantities, node);
                var all = small.WaysTo(node).ToList();
                var told = ways.First(int.MaxValue).ToList();
                Assert.Equal(all.Count, ways.Count);
                Assert.Equal(all.Select(Told).Order(), told.Select(Told).Order());
                Assert.Equal(Math.Min(2, all.Count), ways.First(2).Count());
                Assert.Equal(told.Select(way => (way.Quantity.Low, way.Quantity.High)).OrderDescending().Take(3), ways.Largest(3).Select(way => (way.Quantity.Low, way.Quantity.High)));
                Assert.Subset(told.Select(Told).ToHashSet(), ways.Largest(3).Select(Told).ToHashSet());
                several += all.Count > 3 ? 1 : 0;
            }
        }

        Assert.True(several > 100);
    }

    [Fact]
    public void Ways_beyond_number_are_counted_and_not_gone()
    {
        // Two hundred diamonds, one on the other.
        UsageList list = new(601);
        for (var at = 0; at < 600; at += 3)
        {
            list.Add(at, at + 1, Bounds.One);
            list.Add(at, at + 2, Bounds.One);
            list.Add(at + 1, at + 3, Bounds.One);
            list.Add(at + 2, at + 3, Bounds.One);
        }

        var quantities = UsageGraph.Build(list, out _)!.From(0);
        UsagePaths ways = new(quantities, 600);

        Assert.Equal(BigInteger.Pow(2, 200), ways.Count);
        Assert.Equal(5, ways.First(5).Distinct().Count());
        Assert.Equal(401, Assert.Single(ways.Largest(1)).Nodes.Count);
        Assert.Equal((false, Bounds.Most), (quantities[600].HasHigh, quantities[600].Low));
        Assert.Equal(1, quantities.TooLarge);
    }

    [Fact]
    public void Circle_is_told_with_its_nodes_whatever_the_order()
    {
        (int, int)[] uses = [(0, 1), (1, 4), (4, 2), (2, 3), (3, 4), (3, 5), (5, 2), (0, 6)];
        for (var seed = 0; seed < 50; seed++)
        {
            new Random(seed).Shuffle(uses);
            UsageList list = new(7);
            Array.ForEach(uses, use => list.Add(use.Item1, use.Item2, Bounds.One));

            Assert.Null(UsageGraph.Build(list, out var fault));
            Assert.Equal([2, 3, 4, 2], fault!.Circle);
        }
    }

    [Fact]
    public void Self_use_is_a_circle()
    {
        UsageList list = new(2);
        list.Add(1, 1, Bounds.One);

        Assert.Null(UsageGraph.Build(list, out var fault));
        Assert.Equal([1, 1], fault!.Circle);
    }

    [Fact]
    public void Mass_never_counts_as_pieces()
    {
        UsageList list = new(4);
        list.Add(0, 3, Bounds.Whole(2));
        list.Add(1, 3, Bounds.Of(0.5m), UsageMeasure.Mass);
        list.Add(0, 2, Bounds.Of(0.5m), UsageMeasure.Mass);
        list.Add(1, 2, Bounds.Of(0.5m), UsageMeasure.Mass);

        Assert.Null(UsageGraph.Build(list, out var fault));
        Assert.Equal([3], fault!.CountedTwoWays);
        Assert.Empty(fault.Circle);
    }

    [Fact]
    public void Too_much_is_said_and_never_a_wrong_number()
    {
        UsageList list = new(4);
        list.Add(0, 1, Bounds.Whole(3_000_000));
        list.Add(1, 2, Bounds.Whole(3_000_000));
        list.Add(2, 3, Bounds.Whole(3_000_000));
        var graph = UsageGraph.Build(list, out _)!;
        BoundsColumn values = new(4);
        values.Set(3, Bounds.Whole(9_000_000_000_000));
        var (quantities, totals) = (graph.From(0), graph.Totals(values));
        var total = GroupTotals.Of(quantities, values, [0, 0, 0, 0], 1)[0];

        Assert.Equal(Bounds.Whole(9_000_000_000_000), quantities[2]);
        Assert.Equal((Bounds.Most, Bounds.None, 1), (quantities[3].Low, quantities[3].High, quantities.TooLarge));
        Assert.Equal((Bounds.Most, Bounds.None, true), (totals[0].Low, totals[0].High, totals.TooLarge > 0));
        Assert.Null(total.High);
        Assert.True(total.Low <= 9_000_000_000_000m * 9_000_000_000_000m);
        Assert.Equal((true, Bounds.None), (Bounds.Of(decimal.MaxValue).Low <= Bounds.Most, Bounds.Of(decimal.MaxValue).High));
    }

    [Fact]
    public void Sum_that_no_decimal_holds_is_too_large()
    {
        UsageList list = new(2);
        list.Add(0, 1, Bounds.Whole(9_000_000_000_000));
        var graph = UsageGraph.Build(list, out _)!;
        BoundsColumn values = new(2);
        values.Set(1, Bounds.Whole(90_000_000_000));
        var total = GroupTotals.Of(graph.From(0), values, [-1, 0], 1)[0];

        Assert.Equal((true, (decimal?)null), (total.IsTooLarge, total.High));
        Assert.True(total.Low <= 9_000_000_000_000m * 90_000_000_000m);
    }

    [Fact]
    public void Scrap_shares_and_places_are_exact_or_rounded_outward()
    {
        Assert.Equal(Bounds.Of(10.5m), Bounds.Whole(10).WithScrap(5));
        Assert.Equal(Bounds.Of(0.6m), Bounds.Whole(2).Share(30));
        Assert.Equal(new Bounds(333_333, 333_334), Bounds.Of(1m / 3));
        Assert.Equal(new Bounds(0, 2_000_000), Bounds.Whole(2).OrNothing());
        Assert.Equal(new Bounds(0, 0), Bounds.Unknown.Times(Bounds.Whole(0)));
        Assert.Equal(Bounds.Unknown, Bounds.Of(null));
        Assert.Equal(new Bounds(1_500_000, Bounds.None), Bounds.Of(Amount.Between(1.5m, null, Unit.One)));
        Assert.Throws<ArgumentException>(() => new Bounds(2, 1));
    }

    private static string Told(UsagePath way) => $"{string.Join(" ", way.Nodes)} {Ends.Of(way.Quantity)}";

    private static string Told((int[] Nodes, Ends Quantity) way) => $"{string.Join(" ", way.Nodes)} {way.Quantity}";

    private static void Same(Ends expected, Bounds actual, string what) => Assert.True(expected == Ends.Of(actual), what);
}
