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
        var found = Walk(top, element => Below(element, run));
        run.Memo.Depths[top] = (found, run.End(outer));
        return found;
    }

    // Of a large product the walk is made once for all who ask, and of what it read only that is told which leaves it open.
    private static ListValue OfLarge(ListValue top, Evaluation run)
    {
        if (run.ListsThatAreOther > 0 || (run.ListsThatAreWhole > 0 && DeepOf(top).OpenBelow <= run.ListsThatAreWhole))
        {
            return Of(top, run);
        }

        var deep = DeepOf(top);
        run.ReadInside();
        foreach (var element in deep.Open)
        {
            _ = Below(element, run);
        }

        return deep.Found.But(top.IsComplete && deep.OpenBelow == 0);
    }

    private static DeepList DeepOf(ListValue top) => top.AtAnyDepth ??= WalkAsStated(top);

    // As it is stated a part stands in one list alone, and a list is that of one item: only lists may be met twice.
    private static DeepList WalkAsStated(ListValue top)
    {
        List<Value> found = [.. top.Items];
        HashSet<ListValue> seen = new(ReferenceEqualityComparer.Instance);
        List<Value> open = [];
        var openBelow = 0;
        for (var at = 0; at < found.Count; at++)
        {
            var inside = BelowAsStated(found[at]);
            if (inside is not (ListValue { IsComplete: true } or NothingValue))
            {
                openBelow++;
                if (open.Count < Evaluation.OpenFactsTold)
                {
                    open.Add(found[at]);
                }
            }

            if (inside is ListValue { Items: { Length: > 0 } below } list && seen.Add(list))
            {
                found.AddRange(below);
            }
        }

        return new(new(found, top.IsComplete && openBelow == 0), openBelow, open);
    }

    private static Value BelowAsStated(Value element) => element switch
    {
        Part part => part.Item.Parts.Value,
        Production production => production.Item.MadeWith.Value,
        _ => ListValue.Empty,
    };

    private static Value Below(Value element, Evaluation run) => element switch
    {
        Part part => run.Read(part.Item, PartsOfItem),
        Production production => run.Read(production.Item, ProductionsOfItem),
        _ => ListValue.Empty,
    };

    // Without recursion: a chain of sub-assemblies may be thousands long.
    private static ListValue Walk(ListValue top, Func<Value, Value> below)
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
            var inside = below(element);
            isComplete &= inside is ListValue { IsComplete: true } or NothingValue;
            foreach (var next in (inside as ListValue)?.Elements ?? [])
            {
                waiting.Enqueue(next);
            }
        }

        return new(found, isComplete);
    }
}
