using System.Globalization;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads the fields for hardware of the draft of version 2.0.</summary>
/// <param name="tokens">The file.</param>
/// <param name="bom">Where to put what is read.</param>
internal sealed class CycloneDxHardware(IBomTokens tokens, CycloneDxBom bom)
{
    private static readonly string[] ClassificationFields = ["codes"];
    private static readonly string[] CodeFields = ["standard", "value"];
    private static readonly string[] QuantityFields = ["value", "unit"];
    private static readonly string[] LocationFields = ["designators"];
    private static readonly string[] CertificationFields = ["standard"];
    private static readonly string[] EvidenceFields = ["identity"];
    private static readonly string[] IdentityFields = ["methods"];
    private static readonly string[] MethodFields = ["technique"];
    private readonly CycloneDxOrigins origins = new(tokens);

    /// <summary>Reads a field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="read">The component that has it.</param>
    public void Read(string field, CycloneDxComponent read)
    {
        if (field is not ("origins" or "certifications" or "evidence"))
        {
            read.TakeLimited(tokens.Line, field);
        }

        switch (field)
        {
            case "origins":
                tokens.Each(() => origins.Read(read));
                break;
            case "classification" when tokens.IsRecord:
                ReadList(ClassificationFields, () => ReadCode(read));
                break;
            case "quantity" when tokens.IsRecord:
                ReadQuantity(read);
                break;
            case "materialForm":
                read.TakeForm(read.TakeWord(tokens, field, CycloneDxWords.MaterialForms));
                break;
            case "deviceType":
                read.TakeWord(tokens, field, CycloneDxWords.DeviceTypes);
                break;
            case "boardLocation" when tokens.IsRecord:
                ReadLocation(read);
                break;
            case "certifications":
                tokens.Each(() => ReadCertification(read));
                break;
            case "evidence" when tokens.IsRecord && bom.MayHaveNewEvidence:
                ReadList(EvidenceFields, () => ReadList(IdentityFields, () => ReadMethod(read)));
                break;
            default:
                if (field is "classification" or "quantity" or "boardLocation")
                {
                    read.Lacks(tokens.Line, field, "fields of its own", "{\"value\": 2.5, \"unit\": \"kg\"} for a quantity");
                }

                tokens.Skip();
                break;
        }
    }

    private void ReadCode(CycloneDxComponent read)
    {
        var line = tokens.Line;
        string? standard = null;
        MarkedScalar? value = null;
        while (tokens.NextField(out var field, CodeFields))
        {
            switch (field)
            {
                case 0:
                    standard = tokens.Scalar();
                    break;
                case 1:
                    value = tokens.Marked();
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (standard is null or "" || value is null or { Text: "" })
        {
            read.Lacks(line, "classification.codes", standard is null or "" ? "standard" : "value", "{\"standard\": \"HS\", \"value\": \"8505.11\"}");
        }
        else if (CycloneDxWords.NomenclatureOf(standard) is { } nomenclature)
        {
            read.Component.Facts.Add(($"class:{nomenclature}", nomenclature == "us-ccl" ? value with { Text = CodeSpelling.EccnOf(value.Text) ?? value.Text } : value));
        }
        else
        {
            bom.File.Remark(value.Line, "LP039", $"The code “{value.Text}” of “{standard}” decides nothing here, and is passed over. Codes that count are control list numbers (ECCN, USML) and tariff numbers (HS and what the vocabulary has).");
        }
    }

    private void ReadQuantity(CycloneDxComponent read)
    {
        var line = tokens.Line;
        MarkedScalar? value = null;
        var unit = "";
        while (tokens.NextField(out var field, QuantityFields))
        {
            switch (field)
            {
                case 0:
                    value = tokens.Marked();
                    break;
                case 1:
                    unit = tokens.Scalar() ?? "";
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (value is null || ProductQuantity.Number(value.Text) is not >= 0m)
        {
            read.Lacks(line, "quantity", "value that is a number", "{\"value\": 2.5, \"unit\": \"kg\"}");
        }
        else
        {
            read.TakeQuantity(value with { Text = ProductQuantity.Text(ProductQuantity.Number(value.Text)!.Value) }, unit);
        }
    }

    private void ReadLocation(CycloneDxComponent read)
    {
        var line = tokens.Line;
        List<string> designators = [];
        while (tokens.NextField(out var field, LocationFields))
        {
            if (field == 0)
            {
                tokens.Texts(designators);
            }
            else
            {
                tokens.Skip();
            }
        }

        if (designators.Count == 0)
        {
            read.Lacks(line, "boardLocation", "designators", "{\"designators\": [\"U1\"]}");
            return;
        }

        // A designator is one place on the board.
        read.TakeCount(new(designators.Distinct().Count().ToString(CultureInfo.InvariantCulture), IsQuoted: true, line, 0));
    }

    private void ReadCertification(CycloneDxComponent read)
    {
        var line = tokens.Line;
        string? standard = null;
        while (tokens.NextField(out var field, CertificationFields))
        {
            if (field == 0)
            {
                standard = tokens.Scalar();
            }
            else
            {
                tokens.Skip();
            }
        }

        if (standard is null or "")
        {
            read.Lacks(line, "certifications", "standard", "\"standard\": \"AEC-Q100\"");
        }
    }

    private void ReadMethod(CycloneDxComponent read)
    {
        while (tokens.NextField(out var field, MethodFields))
        {
            var line = tokens.Line;
            if (field != 0)
            {
                tokens.Skip();
            }
            else if (tokens.WordOrName(out var isOwn) is { } technique && !isOwn && !CycloneDxWords.Techniques.Contains(technique))
            {
                bom.DoubtTechnique(line, $"“{technique}” in “evidence.identity.methods.technique” of “{read.Component.Name}” is no technique by which something is identified. {Nearest.Advice(technique, CycloneDxWords.Techniques)}");
            }
        }
    }

    private void ReadList(string[] fields, Action read)
    {
        while (tokens.NextField(out var field, fields))
        {
            if (field == 0)
            {
                tokens.Each(read);
            }
            else
            {
                tokens.Skip();
            }
        }
    }
}
