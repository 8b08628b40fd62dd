namespace Longarm.Products;

/// <summary>Finds what a document is about, and what is beside it.</summary>
internal sealed class SpdxRoots(SpdxGraph graph, SpdxPlaces places)
{
    private readonly ProductFile file = graph.File;

    /// <summary>Sets the product, and gives back what the document says it is about.</summary>
    public HashSet<int> Find()
    {
        HashSet<int> about = [];
        List<int> inOrder = [];
        foreach (var (node, line) in Described().Where(each => SpdxPlaces.IsThing(each.Node)))
        {
            if (about.Add(places.Of(node, line)))
            {
                inOrder.Add(node.At);
            }
        }

        if (file.Components.Count == 0)
        {
            file.Root = file.Add(new() { Line = 1, Name = graph.Title });
            file.Remark(1, "LP067", "The document describes no package, so that nothing is known of what the product consists of. Describe what it contains as packages.");
        }
        else if (inOrder is [var only])
        {
            file.Root = only;
            LeaveOutWholes();
        }
        else if (inOrder.Count > 1)
        {
            TakeSeveral(inOrder);
        }

        return about;
    }

    // A document is about its root elements; where those are bills of materials, about theirs.
    private List<(SpdxNode Node, int Line)> Described()
    {
        Queue<(string Ref, int Line)> next = new(graph.Described);
        HashSet<SpdxNode> seen = [];
        List<(SpdxNode, int)> described = [];
        while (next.TryDequeue(out var each))
        {
            if (SpdxWords.IsNone(each.Ref) || SpdxWords.IsNoAssertion(each.Ref) || graph.Node(each.Ref) is not { } node || !seen.Add(node))
            {
                continue;
            }

            if (node.Element != SpdxElement.Collection)
            {
                described.Add((node, each.Line));
            }

            foreach (var root in node.Roots ?? [])
            {
                next.Enqueue((root, node.Line));
            }
        }

        return described;
    }

    // The document is about one thing: what contains that is not in it.
    private void LeaveOutWholes()
    {
        var wholes = file.Uses.ToLookup(use => use.Child, use => use.Parent);
        HashSet<int> seen = [file.Root];
        Queue<int> next = new(seen);
        List<ProductComponent> outside = [];
        while (next.TryDequeue(out var at))
        {
            foreach (var whole in wholes[at].Where(seen.Add))
            {
                next.Enqueue(whole);
                if (!wholes[whole].Any())
                {
                    outside.Add(file.Components[whole]);
                    file.Components[whole].IsExternal = true;
                }
            }
        }

        if (outside.Count > 0)
        {
            file.Remark(outside[0].Line, "LP060", $"“{SpdxGraph.Short(outside[0].Name ?? "?")}”{(outside.Count > 1 ? $" and {outside.Count - 1:N0} more" : "")} contain, need or were made by what the document describes, and are not in it. "
                + "Where a relationship was written the wrong way round, turn it.");
        }
    }

    // Several are a product with each. Of those that need one another in a circle the first is taken.
    private void TakeSeveral(List<int> about)
    {
        var parts = file.Uses.Where(use => !use.IsProduction).ToLookup(use => use.Parent, use => use.Child);
        HashSet<int> inside = [.. file.Uses.Where(use => !use.IsProduction).Select(use => use.Child)];
        HashSet<int> reached = [];
        file.Root = file.Add(new() { Line = 1, Name = graph.Title });
        foreach (var at in about.OrderBy(inside.Contains).Where(at => !reached.Contains(at)))
        {
            file.Uses.Add(new(file.Root, at, file.Components[at].Line));
            Stack<int> next = new([at]);
            while (next.TryPop(out var each))
            {
                if (reached.Add(each))
                {
                    foreach (var part in parts[each])
                    {
                        next.Push(part);
                    }
                }
            }
        }
    }
}
