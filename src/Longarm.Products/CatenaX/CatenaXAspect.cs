using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Reads the aspects UsTariffInformation, CustomsInformation, SingleLevelBomAsBuilt, SingleLevelBomAsPlanned and
/// PartTypeInformation of Catena-X. Each tells of one part, whose identifier may stand at the end.
/// </summary>
internal sealed class CatenaXAspect(JsonTokens tokens, ProductFile file)
{
    private static readonly string[] Fields =
    [
        "catenaXId", "globalAssetId", "partValue", "partOriginCountry", "customsClassification", "materialList", "commercialCountryOfOrigin",
        "tracedWorth", "status", "validFrom", "validTo", "childItems", "partTypeInformation", "sbom",
    ];

    private static readonly string[] MoneyFields = ["amount", "currency"];
    private static readonly string[] CodeFields = ["customClassificationCode", "customClassificationCodingSystem"];
    private static readonly string[] TypeFields = ["nameAtManufacturer", "manufacturerPartId", "partClassification"];
    private static readonly string[] ClassFields = ["classificationStandard", "classificationID"];
    private readonly CatenaXMaterials materials = new(tokens, file);
    private readonly CatenaXChildren children = new(tokens, file);
    private readonly ProductComponent part = new() { Line = tokens.Line };
    private string? id;
    private (string? Country, int Line) declared;
    private string? status;
    private string? validFrom;
    private string? validTo;
    private bool isKnown;

    /// <summary>Reads the file, whose first token was read.</summary>
    public void Read()
    {
        file.Root = file.Add(part);
        while (tokens.NextField(out var field, Fields))
        {
            Take(field);
        }

        if (!isKnown)
        {
            file.Mistake(1, "LP113", "This is none of the aspects that are read: UsTariffInformation, CustomsInformation, SingleLevelBomAsBuilt, SingleLevelBomAsPlanned, PartTypeInformation. Give one of them.");
            return;
        }

        TakeDeclaration();
        part.Name ??= id;
        file.Name(file.Root, CatenaXChildren.Plain(id));
        children.TakeUp(file.Root);
    }

    private void Take(int field)
    {
        // The identifier alone does not make an aspect.
        isKnown |= field is >= 2 and not (8 or 9 or 10);
        var line = tokens.Line;
        switch (field)
        {
            case 0 or 1:
                id = tokens.Scalar() ?? id;
                break;
            case 2:
                part.Kind = "commodity";
                var (amount, currency) = Two(MoneyFields);
                StatedFacts.Value(file, part.Facts, amount, currency, line);
                break;
            case 3:
                part.Kind = "commodity";
                StatedFacts.Origin(file, part.Facts, tokens.Scalar(), line);
                break;
            case 4:
                var (code, system) = Two(CodeFields);
                StatedFacts.Code(file, part.Facts, system, code, line);
                break;
            case 5:
                materials.ReadList(part);
                break;
            case 6:
                declared = (tokens.Scalar(), line);
                break;
            case 7:
                tokens.Skip();
                file.Remark(line, "LP112", "“tracedWorth” is the value of the material in the part, and not its price. It is passed over, and the value of the part stays unknown.");
                break;
            case 8:
                status = tokens.Scalar();
                break;
            case 9:
                validFrom = tokens.Scalar();
                break;
            case 10:
                validTo = tokens.Scalar();
                break;
            case 11:
                children.ReadList();
                break;
            case 12:
                ReadType();
                break;
            case 13:
                tokens.Skip();
                file.Remark(line, "LP109", "“sbom” holds a bill of materials as text inside a text, which is not read. Save what stands in “spdxData” as a file of its own, and give that one.");
                break;
            default:
                tokens.Skip();
                break;
        }
    }

    // What a supplier has not committed to is not declared yet.
    private void TakeDeclaration()
    {
        if (declared.Country is not { } country)
        {
            return;
        }

        if (status == "Committed")
        {
            StatedFacts.Origin(file, part.Facts, country, declared.Line);
            file.Remark(declared.Line, "LP111", $"The origin is that of a supplier's declaration, which holds from {Day(validFrom)} until {Day(validTo)}. Check that the movement is within.");
        }
        else
        {
            file.Remark(declared.Line, "LP110", $"The supplier's declaration has the status “{StatedFacts.Short(status)}”, and not “Committed”. The origin {StatedFacts.Short(country)} that it names is not taken, and stays unknown.");
        }
    }

    private static string Day(string? day) => string.IsNullOrWhiteSpace(day) ? "a day that is not told" : StatedFacts.Short(day);

    private void ReadType()
    {
        if (!IsObject())
        {
            return;
        }

        string? number = null;
        while (tokens.NextField(out var field, TypeFields))
        {
            switch (field)
            {
                case 0:
                    part.Name = tokens.Scalar();
                    break;
                case 1:
                    number = tokens.Scalar();
                    break;
                case 2 when tokens.Type == JsonTokenType.StartArray:
                    while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
                    {
                        var line = tokens.Line;
                        var (standard, code) = Two(ClassFields);
                        StatedFacts.Code(file, part.Facts, standard, code, line);
                    }

                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        part.Name ??= number;
    }

    private (string? First, string? Second) Two(string[] fields)
    {
        (string? First, string? Second) two = (null, null);
        if (!IsObject())
        {
            return two;
        }

        while (tokens.NextField(out var field, fields))
        {
            switch (field)
            {
                case 0:
                    two.First = tokens.Scalar();
                    break;
                case 1:
                    two.Second = tokens.Scalar();
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        return two;
    }

    private bool IsObject()
    {
        if (tokens.Type == JsonTokenType.StartObject)
        {
            return true;
        }

        file.Remark(tokens.Line, "LP126", "An object is needed here. What stands here is passed over, and stays unknown.");
        tokens.Skip();
        return false;
    }
}
