namespace Longarm.Products;

/// <summary>What of a document was passed over: each kind is told once, with how many there are and where the first is.</summary>
internal sealed class SpdxRemarks
{
    private readonly Dictionary<string, (int Count, int Line)> unsaid = [];
    private (int Count, int Line) passedOver;

    /// <summary>Counts a relationship that leaves open what is in a product.</summary>
    public void Unsaid(string word, int line)
    {
        var (count, first) = unsaid.GetValueOrDefault(word, (0, line));
        unsaid[word] = (count + 1, first);
    }

    /// <summary>Counts a relationship of what can be no component.</summary>
    public void PassOver(int line) => passedOver = (passedOver.Count + 1, passedOver.Count == 0 ? line : passedOver.Line);

    /// <summary>Tells a person what was passed over.</summary>
    public void Tell(SpdxGraph graph)
    {
        var file = graph.File;
        if (graph.FileCount > 0)
        {
            file.Remark(0, "LP056", $"{graph.FileCount:N0} files and snippets are passed over: packages are parts, and files are not.");
        }

        if (passedOver.Count > 0)
        {
            file.Remark(passedOver.Line, "LP068", $"{passedOver.Count:N0} relationships, of which this is the first, name a file or another element that is no package, and are passed over. State them of packages.");
        }

        foreach (var (word, (count, line)) in graph.Unknown)
        {
            file.Remark(line, "LP058", $"“{SpdxGraph.Short(word)}” is no kind of relationship. {count:N0} of them, of which this is the first, are passed over.");
        }

        foreach (var (word, (count, line)) in unsaid)
        {
            file.Remark(line, "LP059", $"{word} does not say what is in a product, or what made it. {count:N0} of them, of which this is the first, are passed over. "
                + "Where it is in the product, say CONTAINS or longarm:use; where it made it, say BUILD_TOOL_OF or longarm:made-with.");
        }

        foreach (var component in file.Components.Where(each => each.Name?.Contains('\uFFFD', StringComparison.Ordinal) is true))
        {
            file.Remark(component.Line, "LP051", $"The name “{SpdxGraph.Short(component.Name!)}” has signs that are no UTF-8. Save the file as UTF-8.");
        }
    }
}
