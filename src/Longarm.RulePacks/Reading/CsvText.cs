using CsvHelper;

namespace Longarm.RulePacks.Reading;

/// <summary>A CSV file in memory.</summary>
/// <param name="Headers">Names of the columns.</param>
/// <param name="Rows">Cells of each row, with its line.</param>
internal sealed record CsvText(IReadOnlyList<string> Headers, IReadOnlyList<(int Line, string[] Cells)> Rows)
{
    public static CsvText Read(string text)
    {
        using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true }, false);
        List<(int, string[])> rows = [];
        while (csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = csv.GetString(index);
            }

            if (cells.Length > 1 || cells[0].Length > 0)
            {
                rows.Add(((int)csv.LineNumber, cells));
            }
        }

        return rows.Count == 0 ? new([], []) : new(rows[0].Item2, rows[1..]);
    }

    public int Find(string header)
    {
        for (var index = 0; index < Headers.Count; index++)
        {
            if (Headers[index] == header)
            {
                return index;
            }
        }

        return -1;
    }
}
