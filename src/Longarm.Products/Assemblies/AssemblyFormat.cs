using System.Text;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>A product of several files: a small YAML that names its boards, and answers of distributors about their parts.</summary>
internal sealed class AssemblyFormat : IProductFormat
{
    private const int MaxBytes = 1024 * 1024;

    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head) =>
        Path.GetExtension(name).ToLowerInvariant() is ".yaml" or ".yml" && FirstKey(Encoding.UTF8.GetString(head)).StartsWith("product:", StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product)
    {
        if (product.IsAlone)
        {
            product.Mistake(0, "LP130", "This file names other files, and nothing beside it is opened here. Send one of the boards alone, or ask the command line: “longarm check CASE --product FILE”.");
            return;
        }

        var bytes = new byte[MaxBytes + 1];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count > MaxBytes)
        {
            product.Mistake(0, "LP099", "This file has over 1 MB. It names files, and what they hold stays in them: shorten it.");
            return;
        }

        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(0, count)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            product.Mistake(0, "LP070", "These bytes are no text in UTF-8. Save the file as UTF-8.");
            return;
        }

        List<Mistake> wrong = [];
        var documents = MarkedReader.Read(product.File, text, wrong);
        if (documents.Count != 1 && wrong.Count == 0)
        {
            wrong.Add(new(product.File, 1, 0, "LP099", "This file must hold one map: “product: NAME” and “boards: [{file: a.csv, quantity: 1}]”."));
        }

        wrong.ForEach(product.Mistake);
        if (wrong.Count == 0)
        {
            new AssemblyReader(product).Read(documents[0]);
        }
    }

    private static string FirstKey(string head) =>
        head.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd()).FirstOrDefault(line => line.Length > 0 && line[0] != '#' && line != "---") ?? "";
}
