using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads the graph of SPDX 3.0 and 3.1 in JSON-LD, element by element.</summary>
internal sealed class Spdx3Json(JsonTokens tokens, SpdxGraph graph)
{
    private static readonly string[] Fields =
    [
        "type", "@type", "spdxId", "@id", "name", "software_packageVersion", "hardware_hardwareVersion", "hardware_partNumber",
        "software_primaryPurpose", "relationshipType", "from", "to", "scope", "completeness", "rootElement", "subject", "statement", "extension",
        "specVersion", "import", "actionLocation", "supplychain_actionLocation", "operations_assessedElement", "assessedElement",
        "operations_assessmentResult", "assessmentResult", "operations_exportingCountry", "exportingCountry",
        "operations_exportControlSpecification", "exportControlSpecification", "operations_exportClassification", "exportClassification",
    ];

    private static readonly string[] Names = [.. Fields.Select(field => field[(field.LastIndexOf('_') + 1)..].TrimStart('@'))];
    private static readonly string[] ExternalFields = ["externalSpdxId"];
    private readonly SpdxExport export = new(graph);
    private readonly HashSet<string> versions = [];
    private int nameless;
    private (int Count, int Line) places;

    /// <summary>Reads the element whose first token was read.</summary>
    public void Read() => _ = ReadElement();

    /// <summary>Ends the reading.</summary>
    public void Finish()
    {
        // A document leads to what it is about; without one, each bill of materials does.
        var collections = graph.Nodes.Where(node => node.Roots is not null).ToList();
        var documents = collections.Where(node => node.IsDocument).ToList();
        graph.Described.AddRange((documents.Count > 0 ? documents : collections).SelectMany(node => node.Roots!.Select(root => (root, node.Line))).ToList());
        export.Finish();
        if (places.Count > 0)
        {
            graph.File.Remark(places.Line, "LP069", $"{places.Count:N0} steps, of which this is the first, say where they took place. That is no origin by itself, which stays unknown: state it with longarm:origin.");
        }
    }

    private string ReadElement()
    {
        Spdx3Element element = new(tokens.Line);
        while (tokens.NextField(out var field, Fields))
        {
            TakeField(element, field < 0 ? "" : Names[field]);
        }

        element.Id ??= $"_:nameless{++nameless}";
        Take(element);
        return element.Id;
    }

    private void TakeField(Spdx3Element element, string name)
    {
        switch (name)
        {
            case "type":
                element.Type ??= JsonWalk.Texts(tokens).FirstOrDefault();
                break;
            case "spdxId" or "id":
                element.Id = tokens.Scalar();
                break;
            case "name":
                element.Name = tokens.Scalar();
                break;
            case "packageVersion" or "hardwareVersion":
                element.Version = tokens.Scalar();
                break;
            case "partNumber":
                element.PartNumber = tokens.Scalar();
                break;
            case "primaryPurpose":
                element.Purpose = tokens.Scalar();
                break;
            case "relationshipType":
                element.Relationship = tokens.Scalar();
                break;
            case "from":
                element.From = References().FirstOrDefault();
                break;
            case "to":
                element.To = References();
                break;
            case "scope":
                element.Scope = SpdxWords.Last(tokens.Scalar() ?? "");
                break;
            case "completeness":
                element.Completeness = SpdxWords.Last(tokens.Scalar() ?? "");
                break;
            case "rootElement":
                element.Roots = References();
                break;
            case "subject" or "assessedElement":
                element.Subject = References().FirstOrDefault();
                break;
            case "statement":
                element.Texts.Add((tokens.Line, tokens.Scalar() ?? ""));
                break;
            case "extension":
                new SpdxExtension(tokens).Read(element.Extensions);
                break;
            case "specVersion":
                CheckVersion(tokens.Line, tokens.Scalar() ?? "");
                break;
            case "import":
                JsonWalk.Each(tokens, ReadExternal);
                break;
            case "actionLocation":
                places = References().Count > 0 ? (places.Count + 1, places.Count == 0 ? tokens.Line : places.Line) : places;
                break;
            case "assessmentResult":
                element.Results = References();
                break;
            case "exportingCountry":
                element.Country = tokens.Scalar();
                break;
            case "exportControlSpecification":
                element.Specification = References().FirstOrDefault();
                break;
            case "exportClassification":
                element.Code = tokens.Scalar();
                break;
            default:
                tokens.Skip();
                break;
        }
    }

