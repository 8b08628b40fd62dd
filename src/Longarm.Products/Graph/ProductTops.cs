namespace Longarm.Products;

/// <summary>Finds what of a file is in nothing else.</summary>
internal static class ProductTops
{
    /// <summary>Components that are in no other.</summary>
    public static List<int> Of(ProductFile file)
    {
        var inside = new bool[file.Components.Count];
        foreach (var use in file.Uses)
        {
            inside[use.Child] |= !use.MayBePart;
        }

        return [.. Enumerable.Range(0, inside.Length).Where(at => !inside[at] && at != file.Root && IsPlaced(file.Components[at]))];
    }

    /// <summary>Things that are in one another alone are in the product too: the first of each such circle.</summary>
    /// <param name="file">The product.</param>
    /// <param name="tops">Those that are in no other.</param>
    public static List<int> InCircles(ProductFile file, List<int> tops)
    {
        var count = file.Components.Count;
        var (starts, parts) = PartsOf(file, count);
        var reached = new bool[count];
        Stack<int> waiting = [];
        tops.ForEach(Reach);
        Reach(file.Root);
        List<int> first = [];
        for (var at = 0; at < count; at++)
        {
            // What is in one of several alternates, or only in a tool, is known to be nowhere else.
            if (!IsPlaced(file.Components[at]))
            {
                Reach(at);
            }
        }

        for (var at = 0; at < count; at++)
        {
            if (!reached[at])
            {
                first.Add(at);
                Reach(at);
            }
        }

        return first;

        void Reach(int from)
        {
            waiting.Push(from);
            while (waiting.TryPop(out var at))
            {
                if (reached[at])
                {
                    continue;
                }

                reached[at] = true;
                for (var part = starts[at]; part < starts[at + 1]; part++)
                {
                    waiting.Push(parts[part]);
                }
            }
        }
    }

    private static bool IsPlaced(ProductComponent component) => component is { IsPassedOver: false, IsTool: false, Choice: < 0 };

    // The parts of all, one after the other, and where those of each begin; one more: the end.
    private static (int[] Starts, int[] Parts) PartsOf(ProductFile file, int count)
    {
        var starts = new int[count + 1];
        foreach (var use in file.Uses)
        {
            starts[use.Parent + 1]++;
        }

        for (var at = 0; at < count; at++)
        {
            starts[at + 1] += starts[at];
        }

        var next = starts[..count];
        var parts = new int[file.Uses.Count];
        foreach (var use in file.Uses)
        {
            parts[next[use.Parent]++] = use.Child;
        }

        return (starts, parts);
    }
}
