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

        return frame.Case.IsLarge ? OfLarge(top, frame.Run) : Of(top, frame.Run);
    }

    private static ListValue Of(ListValue top, Evaluation run)
    {
        if (run.Memo.Depths.TryGetValue(top, out var known))
        {
            run.Used(known.Reads);
            return known.Found;
        }

        var outer = run.Begin();
        var found = Walk(top, run);
        run.Memo.Depths[top] = (found, run.End(outer));
        return found;
    }

    // Of a large product the walk is made once for all who ask, and of what it read only that is told which leaves it open.
    private static ListValue OfLarge(ListValue top, Evaluation run)
    {
        DeepList? deep = run.HasListsAsStated ? top.AtAnyDepth : null;
        if (deep is null)
        {
            if (run.Memo.Depths.TryGetValue(top, out var known))
            {
                run.Used(known.Reads);
                return known.Found;
            }

            var outer = run.Turn(null);
            var found = Walk(top, run);
            run.Turn(outer);
            deep = new(found, [.. found.Elements.Where(element => !Below(element, run).IsDefinite).Take(Evaluation.OpenFactsTold)]);
            _ = run.HasListsAsStated ? top.AtAnyDepth = deep : null;
            outer = run.Begin();
            run.ReadInside();
            Tell(deep, run);
            run.Memo.Depths[top] = (found, run.End(outer));
            return found;
        }

        run.ReadInside();
        Tell(deep, run);
        return deep.Found;
    }

    private static void Tell(DeepList deep, Evaluation run)
    {
        foreach (var element in deep.Open)
        {
            _ = Below(element, run);
        }
    }

    private static Value Below(Value element, Evaluation run) => element switch
    {
        Part part => run.Read(part.Item, PartsOfItem),
        Production production => run.Read(production.Item, ProductionsOfItem),
        _ => ListValue.Empty,
    };

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
            var below = Below(element, run);
            isComplete &= below is ListValue { IsComplete: true } or NothingValue;
            foreach (var next in (below as ListValue)?.Elements ?? [])
            {
                waiting.Enqueue(next);
            }
        }

        return new(found, isComplete);
    }
}
