using System.Text;

namespace Longarm.Text;

/// <summary>Rows of a table whose cells are separated by a sign, as a stream: quoted cells may hold the sign, and line breaks.</summary>
public static class CsvRows
{
    private enum In
    {
        Blank,
        Plain,
        Quoted,
        Closed,
    }

    /// <summary>The rows of a text.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="delimiter">The sign between cells.</param>
    /// <param name="isWhole">Whether the text ends with the last piece; what a piece breaks off is left out.</param>
    /// <exception cref="TableException">A quotation mark is never closed, or there is more than is read.</exception>
    public static IEnumerable<SheetRow> Read(IEnumerable<ReadOnlyMemory<char>> pieces, char delimiter, bool isWhole = true)
    {
        RowBuilder row = new(delimiter);
        foreach (var piece in pieces)
        {
            for (var at = 0; at < piece.Length; at++)
            {
                if (row.Take(piece.Span[at]) is { } done)
                {
                    yield return done;
                }
            }
        }

        if (isWhole && row.End() is { } last)
        {
            yield return last;
        }
    }

    private sealed class RowBuilder(char delimiter)
    {
        private readonly StringBuilder cell = new();
        private List<string> cells = [];
        private In state = In.Blank;
        private int line = 1;
        private int begun = 1;
        private int quotedAt;
        private int rows;
        private bool isAfterReturn;

        public SheetRow? Take(char sign)
        {
            var isSecond = sign == '\n' && isAfterReturn;
            isAfterReturn = sign == '\r';
            if (state == In.Quoted)
            {
                TakeQuoted(sign, isSecond);
                return null;
            }

            if (isSecond)
            {
                return null;
            }

            if (sign is '\n' or '\r')
            {
                line++;
                return EndRow();
            }

            if (sign == delimiter)
            {
                EndCell();
            }
            else if (sign == '"' && state == In.Blank)
            {
                // Blanks before a quotation mark are none of the text.
                cell.Clear();
                (state, quotedAt) = (In.Quoted, line);
            }
            else if (sign == '"' && state == In.Closed)
            {
                Add('"');
                state = In.Quoted;
            }
            else if (state == In.Closed && !char.IsWhiteSpace(sign))
            {
                throw new TableException(quotedAt, "LP071", "Text follows a closing quotation mark in the same cell. Write a quotation mark within a text twice, or put the whole text in them.");
            }
            else
            {
                Add(sign);
                state = state == In.Blank && char.IsWhiteSpace(sign) ? In.Blank : state == In.Closed ? In.Closed : In.Plain;
            }

            return null;
        }

        public SheetRow? End()
        {
            if (state == In.Quoted)
            {
                throw new TableException(quotedAt, "LP071", "A quotation mark that opens in this row is never closed. Close it, or write it twice where it is part of the text.");
            }

            return cell.Length > 0 || cells.Count > 0 ? EndRow() : null;
        }

        private void TakeQuoted(char sign, bool isSecond)
        {
            if (sign == '"')
            {
                state = In.Closed;
                return;
            }

            line += sign is '\n' or '\r' && !isSecond ? 1 : 0;
            Add(sign);
        }

        private void Add(char sign)
        {
            if (cell.Length >= TableLimits.CellLength)
            {
                throw TableLimits.Exceeded(state == In.Quoted ? quotedAt : line, $"A cell of over {TableLimits.CellLength:N0} characters, perhaps because a quotation mark is never closed");
            }

            cell.Append(sign);
        }

        private void EndCell()
        {
            if (cells.Count >= TableLimits.Columns)
            {
                throw TableLimits.Exceeded(line, $"Over {TableLimits.Columns:N0} columns");
            }

            cells.Add(cell.ToString().Trim());
            cell.Clear();
            state = In.Blank;
        }

        private SheetRow EndRow()
        {
            if (++rows > TableLimits.Rows)
            {
                throw TableLimits.Exceeded(line, $"Over {TableLimits.Rows:N0} rows");
            }

            EndCell();
            SheetRow row = new(begun, cells);
            cells = [];
            begun = line;
            return row;
        }
    }
}
