using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Tests.CrossCheck;

/// <summary>What the program and a reading say of the same facts.</summary>
/// <param name="Cases">How many cases were compared.</param>
/// <param name="True">In how many the reading is true.</param>
/// <param name="Different">Those in which the answers differ.</param>
internal sealed record Comparison(int Cases, int True, IReadOnlyList<(GeneratedFacts Facts, bool Reading, Truth Program)> Different)
{
    /// <summary>The seed of every comparison, unless LONGARM_SEED says otherwise.</summary>
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("LONGARM_SEED"), out var seed) ? seed : 20_260_924;

    // The other regimes answer apart from this one, and are left out to save time.
    private static readonly LawLibrary Law = new(Repository.Rules.Book! with
    {
        Packs = [.. Repository.Rules.Book!.Packs.Where(p => p.Id == "us-ear")],
        Rules = [.. Repository.Rules.Book!.Rules.Where(r => r.Regime == "us-ear")],
    });

    /// <summary>Draws the cases of a reading and asks both.</summary>
    public static Comparison Of(Reading reading)
    {
        Draw draw = new(Seed + reading.Rule.Sum(c => c));
        List<(GeneratedFacts, bool, Truth)> different = [];
        var count = 0;
        for (var i = 0; i < reading.Cases; i++)
        {
            var facts = reading.Draw(draw);
            var (said, answered) = (reading.Holds(facts), Answer($"us-ear.{reading.Rule}", facts, i % 8 == 0));
            count += said ? 1 : 0;
            if (answered != (said ? Truth.True : Truth.False))
            {
                different.Add((facts, said, answered));
            }
        }

        return new(reading.Cases, count, different);
    }

    // The rule is asked by itself; now and then the whole answer is made too, and must say the same of it.
    private static Truth Answer(string rule, GeneratedFacts facts, bool isWhole)
    {
        List<Mistake> mistakes = [];
        var read = CaseReader.Read("case.json", CaseWriter.Write(facts), Repository.Rules.Words!, new CaseOptions(), mistakes);
        Assert.Empty(mistakes);
        var law = Law.For(read!, []).Written;
        var truth = law.Find(rule)?.Decide(new Evaluation(law), read!) ?? Truth.False;
        if (isWhole)
        {
            var grounds = Law.Determine(read!, [], AnswerParts.Verdicts).Regimes.SelectMany(r => r.Grounds);
            Assert.Equal(truth, grounds.FirstOrDefault(g => g.Rule.Rule.Id == rule)?.Truth ?? Truth.False);
        }

        return truth;
    }
}
