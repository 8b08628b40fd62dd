using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads SPDX in JSON, versions 2.0 to 2.3, as a stream; hands the graph of version 3 on.</summary>
internal sealed class SpdxJson(JsonTokens tokens, ProductFile file)
{
    private const int MaxWrapped = 4;

    private static readonly string[] DocumentFields =
    [
        "spdxVersion", "SPDXID", "name", "documentDescribes", "packages", "files", "snippets", "relationships", "annotations", "@graph",
        "sbom", "Document", "predicate",
    ];

    private static readonly string[] PackageFields = ["SPDXID", "name", "versionInfo", "primaryPackagePurpose", "annotations", "hasFiles"];
    private static readonly string[] RelationshipFields = ["spdxElementId", "relationshipType", "relatedSpdxElement"];
    private static readonly string[] AnnotationFields = ["comment"];
    private static readonly string[] IdFields = ["SPDXID"];
    private readonly SpdxGraph graph = new(file);
    private Spdx3Json? third;
    private bool isDocument;
    private string id = SpdxGraph.DocumentId;

    /// <summary>Reads the file, whose first token was read.</summary>
    public void Read()
    {
        ReadDocument(0);
        if (!isDocument)
        {
            file.Mistake(1, "LP052", "This is no SPDX document: it has neither “spdxVersion” with “packages” nor a “@graph” of version 3. Give a whole document.");
            return;
        }

        if (graph.Node(id) is { At: < 0 } document)
        {
            document.Element = SpdxElement.Collection;
        }

        third?.Finish();
        new SpdxUses(graph).Finish();
    }

    private void ReadDocument(int wrapped)
    {
        while (tokens.NextField(out var field, DocumentFields))
        {
            switch (field)
            {
                case 0:
                    TakeVersion(tokens.Line, tokens.Scalar() ?? "");
                    break;
                case 1:
                    id = tokens.Scalar() is { Length: > 0 } own ? own : id;
                    break;
                case 2:
                    graph.Title = tokens.Scalar();
                    break;
                case 3:
                    var line = tokens.Line;
                    graph.Described.AddRange(JsonWalk.Texts(tokens).Select(each => (each, line)));
                    break;
                case 4:
                    isDocument = true;
                    Objects("packages", "package", ReadPackage);
                    break;
                case 5 or 6:
                    JsonWalk.Each(tokens, ReadFile);
                    break;
                case 7:
                    Objects("relationships", "relationship", ReadRelationship);
                    break;
                case 8:
                    JsonWalk.Each(tokens, () => ReadAnnotation(SpdxGraph.DocumentId));
                    break;
                case 9:
                    isDocument = true;
                    third ??= new(tokens, graph);
                    Objects("@graph", "element", third.Read);
                    break;
                case 10 or 11 or 12 when tokens.Type == JsonTokenType.StartObject && wrapped < MaxWrapped:
                    ReadDocument(wrapped + 1);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    private void TakeVersion(int line, string version)
    {
        isDocument = true;
        if (!SpdxWords.IsVersion(version))
        {
            file.Remark(line, "LP055", $"SPDX “{SpdxGraph.Short(version)}” is not one of the versions that are read ({string.Join(", ", SpdxWords.Versions)}). It is read as far as it is the same.");
        }
    }

    private void Objects(string name, string one, Action read)
    {
        var line = tokens.Line;
        if (!JsonWalk.Each(tokens, read))
        {
            file.Mistake(line, "LP053", $"“{name}” must be a list of objects, and each object a {one}.");
        }
    }

    // The identifier may stand after what needs it, so that annotations wait.
    private void ReadPackage()
    {
        var component = graph.AddPackage(tokens.Line, out var at);
        string? own = null;
        List<(string Text, int Line)> annotations = [];
        List<string> files = [];
        while (tokens.NextField(out var field, PackageFields))
        {
            switch (field)
            {
                case 0:
                    own = tokens.Scalar();
                    break;
                case 1:
                    component.Name = tokens.Scalar();
                    break;
                case 2:
                    component.Version = tokens.Scalar();
                    break;
                case 3:
                    var line = tokens.Line;
                    graph.TakePurpose(component, tokens.Scalar() ?? "", line);
                    break;
                case 4:
                    JsonWalk.Each(tokens, () => ReadComment(annotations));
                    break;
                case 5:
                    files = JsonWalk.Texts(tokens);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        graph.Describe(at, own, annotations);
        foreach (var each in own is { Length: > 0 } ? files : [])
        {
            graph.NameFile(each).IsIn(graph.Node(own!));
        }
    }

    private void ReadFile()
    {
        string? own = null;
        while (tokens.NextField(out var field, IdFields))
        {
            if (field == 0)
            {
                own = tokens.Scalar();
            }
            else
            {
                tokens.Skip();
            }
        }

        graph.AddFile(own);
    }

    private void ReadRelationship()
    {
        var line = tokens.Line;
        var values = new string?[RelationshipFields.Length];
        while (tokens.NextField(out var field, RelationshipFields))
        {
            if (field >= 0)
            {
                values[field] = tokens.Scalar();
            }
            else
            {
                tokens.Skip();
            }
        }

        graph.Relate(values[0], values[1], values[2], line);
    }

    private void ReadAnnotation(string about)
    {
        List<(string Text, int Line)> texts = [];
        ReadComment(texts);
        foreach (var (text, line) in texts)
        {
            graph.Annotate(about, text, line);
        }
    }

    private void ReadComment(List<(string Text, int Line)> texts)
    {
        while (tokens.NextField(out var field, AnnotationFields))
        {
            var line = tokens.Line;
            if (field == 0 && tokens.Scalar() is { } text)
            {
                texts.Add((text, line));
            }
            else if (field != 0)
            {
                tokens.Skip();
            }
        }
    }
}
