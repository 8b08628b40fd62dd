using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>A table whose columns are told.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">The rows under them, as a stream.</param>
/// <param name="Mapping">What the columns tell.</param>
internal sealed record OpenTable(IReadOnlyList<string> Header, IEnumerable<SheetRow> Rows, TableMapping Mapping);

/// <summary>Opens tables: CSV and workbooks of Excel.</summary>
internal static class TableFile
{
    /// <summary>Among so many rows the one that names the columns is looked for.</summary>
    private const int HeaderRows = 60;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Whether the bytes are those of a zipped file.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Whether the bytes are those of an Excel file of before 2007, or of one with a password.</summary>
    public static bool IsOldExcel(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Opens a table and gives it to somebody. Whatever is wrong is a mistake of the product.</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="product">Where mistakes are kept.</param>
    /// <param name="said">What a person says of the columns.</param>
    /// <param name="take">Takes the table.</param>
    public static void Read(Stream stream, ProductFile product, TableMapping? said, Action<OpenTable> take)
    {
        try
        {
            var place = stream.CanSeek ? stream.Position : 0;
            var head = new byte[8];
            var count = stream.CanSeek ? stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) : 0;
            stream.Position = stream.CanSeek ? place : 0;
            if (IsOldExcel(head.AsSpan(0, count)))
            {
                product.Mistake(0, "LP074", "This is a workbook of Excel before 2007, or one with a password. Save it as .xlsx without one, or as CSV in UTF-8.");
            }
            else if (IsZip(head.AsSpan(0, count)))
            {
                ReadExcel(stream, product, said, take);
            }
            else if (TableFormat.IsBook(product.File))
            {
                product.Mistake(0, "LP073", "This is no workbook of Excel, whatever its name says. Save it again as .xlsx, or as CSV in UTF-8.");
            }
            else
            {
                ReadCsv(stream, product, said, take);
            }
        }
        catch (TableException wrong)
        {
            product.Mistake(wrong.Line, wrong.Code, wrong.Message);
        }
        catch (XmlException wrong)
        {
            product.Mistake(0, "LP073", $"The XML in this workbook is broken: {wrong.Message} Save it again.");
        }
        catch (Exception wrong) when (wrong is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException or OverflowException or IOException)
        {
            product.Mistake(0, "LP073", "This workbook is damaged. Save it again as .xlsx, or as CSV in UTF-8.");
        }
    }

    private static void ReadCsv(Stream stream, ProductFile product, TableMapping? said, Action<OpenTable> take)
    {
        using CsvText text = new(stream);
        var delimiter = said?.Delimiter ?? DelimiterOf(text);
        if (Opened(CsvRows.Read(text.Pieces(), delimiter), product, said) is { } table)
        {
            take(table with { Mapping = table.Mapping with { Delimiter = delimiter } });
        }
    }

    // The sign that gives the best row of names; of two alike the one that gives more cells.
    private static char DelimiterOf(CsvText text) => Delimiters.MaxBy(sign =>
    {
        List<SheetRow> rows = [];
        try
        {
            rows.AddRange(CsvRows.Read(text.Ahead, sign, text.IsWhole).Take(HeaderRows));
        }
        catch (TableException)
        {
            // With another sign it may be read.
        }

        return (rows.Select(row => TableGuess.ScoreOf(row.Cells)).Append(0).Max(), rows.Sum(row => row.Cells.Count));
    });

    private static void ReadExcel(Stream stream, ProductFile product, TableMapping? said, Action<OpenTable> take)
    {
        using ExcelBook book = new(stream);
        if (said?.Sheet is { } named && !book.Sheets.Contains(named) && !book.HiddenSheets.Contains(named))
        {
            product.Mistake(0, "LP088", $"There is no sheet “{named}” in the workbook. It has {string.Join(", ", book.Sheets.Take(10).Select(sheet => $"“{sheet}”"))}.");
            return;
        }

        string? taken = null;
        foreach (var sheet in said?.Sheet is { } one ? [one] : book.Sheets)
        {
            void Remark(int row, string what) => product.Remark(row, "LP091", what);

            // Of sheets that hold no table nothing need be told but that they are there.
            var isTable = taken is null && ExcelRows.Read(book, sheet, (_, _) => { }).Take(HeaderRows).Any(row => TableGuess.ScoreOf(row.Cells) > 0 || said?.HeaderRow is not null);
            if (isTable && Opened(ExcelRows.Read(book, sheet, Remark), product, said) is { } table)
            {
                taken = sheet;
                take(table with { Mapping = table.Mapping with { Sheet = sheet } });
            }
            else if (isTable)
            {
                return;
            }
            else if (HasRows(book, sheet))
            {
                product.Remark(0, "LP089", $"The sheet “{sheet}” is not read. {(taken is null ? "No row of it names columns." : $"The table is in “{taken}”; write “sheet” in {Path.GetFileName(TableProfile.NameFor(product.File))} to read another.")}");
            }
        }

        foreach (var hidden in book.HiddenSheets.Where(sheet => sheet != said?.Sheet && HasRows(book, sheet)))
        {
            product.Remark(0, "LP089", $"The sheet “{hidden}” is hidden, holds something, and is not read. Write “sheet” in {Path.GetFileName(TableProfile.NameFor(product.File))} to read it.");
        }

        if (taken is null)
        {
            product.Mistake(1, "LP075", NoHeader(product));
        }
    }

