using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Longarm.Text;

/// <summary>Reads JSON into marked text. Numbers and truths stay as they are written.</summary>
internal static class JsonMarks
{
    public static Marked Read(string file, ReadOnlySpan<byte> bytes, List<Mistake> mistakes)
    {
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        JsonReaderOptions options = new() { MaxDepth = MarkedReader.MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        Utf8JsonReader reader = new(bytes, options);
        Lines lines = new(bytes);
        RefuseOtherThanUtf8(bytes, lines);
        reader.Read();
        var root = ReadNode(ref reader, lines, file, mistakes);
        while (reader.Read())
        {
            // Whatever follows the value is a mistake that the reader reports.
        }

        return root;
    }

    private static void RefuseOtherThanUtf8(ReadOnlySpan<byte> bytes, Lines lines)
    {
        if (Utf8.IsValid(bytes))
        {
            return;
        }

        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == OperationStatus.Done)
        {
            position += length;
        }

        var (line, column) = lines.At(position);
        throw new JsonException("these bytes are no UTF-8. Save or send the text as UTF-8.", null, line - 1, column - 1);
    }

    private static Marked ReadNode(ref Utf8JsonReader reader, Lines lines, string file, List<Mistake> mistakes)
    {
        var (line, column) = lines.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                List<Marked> elements = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    elements.Add(ReadNode(ref reader, lines, file, mistakes));
                }

                return new MarkedList(elements, line, column);
            case JsonTokenType.StartObject:
                return ReadMap(ref reader, lines, file, mistakes);
            case JsonTokenType.String:
                return new MarkedScalar(TextOf(ref reader, lines), true, line, column);
            default:
                return new MarkedScalar(Encoding.UTF8.GetString(reader.ValueSpan), false, line, column);
        }
    }

    private static MarkedMap ReadMap(ref Utf8JsonReader reader, Lines lines, string file, List<Mistake> mistakes)
    {
        var (line, column) = lines.At(reader.TokenStartIndex);
        List<MarkedEntry> entries = [];
        HashSet<string> keys = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (keyLine, keyColumn) = lines.At(reader.TokenStartIndex);
            MarkedScalar key = new(TextOf(ref reader, lines), true, keyLine, keyColumn);
            reader.Read();
            var value = ReadNode(ref reader, lines, file, mistakes);
            if (keys.Add(key.Text))
            {
                entries.Add(new(key, value));
            }
            else
            {
                mistakes.Add(new(file, keyLine, keyColumn, "LC003", $"The key {key.Noun} stands here twice. Keep one."));
            }
        }

        return new(entries, line, column);
    }

    private static string TextOf(ref Utf8JsonReader reader, Lines lines)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            var (line, column) = lines.At(reader.TokenStartIndex);
            throw new JsonException("this text holds half a character. Write both halves, or the character itself.", null, line - 1, column - 1);
        }
    }

    /// <summary>Finds the line and column of a byte.</summary>
    private sealed class Lines
    {
        private readonly List<long> starts = [0];

        public Lines(ReadOnlySpan<byte> bytes)
        {
            for (int next, start = 0; (next = bytes[start..].IndexOf((byte)'\n')) >= 0;)
            {
                starts.Add(start += next + 1);
            }
        }

        public (int Line, int Column) At(long position)
        {
            var index = starts.BinarySearch(position);
            var line = index >= 0 ? index : ~index - 1;
            return (line + 1, (int)(position - starts[line]) + 1);
        }
    }
}
