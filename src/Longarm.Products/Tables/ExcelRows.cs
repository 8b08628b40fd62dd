using System.Globalization;
using System.Xml;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Rows of a sheet of a workbook, as a stream.</summary>
internal static class ExcelRows
{
    private const int MaxRow = 1_048_576;

    // No sheet is nested deeper; what is, was made to do harm.
    private const int MaxDepth = 64;

    /// <summary>The rows of a sheet.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="remark">Takes a remark on a cell: row, what is wrong.</param>
    public static IEnumerable<SheetRow> Read(ExcelBook book, string sheet, Action<int, string> remark)
    {
        using var xml = book.OpenSheet(sheet);
        var number = 0;
        while (xml.Read())
        {
            if (xml.Depth > MaxDepth)
            {
                throw TableLimits.Exceeded(number, $"XML nested over {MaxDepth} levels");
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                number = NumberOf(xml, number);
                HashSet<int> numbers = [];
                var cells = CellsOf(xml, book, number, numbers, remark);
                yield return new(number, cells) { Numbers = numbers };
            }
        }
    }

    private static int NumberOf(XmlReader xml, int before)
    {
        if (xml.GetAttribute("r") is not { } written)
        {
            return before + 1;
        }

        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > before && number <= MaxRow
            ? number
            : throw new TableException(before, "LP073", $"After row {before} stands a row “{(written.Length > 20 ? written[..20] : written)}”. Rows count upwards, to {MaxRow:N0} at most.");
    }

    private static List<string> CellsOf(XmlReader xml, ExcelBook book, int row, HashSet<int> numbers, Action<int, string> remark)
    {
        List<string> cells = [];
        if (xml.IsEmptyElement)
        {
            return cells;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            var column = ColumnOf(xml.GetAttribute("r"), cells.Count);
            if (column < cells.Count || column >= TableLimits.Columns)
            {
                throw new TableException(row, "LP073", $"The cells of row {row} are out of order, or beyond the last column. Save the table again.");
            }

            while (cells.Count < column)
            {
                cells.Add("");
            }

            var isNumber = xml.GetAttribute("t") is null or "n";
            cells.Add(ValueOf(xml, book, row, remark).Trim());
            if (isNumber && cells[^1].Length > 0)
            {
                numbers.Add(column);
            }
        }

        return cells;
    }

    // AB12 is column 27, from 0.
    private static int ColumnOf(string? reference, int next)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(6))
        {
            column = column * 26 + (letter - 'A' + 1);
        }

        return column == 0 ? next : column - 1;
    }

    private static string ValueOf(XmlReader xml, ExcelBook book, int row, Action<int, string> remark)
    {
        var type = xml.GetAttribute("t") ?? "n";
        if (xml.IsEmptyElement)
        {
            return "";
        }

        string? value = null;
        var isFormula = false;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
            {
                value = ExcelBook.TextOf(xml, row);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f")
            {
                isFormula = true;
            }
        }

        if (value is null && isFormula)
        {
            remark(row, "A cell holds a formula, and not what came of it. It counts as empty. Open the table in Excel and save it.");
        }
        else if (type == "e" && value is not null)
        {
            remark(row, $"A cell holds the error “{(value.Length > 20 ? value[..20] : value)}”. It counts as empty.");
            return "";
        }

        return value is null ? "" : type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? book.Text(index) ?? "" : "",
            "n" => NumberText(value),
            _ => value,
        };
    }

    // Excel keeps binary numbers, and shows fifteen digits of them: the rest is noise of the conversion.
    private static string NumberText(string value)
    {
        if (value.Count(char.IsAsciiDigit) <= 15 && !value.Contains('E', StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e20
            && decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? TableNumber.Write(exact) : value;
    }
}
