namespace Longarm.Products;

/// <summary>Reads a Cross Industry Invoice, at whose root the tokens stand. Its currency stands behind its lines.</summary>
internal sealed class CiiInvoice(XmlTokens tokens, ProductFile file)
{
    private readonly List<InvoiceLine> lines = [];
    private string? number;
    private string? currency;

    /// <summary>Number, currency and lines of the invoice.</summary>
    public (string? Number, string? Currency, List<InvoiceLine> Lines) Read()
    {
        In(name =>
        {
            switch (name)
            {
                case "ExchangedDocument":
                    In(inner => number = inner == "ID" ? tokens.Text() : number);
                    break;
                case "SupplyChainTradeTransaction":
                    In(ReadTransaction);
                    break;
                default:
                    break;
            }
        });
        return (number, currency, lines);
    }

    private void ReadTransaction(string name)
    {
        switch (name)
        {
            case "IncludedSupplyChainTradeLineItem":
                ReadLine();
                break;
            case "ApplicableHeaderTradeSettlement":
                In(inner => currency = inner == "InvoiceCurrencyCode" ? tokens.Text() : currency);
                break;
            default:
                break;
        }
    }

    private void ReadLine()
    {
        InvoiceLine line = new(tokens.Line);
        var isInside = false;
        In(name =>
        {
            switch (name)
            {
                case "AssociatedDocumentLineDocument":
                    In(inner =>
                    {
                        line.Id = inner == "LineID" ? tokens.Text() : line.Id;
                        isInside |= inner == "ParentLineID";
                    });
                    break;
                case "SpecifiedTradeProduct":
                    In(inner => ReadProduct(line, inner));
                    break;
                case "SpecifiedLineTradeAgreement":
                    In(inner =>
                    {
                        if (inner == "NetPriceProductTradePrice")
                        {
                            In(price => ReadPrice(line, price));
                        }
                    });
                    break;
                case "SpecifiedLineTradeDelivery":
                    In(inner => ReadQuantity(line, inner));
                    break;
                default:
                    break;
            }
        });
        if (isInside)
        {
            file.Remark(tokens.Line, "LP121", "A line inside a line of the invoice is passed over: whether it is part of the article or stands beside it is not told.");
        }
        else
        {
            lines.Add(line);
        }
    }

    private void ReadProduct(InvoiceLine line, string name)
    {
        switch (name)
        {
            case "Name":
                line.Name = tokens.Text();
                break;
            case "OriginTradeCountry":
                In(inner =>
                {
                    if (inner == "ID")
                    {
                        var at = tokens.Line;
                        line.Origins.Add((tokens.Text(), at));
                    }
                });
                break;
            case "DesignatedProductClassification":
                In(inner =>
                {
                    if (inner == "ClassCode")
                    {
                        var (list, at) = (tokens.Attribute("listID"), tokens.Line);
                        line.Codes.Add((list, tokens.Text(), at));
                    }
                });
                break;
            case "ApplicableProductCharacteristic":
                string? property = null, value = null;
                var begin = tokens.Line;
                In(inner =>
                {
                    property = inner == "Description" ? tokens.Text() : property;
                    value = inner == "Value" ? tokens.Text() : value;
                });
                line.AddProperty(property, value, begin);
                break;
            case "IncludedReferencedProduct":
                file.Remark(tokens.Line, "LP121", "An article inside an article of the invoice is passed over: how many of it there are in one is not told for sure.");
                break;
            default:
                break;
        }
    }

    private void ReadPrice(InvoiceLine line, string name)
    {
        if (name == "ChargeAmount")
        {
            var (own, at) = (tokens.Attribute("currencyID"), tokens.Line);
            line.Price = (tokens.Text(), own, at);
        }
        else if (name == "BasisQuantity")
        {
            var unit = tokens.Attribute("unitCode");
            line.PriceFor = (tokens.Text(), unit);
        }
    }

    private void ReadQuantity(InvoiceLine line, string name)
    {
        if (name == "BilledQuantity")
        {
            var (unit, at) = (tokens.Attribute("unitCode"), tokens.Line);
            line.Quantity = (tokens.Text(), unit, at);
        }
    }

    private void In(Action<string> read)
    {
        var depth = tokens.Depth;
        while (tokens.NextChild(depth))
        {
            read(tokens.Name);
        }
    }
}
