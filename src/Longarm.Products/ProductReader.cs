using System.Text.Json;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>A product that was read from its owner's file.</summary>
/// <param name="Item">The item; null where the file has mistakes.</param>
/// <param name="Remarks">What was passed over, or stays unknown.</param>
public sealed record ReadProduct(Item? Item, IReadOnlyList<Mistake> Remarks);

/// <summary>Reads products in the formats that their owners have, as streams.</summary>
public static class ProductReader
{
    /// <summary>Whether a text in JSON is a bill of materials of a known format, by its first keys.</summary>
    /// <param name="stream">The text; read from its place, and put back there.</param>
    public static bool IsKnown(Stream stream)
    {
        var place = stream.Position;
        var head = new byte[4096];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = place;
        return head.AsSpan(0, count).IndexOf("\"bomFormat\""u8) >= 0;
    }

    /// <summary>Reads a product.</summary>
    /// <param name="file">Name of the file, for mistakes and sources.</param>
    /// <param name="stream">Its text.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static ReadProduct Read(string file, Stream stream, VocabularyWords words, List<Mistake> mistakes)
    {
        List<Mistake> remarks = [];
        var before = mistakes.Count;
        ProductFile product = new(file, mistakes, remarks);
        using JsonTokens tokens = new(stream);
        try
        {
            if (tokens.Read() && tokens.Type == JsonTokenType.StartObject)
            {
                new CycloneDxJson(tokens, product).Read();
            }
            else
            {
                product.Mistake(1, "LP001", "A bill of materials in JSON is one object. This file is something else.");
            }

            if (!tokens.Read() || mistakes.Count > before)
            {
                // Nothing may follow; what follows is a mistake of JSON, which the reader reports.
            }
        }
        catch (JsonException wrong)
        {
            product.Mistake((int)(wrong.LineNumber ?? tokens.Line - 1) + 1, "LP002", $"This is no JSON that can be read: {wrong.Message.Split(" LineNumber")[0]}");
        }

        if (mistakes.Count > before)
        {
            return new(null, remarks);
        }

        product.Resolve();
        var item = mistakes.Count > before ? null : new ProductItems(product, new(file, words, mistakes)).Read();
        return new(mistakes.Count > before ? null : item, remarks);
    }
}
