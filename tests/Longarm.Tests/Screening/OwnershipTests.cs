using System.Text.Json;
using Longarm.Core;
using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Ownership by listed parties: steps, sums, circles, bounds.</summary>
public sealed class OwnershipTests
{
    private static readonly OwnershipTest Half = new(50, IsMoreThan: false, AddsUp: Truth.True, Cascades: Truth.True);
    private static readonly OwnershipTest MoreThanHalf = Half with { IsMoreThan = true };

    public static TheoryData<string> Cases()
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("LONGARM_SHARED") ?? "", "data", "screening", "ownership_cases.json");
        return !File.Exists(path) ? ["absent"] : [.. JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("cases").EnumerateArray().Select(one => one.GetRawText())];
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Published_case_has_its_answer(string text)
    {
        Assert.SkipWhen(text == "absent", "LONGARM_SHARED names no folder with data/screening/ownership_cases.json.");
        var one = JsonDocument.Parse(text).RootElement;
        List<string> listed = [.. one.GetProperty("listed").EnumerateArray().Select(name => name.GetString()!)];
        var holdings = one.GetProperty("owns").EnumerateArray().Select(edge => (edge[0].GetString()!, edge[1].GetString()!, edge[2].GetDecimal())).ToArray();
        var closure = Close(Half, listed, OwnersTold.RestIsUnlisted, holdings);

        Assert.All(one.GetProperty("blocked").EnumerateArray(), name => Assert.Equal(Truth.True, Of(closure, name.GetString()!)));
        Assert.All(one.GetProperty("not_blocked").EnumerateArray(), name => Assert.Equal(Truth.False, Of(closure, name.GetString()!)));
    }

    [Fact]
    public void Half_of_a_half_is_a_half()
    {
        var closure = Close(Half, ["X"], OwnersTold.Partly, ("X", "A", 50), ("A", "B", 50));

        Assert.Equal(Truth.True, Of(closure, "B"));
    }

    [Fact]
    public void More_than_a_half_is_not_a_half()
    {
        Assert.Equal(Truth.False, Of(Close(MoreThanHalf, ["X"], OwnersTold.RestIsUnlisted, ("X", "A", 50)), "A"));
        Assert.Equal(Truth.True, Of(Close(MoreThanHalf, ["X"], OwnersTold.RestIsUnlisted, ("X", "A", 50.0001m)), "A"));
    }

    [Fact]
    public void Rest_that_nobody_tells_of_may_be_a_listed_party()
    {
        Assert.Equal(Truth.Unknown, Of(Close(Half, ["X"], OwnersTold.Partly, ("X", "A", 25)), "A"));
        Assert.Equal(Truth.False, Of(Close(Half, ["X"], OwnersTold.Partly, ("X", "A", 25), ("Y", "A", 30), ("Z", "A", 25.1m)), "A", ["Y", "Z"]));
    }

    [Fact]
    public void Party_of_which_no_owner_is_told_is_unknown() => Assert.Equal(Truth.Unknown, Of(Close(Half, ["X"], OwnersTold.Partly, ("X", "A", 60), ("Q", "R", 60)), "R"));

    [Fact]
    public void Bounds_leave_it_open_only_where_they_reach_the_threshold()
    {
        OwnershipGraphBuilder graph = new();
        graph.Owns("X", "A", ShareRange.Between(25, 50, isBelowHigh: true));
        graph.Owns("X", "B", ShareRange.Between(25, 50));
        graph.Owns("X", "C", ShareRange.Between(50, 75));
        graph.Owns("X", "D", ShareRange.Unknown);
        foreach (var party in (string[])["X", "A", "B", "C", "D"])
        {
            graph.Owners(party, OwnersTold.RestIsUnlisted);
        }

        var closure = Close(graph, Half, "X");

        Assert.Equal([Truth.False, Truth.Unknown, Truth.True, Truth.Unknown], "ABCD".Select(party => Of(closure, party.ToString())));
    }

    [Fact]
    public void Owners_that_are_all_told_leave_the_rest_to_the_listed_one()
    {
        OwnershipGraphBuilder graph = new();
        graph.Owns("X", "A", ShareRange.Unknown);
        graph.Owns("Y", "A", ShareRange.Between(10, 40));
        graph.Owners("A", OwnersTold.Whole);

        Assert.Equal(Truth.True, Of(Close(graph, Half, "X"), "A"));
    }

    [Fact]
    public void Circle_without_a_listed_party_above_it_is_free() =>
        Assert.Equal(Truth.False, Of(Close(Half, ["X"], OwnersTold.RestIsUnlisted, ("A", "B", 60), ("B", "A", 60), ("X", "C", 60)), "A"));

    [Fact]
    public void Circle_below_a_listed_party_is_open()
    {
        // X is the only one outside the circle: in the end all may be its own.
        var closure = Close(Half, ["X"], OwnersTold.RestIsUnlisted, ("X", "A", 40), ("B", "A", 60), ("A", "B", 100));

        Assert.Equal(Truth.Unknown, Of(closure, "A"));
        Assert.Equal(Truth.Unknown, Of(closure, "B"));
    }

    [Fact]
    public void Circle_that_a_listed_party_half_owns_is_owned() =>
        Assert.Equal(Truth.True, Of(Close(Half, ["X"], OwnersTold.RestIsUnlisted, ("X", "A", 50), ("B", "A", 50), ("A", "B", 50)), "B"));

    [Theory]
    [InlineData(Truth.True, Truth.True)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.False, Truth.False)]
    public void Whether_shares_add_up_is_the_laws_to_say(Truth addsUp, Truth expected) =>
        Assert.Equal(expected, Of(Close(Half with { AddsUp = addsUp }, ["X", "Y"], OwnersTold.RestIsUnlisted, ("X", "A", 30), ("Y", "A", 30)), "A"));

    [Theory]
    [InlineData(Truth.True, Truth.True)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.False, Truth.False)]
    public void Whether_ownership_cascades_is_the_laws_to_say(Truth cascades, Truth expected) =>
        Assert.Equal(expected, Of(Close(Half with { Cascades = cascades }, ["X"], OwnersTold.RestIsUnlisted, ("X", "A", 100), ("A", "B", 100)), "B"));

    [Fact]
    public void Listing_that_is_not_confirmed_leaves_it_open()
    {
        OwnershipGraphBuilder graph = new();
        graph.Owns("X", "A", ShareRange.Of(80));
        graph.Owners("X", OwnersTold.RestIsUnlisted);
        graph.Owners("A", OwnersTold.RestIsUnlisted);
        var built = graph.Build();

        Assert.Equal(Truth.Unknown, Of(OwnershipClosure.Of(built, Half, party => built.Id(party) == "X" ? Truth.Unknown : Truth.False), "A"));
    }

    [Fact]
    public void Holding_that_is_told_twice_may_be_one_or_two()
    {
        var closure = Close(Half, ["X"], OwnersTold.RestIsUnlisted, ("X", "A", 30), ("X", "A", 30));

        Assert.Equal(Truth.Unknown, Of(closure, "A"));
    }

    [Fact]
    public void Shares_of_over_a_hundred_percent_free_nobody() =>
        Assert.Equal(Truth.Unknown, Of(Close(Half, ["X"], OwnersTold.Partly, ("X", "A", 40), ("Y", "A", 90)), "A", ["Y"]));

    [Fact]
    public void Proof_names_holdings_upwards_and_the_most_restrictive_owner_first()
    {
        var closure = Close(Half, ["X", "Y"], OwnersTold.RestIsUnlisted, ("X", "A", 50), ("A", "B", 30), ("Y", "B", 20), ("Z", "B", 50));

        var proof = OwnershipProof.Of(closure, closure.Graph.Find("B")!.Value, party => closure.Graph.Id(party) == "Y" ? 2 : 1);

        Assert.Equal(Truth.True, proof.Truth);
        Assert.Equal(["Y", "X"], proof.Listed);
        Assert.Equal([("A", "B"), ("X", "A"), ("Y", "B")], proof.Steps.Select(step => (step.Owner, step.Owned)).Order());
        Assert.Empty(proof.OpenOwners);
    }

    [Fact]
    public void Proof_of_what_is_open_names_whose_owners_are_not_told()
    {
        var closure = Close(Half, ["X"], OwnersTold.Partly, ("X", "A", 25));

        var proof = OwnershipProof.Of(closure, closure.Graph.Find("A")!.Value);

        Assert.Equal((Truth.Unknown, "A"), (proof.Truth, Assert.Single(proof.OpenOwners)));
        Assert.Equal("25 %", Assert.Single(proof.Steps).Share.ToString());
    }

    [Fact]
    public void Law_counts_in_its_periods_alone()
    {
        OwnershipRule rule = new("a", Half, [new(new(2025, 9, 29), Truth.True), new(new(2025, 11, 10), Truth.False), new(new(2026, 11, 10), Truth.Unknown)]);

        Assert.Equal([Truth.False, Truth.True, Truth.True, Truth.False, Truth.False, Truth.Unknown],
            new DateOnly[] { new(2025, 9, 28), new(2025, 9, 29), new(2025, 11, 9), new(2025, 11, 10), new(2026, 11, 9), new(2026, 11, 10) }.Select(rule.InForce));
    }

    [Fact]
    public void Answer_agrees_with_trying_all_shares_of_small_graphs()
    {
        Random random = new(7);
        for (var round = 0; round < 2_000; round++)
        {
            var (graph, listed, names) = RandomGraph(random);
            var closure = OwnershipClosure.Of(graph, Half, party => listed[party] ? Truth.True : Truth.False);
            foreach (var world in Worlds(graph, names))
            {
                var owned = Owned(world, listed);
                for (var party = 0; party < names; party++)
                {
                    var answer = closure.Of(party);
                    Assert.True(answer == Truth.Unknown || answer == KleeneLogic.Of(owned[party]), $"Round {round}, party {party}: {answer}");
                }
            }
        }
    }

    private static Truth Of(OwnershipClosure closure, string party) => closure.Of(closure.Graph.Find(party)!.Value);

    // The answer where the owners of some parties are nobody that is listed.
    private static Truth Of(OwnershipClosure closure, string party, string[] unlisted)
    {
        OwnershipGraphBuilder graph = new();
        for (var owned = 0; owned < closure.Graph.Parties; owned++)
        {
            graph.Owners(closure.Graph.Id(owned), unlisted.Contains(closure.Graph.Id(owned)) ? OwnersTold.RestIsUnlisted : closure.Graph.Told(owned));
            var (from, to) = (closure.Graph.In(owned).Start.Value, closure.Graph.In(owned).End.Value);
            for (var at = from; at < to; at++)
            {
                graph.Owns(closure.Graph.Id(closure.Graph.Owner(at)), closure.Graph.Id(owned), closure.Graph.Share(at));
            }
        }

        var built = graph.Build();
        return Of(OwnershipClosure.Of(built, Half, one => closure.IsListed(closure.Graph.Find(built.Id(one))!.Value)), party);
    }

    private static OwnershipClosure Close(OwnershipTest test, IReadOnlyList<string> listed, OwnersTold told, params IEnumerable<(string Owner, string Owned, decimal Percent)> holdings)
    {
        OwnershipGraphBuilder graph = new();
        foreach (var (owner, owned, percent) in holdings)
        {
            graph.Owns(owner, owned, ShareRange.Of(percent));
            graph.Owners(owner, told);
            graph.Owners(owned, told);
        }

        var built = graph.Build();
        return OwnershipClosure.Of(built, test, party => KleeneLogic.Of(listed.Contains(built.Id(party))));
    }

    private static OwnershipClosure Close(OwnershipGraphBuilder graph, OwnershipTest test, string listed)
    {
        var built = graph.Build();
        return OwnershipClosure.Of(built, test, party => KleeneLogic.Of(built.Id(party) == listed));
    }

    private static (OwnershipGraph Graph, bool[] Listed, int Names) RandomGraph(Random random)
    {
        var names = random.Next(3, 6);
        OwnershipGraphBuilder graph = new();
        for (var party = 0; party < names; party++)
        {
            graph.Owners($"{party}", OwnersTold.RestIsUnlisted);
        }

        for (var holding = 0; holding < 5; holding++)
        {
            var (owner, owned) = (random.Next(names), random.Next(names));
            if (owner != owned)
            {
                var low = random.Next(0, 4) * 10;
                graph.Owns($"{owner}", $"{owned}", ShareRange.Between(low, low + (random.Next(3) == 0 ? 20 : 0)));
            }
        }

        var listed = new bool[names];
        listed[random.Next(names)] = true;
        return (graph.Build(), listed, names);
    }

    // Every share at its least and at its most, where they add up to no more than all.
    private static IEnumerable<long[,]> Worlds(OwnershipGraph graph, int names)
    {
        var choices = 1 << graph.Holdings;
        for (var choice = 0; choice < choices; choice++)
        {
            var world = new long[names, names];
            var sums = new long[names];
            for (var holding = 0; holding < graph.Holdings; holding++)
            {
                var share = (choice >> holding & 1) == 0 ? graph.Share(holding).Low : graph.Share(holding).High;
                world[graph.Owner(holding), graph.Owned(holding)] = share;
                sums[graph.Owned(holding)] += share;
            }

            if (Array.TrueForAll(sums, sum => sum <= ShareRange.Whole))
            {
                yield return world;
            }
        }
    }

    private static bool[] Owned(long[,] world, bool[] listed)
    {
        var owned = (bool[])listed.Clone();
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            for (var party = 0; party < owned.Length; party++)
            {
                var sum = Enumerable.Range(0, owned.Length).Where(owner => owned[owner]).Sum(owner => world[owner, party]);
                if (!owned[party] && sum * 2 >= ShareRange.Whole)
                {
                    owned[party] = isChanged = true;
                }
            }
        }

        return owned;
    }
}
