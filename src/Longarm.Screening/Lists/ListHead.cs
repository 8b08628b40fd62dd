using System.Text;
using System.Xml;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>The first bytes of a file, by which its format is told.</summary>
internal sealed class ListHead
{
    private const int Bytes = 64 * 1024;
    private const int FirstRows = 5;
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    private ListHead(string name, string text, string? root, IReadOnlyList<SheetRow> rows, char delimiter) =>
        (Name, Text, Root, Rows, Delimiter) = (name, text, root, rows, delimiter);

    /// <summary>Name of the file.</summary>
    public string Name { get; }

    /// <summary>Its first characters, without blanks and marks before them.</summary>
    public string Text { get; }

    /// <summary>Name of its root, if it is XML.</summary>
    public string? Root { get; }

    /// <summary>Its first rows, if it is a table.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>What separates its cells.</summary>
    public char Delimiter { get; }

    /// <summary>Whether it is JSON.</summary>
    public bool IsJson => Text is ['{' or '[', ..];

    /// <summary>The first row; none if it is no table.</summary>
    public IReadOnlyList<string> Header => Rows.Count > 0 ? Rows[0].Cells : [];

    /// <summary>Whether a key stands there, if it is JSON.</summary>
    public bool HasKey(string key) => IsJson && Text.Contains($"\"{key}\"", StringComparison.Ordinal);

    /// <summary>Whether the first row has all of these columns.</summary>
    public bool HasColumns(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!Header.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks at a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static ListHead Of(ListFile file)
    {
        var head = new byte[Bytes];
        int count;
        using (var stream = file.Content())
        {
            count = stream.ReadAtLeast(head, Bytes, throwOnEndOfStream: false);
        }

        var text = Encoding.UTF8.GetString(head, 0, count).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var firstLine = text.Split('\n', 2)[0];
        var delimiter = Delimiters.MaxBy(sign => firstLine.Count(other => other == sign));
        return new(file.Name, text, text is ['<', ..] ? RootOf(head.AsSpan(0, count)) : null, text is ['{' or '[' or '<', ..] ? [] : RowsOf(text, delimiter), delimiter);
    }

    private static List<SheetRow> RowsOf(string text, char delimiter)
    {
        try
        {
            return [.. CsvRows.Read([text.AsMemory()], delimiter, isWhole: text.Length < Bytes / 2).Take(FirstRows)];
        }
        catch (TableException)
        {
            return [];
        }
    }

    private static string? RootOf(ReadOnlySpan<byte> head)
    {
        try
        {
            using MemoryStream stream = new(head.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
