using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary><c>deep(list)</c>: parts or productions at any depth, each distinct one once.</summary>
/// <param name="list">The first level.</param>
public sealed class DeepCall(Expression list) : Expression
{
    private static readonly FactField PartsOfItem = FactCatalog.Find("item", "parts")!;
    private static readonly FactField ProductionsOfItem = FactCatalog.Find("item", "made-with")!;

    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        if (list.Evaluate(frame) is not ListValue top)
        {
            return UnknownValue.Instance;
        }

        return frame.Run.Memo.Depths.TryGetValue(top, out var known) ? known : frame.Run.Memo.Depths[top] = Walk(top, frame.Run);
    }

    // Without recursion: a chain of sub-assemblies may be thousands long.
    private static ListValue Walk(ListValue top, Evaluation run)
    {
        List<Value> found = [];
        HashSet<Value> seen = new(ReferenceEqualityComparer.Instance);
        var isComplete = top.IsComplete;
        Queue<Value> waiting = new(top.Elements);
        while (waiting.TryDequeue(out var element))
        {
            if (!seen.Add(element))
            {
                continue;
            }

            found.Add(element);
            var below = element switch
            {
                Part part => run.Read(part.Item, PartsOfItem),
                Production production => run.Read(production.Item, ProductionsOfItem),
                _ => ListValue.Empty,
            };
            isComplete &= below is ListValue { IsComplete: true } or NothingValue;
            foreach (var next in (below as ListValue)?.Elements ?? [])
            {
                waiting.Enqueue(next);
            }
        }

        return new(found, isComplete);
    }
}
