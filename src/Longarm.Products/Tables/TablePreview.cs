using Longarm.Text;

namespace Longarm.Products;

/// <summary>The beginning of a table, and what its columns are thought to tell: for a person to look at before the table is read.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="FirstRows">The first rows under them.</param>
/// <param name="Mapping">What the columns are thought to tell.</param>
public sealed record TablePreview(IReadOnlyList<string> Header, IReadOnlyList<SheetRow> FirstRows, TableMapping Mapping)
{
    /// <summary>Reads the beginning of a table; null, with the mistakes, if it is none.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="stream">Its content; left open.</param>
    /// <param name="said">What a person says of the columns; null: all is guessed.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    /// <param name="rows">How many rows at most, up to 200.</param>
    public static TablePreview? Read(string file, Stream stream, TableMapping? said, List<Mistake> mistakes, int rows = 20)
    {
        ArgumentNullException.ThrowIfNull(stream);
        TablePreview? preview = null;
        ProductFile product = new(file, mistakes, []);
        TableFile.Read(stream, product, said, table =>
            preview = new(table.Header, [.. table.Rows.Take(Math.Clamp(rows, 0, TableLimits.FirstRows))], table.Mapping));
        return preview;
    }
}
