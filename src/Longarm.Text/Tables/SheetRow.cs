namespace Longarm.Text;

/// <summary>A row of a sheet: a table in a file.</summary>
/// <param name="Line">Line of the file in which it begins, or number of the row in Excel, from 1.</param>
/// <param name="Cells">Its cells, without blanks around them.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Places of the cells, from 0, that hold a number and no text: it can only be read in one way. Null: none does.</summary>
    public IReadOnlySet<int>? Numbers { get; init; }

    /// <summary>Whether no cell says anything.</summary>
    public bool IsBlank => Cells.All(cell => cell.Length == 0);

    /// <summary>The row with its texts alone: cells that hold a number are blank.</summary>
    public IReadOnlyList<string> Texts => Numbers is { Count: > 0 } numbers ? [.. Cells.Select((cell, at) => numbers.Contains(at) ? "" : cell)] : Cells;

    /// <summary>A cell; blank beyond the last.</summary>
    /// <param name="index">Its place, from 0; below 0 there is none.</param>
    public string Cell(int index) => index >= 0 && index < Cells.Count ? Cells[index] : "";
}

/// <summary>A table that cannot be read on.</summary>
/// <param name="line">Line, from 1.</param>
/// <param name="code">Code of the mistake.</param>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class TableException(int line, string code, string message) : Exception(message)
{
    /// <summary>Line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Code of the mistake.</summary>
    public string Code { get; } = code;
}

/// <summary>How much of a table is read.</summary>
public static class TableLimits
{
    /// <summary>Rows.</summary>
    public const int Rows = 2_000_000;

    /// <summary>Columns: as many as Excel has.</summary>
    public const int Columns = 16_384;

    /// <summary>Characters of one cell: more than Excel holds.</summary>
    public const int CellLength = 65_536;

    /// <summary>The first rows, among which the header is, and by which columns are told.</summary>
    public const int FirstRows = 200;

    /// <summary>What is wrong with a table that has more.</summary>
    public static TableException Exceeded(int line, string what) => new(line, "LP072", $"{what}: that is more than is read. Split the table.");
}
