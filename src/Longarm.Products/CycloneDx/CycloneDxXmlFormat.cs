using Longarm.Text;

namespace Longarm.Products;

/// <summary>CycloneDX in XML.</summary>
internal sealed class CycloneDxXmlFormat : IProductFormat
{
    private const string Space = "http://cyclonedx.org/schema/bom/";

    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("cyclonedx.org/schema/bom/"u8) >= 0)
        {
            return head.TrimStart(" \t\r\n"u8) is [(byte)'<' or 0xEF, ..];
        }

        // In UTF-16 every other byte of plain letters is zero.
        return head is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]
            && (head[0] == 0xFE ? System.Text.Encoding.BigEndianUnicode : System.Text.Encoding.Unicode).GetString(head).Contains("cyclonedx.org/schema/bom/", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product) => BoundedXml.Read(stream, product.Mistake, CycloneDxXmlTokens.Limits, xml =>
    {
        CycloneDxXmlTokens tokens = new(xml);
        var (root, space) = tokens.Begin();
        if (root == "bom" && space.StartsWith(Space, StringComparison.Ordinal))
        {
            CycloneDxBom bom = new(product);
            bom.TakeVersion(space[Space.Length..], tokens.Line);
            new CycloneDxReader(tokens, bom).Read();
            tokens.End();
        }
        else
        {
            product.Mistake(tokens.Line, "LP035", $"A bill of materials begins with <bom xmlns=\"{Space}1.6\">. This file begins with <{root}>. Give a whole one.");
        }
    });
}
