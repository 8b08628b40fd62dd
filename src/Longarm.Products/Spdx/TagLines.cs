using System.Text;

namespace Longarm.Products;

/// <summary>Reads a text line by line from a stream, never more of it in memory than one line.</summary>
/// <param name="stream">The text, in UTF-8, with a mark at its beginning or without.</param>
internal sealed class TagLines(Stream stream) : IDisposable
{
    /// <summary>Signs of one line, or of one text over several.</summary>
    public const int MaxSigns = 16 * 1024 * 1024;

    private readonly StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 32 * 1024);
    private readonly char[] buffer = new char[32 * 1024];
    private readonly StringBuilder line = new();
    private int at;
    private int end;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether a line was longer than any that is read; nothing follows it.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether bytes were no UTF-8; nothing follows them.</summary>
    public bool IsNoText { get; private set; }

    /// <summary>The next line without its end; null at the end of the text.</summary>
    public string? Next()
    {
        line.Clear();
        while (!IsTooLong)
        {
            if (at == end)
            {
                (at, end) = (0, Fill());
                if (end == 0)
                {
                    return line.Length == 0 ? null : Line();
                }
            }

            var rest = buffer.AsSpan(at, end - at);
            var stop = rest.IndexOf('\n');
            line.Append(stop < 0 ? rest : rest[..stop]);
            at += stop < 0 ? rest.Length : stop + 1;
            if (line.Length > MaxSigns)
            {
                IsTooLong = true;
            }
            else if (stop >= 0)
            {
                return Line();
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private int Fill()
    {
        try
        {
            return IsNoText ? 0 : reader.Read(buffer, 0, buffer.Length);
        }
        catch (DecoderFallbackException)
        {
            IsNoText = true;
            return 0;
        }
    }

    private string Line()
    {
        Number++;
        return line.ToString().TrimEnd('\r');
    }
}
