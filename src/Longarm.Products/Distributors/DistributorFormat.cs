using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Answers of distributors in JSON: a list of parts.</summary>
internal sealed class DistributorFormat : IProductFormat
{
    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head) => head.IndexOf("\"bomFormat\""u8) < 0 && head.IndexOf("\"spdxVersion\""u8) < 0
        && (head.IndexOf("\"ManufacturerProductNumber\""u8) >= 0 || head.IndexOf("\"ManufacturerPartNumber\""u8) >= 0 || head.IndexOf("\"translatedManufacturerPartNumber\""u8) >= 0
            || head.IndexOf("\"manufacturerPartNumberSearchReturn\""u8) >= 0 || head.IndexOf("\"premierFarnellPartNumberReturn\""u8) >= 0);

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product)
    {
        foreach (var told in Parts(stream, product, source: null))
        {
            ProductComponent part = new() { Line = told.Line, Name = NameOf(told), IsAsWritten = true };
            part.Facts.AddRange(told.Facts);
            product.Name(product.Add(part), $"line {told.Line}.{product.Components.Count}");
        }

        // A list of one part is that part in a list, not the product.
        product.Root = product.Add(new() { Line = 1, Name = Path.GetFileNameWithoutExtension(product.File) });
    }

    /// <summary>The parts of an answer.</summary>
    /// <param name="stream">The answer; left open.</param>
    /// <param name="file">Where mistakes and remarks are kept.</param>
    /// <param name="source">The file, where it is not the product's own.</param>
    public static IReadOnlyList<DistributorPart> Parts(Stream stream, ProductFile file, string? source)
    {
        // Tokens close their stream, which is not theirs.
        JsonTokens tokens = new(stream);
        DistributorJson json = new(tokens, file, value => source is null ? value : file.Elsewhere(source, value));
        try
        {
            while (tokens.Read())
            {
                json.Read();
            }
        }
        catch (JsonException wrong)
        {
            file.Mistake((int)(wrong.LineNumber ?? tokens.Line - 1) + 1, "LP095", JsonTokens.Say(wrong));
        }

        json.End();
        if (json.Parts.Count == 0)
        {
            file.Remark(1, "LP096", "There is no part in this answer.");
        }

        return json.Parts;
    }

    private static string NameOf(DistributorPart part) => $"{part.Manufacturer} {part.Mpn}".Trim();
}
