using System.Globalization;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads the fields for hardware of the draft of version 2.0.</summary>
/// <param name="tokens">The file.</param>
/// <param name="bom">Where to put what is read.</param>
internal sealed class CycloneDxHardware(IBomTokens tokens, CycloneDxBom bom)
{
    private static readonly string[] OriginFields = ["stage", "basis", "distribution"];
    private static readonly string[] ShareFields = ["isoCode", "percentage"];
    private static readonly string[] ClassificationFields = ["codes"];
    private static readonly string[] CodeFields = ["standard", "value"];
    private static readonly string[] QuantityFields = ["value", "unit"];
    private static readonly string[] LocationFields = ["designators"];
    private static readonly string[] CertificationFields = ["standard"];
    private static readonly string[] EvidenceFields = ["identity"];
    private static readonly string[] IdentityFields = ["methods"];
    private static readonly string[] MethodFields = ["technique"];

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
                tokens.Each(() => ReadOrigin(read));
                break;
            case "classification" when tokens.IsRecord:
                ReadList(ClassificationFields, () => ReadCode(read));
                break;
            case "quantity" when tokens.IsRecord:
                ReadQuantity(read);
                break;
            case "materialForm":
                read.TakeForm(ReadWord(read, field, CycloneDxWords.MaterialForms));
                break;
            case "deviceType":
                ReadWord(read, field, CycloneDxWords.DeviceTypes);
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
                tokens.Skip();
                break;
        }
    }

    private static void Lacks(CycloneDxComponent read, int line, string where, string field, string example) =>
        read.Wrong(line, "LP031", name => $"“{where}” of “{name}” has no “{field}”. Write for example {example}.");

    private void ReadOrigin(CycloneDxComponent read)
    {
        var line = tokens.Line;
        string? stage = "", basis = null;
        ProductStage places = new("", line);
        while (tokens.NextField(out var field, OriginFields))
        {
            switch (field)
            {
                case 0:
                    stage = ReadWord(read, "origins.stage", CycloneDxWords.Stages);
                    break;
                case 1:
                    basis = tokens.Scalar();
                    break;
                case 2:
                    tokens.Each(() => ReadShare(read, places));
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (basis is null)
        {
            Lacks(read, line, "origins", "basis", "\"basis\": \"net weight\"");
        }

        if (places.Shares.Count == 0)
        {
            Lacks(read, line, "origins", "distribution", "\"distribution\": [{\"isoCode\": \"US\", \"percentage\": 100}]");
        }
        else if (stage is not null)
        {
            ProductStage told = new(stage, line) { Basis = basis };
            told.Shares.AddRange(places.Shares);
            (read.Component.Stages ??= []).Add(told);
        }
    }

    private void ReadShare(CycloneDxComponent read, ProductStage stage)
    {
        var line = tokens.Line;
        MarkedScalar? place = null;
        decimal? percent = null;
        while (tokens.NextField(out var field, ShareFields))
        {
            switch (field)
            {
                case 0:
                    place = Scalar();
                    break;
                case 1:
                    percent = ProductQuantity.Number(tokens.Scalar() ?? "");
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (place is null || percent is not (>= 0 and <= 100))
        {
            Lacks(read, line, "origins.distribution", place is null ? "isoCode" : "percentage from 0 to 100", "{\"isoCode\": \"US\", \"percentage\": 100}");
        }
        else
        {
            stage.Shares.Add((place, percent.Value));
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
                    value = Scalar();
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (standard is null or "" || value is null or { Text: "" })
        {
            Lacks(read, line, "classification.codes", standard is null or "" ? "standard" : "value", "{\"standard\": \"HS\", \"value\": \"8505.11\"}");
        }
        else if (CycloneDxWords.NomenclatureOf(standard) is { } nomenclature)
        {
            read.Component.Facts.Add(($"class:{nomenclature}", nomenclature == "us-ccl" ? value with { Text = EccnText.Dotted(value.Text) } : value));
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
                    value = Scalar();
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
            Lacks(read, line, "quantity", "value that is a number", "{\"value\": 2.5, \"unit\": \"kg\"}");
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
            Lacks(read, line, "boardLocation", "designators", "{\"designators\": [\"U1\"]}");
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
            Lacks(read, line, "certifications", "standard", "\"standard\": \"AEC-Q100\"");
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

    // A word of the standard, or one's own with its name.
    private string? ReadWord(CycloneDxComponent read, string field, IReadOnlyList<string> words)
    {
        var line = tokens.Line;
        var word = tokens.WordOrName(out var isOwn);
        if (isOwn && word is null)
        {
            Lacks(read, line, field, "name", $"\"{words[0]}\", or {{\"name\": \"…\"}} for what the standard has no word for");
        }
        else if (!isOwn && !words.Contains(word))
        {
            read.Wrong(line, "LP032", name => $"“{word}” in “{field}” of “{name}” is no word of the standard. {Nearest.Advice(word ?? "", words)} For anything else write {{\"name\": \"{word}\"}}.");
            return null;
        }

        return word;
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

    private MarkedScalar? Scalar()
    {
        var line = tokens.Line;
        return tokens.Scalar() is { } text ? new(text, IsQuoted: true, line, 0) : null;
    }
}
