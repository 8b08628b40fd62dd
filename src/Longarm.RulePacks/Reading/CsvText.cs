using System.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>A CSV file in memory, by RFC 4180: all that the tables of the packs need, which are small.</summary>
/// <param name="Headers">Names of the columns.</param>
/// <param name="Rows">Cells of each row, with the line on which it begins.</param>
internal sealed record CsvText(IReadOnlyList<string> Headers, IReadOnlyList<CsvRow> Rows)
{
    public static CsvText Read(string text)
    {
        List<CsvRow> rows = [];
        List<string> cells = [];
        var (at, line, begun) = (0, 1, 1);
        while (at < text.Length)
        {
            cells.Add(ReadCell(text, ref at, ref line));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length)
                {
                    cells.Add("");
                }

                continue;
            }

            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            if (cells.Count > 1 || cells[0].Length > 0)
            {
                rows.Add(new(begun, [.. cells]));
            }

            cells.Clear();
            begun = ++line;
        }

        if (cells.Count > 0)
        {
            rows.Add(new(begun, [.. cells]));
        }

        return rows.Count == 0 ? new([], []) : new(rows[0].Cells, rows[1..]);
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

    private static string ReadCell(string text, ref int at, ref int line)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
            var cell = end < 0 ? text[at..] : text.Substring(at, end);
            at += cell.Length;
            return cell;
        }

        StringBuilder quoted = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"'))
            {
                at++;
                break;
            }

            at += text[at] == '"' ? 1 : 0;
            line += text[at] == '\n' ? 1 : 0;
            quoted.Append(text[at]);
        }

        return quoted.ToString();
    }
}

/// <summary>A row.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record CsvRow(int Line, string[] Cells);
