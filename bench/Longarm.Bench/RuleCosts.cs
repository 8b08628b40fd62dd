using System.Diagnostics;
using System.Globalization;
using Longarm.Core.Deciding;

namespace Longarm.Bench;

/// <summary>What each rule of a pack costs in a determination: where to look when one became slow.</summary>
internal static class RuleCosts
{
    private const int Rounds = 300;

    public static void Print(string pack, int top)
    {
        var (library, facts) = DetermineBenchmarks.Given();
        var law = library.For(facts, []).Written;
        var rules = law.Regimes.First(r => r.Pack.Id == pack).Rules.Where(r => !r.Rule.HasSubject && r.Rule.Kind != Core.RuleKind.Classification).ToArray();
        var ticks = new long[rules.Length];
        for (var round = -Rounds; round < Rounds; round++)
        {
            // All of one round share what was worked out, as in a determination: what several rules ask counts for the first.
            Evaluation run = new(law);
            for (var index = 0; index < rules.Length; index++)
            {
                var start = Stopwatch.GetTimestamp();
                rules[index].Decide(run, facts);
                ticks[index] += round < 0 ? 0 : Stopwatch.GetTimestamp() - start;
            }
        }

        double Cost(long spent) => spent * 1e6 / Stopwatch.Frequency / Rounds;
        foreach (var (rule, spent) in rules.Zip(ticks).OrderByDescending(pair => pair.Second).Take(top))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Cost(spent),8:0.0} us  {rule.Rule.Id}"));
        }

        foreach (var kind in rules.Zip(ticks).GroupBy(pair => pair.First.Rule.Kind))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Cost(kind.Sum(pair => pair.Second)),8:0.0} us  {kind.Count()} of kind {kind.Key}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Cost(ticks.Sum()),8:0.0} us  {rules.Length} rules"));
    }
}
