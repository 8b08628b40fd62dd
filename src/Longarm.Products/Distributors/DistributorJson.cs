using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads answers of distributors in JSON as a stream, whatever they are wrapped in: Digi-Key, Mouser, Farnell and Newark.</summary>
/// <param name="tokens">The answer.</param>
/// <param name="file">Where remarks are kept.</param>
/// <param name="mark">Marks a value with its place.</param>
internal sealed class DistributorJson(JsonTokens tokens, ProductFile file, Func<MarkedScalar, MarkedScalar> mark)
{
    private static readonly string[] Fields =
    [
        "ManufacturerProductNumber", "ManufacturerPartNumber", "translatedManufacturerPartNumber",
        "Manufacturer", "brandName", "vendorName",
        "Description", "ProductDescription", "displayName",
        "ExportControlClassNumber", "HtsusCode", "countryOfOrigin",
        "UnitPrice", "ProductCompliance", "PriceBreaks", "prices", "Classifications", "SearchLocaleUsed",
    ];

    private static readonly string[] NameFields = ["Name", "Value", "ProductDescription"];
    private static readonly string[] ClassFields = ["ExportControlClassNumber", "HtsusCode"];
    private static readonly string[] ComplianceFields = ["ComplianceName", "ComplianceValue"];
    private static readonly string[] BreakFields = ["Quantity", "from", "Price", "cost", "Currency"];
    private static readonly string[] LocaleFields = ["Currency"];

    /// <summary>The parts.</summary>
    public List<DistributorPart> Parts { get; } = [];

    /// <summary>Reads the value whose first token was read, and all in it.</summary>
    public void Read()
    {
        if (tokens.Type == JsonTokenType.StartArray)
        {
            while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
            {
                Read();
            }
        }
        else if (tokens.Type == JsonTokenType.StartObject)
        {
            ReadObject();
        }
    }

    // An object is a part if it has a manufacturer's number; otherwise parts may be in it. How deep it goes the tokens limit.
    private void ReadObject()
    {
        var (line, before) = (tokens.Line, Parts.Count);
        string? mpn = null, maker = null, description = null, currency = null;
        List<(string, MarkedScalar)> facts = [];
        MarkedScalar? price = null;
        while (tokens.NextField(out var field, Fields))
        {
            switch (field)
            {
                case 0 or 1 or 2:
                    mpn = tokens.Scalar() ?? mpn;
                    break;
                case 3 or 4 or 5:
                    maker = maker is { Length: > 0 } && field == 5 ? Passed(maker) : NameOf() ?? maker;
                    break;
                case 6 or 7 or 8:
                    description = NameOf() ?? description;
                    break;
                case 9 or 10:
                    AddCode(facts, field == 9 ? "us-ccl" : "us-hts");
                    break;
                case 11:
                    if (Value() is { Text: var country } origin && !WrittenFacts.SaysNoOrigin(country))
                    {
                        facts.Add(("origin", mark(origin)));
                    }

                    break;
                case 12:
                    price = Value();
                    break;
                case 13:
                    Each(() => ReadCompliance(facts));
                    break;
                case 14 or 15:
                    Each(() => price = ReadBreak() ?? price);
                    break;
                case 16:
                    Within(ClassFields, at => AddCode(facts, at == 0 ? "us-ccl" : "us-hts"));
                    break;
                case 17:
                    Within(LocaleFields, _ => currency = tokens.Scalar());
                    break;
                default:
                    Read();
                    break;
            }
        }

        if (mpn?.Trim() is { Length: > 0 } number)
        {
            DistributorPart part = new(line, number) { Manufacturer = maker?.Trim() ?? "", Description = description?.Trim() ?? "", Price = price };
            part.Facts.AddRange(facts);
            Parts.Add(part);
        }

        foreach (var part in currency is null ? [] : Parts.Skip(before).Where(part => part.Price is not null))
        {
            AddPrice(part, currency);
        }
    }

    /// <summary>Ends the reading: prices whose currency nobody told stay out.</summary>
    public void End()
    {
        foreach (var part in Parts)
        {
            AddPrice(part, null);
        }
    }

