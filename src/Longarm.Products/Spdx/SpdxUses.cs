using Longarm.Text;

namespace Longarm.Products;

/// <summary>Makes parts and production of the relationships of a document, once all of it was read.</summary>
internal sealed class SpdxUses
{
    private const int MaxProduced = 1_000_000;
    private readonly SpdxGraph graph;
    private readonly ProductFile file;
    private readonly SpdxRemarks remarks = new();
    private readonly SpdxPlaces places;
    private readonly Dictionary<(int, int, bool), int> uses = [];
    private readonly Dictionary<SpdxNode, SpdxProcess> processes = [];
    private readonly HashSet<int> placed = [];
    private readonly HashSet<SpdxNode> apart = [];

    /// <summary>Makes them of one document.</summary>
    public SpdxUses(SpdxGraph graph)
    {
        this.graph = graph;
        file = graph.File;
        places = new(file, remarks);
    }

    /// <summary>Ends the reading of a document.</summary>
    public void Finish()
    {
        TakePlaces();
        foreach (var edge in graph.Edges)
        {
            TakeOwner(edge);
        }

        foreach (var edge in graph.Edges)
        {
            Take(edge);
        }

        TakeProcesses();
        var roots = new SpdxRoots(graph, places).Find();
        TakeFacts();
        TakeCompleteness();
        foreach (var node in apart.Where(node => node.At >= 0 && !placed.Contains(node.At) && !roots.Contains(node.At)))
        {
            file.Components[node.At].IsExternal = true;
        }

        remarks.Tell(graph);
    }

    // A component that our own facts put somewhere is there, whatever else is said of it; tools get their place before they are named.
    private void TakePlaces()
    {
        foreach (var (id, name, value) in graph.Facts)
        {
            var node = graph.Node(id);
            if (name == "longarm:use" && node.At >= 0)
            {
                placed.Add(node.At);
            }
            else if (name == "longarm:made-with" && value.Text.Split('|') is [{ Length: > 0 } tool, _] && graph.Node(tool) is { Element: not SpdxElement.Undescribed } known && SpdxPlaces.IsThing(known))
            {
                placed.Add(places.Of(known, value.Line));
            }
        }
    }

    private static void TakeOwner(SpdxEdge edge)
    {
        if (edge.Meaning == SpdxMeaning.Part && edge.Thing.Element == SpdxElement.File)
        {
            edge.Thing.IsIn(edge.Whole);
        }
    }

    private void Take(SpdxEdge edge)
    {
        var isProcess = edge.Whole.Element is SpdxElement.Build or SpdxElement.Process;
        switch (edge.Meaning)
        {
            case SpdxMeaning.Part or SpdxMeaning.Dependency or SpdxMeaning.StaticLink or SpdxMeaning.Describes when edge.Whole.Element == SpdxElement.Collection:
                graph.Described.Add((edge.Thing.Id, edge.Line));
                break;
            case SpdxMeaning.Part or SpdxMeaning.Dependency or SpdxMeaning.StaticLink:
                TakePart(edge);
                break;
            case SpdxMeaning.Tool when edge.Thing.Element is SpdxElement.Build or SpdxElement.Process:
                ProcessOf(edge.Thing).Made.Add((edge.Whole, edge.Line));
                break;
            case SpdxMeaning.Output when isProcess:
                ProcessOf(edge.Whole).Made.Add((edge.Thing, edge.Line));
                break;
            case SpdxMeaning.Tool or SpdxMeaning.UsedTool or SpdxMeaning.Host when isProcess:
            case SpdxMeaning.Input when edge.Whole.Element == SpdxElement.Build:
            case SpdxMeaning.Invoker when isProcess && edge.Thing.Element == SpdxElement.Tool:
                ProcessOf(edge.Whole).Behind.Add((edge.Thing, edge.Line));
                break;
            case SpdxMeaning.Tool:
                TakeTool(edge.Whole, edge.Thing, edge.Line);
                break;
            case SpdxMeaning.Unsaid or SpdxMeaning.UsedTool or SpdxMeaning.Input or SpdxMeaning.Output or SpdxMeaning.Host:
                remarks.Unsaid(edge.Word, edge.Line);
                apart.Add(edge.Thing);
                break;
            case SpdxMeaning.Apart:
                apart.Add(edge.Thing);
                break;
            case SpdxMeaning.Beside:
                remarks.Unsaid(edge.Word, edge.Line);
                apart.Add(edge.Whole);
                apart.Add(edge.Thing);
                break;
        }
    }

    private SpdxProcess ProcessOf(SpdxNode node)
    {
        if (!processes.TryGetValue(node, out var process))
        {
            processes[node] = process = new();
        }

        return process;
    }

