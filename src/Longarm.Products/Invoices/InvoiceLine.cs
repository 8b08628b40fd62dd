using Longarm.Text;

namespace Longarm.Products;

/// <summary>A line of an invoice while it is read: an article, how many of it, and for which price.</summary>
/// <param name="start">Line of the file, from 1.</param>
internal sealed class InvoiceLine(int start)
{
    // Pieces by the codes of UN/ECE Recommendation 20. A meter, a kilogram or a set is no piece.
    private static readonly string[] Pieces = ["C62", "EA", "H87", "PCE", "NAR"];

    /// <summary>Number of the line in the invoice.</summary>
    public string? Id { get; set; }

    /// <summary>What the article is called.</summary>
    public string? Name { get; set; }

    /// <summary>How many, with the code of the unit.</summary>
    public (string? Number, string? Unit, int Line) Quantity { get; set; }

    /// <summary>Net price; the currency may be that of the invoice.</summary>
    public (string? Amount, string? Currency, int Line) Price { get; set; }

    /// <summary>For how many the price is, with the code of the unit.</summary>
    public (string? Number, string? Unit)? PriceFor { get; set; }

    /// <summary>Countries of origin.</summary>
    public List<(string? Country, int Line)> Origins { get; } = [];

    /// <summary>Codes by the names of their lists.</summary>
    public List<(string? List, string? Code, int Line)> Codes { get; } = [];

    /// <summary>Adds a property of the article: a code, where its name is that of a list that is read.</summary>
    public void AddProperty(string? name, string? value, int line)
    {
        if (StatedFacts.IsNomenclature(name))
        {
            Codes.Add((name, value, line));
        }
    }

    /// <summary>Puts the article into the product.</summary>
    /// <param name="file">The product.</param>
    /// <param name="invoice">The component that the invoice is.</param>
    /// <param name="currency">The currency of the invoice.</param>
    public void TakeUp(ProductFile file, int invoice, string? currency)
    {
        ProductComponent article = new() { Line = start, Name = Name, Ref = $"line-{Id ?? start.ToString(System.Globalization.CultureInfo.InvariantCulture)}" };
        var at = file.Add(article);
        file.Uses.Add(new(invoice, at, start) { Quantity = Count(file) });
        TakePrice(file, article, currency);
        foreach (var (country, line) in Origins)
        {
            StatedFacts.Origin(file, article.Facts, country, line);
        }

        foreach (var (list, code, line) in Codes)
        {
            StatedFacts.Code(file, article.Facts, list, code, line);
        }
    }

    private MarkedScalar? Count(ProductFile file)
    {
        var (number, unit, line) = Quantity;
        if (Pieces.Contains(unit) && Decimals.Read(number) is >= 0 and var count)
        {
            return new(Decimals.Text(count), IsQuoted: true, line, 0);
        }

        file.Remark(Math.Max(line, start), "LP106", $"“{StatedFacts.Short(number)} {StatedFacts.Short(unit)}” of “{StatedFacts.Short(Name)}” is no count of pieces. How many there are stays unknown; a count has one of the units {string.Join(", ", Pieces)}.");
        return null;
    }

    // A price for a meter or a kilogram is not that of one article.
    private void TakePrice(ProductFile file, ProductComponent article, string? currency)
    {
        var (amount, own, line) = Price;
        if (amount is null)
        {
            return;
        }

        var unit = PriceFor?.Unit ?? Quantity.Unit;
        var per = PriceFor is { } basis ? Decimals.Read(basis.Number) : 1;
        if (Pieces.Contains(unit) && per is > 0)
        {
            StatedFacts.Value(file, article.Facts, amount, string.IsNullOrWhiteSpace(own) ? currency : own, line, per.Value);
        }
        else
        {
            file.Remark(line, "LP102", $"The price of “{StatedFacts.Short(Name)}” is for {StatedFacts.Short(PriceFor?.Number ?? "1")} {StatedFacts.Short(unit)}, and not for a piece. Its value stays unknown.");
        }
    }
}
