using System.Globalization;
using Longarm.Core;
using Longarm.Screening;

namespace Longarm.Bench;

/// <summary>A random graph of owners with circles and unknown shares, closed under a test of one half.</summary>
internal static class OwnershipSpeed
{
    private const int Parties = 1_000_000;
    private const int Holdings = 1_500_000;

    /// <summary>Prints one table.</summary>
    public static void Print()
    {
        OwnershipTest test = new(50, IsMoreThan: false, AddsUp: Truth.True, Cascades: Truth.True);
        Close(Random(10_000, 15_000), test);
        Console.WriteLine("| what | processor time | peak memory |");
        Console.WriteLine("|---|---|---|");
        var (builder, gathered) = ProductSpeed.Time(() => Random(Parties, Holdings));
        ProductSpeed.Row("gather holdings by name", gathered);
        var (graph, built) = ProductSpeed.Time(builder.Build);
        ProductSpeed.Row(string.Create(CultureInfo.InvariantCulture, $"graph of {graph.Parties} parties, {graph.Holdings} holdings"), built);
        var (closure, closed) = ProductSpeed.Time(() => Close(graph, test));
        ProductSpeed.Row("closed: what is sure, and what is possible", closed);
        var answers = Enumerable.Range(0, graph.Parties).GroupBy(closure.Of).ToDictionary(group => group.Key, group => group.Count());
        Console.WriteLine($"sure {answers.GetValueOrDefault(Truth.True)}, open {answers.GetValueOrDefault(Truth.Unknown)}, not {answers.GetValueOrDefault(Truth.False)}");
    }

    private static OwnershipClosure Close(OwnershipGraphBuilder builder, OwnershipTest test) => Close(builder.Build(), test);

    // Every hundredth party is listed.
    private static OwnershipClosure Close(OwnershipGraph graph, OwnershipTest test) => OwnershipClosure.Of(graph, test, party => KleeneLogic.Of(party % 100 == 0));

    private static OwnershipGraphBuilder Random(int parties, int holdings)
    {
        Random random = new(20260801);
        OwnershipGraphBuilder graph = new();
        for (var party = 0; party < parties; party++)
        {
            graph.Owners($"P{party}", party % 10 == 0 ? OwnersTold.Partly : OwnersTold.RestIsUnlisted);
        }

        for (var holding = 0; holding < holdings; holding++)
        {
            var share = random.Next(10) == 0 ? ShareRange.Unknown : ShareRange.Of(random.Next(5, 80));
            graph.Owns($"P{random.Next(parties)}", $"P{random.Next(parties)}", share);
        }

        return graph;
    }
}
