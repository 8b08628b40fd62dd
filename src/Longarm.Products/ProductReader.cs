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
    /// <summary>By so many first bytes a format is told.</summary>
    public const int HeadBytes = 4096;

    // The first that knows a file reads it: the more particular ones come first.
    private static readonly IProductFormat[] Formats =
    [
        new CycloneDxJsonFormat(),
        new CycloneDxXmlFormat(),
        new CatenaXFormat(),
        new SpdxJsonFormat(),
        new SpdxTagFormat(),
        new SpdxWideFormat(),
        new InvoiceFormat(),
        new MaterialDeclarationFormat(),
        new DistributorFormat(),
        new AssemblyFormat(),
        new TableFormat(),
    ];

    /// <summary>Whether a file is a product in a format that is read.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="stream">Its content; read from its place, and put back there.</param>
    public static bool IsKnown(string file, Stream stream) => FormatOf(file, stream) is not null;

    /// <summary>Reads a product.</summary>
    /// <param name="file">Name of the file, for mistakes and sources.</param>
    /// <param name="stream">Its content.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static ReadProduct Read(string file, Stream stream, VocabularyWords words, List<Mistake> mistakes)
    {
        List<Mistake> remarks = [];
        return Read(new(file, mistakes, remarks), stream, words, mistakes, remarks);
    }

    /// <summary>Reads a product that was sent: no file beside it is opened, whatever it names.</summary>
    /// <param name="file">Name of the file, for mistakes and sources.</param>
    /// <param name="stream">Its content.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="columns">What a person says of the columns of a table; null: all is guessed.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static ReadProduct ReadAlone(string file, Stream stream, VocabularyWords words, TableMapping? columns, List<Mistake> mistakes)
    {
        List<Mistake> remarks = [];
        return Read(new(file, mistakes, remarks) { IsAlone = true, Columns = columns }, stream, words, mistakes, remarks);
    }

    /// <summary>Whether a file is a table, by its first bytes and its name.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="stream">Its content; read from its place, and put back there.</param>
    public static bool IsTable(string file, Stream stream) => FormatOf(file, stream) is TableFormat;

    private static ReadProduct Read(ProductFile product, Stream stream, VocabularyWords words, List<Mistake> mistakes, List<Mistake> remarks)
    {
        var (file, before) = (product.File, mistakes.Count);
        if (FormatOf(file, stream) is not { } format)
        {
            product.Mistake(0, "LP000", "This format of a product is not read. The manual says which are: docs/reference/products.md.");
            return new(null, remarks);
        }

        format.Read(stream, product);
        if (mistakes.Count > before)
        {
            return new(null, remarks);
        }

        product.Resolve();
        var item = mistakes.Count > before ? null : new ProductItems(product, new(file, words, mistakes)).Read();
        return new(mistakes.Count > before ? null : item, remarks);
    }

    private static IProductFormat? FormatOf(string file, Stream stream)
    {
        var place = stream.Position;
        var head = new byte[HeadBytes];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = place;
        return Array.Find(Formats, format => format.Recognizes(file, head.AsSpan(0, count)));
    }
}