    private void AddPrice(DistributorPart part, string? currency)
    {
        if (part.Price is not { } price)
        {
            return;
        }

        part.Price = null;
        var (digits, own, _) = Currencies.Cut(price.Text);
        if (TableNumber.Read(digits, digits.Contains(',', StringComparison.Ordinal) ? null : '.') is not (> 0 and var number))
        {
            file.Remark(price.Line, "LP081", $"The price {price.Noun} of {part.Mpn} is not understood. The value stays unknown.");
        }
        else if ((own ?? Currencies.Of(currency ?? "")) is { } code)
        {
            part.Facts.Add(("value", mark(price with { Text = $"{TableNumber.Write(number)} {code}" })));
        }
        else
        {
            file.Remark(price.Line, "LP082", $"The price of {part.Mpn} has no currency in this answer. The value stays unknown.");
        }
    }

    private void AddCode(List<(string, MarkedScalar)> facts, string nomenclature)
    {
        if (Value() is { } value)
        {
            AddCode(facts, nomenclature, value);
        }
    }

    private void AddCode(List<(string, MarkedScalar)> facts, string nomenclature, MarkedScalar value)
    {
        var code = nomenclature == "us-ccl" ? CodeSpelling.EccnOf(value.Text) : CodeSpelling.TariffOf(value.Text);
        if (code is not null)
        {
            facts.Add(($"class:{nomenclature}", mark(value with { Text = code })));
        }
        else if (!CodeSpelling.SaysNothing(value.Text))
        {
            file.Remark(value.Line, "LP084", $"{value.Noun} is no code of {nomenclature}. The code stays unknown.");
            facts.Add(($"class:{nomenclature}", mark(value with { Text = ComponentFacts.Unreadable })));
        }
    }

    private void ReadCompliance(List<(string, MarkedScalar)> facts)
    {
        string? name = null;
        MarkedScalar? value = null;
        Within(ComplianceFields, field =>
        {
            (name, value) = field == 0 ? (tokens.Scalar(), value) : (name, Value());
        });

        // Of the tariffs of other countries only China's has a place among the facts.
        var nomenclature = name?.ToUpperInvariant() switch { "ECCN" => "us-ccl", ['U', 'S', 'H', 'T', 'S'] => "us-hts", ['C', 'N', 'H', 'T', 'S'] => "cn-hs", _ => null };
        if (nomenclature is not null && value is not null)
        {
            AddCode(facts, nomenclature, value);
        }
    }

    // The price of one is stated where one can be bought; of more it is not taken for it.
    private MarkedScalar? ReadBreak()
    {
        string? quantity = null, currency = null;
        MarkedScalar? price = null;
        Within(BreakFields, field =>
        {
            if (field is 2 or 3)
            {
                price = Value();
            }
            else
            {
                (quantity, currency) = field == 4 ? (quantity, tokens.Scalar()) : (tokens.Scalar(), currency);
            }
        });
        return quantity is "1" && price is { Text.Length: > 0 } ? price with { Text = $"{Currencies.Cut(price.Text).Number} {currency}".Trim() } : null;
    }

    // A name is a text, or an object that has one.
    private string? NameOf()
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            return tokens.Scalar();
        }

        string? name = null;
        Within(NameFields, _ => name = tokens.Scalar() ?? name);
        return name;
    }

    private void Within(string[] names, Action<int> take)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            tokens.Skip();
            return;
        }

        while (tokens.NextField(out var field, names))
        {
            if (field >= 0)
            {
                take(field);
            }
            else
            {
                tokens.Skip();
            }
        }
    }

    private string Passed(string before)
    {
        tokens.Skip();
        return before;
    }

    private MarkedScalar? Value()
    {
        var line = tokens.Line;
        if (tokens.Type == JsonTokenType.Null)
        {
            return null;
        }

        return tokens.Scalar() is { } text ? new(text, IsQuoted: true, line, 0) : null;
    }

    private void Each(Action read)
    {
        if (!tokens.EachObject(read))
        {
            tokens.Skip();
        }
    }
}
