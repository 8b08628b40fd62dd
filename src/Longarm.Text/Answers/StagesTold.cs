using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>An item or a material on whose origin an answer turns, with where it was made stage by stage.</summary>
/// <param name="Origin">What was read of its origin, or of whose technology processed it.</param>
/// <param name="Stages">The stages, in the order of the file.</param>
public sealed record StagesTold(Reading Origin, IReadOnlyList<OriginStage> Stages)
{
    private static readonly string[] Fields = ["origin", "processed-with"];

    /// <summary>Those on which a deciding ground, or a missing fact, of an answer turns; each once.</summary>
    public static IReadOnlyList<StagesTold> Of(Determination answer)
    {
        List<StagesTold> told = [];
        HashSet<(Node, string)> seen = [];
        foreach (var reading in answer.Regimes.Where(regime => !DecidingGrounds.IsPlainlyOut(regime)).SelectMany(Readings))
        {
            if (Fields.Contains(reading.Field.Name) && StagesOf(reading.Record) is { Count: > 0 } stages && seen.Add((reading.Record, reading.Field.Name)))
            {
                told.Add(new(reading, stages));
            }
        }

        return told;
    }

    private static IEnumerable<Reading> Readings(RegimeAnswer regime) => DecidingGrounds.Of(regime).SelectMany(section => section.Grounds)
        .SelectMany(ground => ground.Proof is { } proof ? ReadingsOf(proof) : []).Concat(regime.Missing.SelectMany(set => set.Facts));

    // A proof is as deep as the product, which may be thousands of parts.
    private static IEnumerable<Reading> ReadingsOf(Proof whole)
    {
        Stack<Proof> waiting = new([whole]);
        while (waiting.TryPop(out var proof))
        {
            foreach (var reading in proof.Facts)
            {
                yield return reading;
            }

            for (var child = proof.Children.Count - 1; child >= 0; child--)
            {
                waiting.Push(proof.Children[child]);
            }
        }
    }

    private static IReadOnlyList<OriginStage> StagesOf(Node record) => record switch
    {
        Item item => item.Stages,
        Material material => material.Stages,
        _ => [],
    };
}
