namespace Longarm.Products;

/// <summary>Which components the elements of a document are.</summary>
internal sealed class SpdxPlaces(ProductFile file, SpdxRemarks remarks)
{
    private const int MaxNested = 64;

    /// <summary>Whether an element is something that a product can contain, or that can make one.</summary>
    public static bool IsThing(SpdxNode node) => node.At >= 0 || node.Element is SpdxElement.Undescribed or SpdxElement.Tool or SpdxElement.Elsewhere;

    /// <summary>The component of an element. A tool becomes one where it made something.</summary>
    public int Of(SpdxNode node, int line)
    {
        if (node.At < 0 && node.Element == SpdxElement.Undescribed)
        {
            node.At = file.Found(node.Id, line);
        }
        else if (node.At < 0)
        {
            if (node.Element == SpdxElement.Elsewhere)
            {
                file.Remark(line, "LP057", $"“{SpdxGraph.Short(node.Id)}” is described in another document, which is not read. What it is stays unknown.");
            }

            node.At = file.Add(new() { Line = node.Line > 0 ? node.Line : line, Name = node.Name ?? node.Id });
            file.Name(node.At, node.Id);
        }

        return node.At;
    }

    /// <summary>
    /// The components that an element stands for as a whole. What a file is linked with is in the package that contains it, and
    /// what made a file is behind that package.
    /// </summary>
    public List<int> WholesOf(SpdxNode node, int line)
    {
        if (node.Element != SpdxElement.File)
        {
            if (IsThing(node))
            {
                return [Of(node, line)];
            }

            remarks.PassOver(line);
            return [];
        }

        HashSet<SpdxNode> seen = [node];
        Queue<SpdxNode> next = new([node]);
        List<int> found = [];
        while (next.TryDequeue(out var at) && seen.Count <= MaxNested)
        {
            foreach (var owner in at.Owners ?? [])
            {
                if (owner.Element == SpdxElement.File && seen.Add(owner))
                {
                    next.Enqueue(owner);
                }
                else if (owner.At >= 0 && !found.Contains(owner.At))
                {
                    found.Add(owner.At);
                }
            }
        }

        if (found.Count == 0)
        {
            remarks.PassOver(line);
        }

        return found;
    }
}
