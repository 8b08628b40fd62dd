using System.Text;

namespace Longarm.Text;

/// <summary>The text of a table in one of the encodings that are told by their first bytes. What is read ahead is read again.</summary>
public sealed class CsvText : IDisposable
{
    private const int AheadChars = 64 * 1024;
    private readonly StreamReader reader;
    private readonly char[] ahead = new char[AheadChars];
    private readonly char[] buffer = new char[16 * 1024];
    private int line = 1;

    /// <summary>Reads the first piece.</summary>
    /// <exception cref="TableException">The bytes are no text.</exception>
    public CsvText(Stream stream)
    {
        reader = new(stream, EncodingOf(stream), detectEncodingFromByteOrderMarks: false, 16 * 1024, leaveOpen: true);
        AheadCount = Fill(ahead);
        IsWhole = AheadCount < AheadChars;
    }

    /// <summary>How many characters were read ahead.</summary>
    public int AheadCount { get; }

    /// <summary>Whether what was read ahead is all.</summary>
    public bool IsWhole { get; }

    /// <summary>What was read ahead.</summary>
    public IEnumerable<ReadOnlyMemory<char>> Ahead => [ahead.AsMemory(Start, AheadCount - Start)];

    // A mark at the beginning is no text.
    private int Start => AheadCount > 0 && ahead[0] == '\uFEFF' ? 1 : 0;

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    /// <summary>All of the text, piece by piece; only once.</summary>
    public IEnumerable<ReadOnlyMemory<char>> Pieces()
    {
        yield return ahead.AsMemory(Start, AheadCount - Start);
        line += ahead.AsSpan(0, AheadCount).Count('\n');
        for (var count = IsWhole ? 0 : Fill(buffer); count > 0; count = Fill(buffer))
        {
            yield return buffer.AsMemory(0, count);
            line += buffer.AsSpan(0, count).Count('\n');
        }
    }

    // Only a file can be looked at before it is read; what else there is, is UTF-8.
    private static Encoding EncodingOf(Stream stream)
    {
        var head = new byte[2];
        if (stream.CanSeek)
        {
            var place = stream.Position;
            stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            stream.Position = place;
        }

        return head switch
        {
            [0xFF, 0xFE] => new UnicodeEncoding(false, true, throwOnInvalidBytes: true),
            [0xFE, 0xFF] => new UnicodeEncoding(true, true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
    }

    private int Fill(char[] into)
    {
        try
        {
            var count = reader.ReadBlock(into, 0, into.Length);
            if (into.AsSpan(0, count).IndexOf('\0') is >= 0 and var at)
            {
                throw new TableException(line + into.AsSpan(0, at).Count('\n'), "LP070", "This is no text: there are zero bytes in it. Save the table as CSV in UTF-8, or as .xlsx.");
            }

            return count;
        }
        catch (DecoderFallbackException)
        {
            throw new TableException(line, "LP070", "From about this line on, these bytes are no text in UTF-8. Save the table as “CSV UTF-8”, or as .xlsx.");
        }
    }
}