    private static bool HasRows(ExcelBook book, string sheet) => ExcelRows.Read(book, sheet, (_, _) => { }).Any(row => !row.IsBlank);

    private static OpenTable? Opened(IEnumerable<SheetRow> all, ProductFile product, TableMapping? said)
    {
        var rest = all.GetEnumerator();
        List<SheetRow> first = [];
        while (first.Count < TableLimits.FirstRows && rest.MoveNext())
        {
            first.Add(rest.Current);
        }

        var at = said?.HeaderRow switch
        {
            0 => -1,
            { } line => first.FindIndex(row => row.Line == line),
            null => HeaderAt(first),
        };
        if (at < 0 && said?.HeaderRow != 0)
        {
            product.Mistake(said?.HeaderRow ?? 1, "LP075", said?.HeaderRow is { } line ? $"Among the first rows none begins in line {line}, where the names of columns were said to be." : NoHeader(product));
            rest.Dispose();
            return null;
        }

        IReadOnlyList<string> header = at >= 0 ? first[at].Cells : [.. (first.Count > 0 ? first.MaxBy(row => row.Cells.Count)!.Cells : []).Select(_ => "")];
        List<SheetRow> under = first[(at + 1)..];
        var guess = new TableGuess(header, [.. under.Select(row => row.Cells)], [.. under.Select(row => row.Texts)]).Mapping() with { HeaderRow = at >= 0 ? first[at].Line : 0, QuantitiesFor = LotOf(first[..Math.Max(at, 0)]) };
        var mapping = said is null ? guess : guess.With(said);
        Check(said, header, product);
        return new(header, Rest(under, rest), mapping);
    }

    private static int HeaderAt(List<SheetRow> rows)
    {
        var best = rows.Take(HeaderRows).Select((row, at) => (at, score: TableGuess.ScoreOf(row.Cells))).Append((at: -1, score: 0)).MaxBy(pair => pair.score);
        return best.score > 0 ? best.at : -1;
    }

    // What was said of one table is no longer true of another.
    private static void Check(TableMapping? said, IReadOnlyList<string> header, ProductFile product)
    {
        foreach (var column in said?.Columns ?? [])
        {
            if (column.Index < 0 ? !header.Contains(column.Header, StringComparer.OrdinalIgnoreCase) : column.Index >= header.Count || (column.Header.Length > 0 && !header[column.Index].Equals(column.Header, StringComparison.OrdinalIgnoreCase)))
            {
                var where = column.Index < 0 ? "" : $" in column {column.Index + 1}";
                product.Mistake(said!.HeaderRow ?? 1, "LP088", $"{Path.GetFileName(TableProfile.NameFor(product.File))} tells of a column “{ColumnNames.Shown(column.Header)}”{where}, and the table has none there. Write it anew for this table.");
            }
        }
    }

    // KiCost writes above its table for how many boards it is.
    private static int? LotOf(List<SheetRow> titles)
    {
        foreach (var row in titles)
        {
            for (var at = 0; at + 1 < row.Cells.Count; at++)
            {
                if (row.Cells[at].TrimEnd(':').Equals("Board Qty", StringComparison.OrdinalIgnoreCase)
                    && int.TryParse(row.Cells[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var lot) && lot > 1)
                {
                    return lot;
                }
            }
        }

        return null;
    }

    private static IEnumerable<SheetRow> Rest(List<SheetRow> first, IEnumerator<SheetRow> rest)
    {
        using (rest)
        {
            foreach (var row in first)
            {
                yield return row;
            }

            while (rest.MoveNext())
            {
                yield return rest.Current;
            }
        }
    }

    private static string NoHeader(ProductFile product) =>
        $"No row names the columns in words that are known, such as “Part”, “Qty”, “MPN”. Tell in {Path.GetFileName(TableProfile.NameFor(product.File))} what each column is.";
}
