using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Writes the elements of a document in SPDX 3.1, with the names that its context gives to classes and properties.</summary>
/// <param name="json">Where.</param>
/// <param name="space">What all identifiers begin with.</param>
/// <param name="told">What the document says of itself.</param>
internal sealed class SpdxGraphWriter(Utf8JsonWriter json, string space, ExchangeHead told)
{
    private const string Creation = "_:creation";

    /// <summary>Writes the document.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="facts">Facts of the item, a line each.</param>
    /// <param name="verdict">The determination, in lines.</param>
    public void Write(Determination answer, IReadOnlyList<string> facts, IReadOnlyList<string> verdict)
    {
        var item = answer.Case.Item;
        var codes = CodesOf(item);
        json.WriteStartObject();
        json.WriteString("@context", "https://spdx.org/rdf/3.1/spdx-context.jsonld");
        json.WriteStartArray("@graph");
        WriteCreation();
        Element("SoftwareAgent", "program", $"{told.Tool} {told.ToolVersion}", () => { });
        if (told.By is { } by)
        {
            Element("Organization", "assessor", by, () => { });
        }

        Element("SpdxDocument", "document", item.Title, () => json.WriteTexts("rootElement", [space + "item"]));
        WriteItem(item);
        foreach (var nomenclature in codes.Select(code => code.Nomenclature).Distinct())
        {
            Element("Specification", nomenclature, SpdxLists.Of(nomenclature)!.Value.List, () => WriteIdentifier(nomenclature));
        }

        // An assessment without a result is none.
        if (codes.Count > 0)
        {
            Element("operations_ExportControlClassificationAssessment", "assessment", null, () => WriteAssessment(codes));
        }

        WriteAnnotation("facts", facts);
        WriteAnnotation("determination", verdict);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static List<(string Nomenclature, string Code, string Source)> CodesOf(Item item) =>
    [
        .. item.Codes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => SpdxLists.Of(pair.Key) is not null).SelectMany(pair =>
            (pair.Value.Value is OneOf several ? several.Members : [pair.Value.Value]).OfType<Code>()
                .Where(code => code.IsEntry || code.Text.Any(char.IsAsciiDigit))
                .Select(code => (pair.Key, code.Text, $"{(pair.Value.Value is OneOf ? "One of several. " : "")}Stated in {pair.Value.Source}."))),
    ];

    private void WriteCreation()
    {
        json.WriteStartObject();
        json.WriteString("type", "CreationInfo");
        json.WriteString("@id", Creation);
        json.WriteString("specVersion", "3.1.0");
        json.WriteString("created", told.Time);
        json.WriteTexts("createdBy", [space + "program"]);
        json.WriteEndObject();
    }

    private void WriteItem(Item item)
    {
        var isThing = item.Kind.Known?.Text == "commodity";
        Element(isThing ? "hardware_PhysicalHardware" : "software_Package", "item", item.Name.Known?.Text ?? "item", () =>
        {
            if (!isThing)
            {
                // Whether it is software, the facts say.
                json.WriteString("software_primaryPurpose", item.Kind.Known?.Text == "software" ? "application" : "other");
            }
        });
    }

    private void WriteIdentifier(string nomenclature)
    {
        json.WriteStartArray("externalIdentifier");
        json.WriteStartObject();
        json.WriteString("type", "ExternalIdentifier");
        json.WriteString("externalIdentifierType", "other");
        json.WriteString("identifier", nomenclature);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteAssessment(List<(string Nomenclature, string Code, string Source)> codes)
    {
        json.WriteString("operations_assessedElement", space + "item");
        json.WriteStartArray("operations_assessmentResult");
        foreach (var (nomenclature, code, source) in codes)
        {
            json.WriteStartObject();
            json.WriteString("type", "operations_ExportControlClassification");
            json.WriteString("operations_exportingCountry", SpdxLists.Of(nomenclature)!.Value.Country);
            json.WriteString("operations_exportControlSpecification", space + nomenclature);
            json.WriteString("operations_exportClassification", code);
            json.WriteString("comment", source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("operations_assessmentTime", told.Time);
        if (told.By is not null)
        {
            json.WriteString("operations_assessor", space + "assessor");
        }
    }

    private void WriteAnnotation(string name, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            Element("Annotation", name, null, () =>
            {
                json.WriteString("annotationType", "other");
                json.WriteString("contentType", "text/plain");
                json.WriteString("subject", space + "item");
                json.WriteString("statement", string.Join('\n', lines));
            });
        }
    }

    private void Element(string type, string id, string? name, Action more)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("spdxId", space + id);
        json.WriteString("creationInfo", Creation);
        if (name is not null)
        {
            json.WriteString("name", name);
        }

        more();
        json.WriteEndObject();
    }
}
