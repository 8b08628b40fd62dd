using Longarm.Text;

namespace Longarm.Screening;

/// <summary>The rows of a table in a file, with columns by name.</summary>
internal sealed class ListTable
{
    private readonly Dictionary<string, int> columns;

    private ListTable(IEnumerable<string> header)
    {
        columns = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (at, name) in header.Index())
        {
            columns.TryAdd(name, at);
        }
    }

    /// <summary>Reads rows under their header; a row with fewer or more cells than the header is a mistake.</summary>
    /// <exception cref="TableException">It cannot be read on.</exception>
    public static void Read(ListFile file, char delimiter, ListIntake intake, Action<ListTable, SheetRow> read)
    {
        ListTable? table = null;
        foreach (var row in Rows(file, delimiter))
        {
            if (table is null)
            {
                table = new(row.Cells);
                foreach (var name in row.Cells)
                {
                    intake.Seen(name);
                }
            }
            else if (row.Cells.Count != table.columns.Count && row.Cells.Count < table.columns.Values.Max() + 1)
            {
                intake.Bad(row.Line, "LS012", $"This row has {row.Cells.Count} cells, and the header {table.columns.Count}. Perhaps the file is cut off: get it from its publisher again.");
            }
            else
            {
                read(table, row);
            }
        }
    }

    /// <summary>Rows that say something.</summary>
    /// <exception cref="TableException">It cannot be read on.</exception>
    public static IEnumerable<SheetRow> Rows(ListFile file, char delimiter)
    {
        using var stream = file.Content();
        using CsvText text = new(stream);
        foreach (var row in CsvRows.Read(text.Pieces(), delimiter))
        {
            if (!row.Cells.All(cell => cell.All(sign => char.IsControl(sign) || char.IsWhiteSpace(sign))))
            {
                yield return row;
            }
        }
    }

    /// <summary>Whether there is a column of a name.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The cell of a column; null if there is no such column, or it is blank.</summary>
    public string? Cell(SheetRow row, string column) => columns.TryGetValue(column, out var at) && row.Cell(at) is { Length: > 0 } text ? text : null;

    /// <summary>The texts of a cell that a sign separates.</summary>
    public IEnumerable<string> Cells(SheetRow row, string column, char sign = ';') => Cell(row, column)?.Split(sign, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
