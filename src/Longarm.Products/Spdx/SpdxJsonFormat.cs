using System.Text;
using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>SPDX in JSON, version 2, or in JSON-LD, version 3.</summary>
internal sealed class SpdxJsonFormat : IProductFormat
{
    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return text.StartsWith("{"u8)
            && (text.IndexOf("\"spdxVersion\""u8) >= 0 || text.IndexOf("\"SPDXID\""u8) >= 0 || text.IndexOf("spdx.org/rdf/3"u8) >= 0
                || (name.Contains(".spdx", StringComparison.OrdinalIgnoreCase) && text.IndexOf("\"bomFormat\""u8) < 0));
    }

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product)
    {
        using JsonTokens tokens = new(stream);
        try
        {
            if (tokens.Read() && tokens.Type == JsonTokenType.StartObject)
            {
                new SpdxJson(tokens, product).Read();
            }
            else
            {
                product.Mistake(1, "LP052", "An SPDX document in JSON is one object. This file is something else.");
            }

            while (tokens.Read())
            {
                // Nothing may follow; what follows is a mistake of JSON, which the reader reports.
            }
        }
        catch (JsonException wrong)
        {
            product.Mistake((int)(wrong.LineNumber ?? tokens.Line - 1) + 1, "LP050", JsonTokens.Say(wrong));
        }
    }
}
