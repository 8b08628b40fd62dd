using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Reads the materials of a tariff information. The country in which a metal was smelted, melted, poured or cast is its
/// origin as much as the one that is called so: where they differ, it is one of them.
/// </summary>
internal sealed class CatenaXMaterials(JsonTokens tokens, ProductFile file)
{
    private static readonly string[] Fields = ["materialOrigin", "materialValue", "processing", "materialClassification", "customsClassification"];
    private static readonly string[] OriginFields = ["materialOriginCountry", "valuePercentage", "originWeight"];
    private static readonly string[] MoneyFields = ["amount", "currency"];
    private static readonly string[] ProcessingFields = ["processingCountry"];
    private static readonly string[] ClassFields = ["classificationStandard", "materialGroup", "materialSubgroup"];

    /// <summary>Reads the list, at whose first token it stands.</summary>
    /// <param name="part">What the materials are in.</param>
    public void ReadList(ProductComponent part) => Each("materialList", () => ReadMaterial(part));

    private void ReadMaterial(ProductComponent part)
    {
        var line = tokens.Line;
        List<Share> origins = [];
        List<(string? Country, int Line)> processed = [];
        (string? Amount, string? Currency, int Line) value = default;
        string?[] group = [null, null, null];
        while (tokens.NextField(out var field, Fields))
        {
            switch (field)
            {
                case 0:
                    Each("materialOrigin", () => origins.Add(ReadOrigin()));
                    break;
                case 1:
                    var at = tokens.Line;
                    var money = Texts(MoneyFields);
                    value = (money[0], money[1], at);
                    break;
                case 2:
                    Each("processing", () => processed.Add((Texts(ProcessingFields)[0], tokens.Line)));
                    break;
                case 3:
                    group = Texts(ClassFields);
                    break;
                case 4:
                    tokens.Skip();
                    file.Remark(tokens.Line, "LP112", "A material has no customs code here: its code is passed over. Its element and form are what rules ask for.");
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        var (element, form) = MetalOf(group, line);
        foreach (var share in Whole(origins, line))
        {
            ProductMaterial material = new(share.Line);
            Add(material, "element", element, line, Doubt);
            Add(material, "form", form, line, Doubt);
            StatedFacts.Origin(file, material.Facts, share.Country, share.Line);
            foreach (var (country, at) in (share.Country is null || CountryCodes.TwoLetters(share.Country) is null) && origins.Count > 0 ? [] : processed)
            {
                StatedFacts.Origin(file, material.Facts, country, at);
            }

            if (share.Percent is { } percent && Decimals.Read(value.Amount) is { } amount and >= 0)
            {
                StatedFacts.Value(file, material.Facts, Decimals.Text(amount * percent * 0.01m), value.Currency, value.Line);
            }

            Add(material, "mass", share.Kilograms is { } mass ? $"{Decimals.Text(mass)} kg" : null, share.Line);
            part.Materials.Add(material);
        }
    }

    // What the countries leave of the value is of an origin that nobody knows.
    private List<Share> Whole(List<Share> origins, int line)
    {
        if (origins.Count == 0)
        {
            return [new(null, 100, null, line)];
        }

        var told = origins.TrueForAll(origin => origin.Percent is >= 0 and <= 100) ? origins.Sum(origin => origin.Percent!.Value) : -1;
        if (told == 100)
        {
            return origins;
        }

        if (told is >= 0 and < 100)
        {
            file.Remark(line, "LP125", $"The origins of a material make up {Decimals.Text(told)} % of its value. The origin of the rest stays unknown.");
            return [.. origins, new(null, 100 - told, null, line)];
        }

        file.Remark(line, "LP125", "The shares of the origins of a material are not told for each, or are more than 100 % together. What each is worth stays unknown.");
        return [.. origins.Select(origin => origin with { Percent = null })];
    }

    private Share ReadOrigin()
    {
        var line = tokens.Line;
        var texts = Texts(OriginFields);
        var mass = Decimals.Read(texts[2]);
        if (texts[2] is not null && mass is null or < 0)
        {
            file.Remark(line, "LP115", $"“{StatedFacts.Short(texts[2])}” is no mass in kilograms. The mass stays unknown.");
            mass = null;
        }

        return new(texts[0], Decimals.Read(texts[1]), mass, line);
    }

    private const string Doubt = "unconfirmed: what this group of VDA 231-106 is";

    // The classes of VDA 231-106 that are metals of which rules ask.
    private (string? Element, string? Form) MetalOf(string?[] group, int line)
    {
        if (group[0] == "VDA 231-106")
        {
            var number = string.IsNullOrWhiteSpace(group[1]) ? group[2] ?? "" : group[1]!;
            switch (string.Join('.', number.Trim().Split('.').Take(2)))
            {
                case "1.1":
                    return ("Fe", "steel");
                case "2.1":
                    return ("Al", null);
                case "3.1" or "3.2":
                    return ("Cu", null);
                default:
                    break;
            }
        }

        file.Remark(line, "LP117", $"Which material it is stays unknown: of its class “{StatedFacts.Short(string.Join(' ', group.Where(text => text is not null)))}” no element is known. Groups 1.1, 2.1, 3.1 and 3.2 of VDA 231-106 are read.");
        return (null, null);
    }

    private void Add(ProductMaterial material, string fact, string? text, int line, string? doubt = null)
    {
        if (text is not null)
        {
            material.Facts.Add((fact, file.Unconfirmed.Mark(new(text, IsQuoted: true, line, 0), doubt)));
        }
    }

    private void Each(string name, Action read)
    {
        if (!tokens.EachObject(read))
        {
            file.Remark(tokens.Line, "LP126", $"“{name}” must be a list of objects. What stands here is passed over, and stays unknown.");
            tokens.Skip();
        }
    }

    private string?[] Texts(string[] fields)
    {
        var texts = new string?[fields.Length];
        if (tokens.Type != JsonTokenType.StartObject)
        {
            tokens.Skip();
            return texts;
        }

        while (tokens.NextField(out var field, fields))
        {
            if (field >= 0)
            {
                texts[field] = tokens.Scalar();
            }
            else
            {
                tokens.Skip();
            }
        }

        return texts;
    }

    private sealed record Share(string? Country, decimal? Percent, decimal? Kilograms, int Line);
}
