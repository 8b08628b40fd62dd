using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Aspects of a part by the models of Catena-X, in JSON: one aspect, or several in one object.</summary>
internal sealed class CatenaXFormat : IProductFormat
{
    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head)
    {
        // No key says which model it is: it is told by those that no other format has.
        var isPart = head.IndexOf("\"partOriginCountry\""u8) >= 0 || head.IndexOf("\"materialOriginCountry\""u8) >= 0 || head.IndexOf("\"customClassificationCode\""u8) >= 0
            || head.IndexOf("\"commercialCountryOfOrigin\""u8) >= 0 || head.IndexOf("\"tracedWorth\""u8) >= 0
            || head.IndexOf("\"partTypeInformation\""u8) >= 0 || head.IndexOf("\"spdxData\""u8) >= 0;
        return isPart || (head.IndexOf("\"childItems\""u8) >= 0
            && (head.IndexOf("\"catenaXId\""u8) >= 0 || head.IndexOf("\"globalAssetId\""u8) >= 0 || head.IndexOf("\"hasAlternatives\""u8) >= 0));
    }

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product)
    {
        using JsonTokens tokens = new(stream);
        try
        {
            if (tokens.Read() && tokens.Type == JsonTokenType.StartObject)
            {
                new CatenaXAspect(tokens, product).Read();
            }
            else
            {
                product.Mistake(1, "LP113", "An aspect of a part is one object in JSON. This file is something else: give the aspects of one part, one in a file.");
            }

            while (tokens.Read())
            {
                // Nothing may follow; what follows is a mistake of JSON, which the reader reports.
            }
        }
        catch (JsonException wrong)
        {
            product.Mistake((int)(wrong.LineNumber ?? tokens.Line - 1) + 1, "LP114", JsonTokens.Say(wrong));
        }
    }
}
