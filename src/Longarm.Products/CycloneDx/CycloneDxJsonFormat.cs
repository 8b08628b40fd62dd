using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>CycloneDX in JSON.</summary>
internal sealed class CycloneDxJsonFormat : IProductFormat
{
    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head) =>
        head.IndexOf("\"bomFormat\""u8) >= 0 || (head.IndexOf("\"specFormat\""u8) >= 0 && head.IndexOf("\"CycloneDX\""u8) >= 0);

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product)
    {
        using JsonTokens tokens = new(stream);
        product.Expect(stream.CanSeek ? stream.Length : 0);
        try
        {
            if (tokens.Read() && tokens.Type == JsonTokenType.StartObject)
            {
                new CycloneDxReader(new CycloneDxJsonTokens(tokens), new(product)).Read();
            }
            else
            {
                product.Mistake(1, "LP001", "A bill of materials in JSON is one object. This file is something else.");
            }

            while (tokens.Read())
            {
                // Nothing may follow; what follows is a mistake of JSON, which the reader reports.
            }
        }
        catch (JsonException wrong)
        {
            product.Mistake((int)(wrong.LineNumber ?? tokens.Line - 1) + 1, "LP002", JsonTokens.Say(wrong));
        }
    }
}
