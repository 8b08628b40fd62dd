namespace Longarm.Products;

/// <summary>Reads an invoice in UBL 2.1, at whose root the tokens stand.</summary>
internal sealed class UblInvoice(XmlTokens tokens, ProductFile file)
{
    private readonly List<InvoiceLine> lines = [];

    /// <summary>Number, currency and lines of the invoice.</summary>
    public (string? Number, string? Currency, List<InvoiceLine> Lines) Read()
    {
        string? number = null, currency = null;
        var depth = tokens.Depth;
        while (tokens.NextChild(depth))
        {
            switch (tokens.Name)
            {
                case "ID":
                    number = tokens.Text();
                    break;
                case "DocumentCurrencyCode":
                    currency = tokens.Text();
                    break;
                case "InvoiceLine":
                    lines.Add(ReadLine());
                    break;
                default:
                    break;
            }
        }

        return (number, currency, lines);
    }

    private InvoiceLine ReadLine()
    {
        InvoiceLine line = new(tokens.Line);
        var depth = tokens.Depth;
        while (tokens.NextChild(depth))
        {
            switch (tokens.Name)
            {
                case "ID":
                    line.Id = tokens.Text();
                    break;
                case "InvoicedQuantity":
                    var (unit, at) = (tokens.Attribute("unitCode"), tokens.Line);
                    line.Quantity = (tokens.Text(), unit, at);
                    break;
                case "Item":
                    ReadItem(line);
                    break;
                case "Price":
                    ReadPrice(line);
                    break;
                case "SubInvoiceLine":
                    file.Remark(tokens.Line, "LP121", "A line inside a line of the invoice is passed over: whether it is part of the article or stands beside it is not told.");
                    break;
                default:
                    break;
            }
        }

        return line;
    }

    private void ReadItem(InvoiceLine line)
    {
        var depth = tokens.Depth;
        while (tokens.NextChild(depth))
        {
            switch (tokens.Name)
            {
                case "Name":
                    line.Name = tokens.Text();
                    break;
                case "OriginCountry":
                    ReadOrigin(line);
                    break;
                case "CommodityClassification":
                    ReadClass(line);
                    break;
                case "AdditionalItemProperty":
                    ReadProperty(line);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadOrigin(InvoiceLine line)
    {
        var depth = tokens.Depth;
        while (tokens.NextChild(depth))
        {
            if (tokens.Name == "IdentificationCode")
            {
                var at = tokens.Line;
                line.Origins.Add((tokens.Text(), at));
            }
        }
    }

    private void ReadClass(InvoiceLine line)
    {
        var depth = tokens.Depth;
        while (tokens.NextChild(depth))
        {
            if (tokens.Name is "ItemClassificationCode" or "CommodityCode")
            {
                var (list, at) = (tokens.Attribute("listID"), tokens.Line);
                line.Codes.Add((list, tokens.Text(), at));
            }
        }
    }

    private void ReadProperty(InvoiceLine line)
    {
        string? name = null, value = null;
        var (depth, at) = (tokens.Depth, tokens.Line);
        while (tokens.NextChild(depth))
        {
            switch (tokens.Name)
            {
                case "Name":
                    name = tokens.Text();
                    break;
                case "Value":
                    value = tokens.Text();
                    break;
                default:
                    break;
            }
        }

        line.AddProperty(name, value, at);
    }

    private void ReadPrice(InvoiceLine line)
    {
        var depth = tokens.Depth;
        while (tokens.NextChild(depth))
        {
            switch (tokens.Name)
            {
                case "PriceAmount":
                    var (currency, at) = (tokens.Attribute("currencyID"), tokens.Line);
                    line.Price = (tokens.Text(), currency, at);
                    break;
                case "BaseQuantity":
                    var unit = tokens.Attribute("unitCode");
                    line.PriceFor = (tokens.Text(), unit);
                    break;
                default:
                    break;
            }
        }
    }
}
