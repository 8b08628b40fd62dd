using Longarm.Text;

namespace Longarm.Products;

/// <summary>What a document of SPDX tells while it is read, in whichever of its forms. Elements may be named before they are described.</summary>
internal sealed class SpdxGraph(ProductFile file)
{
    /// <summary>The identifier of a document of version 2.</summary>
    public const string DocumentId = "SPDXRef-DOCUMENT";

    private const string Own = "longarm:";
    private readonly Dictionary<string, SpdxNode> nodes = new(StringComparer.Ordinal);

    /// <summary>The product that is filled.</summary>
    public ProductFile File { get; } = file;

    /// <summary>Name of the document.</summary>
    public string? Title { get; set; }

    /// <summary>Number of files and snippets.</summary>
    public int FileCount { get; private set; }

    /// <summary>The relationships, in the order of the file.</summary>
    public List<SpdxEdge> Edges { get; } = [];

    /// <summary>What the document says it is about.</summary>
    public List<(string Ref, int Line)> Described { get; } = [];

    /// <summary>Kinds of relationship that are not of the standard: how many, and the first line.</summary>
    public Dictionary<string, (int Count, int Line)> Unknown { get; } = [];

    /// <summary>Facts in our own words: of whom, which, and what.</summary>
    public List<(string Ref, string Name, MarkedScalar Value)> Facts { get; } = [];

    /// <summary>All elements.</summary>
    public IEnumerable<SpdxNode> Nodes => nodes.Values;

    /// <summary>The element of an identifier, described or not.</summary>
    public SpdxNode Node(string id)
    {
        if (!nodes.TryGetValue(id, out var node))
        {
            nodes[id] = node = new(id);
            if (id == DocumentId)
            {
                node.Element = SpdxElement.Collection;
            }
            else if (id.StartsWith("DocumentRef-", StringComparison.Ordinal))
            {
                node.Element = SpdxElement.Elsewhere;
            }
        }

        return node;
    }

    /// <summary>Adds a component: software, until its purpose says otherwise.</summary>
    public ProductComponent AddPackage(int line, out int at)
    {
        ProductComponent component = new() { Line = line, Kind = "software" };
        at = File.Add(component);
        return component;
    }

    /// <summary>Says by which identifier the document refers to a component.</summary>
    public void Identify(int at, string? id)
    {
        File.Name(at, id);
        if (id is { Length: > 0 } && Node(id) is { At: < 0 } node)
        {
            (node.At, node.Element) = (at, SpdxElement.Package);
        }
    }

    /// <summary>Ends a package: its identifier, and the texts about it.</summary>
    public void Describe(int at, string? id, IEnumerable<(string Text, int Line)> texts)
    {
        Identify(at, id);
        var component = File.Components[at];
        if (component.Name is null)
        {
            component.Name = id;
            File.Remark(component.Line, "LP054", "A package has no name, and is called by its identifier. Give it its name.");
        }

        foreach (var (text, line) in texts)
        {
            Annotate(id is { Length: > 0 } ? id : Anonymous(at), text, line);
        }
    }

    /// <summary>Takes up the purpose of a package.</summary>
    public void TakePurpose(ProductComponent component, string purpose, int line)
    {
        component.Kind = SpdxWords.KindOf(purpose);
        if (!SpdxWords.IsPurpose(purpose))
        {
            File.Remark(line, "LP065", $"“{Short(purpose)}” is no purpose of a package. Whether it is a commodity, software or technology stays unknown.");
        }
    }

    /// <summary>Counts a file or snippet.</summary>
    public void AddFile(string? id)
    {
        FileCount++;
        if (id is { Length: > 0 })
        {
            NameFile(id);
        }
    }

    /// <summary>Says by which identifier the document refers to a file.</summary>
    public SpdxNode NameFile(string id)
    {
        var node = Node(id);
        node.Element = node.At < 0 ? SpdxElement.File : node.Element;
        return node;
    }