    private void Take(Spdx3Element element)
    {
        var id = element.Id!;
        var type = SpdxElementTypes.Plain(element.Type ?? "");
        if (SpdxElementTypes.IsRelationship(type))
        {
            TakeRelationship(element);
            return;
        }

        switch (type)
        {
            case "Annotation":
                foreach (var (line, text) in element.Subject is null ? [] : element.Texts)
                {
                    graph.Annotate(element.Subject!, text, line);
                }

                return;
            case "ExportControlClassification":
                export.Add(id, element);
                return;
            case "ExportControlClassificationAssessment":
                export.Assess(element);
                return;
        }

        var kind = SpdxElementTypes.Of(type);
        if (kind == SpdxElement.Package)
        {
            TakePackage(element, type);
        }
        else if (kind == SpdxElement.File)
        {
            graph.AddFile(id);
        }
        else
        {
            var node = graph.Node(id);
            node.Element = node.At < 0 ? kind : node.Element;
            (node.Name, node.Line, node.IsDocument) = (element.Name, element.Line, type == SpdxElementTypes.Document);
            node.Roots = kind == SpdxElement.Collection && element.Roots is { Count: > 0 } ? element.Roots : node.Roots;
            graph.Title ??= node.IsDocument ? element.Name : null;
        }

        foreach (var (line, text) in element.Extensions)
        {
            graph.Annotate(id, text, line);
        }
    }

    private void TakePackage(Spdx3Element element, string type)
    {
        var component = graph.AddPackage(element.Line, out var at);
        component.Name = element.Name ?? element.PartNumber;
        component.Version = element.Version;
        component.Kind = SpdxElementTypes.KindOf(type);
        if (element.Purpose is { } purpose)
        {
            graph.TakePurpose(component, purpose, element.Line);
        }

        graph.Describe(at, element.Id, []);
    }

    private void TakeRelationship(Spdx3Element element)
    {
        bool? isAll = element.Completeness switch { "complete" => true, "incomplete" => false, _ => null };
        // Of an empty list that is complete there is nothing.
        List<string> to = element.To is { Count: > 0 } several ? several : [isAll is true && element.To is not null ? "NONE" : ""];
        foreach (var each in to)
        {
            graph.Relate(element.From, element.Relationship, each, element.Line, element.Scope, isAll);
        }
    }

    // An element may stand where its identifier could.
    private List<string> References()
    {
        List<string> all = [];
        if (tokens.Type != JsonTokenType.StartArray)
        {
            TakeReference(all);
            return all;
        }

        while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
        {
            TakeReference(all);
        }

        return all;
    }

    private void TakeReference(List<string> all)
    {
        var reference = tokens.Type == JsonTokenType.StartObject ? ReadElement() : tokens.Scalar();
        if (reference is { Length: > 0 })
        {
            all.Add(reference);
        }
    }

    private void ReadExternal()
    {
        while (tokens.NextField(out var field, ExternalFields))
        {
            if (field == 0 && tokens.Scalar() is { Length: > 0 } id)
            {
                var node = graph.Node(id);
                node.Element = node.Element == SpdxElement.Undescribed ? SpdxElement.Elsewhere : node.Element;
            }
            else if (field != 0)
            {
                tokens.Skip();
            }
        }
    }

    private void CheckVersion(int line, string version)
    {
        if (!SpdxWords.IsVersion(version) && versions.Count < 8 && versions.Add(version))
        {
            graph.File.Remark(line, "LP055", $"SPDX “{SpdxGraph.Short(version)}” is not one of the versions that are read ({string.Join(", ", SpdxWords.Versions)}). It is read as far as it is the same.");
        }
    }
}
