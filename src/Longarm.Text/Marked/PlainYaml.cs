namespace Longarm.Text;

/// <summary>
/// Reads YAML as people write it, many times faster than a reader of all of YAML can: blocks, flows, quoted, folded and
/// literal text. It gives up on whatever else there is (anchors, tags, several documents, keys that stand twice, mistakes of
/// any kind): the reader of all of YAML has the last word on that.
/// </summary>
internal static class PlainYaml
{
    /// <summary>The one document of a text; null if it is not written plainly.</summary>
    public static Marked? Read(string text)
    {
        YamlCursor cursor = new(text);
        if (HoldsUnusual(text) || !cursor.SkipToContent() || cursor.Column != 0)
        {
            return null;
        }

        Marked? root = cursor.Next switch
        {
            '-' when cursor.IsSign => ReadList(cursor, 1),
            '-' or '{' or '[' => null,
            _ => ReadMap(cursor, 1),
        };
        return cursor.SkipToContent() ? null : root;
    }

    // Tabs and breaks other than line feeds mean different things in different places. A search that the framework has for this
    // would be compiled anew at every start, which takes longer than the loop.
    private static bool HoldsUnusual(string text)
    {
        foreach (var sign in text)
        {
            if (sign is < ' ' and not '\n' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff')
            {
                return true;
            }
        }

        return false;
    }

    // Stands on the first character of a line's content, or behind the sign of an element.
    private static Marked? ReadBlock(YamlCursor cursor, int outer, int depth) => cursor.Next switch
    {
        _ when depth > MarkedReader.MaxDepth => null,
        '-' when cursor.IsSign => ReadList(cursor, depth),
        '{' or '[' or '|' or '>' => ReadValue(cursor, outer, depth),
        _ => IsKeyNext(cursor) ? ReadMap(cursor, depth) : ReadValue(cursor, outer, depth),
    };

    private static bool IsKeyNext(YamlCursor cursor)
    {
        var line = cursor.RestOfLine();
        var from = 0;
        if (cursor.Next is '"' or '\'')
        {
            // What is quoted and has a quote in it is looked at by its other reader, should it be a key.
            from = line[1..].IndexOf(cursor.Next) + 2;
        }

        for (var sign = line[from..].IndexOf(':'); sign >= 0; sign = line[from..].IndexOf(':'))
        {
            from += sign + 1;
            if (from == line.Length || line[from] == ' ')
            {
                return !line[..from].Contains(" #", StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static MarkedList? ReadList(YamlCursor cursor, int depth)
    {
        var (indent, line) = (cursor.Column, cursor.Line);
        List<Marked> elements = [];
        do
        {
            cursor.Move(1);
            if (cursor.SkipToLineEnd() && (!cursor.SkipToContent() || cursor.Column <= indent))
            {
                return null;
            }

            if (ReadBlock(cursor, indent, depth + 1) is not { } element)
            {
                return null;
            }

            elements.Add(element);
        }
        while (cursor.SkipToContent() && cursor.Column == indent && cursor is { Next: '-', IsSign: true });
        return cursor.IsAtEnd || cursor.Column <= indent ? new(elements, line, indent + 1) : null;
    }

    private static MarkedMap? ReadMap(YamlCursor cursor, int depth)
    {
        var (indent, line) = (cursor.Column, cursor.Line);
        YamlEntries entries = new();
        do
        {
            if (YamlScalars.ReadKey(cursor) is not { } key || ReadEntry(cursor, indent, depth) is not { } value || !entries.Add(key, value))
            {
                return null;
            }
        }
        while (cursor.SkipToContent() && cursor.Column == indent);
        return cursor.IsAtEnd || cursor.Column < indent ? new(entries.All, line, indent + 1) : null;
    }

    // Stands behind the colon.
    private static Marked? ReadEntry(YamlCursor cursor, int indent, int depth)
    {
        if (!cursor.SkipToLineEnd())
        {
            return ReadValue(cursor, indent, depth + 1);
        }

        // A list may stand as far left as its key; what holds nothing is left to the reader of all of YAML.
        return cursor.SkipToContent() && (cursor.Column > indent || (cursor.Column == indent && cursor is { Next: '-', IsSign: true }))
            ? ReadBlock(cursor, indent, depth + 1)
            : null;
    }

    private static Marked? ReadValue(YamlCursor cursor, int outer, int depth)
    {
        if (cursor.Next is '|' or '>')
        {
            return YamlScalars.ReadBlock(cursor, outer);
        }

        var value = cursor.Next is '{' or '[' ? YamlFlow.Read(cursor, outer, depth) : YamlScalars.Read(cursor, outer);
        return value is not null && cursor.SkipToLineEnd() ? value : null;
    }
}

/// <summary>Entries of a map that is being read.</summary>
internal sealed class YamlEntries
{
    private const int Few = 8;

    private readonly List<MarkedEntry> entries = new(4);
    private HashSet<string>? keys;

    public IReadOnlyList<MarkedEntry> All => entries;

    /// <summary>Adds an entry, unless its key stands there already.</summary>
    public bool Add(MarkedScalar key, Marked value)
    {
        if (entries.Count == Few)
        {
            keys = [.. entries.Select(e => e.Key.Text)];
        }

        var isNew = keys?.Add(key.Text) ?? entries.TrueForAll(e => e.Key.Text != key.Text);
        if (isNew)
        {
            entries.Add(new(key, value));
        }

        return isNew;
    }
}
