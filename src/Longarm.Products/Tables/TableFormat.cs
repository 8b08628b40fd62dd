using Longarm.Text;

namespace Longarm.Products;

/// <summary>Tables: CSV, and workbooks of Excel.</summary>
internal sealed class TableFormat : IProductFormat
{
    private static readonly string[] TextEndings = [".csv", ".tsv", ".tab"];
    private static readonly string[] BookEndings = [".xlsx", ".xlsm", ".xls"];

    /// <summary>Whether a file of this name is a table.</summary>
    public static bool IsTable(string name) => TextEndings.Concat(BookEndings).Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file of this name is a workbook.</summary>
    public static bool IsBook(string name) => BookEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head) => IsTable(name) || (TableFile.IsZip(head) && head.IndexOf("xl/"u8) >= 0);

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product) =>
        Read(stream, product, Path.GetFileNameWithoutExtension(product.File), source: null, isComplete: null, (at, _) => product.Root = at);

    /// <summary>Reads a table into a product.</summary>
    /// <param name="stream">The table; left open.</param>
    /// <param name="product">The product that it is, or a file beside the product.</param>
    /// <param name="name">What the table is of.</param>
    /// <param name="source">The file, where it is not the product's own.</param>
    /// <param name="isComplete">Whether all parts were said to be in the table.</param>
    /// <param name="take">Takes the place of what the parts are in, and the parts' manufacturer's numbers.</param>
    public static void Read(Stream stream, ProductFile product, string name, string? source, bool? isComplete, Action<int, Dictionary<int, (string Mpn, string Manufacturer)>> take)
    {
        List<Mistake> wrong = [];
        var said = product.IsAlone ? product.Columns : TableProfile.Find(product.File, wrong);
        wrong.ForEach(product.Mistake);
        if (wrong.Count > 0)
        {
            return;
        }

        TableFile.Read(stream, product, said, table =>
        {
            TableParts parts = new(product, isComplete is null ? table : table with { Mapping = table.Mapping with { IsComplete = isComplete } }, source);
            take(parts.Read(name), parts.Numbers);
        });
    }
}
