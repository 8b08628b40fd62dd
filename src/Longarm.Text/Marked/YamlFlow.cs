using System.Text;

namespace Longarm.Text;

/// <summary>Reads lists and maps in brackets, of YAML that is written plainly; null if they are not.</summary>
internal static class YamlFlow
{
    /// <summary>What begins with a bracket.</summary>
    /// <param name="cursor">On the bracket.</param>
    /// <param name="outer">How far what it is part of is indented: its lines are indented further.</param>
    /// <param name="depth">How deep it is nested, from 1.</param>
    public static Marked? Read(YamlCursor cursor, int outer, int depth) => cursor.Next switch
    {
        _ when depth > MarkedReader.MaxDepth || cursor.Column <= outer => null,
        '[' => ReadList(cursor, outer, depth),
        '{' => ReadMap(cursor, outer, depth),
        '"' or '\'' => YamlScalars.ReadQuoted(cursor),
        _ => ReadPlain(cursor, outer),
    };

    private static MarkedList? ReadList(YamlCursor cursor, int outer, int depth)
    {
        var (line, column) = (cursor.Line, cursor.Column + 1);
        List<Marked> elements = [];
        cursor.Move(1);
        while (cursor.SkipToContent() && cursor.Next != ']')
        {
            if (Read(cursor, outer, depth + 1) is not { } element || !EndsHere(cursor, outer, ']'))
            {
                return null;
            }

            elements.Add(element);
        }

        return Close(cursor, outer) ? new(elements, line, column) : null;
    }

    private static MarkedMap? ReadMap(YamlCursor cursor, int outer, int depth)
    {
        var (line, column) = (cursor.Line, cursor.Column + 1);
        YamlEntries entries = new();
        cursor.Move(1);
        while (cursor.SkipToContent() && cursor.Next != '}')
        {
            if (ReadKey(cursor, outer) is not { } key || cursor.SkipToLineEnd() || cursor.Next is ',' or '}'
                || Read(cursor, outer, depth + 1) is not { } value || !EndsHere(cursor, outer, '}') || !entries.Add(key, value))
            {
                return null;
            }
        }

        return Close(cursor, outer) ? new(entries.All, line, column) : null;
    }

    private static MarkedScalar? ReadKey(YamlCursor cursor, int outer)
    {
        var line = cursor.Line;
        var key = cursor.Next is '[' or '{' ? null : Read(cursor, outer, 1) as MarkedScalar;
        cursor.SkipBlanks();
        if (key is null || cursor.Line != line || cursor is not { Next: ':', IsSign: true })
        {
            return null;
        }

        cursor.Move(1);
        return key;
    }

    // Behind an element comes a comma or the bracket; whether it does, and the comma is passed.
    private static bool EndsHere(YamlCursor cursor, int outer, char bracket)
    {
        cursor.SkipToContent();
        if (cursor.Next == ',' && cursor.Column > outer)
        {
            cursor.Move(1);
            return true;
        }

        return cursor.Next == bracket;
    }

    private static bool Close(YamlCursor cursor, int outer)
    {
        if (cursor.IsAtEnd || cursor.Column <= outer)
        {
            return false;
        }

        cursor.Move(1);
        return true;
    }

    private static MarkedScalar? ReadPlain(YamlCursor cursor, int outer)
    {
        if (!YamlScalars.MayBegin(cursor))
        {
            return null;
        }

        var (line, column) = (cursor.Line, cursor.Column + 1);
        var text = PieceOfLine(cursor);
        StringBuilder? folded = null;
        while (text is not null && cursor.Next == '\n' && cursor.IndentOfNextLine() > outer)
        {
            cursor.NextLine();
            cursor.SkipBlanks();
            if (cursor.Next is ',' or ']' or '}')
            {
                break;
            }

            if (!YamlScalars.MayBegin(cursor) || PieceOfLine(cursor) is not { } more)
            {
                return null;
            }

            folded = (folded ?? new(text)).Append(' ').Append(more);
        }

        return text is null ? null : new(folded?.ToString() ?? text, false, line, column);
    }

    // To the comma, the bracket, the colon of a key or the end of the line.
    private static string? PieceOfLine(YamlCursor cursor)
    {
        var line = cursor.RestOfLine();
        for (var at = 0; ; at++)
        {
            var isEnd = at == line.Length || line[at] is ',' or ']' or '}' || (line[at] == ':' && (at + 1 == line.Length || line[at + 1] == ' '));
            if (isEnd)
            {
                var piece = line[..at].TrimEnd(' ');
                cursor.Move(at);
                return piece.Length == 0 ? null : piece.ToString();
            }

            // Brackets within, comments, and colons before brackets are read by the other reader.
            if (line[at] is '[' or '{' or '#' || (line[at] == ':' && line[at + 1] is ',' or ']' or '}'))
            {
                return null;
            }
        }
    }
}
