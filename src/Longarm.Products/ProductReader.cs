using Longarm.Core;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>A product that was read from its owner's file.</summary>
/// <param name="Item">The item; null where the file has mistakes.</param>
/// <param name="Remarks">What was passed over, or stays unknown.</param>
public sealed record ReadProduct(Item? Item, IReadOnlyList<Mistake> Remarks)
{
    /// <summary>The format, as a person calls it; null: none that is read.</summary>
    public string? Format { get; init; }
}

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
    /// <param name="isForOthers">Whether it is read for somebody outside the house: what is marked internal is then not read at all.</param>
    public static ReadProduct Read(string file, Stream stream, VocabularyWords words, List<Mistake> mistakes, bool isForOthers = false)
    {
        List<Mistake> remarks = [];
        return Read(new(file, mistakes, remarks) { IsForOthers = isForOthers }, stream, words, mistakes, remarks);
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

        var title = TitleOf(format);
        format.Read(stream, product);
        if (mistakes.Count > before)
        {
            return new(null, remarks) { Format = title };
        }

        product.Resolve();
        var item = mistakes.Count > before ? null : new ProductItems(product, new(file, words, mistakes)).Read();
        return new(mistakes.Count > before ? null : item, remarks) { Format = title };
    }

    /// <summary>The beginning of a table, with what its columns are thought to tell; null where the file is no table.</summary>
    /// <param name="file">Path of the file; what stands beside it about its columns counts.</param>
    /// <param name="stream">Its content, from its beginning.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static TablePreview? PreviewOf(string file, Stream stream, List<Mistake> mistakes) =>
        FormatOf(file, stream) is TableFormat ? TablePreview.Read(file, stream, TableProfile.Find(file, mistakes), mistakes) : null;

    private static string TitleOf(IProductFormat format) => format switch
    {
        CycloneDxJsonFormat => "CycloneDX in JSON",
        CycloneDxXmlFormat => "CycloneDX in XML",
        CatenaXFormat => "Catena-X",
        SpdxJsonFormat or SpdxWideFormat => "SPDX in JSON",
        SpdxTagFormat => "SPDX in tag-value",
        InvoiceFormat => "invoice",
        MaterialDeclarationFormat => "material declaration",
        DistributorFormat => "answer of a distributor",
        AssemblyFormat => "assembly of several files",
        TableFormat => "table",
        _ => format.GetType().Name,
    };

    private static IProductFormat? FormatOf(string file, Stream stream)
    {
        var place = stream.Position;
        var head = new byte[HeadBytes];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = place;
        return Array.Find(Formats, format => format.Recognizes(file, head.AsSpan(0, count)));
    }
}