    /// <summary>Takes up a relationship as it is written.</summary>
    /// <param name="from">The first element.</param>
    /// <param name="word">The kind.</param>
    /// <param name="to">The second element, or the word for none or no assertion.</param>
    /// <param name="line">Line of the file, from 1.</param>
    /// <param name="scope">The period of the lifecycle that it is about; null: any.</param>
    /// <param name="isAll">Whether the file says that these are all; null: it does not say.</param>
    public void Relate(string? from, string? word, string? to, int line, string? scope = null, bool? isAll = null)
    {
        if (from is not { Length: > 0 } || word is not { Length: > 0 } || to is not { Length: > 0 })
        {
            File.Remark(line, "LP060", "A relationship lacks its kind, or one of its two elements, and is passed over. Name both elements and the kind, for example CONTAINS.");
            return;
        }

        if (!SpdxRelationships.Find(SpdxWords.Last(word), out var kind))
        {
            var (count, first) = Unknown.GetValueOrDefault(word, (0, line));
            Unknown[word] = (count + 1, first);
            return;
        }

        var (name, meaning) = SpdxRelationships.InScope(kind.Word, kind.Meaning, scope);
        if (SpdxWords.IsNone(to) || SpdxWords.IsNoAssertion(to))
        {
            TakeAbsence(Node(from), meaning, kind.IsReversed, SpdxWords.IsNone(to), isWhole: scope is null && kind.Word is "CONTAINS" or "contains" or "DEPENDS_ON" or "dependsOn");
        }
        else if (meaning != SpdxMeaning.Nothing)
        {
            var (whole, thing) = kind.IsReversed ? (to, from) : (from, to);
            Edges.Add(new(Node(whole), Node(thing), meaning, name, line, kind.IsReversed || (scope is not null && isAll is true) ? null : isAll));
        }
    }

    /// <summary>Takes up a text about an element, if it states facts: a line each, <c>longarm:NAME=VALUE</c>.</summary>
    /// <param name="id">The element.</param>
    /// <param name="text">The text.</param>
    /// <param name="line">Its first line in the file.</param>
    /// <param name="hasLines">Whether lines of the text are lines of the file.</param>
    public void Annotate(string id, string text, int line, bool hasLines = false)
    {
        if (!text.Contains(Own, StringComparison.Ordinal))
        {
            return;
        }

        var at = line;
        foreach (var each in text.Split('\n'))
        {
            var trimmed = each.Trim();
            if (trimmed.StartsWith(Own, StringComparison.Ordinal))
            {
                State(id, trimmed, at);
            }

            at += hasLines ? 1 : 0;
        }
    }

    /// <summary>A text that is not longer than a message bears.</summary>
    public static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;

    // A package without an identifier may still be annotated where it stands.
    private string Anonymous(int at)
    {
        var id = $"\0{at}";
        (Node(id).At, Node(id).Element) = (at, SpdxElement.Package);
        return id;
    }

    private void State(string id, string written, int line)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            File.Remark(line, "LP063", $"The annotation “{Short(written)}” states nothing, and is passed over. Write longarm:NAME=VALUE, for example longarm:origin=US.");
            return;
        }

        Facts.Add((id, written[..equals].Trim(), new(written[(equals + 1)..].Trim(), IsQuoted: true, line, 0)));
    }

    // That nothing is linked, or nothing needed at some time, says nothing of what is contained.
    private static void TakeAbsence(SpdxNode node, SpdxMeaning meaning, bool isReversed, bool isNone, bool isWhole)
    {
        if (isReversed || meaning is not (SpdxMeaning.Part or SpdxMeaning.Dependency or SpdxMeaning.StaticLink))
        {
            return;
        }

        if (!isNone)
        {
            node.MayHaveMore = true;
        }
        else if (isWhole)
        {
            node.HasNone = true;
        }
    }
}
