using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Core.Language;

namespace Longarm.Text;

/// <summary>An item or a material on whose origin an answer turns, with where it was made stage by stage.</summary>
/// <param name="Origin">What was read of its origin, or of whose technology processed it.</param>
/// <param name="Stages">The stages, in the order of the file.</param>
public sealed record StagesTold(Reading Origin, IReadOnlyList<OriginStage> Stages)
{
    /// <summary>More materials are not listed: of a large product the “product” command has all.</summary>
    public const int MostMaterials = 1000;

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

    /// <summary>Materials of the product whose stages are told and that are not among those of <see cref="Of"/>, whether or not a rule asks for them.</summary>
    public static IReadOnlyList<StagesTold> OfOtherMaterials(Determination answer, IReadOnlyList<StagesTold> told)
    {
        var origin = FactCatalog.Find("material", "origin")!;
        HashSet<Node> known = new(told.Select(each => each.Origin.Record), ReferenceEqualityComparer.Instance);
        return
        [
            .. ItemsIn(answer.Case.Item).SelectMany(item => item.Materials.Known?.Elements.OfType<Material>() ?? [])
                .Where(material => material.Stages.Count > 0 && known.Add(material)).Take(MostMaterials)
                .Select(material => new StagesTold(new(material, origin, material.Origin.Value, material.Origin.Source), material.Stages)),
        ];
    }

    // A chain of assemblies may be thousands long: no recursion.
    private static IEnumerable<Item> ItemsIn(Item product)
    {
        HashSet<Item> seen = new(ReferenceEqualityComparer.Instance) { product };
        Stack<Item> waiting = new([product]);
        while (waiting.TryPop(out var item))
        {
            yield return item;
            foreach (var part in (item.Parts.Known?.Elements.OfType<Part>() ?? []).Reverse())
            {
                if (seen.Add(part.Item))
                {
                    waiting.Push(part.Item);
                }
            }
        }
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