    private void TakePart(SpdxEdge edge)
    {
        var isFile = edge.Thing.Element == SpdxElement.File;
        TakeWhetherAll(edge, isFile);
        if (isFile && edge.Meaning == SpdxMeaning.Part)
        {
            return;
        }

        if (isFile || !SpdxPlaces.IsThing(edge.Thing))
        {
            remarks.PassOver(edge.Line);
            return;
        }

        foreach (var whole in places.WholesOf(edge.Whole, edge.Line))
        {
            if (whole == edge.Thing.At && edge.Whole.Element == SpdxElement.File)
            {
                continue;
            }

            var at = places.Of(edge.Thing, edge.Line);
            var isMixed = edge.Meaning == SpdxMeaning.StaticLink && file.Components[whole].Kind != "commodity" && file.Components[at].Kind != "commodity";
            Add(new(whole, at, edge.Line)
            {
                // A plug-in that is contained in what it depends on is no contradiction.
                IsDependency = true,
                How = isMixed ? new("commingled", IsQuoted: true, edge.Line, 0) : null,
            });
        }
    }

    // That all links are told does not tell that all parts are; nor does a list of files tell what is in them.
    private static void TakeWhetherAll(SpdxEdge edge, bool isFile)
    {
        var whole = edge.Whole;
        if (edge.IsAll is false)
        {
            whole.MayHaveMore = true;
        }
        else if (edge.IsAll is null || isFile)
        {
            whole.IsOpen = true;
        }
        else if (edge.Word is "contains" or "dependsOn")
        {
            whole.MayHaveMore ??= false;
        }
    }

    private void TakeTool(SpdxNode made, SpdxNode tool, int line)
    {
        if (!SpdxPlaces.IsThing(tool))
        {
            remarks.PassOver(line);
            return;
        }

        foreach (var whole in places.WholesOf(made, line))
        {
            if (whole != tool.At || made.Element != SpdxElement.File)
            {
                Add(new(whole, places.Of(tool, line), line) { IsProduction = true, IsDependency = true });
            }
        }
    }

    private void Add(ProductUse use)
    {
        placed.Add(use.Child);
        if (use.Parent == use.Child)
        {
            file.UseNamed(file.Components[use.Child].Ref, use);
        }
        else if (uses.TryAdd((use.Parent, use.Child, use.IsProduction), file.Uses.Count))
        {
            file.Uses.Add(use);
        }
        else if (use.How is not null && uses[(use.Parent, use.Child, use.IsProduction)] is var same && file.Uses[same].How is null)
        {
            file.Uses[same] = use;
        }
    }

    private void TakeProcesses()
    {
        foreach (var (node, process) in processes)
        {
            if (process.Made.Count == 0)
            {
                file.Remark(node.Line, "LP066", $"“{SpdxGraph.Short(node.Name ?? node.Id)}” does not say what it makes, so that what goes into it is passed over. State its outputs with hasOutput.");
                apart.UnionWith(process.Behind.Select(each => each.Node));
                continue;
            }

            if ((long)process.Made.Count * process.Behind.Count > MaxProduced)
            {
                file.Remark(node.Line, "LP066", $"“{SpdxGraph.Short(node.Name ?? node.Id)}” makes {process.Made.Count:N0} things of {process.Behind.Count:N0}, which is more than is read, and is passed over. State the tools of each package with usesTool in scope build.");
                continue;
            }

            foreach (var (made, _) in process.Made)
            {
                foreach (var (behind, line) in process.Behind)
                {
                    TakeTool(made, behind, line);
                }
            }
        }
    }

    private void TakeFacts()
    {
        HashSet<int> told = [];
        foreach (var (id, name, value) in graph.Facts)
        {
            var node = graph.Node(id);
            var at = node.At >= 0 ? node.At : node.Element == SpdxElement.Collection ? file.Root : -1;
            if (at >= 0)
            {
                told.Add(at);
                LongarmProperties.Take(file, at, name, value);
            }
            else
            {
                file.Remark(value.Line, "LP063", $"“{SpdxGraph.Short(id)}” is no package of this document, so that “{SpdxGraph.Short(name)}” is passed over. Annotate the package that it is about.");
            }
        }

        foreach (var component in told.Select(at => file.Components[at]))
        {
            ProductStages.SettleItem(file, component);
            component.Materials.ForEach(material => ProductStages.SettleMaterial(file, material));
        }
    }

    private void TakeCompleteness()
    {
        foreach (var node in graph.Nodes.Where(node => node.At >= 0))
        {
            var component = file.Components[node.At];
            component.HasNoParts |= node.HasNone && !node.IsOpen;
            component.IsComplete ??= node.MayHaveMore switch
            {
                true => false,
                false when !node.IsOpen => true,
                _ => null,
            };
        }
    }

    private sealed class SpdxProcess
    {
        public List<(SpdxNode Node, int Line)> Behind { get; } = [];

        public List<(SpdxNode Node, int Line)> Made { get; } = [];
    }
}
