using System.Text;

namespace Longarm.Text;

/// <summary>Reads keys and texts of YAML that is written plainly; null if one is not.</summary>
internal static class YamlScalars
{
    // A key that is longer is none, and signs that begin other things begin no text.
    private const int LongestKey = 1000;
    private const string Signs = "?:&*!%@`#,[]{}|>\"'";

    /// <summary>A key and the colon behind it.</summary>
    public static MarkedScalar? ReadKey(YamlCursor cursor)
    {
        var (line, column, start) = (cursor.Line, cursor.Column + 1, cursor.At);
        var key = cursor.Next is '"' or '\'' ? ReadQuoted(cursor) : ReadPlainKey(cursor);
        cursor.SkipBlanks();
        if (key is null || cursor is not { Next: ':', IsSign: true } || cursor.At - start > LongestKey)
        {
            return null;
        }

        cursor.Move(1);
        return new(key.Text, key.IsQuoted, line, column);
    }

    /// <summary>A text, quoted or not.</summary>
    /// <param name="cursor">On its first character.</param>
    /// <param name="outer">How far what it is part of is indented: it goes on in lines that are indented further.</param>
    public static MarkedScalar? Read(YamlCursor cursor, int outer)
    {
        if (cursor.Next is '"' or '\'')
        {
            return ReadQuoted(cursor);
        }

        if (!MayBegin(cursor))
        {
            return null;
        }

        var (line, column) = (cursor.Line, cursor.Column + 1);
        var text = PieceOfLine(cursor);
        if (text is null || cursor.Next == '#' || cursor.IndentOfNextLine() <= outer)
        {
            // A comment ends a text; so does a line that is blank, unless the text goes on behind it.
            return text is not null && !cursor.GoesOnBehindBlankLines(outer) ? new(text, false, line, column) : null;
        }

        StringBuilder folded = new(text);
        while (cursor.IndentOfNextLine() > outer)
        {
            cursor.NextLine();
            cursor.SkipBlanks();
            if (cursor is { Next: '#' } or { Next: '-' or '?' or ':', IsSign: true } || PieceOfLine(cursor) is not { } more || cursor.Next == '#')
            {
                return null;
            }

            folded.Append(' ').Append(more);
        }

        return cursor.GoesOnBehindBlankLines(outer) ? null : new(folded.ToString(), false, line, column);
    }

    /// <summary>Whether a text without quotes may begin here.</summary>
    public static bool MayBegin(YamlCursor cursor) => cursor.Next switch
    {
        '-' => cursor.Peek(1) is not (' ' or '\n' or '-' or ',' or '[' or ']' or '{' or '}'),
        '.' => cursor.Peek(1) != '.',
        var sign => !Signs.Contains(sign, StringComparison.Ordinal),
    };

    /// <summary>Quoted text, on one line.</summary>
    public static MarkedScalar? ReadQuoted(YamlCursor cursor)
    {
        var (line, column, quote) = (cursor.Line, cursor.Column + 1, cursor.Next);
        var rest = cursor.RestOfLine()[1..];
        var end = rest.IndexOf(quote);
        if (quote == '\'')
        {
            // A quote within is written twice.
            while (end >= 0 && end + 1 < rest.Length && rest[end + 1] == quote)
            {
                end = rest[(end + 2)..].IndexOf(quote) is >= 0 and var next ? end + 2 + next : -1;
            }
        }

        if (end < 0 || (quote == '"' && rest[..end].Contains('\\')))
        {
            return null;
        }

        cursor.Move(end + 2);
        var text = rest[..end].ToString();
        return new(quote == '\'' ? text.Replace("''", "'", StringComparison.Ordinal) : text, true, line, column);
    }

    /// <summary>Literal or folded text: each line as it stands, or as one line.</summary>
    public static MarkedScalar? ReadBlock(YamlCursor cursor, int outer)
    {
        var (line, column, isFolded) = (cursor.Line, cursor.Column + 1, cursor.Next == '>');
        var sign = cursor.RestOfLine()[1..];
        var indent = cursor.IndentOfNextLine();
        if (sign is not ("" or "-") || indent <= outer)
        {
            return null;
        }

        StringBuilder text = new();
        while (cursor.IndentOfNextLine() >= indent)
        {
            cursor.NextLine();
            cursor.Move(indent);
            var piece = cursor.RestOfLine();
            if (isFolded && piece[0] == ' ')
            {
                return null;
            }

            text.Append(text.Length == 0 ? "" : isFolded ? " " : "\n").Append(piece);
            cursor.Move(piece.Length);
        }

        // Blank lines within, and a text that ends without a break, are read by the other reader.
        if (cursor.IsAtEnd || cursor.GoesOnBehindBlankLines(outer))
        {
            return null;
        }

        return new(sign.IsEmpty ? text.Append('\n').ToString() : text.ToString(), true, line, column);
    }

    private static MarkedScalar? ReadPlainKey(YamlCursor cursor)
    {
        var line = cursor.RestOfLine();
        for (var at = 1; at < line.Length; at++)
        {
            if (line[at] == ':' && (at + 1 == line.Length || line[at + 1] == ' '))
            {
                var key = line[..at].TrimEnd(' ');
                if (!MayBegin(cursor) || key.Contains(" #", StringComparison.Ordinal))
                {
                    return null;
                }

                cursor.Move(at);
                return new(key.ToString(), false, 0, 0);
            }
        }

        return null;
    }

    // What of a text stands on this line; null if a colon makes it something else.
    private static string? PieceOfLine(YamlCursor cursor)
    {
        var line = cursor.RestOfLine();
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        var piece = comment < 0 ? line : line[..comment];
        if (piece.Contains(": ", StringComparison.Ordinal) || piece.EndsWith(":", StringComparison.Ordinal))
        {
            return null;
        }

        cursor.Move(comment < 0 ? line.Length : comment + 1);
        return piece.TrimEnd(' ').ToString();
    }
}
