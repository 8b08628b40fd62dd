namespace Longarm.Products;

/// <summary>Invoices by EN 16931: UBL 2.1, and the Cross Industry Invoice of UN/CEFACT.</summary>
internal sealed class InvoiceFormat : IProductFormat
{
    private const string Ubl = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private const string Cii = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:";

    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head) => XmlTokens.RootOf(head) is { } root && (IsUbl(root.Name, root.Namespace) || IsCii(root.Name, root.Namespace));

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product) => XmlTokens.Read(stream, product, tokens =>
    {
        ProductComponent invoice = new() { Line = tokens.Line, IsComplete = false };
        product.Root = product.Add(invoice);
        var isUbl = IsUbl(tokens.Name, tokens.Namespace);
        var (number, currency, lines) = isUbl ? new UblInvoice(tokens, product).Read() : new CiiInvoice(tokens, product).Read();
        invoice.Name = number;
        foreach (var line in lines)
        {
            line.TakeUp(product, product.Root, currency);
        }

        if (lines.Count == 0)
        {
            product.Mistake(invoice.Line, "LP122", "The invoice has no lines. Give one with the articles that it is for.");
        }

        product.Remark(invoice.Line, "LP120", "An invoice is no bill of materials: its articles are taken for parts of one delivery, and there may be more in it. Take the facts of an article into the product that holds it.");
    });

    private static bool IsUbl(string name, string space) => name == "Invoice" && space == Ubl;

    private static bool IsCii(string name, string space) => name == "CrossIndustryInvoice" && space.StartsWith(Cii, StringComparison.Ordinal);
}
