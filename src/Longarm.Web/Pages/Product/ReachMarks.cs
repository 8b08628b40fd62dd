using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Web;

/// <summary>A component whose facts carry the reach of a law.</summary>
/// <param name="At">Its number.</param>
/// <param name="Rule">The rule.</param>
/// <param name="IsOpen">Whether it is not known that the rule reaches; else it does.</param>
public sealed record ReachMark(int At, Rule Rule, bool IsOpen);

/// <summary>Finds the parts and tools by which a law reaches a product, in the proofs of an answer.</summary>
internal static class ReachMarks
{
    /// <summary>What marks which component, those that surely carry a reach first. What is said of the product as a whole is no mark.</summary>
    public static IReadOnlyList<ReachMark> Of(Determination answer, ProductIndex product)
    {
        Dictionary<string, int> byPath = [];
        for (var at = 0; at < product.Items.Count; at++)
        {
            byPath.TryAdd(product.Items[at].Path, at);
        }

        List<ReachMark> marks = [];
        foreach (var ground in answer.Regimes.SelectMany(r => r.Grounds).Where(g => g.Rule.Rule.Kind == RuleKind.Reach && g is { Proof: not null, Truth: not Truth.False }))
        {
            HashSet<int> carrying = [];
            Walk(ground.Proof!, ground.Truth, record => Add(carrying, record));
            marks.AddRange(carrying.Order().Select(at => new ReachMark(at, ground.Rule.Rule, ground.Truth == Truth.Unknown)));
        }

        return [.. marks.OrderBy(mark => mark.IsOpen)];

        void Add(HashSet<int> carrying, Node record)
        {
            var item = record switch { Part part => part.Item, Production made => made.Item, _ => record as Item };
            var at = item is not null && product.Find(item) is { } same ? same : byPath.GetValueOrDefault(item?.Path ?? HolderOf(record), 0);
            if (at > 0)
            {
                carrying.Add(at);
            }
        }
    }

    private static string HolderOf(Node record) =>
        record is Material && record.Path.LastIndexOf(".materials[", StringComparison.Ordinal) is > 0 and var end ? record.Path[..end] : "";

    // That a part contains nothing carries no reach, although it is read on the way to what does.
    // As a digest reads a proof: what carries the answer is what has its truth; under “not” that is turned round.
    private static void Walk(Proof proof, Truth carrying, Action<Node> take)
    {
        Stack<(Proof Proof, Truth Carrying)> waiting = new([(proof, carrying)]);
        while (waiting.TryPop(out var step))
        {
            if (step.Proof.Truth != step.Carrying)
            {
                continue;
            }

            foreach (var fact in step.Proof.Facts.Where(f => step.Carrying == Truth.Unknown ? f.IsOpen : f.Source.Kind is SourceKind.Stated or SourceKind.Screened && f.Value is not (ListValue { Elements: [Node, ..] } or ListValue { Elements.Count: 0 })))
            {
                take(fact.Record);
            }

            foreach (var child in step.Proof.Children)
            {
                waiting.Push((child, child.Truth != step.Carrying && step.Proof.Children.Count == 1 ? child.Truth : step.Carrying));
            }
        }
    }
}
