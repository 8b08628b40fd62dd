using Longarm.Core;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Which files of a product are tables, and which of their sheets was read: then a fact stands in a cell.</summary>
internal sealed class TablePlaces
{
    private readonly Dictionary<string, (string? Named, bool IsSheet)> tables = new(StringComparer.Ordinal);

    /// <summary>Says that a file is a table.</summary>
    /// <param name="file">The file; null: the product's own.</param>
    /// <param name="own">The product's own file.</param>
    /// <param name="sheet">The sheet that was read; null: the file is one table.</param>
    public void Add(string? file, string own, string? sheet)
    {
        var name = Path.GetFileName(file ?? own);
        tables[file ?? ""] = (sheet is null ? name : $"{name}, sheet {sheet}", sheet is not null);
    }

    /// <summary>The cell of a value; null where it stands in no table.</summary>
    /// <param name="file">The file; null: the product's own.</param>
    /// <param name="value">The value: its column is the column of the table, from 1.</param>
    public Source? Of(string? file, Marked value) => Of(file, value.Line, value.Column);

    /// <summary>The row of a part, or a cell of it; null where it stands in no table.</summary>
    /// <param name="file">The file; null: the product's own.</param>
    /// <param name="line">Line or row, from 1.</param>
    /// <param name="column">Column, from 1; 0: the row.</param>
    public Source? Of(string? file, int line, int column = 0) => tables.Count > 0 && tables.TryGetValue(file ?? "", out var table)
        ? new(SourceKind.Stated, table.Named, line) { Column = (ushort)column, IsInSheet = table.IsSheet }
        : null;
}
