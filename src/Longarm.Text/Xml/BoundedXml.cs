using System.Text;
using System.Xml;

namespace Longarm.Text;

/// <summary>How much of an XML file is read, and under which codes it is told what is wrong with it.</summary>
/// <param name="Depth">Elements inside one another.</param>
/// <param name="TextLength">Characters of one text.</param>
/// <param name="Broken">Code of a file that is no XML.</param>
/// <param name="Refused">Code of one with a document type, or of more than is read.</param>
public sealed record XmlLimits(int Depth, int TextLength, string Broken, string Refused);

/// <summary>
/// XML from a stream, node by node, never the whole file in memory. A document type, and what is nested deeper or longer
/// than any real file, is refused; nothing outside the file is read.
/// </summary>
public sealed class BoundedXml : IDisposable
{
    // One tag or comment may take so many bytes of the file: of very many attributes in one tag each is compared with all others.
    private const int MaxTokenBytes = 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = true,
    };

    private readonly BoundedStream bounded;
    private readonly XmlLimits limits;
    private readonly char[] piece = new char[4096];

    /// <param name="stream">The file, in the encoding that it declares.</param>
    /// <param name="limits">How much of it is read.</param>
    public BoundedXml(Stream stream, XmlLimits limits)
    {
        this.limits = limits;
        bounded = new(stream, MaxTokenBytes);
        Reader = XmlReader.Create(bounded, Settings);
    }

    /// <summary>The node at which it stands. To go on, ask <see cref="Next"/>.</summary>
    public XmlReader Reader { get; }

    /// <summary>Line of the node, from 1.</summary>
    public int Line => Reader is IXmlLineInfo info && info.HasLineInfo() ? Math.Max(1, info.LineNumber) : 1;

    /// <summary>Reads a document. What is no XML, or more than is read, becomes a mistake of the file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="mistake">Takes the mistake: its line, its code, what is wrong.</param>
    /// <param name="limits">How much of it is read.</param>
    /// <param name="read">Reads it from its beginning.</param>
    public static void Read(Stream stream, Action<int, string, string> mistake, XmlLimits limits, Action<BoundedXml> read)
    {
        BoundedXml? xml = null;
        try
        {
            xml = new(stream, limits);
            read(xml);
        }
        catch (XmlException wrong)
        {
            var isType = wrong.Message.Contains("DTD", StringComparison.Ordinal);
            var line = wrong.LineNumber > 0 ? wrong.LineNumber : xml?.Line ?? 1;
            mistake(line, isType || wrong is XmlTooMuchException ? limits.Refused : limits.Broken, wrong is XmlTooMuchException ? wrong.Message : $"This is no XML that can be read: {Plainly(wrong.Message, isType)}");
        }
        catch (NotSupportedException)
        {
            mistake(1, limits.Broken, "This is no XML that can be read: its encoding is not supported. Save the file in UTF-8, and say so in its first line.");
        }
        finally
        {
            xml?.Dispose();
        }
    }

    /// <summary>Goes to the next node; false at the end.</summary>
    /// <exception cref="XmlException">It is no XML, or more than is read.</exception>
    public bool Next()
    {
        PassText();
        bounded.Restart();
        if (!Reader.Read())
        {
            return false;
        }

        return Reader.Depth < limits.Depth || Reader.NodeType != XmlNodeType.Element ? true
            : throw new XmlTooMuchException($"Elements stand more than {limits.Depth} deep in one another. Name parts of parts by references instead, or split the file.", Line);
    }

    /// <summary>Adds the text at which it stands: piece by piece, so that a text without end is refused before it is held.</summary>
    /// <exception cref="XmlException">It is no XML, or more than is read.</exception>
    public void Append(StringBuilder text)
    {
        while (Reader.ReadValueChunk(piece, 0, piece.Length) is > 0 and var count)
        {
            bounded.Restart();
            if (text.Length + count > limits.TextLength)
            {
                throw new XmlTooMuchException($"A text is longer than {limits.TextLength:N0} characters. Shorten it.", Line);
            }

            text.Append(piece, 0, count);
        }
    }

    // A text that nobody asked for is passed piece by piece too, so that it may be longer than a tag.
    private void PassText()
    {
        if (Reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA))
        {
            return;
        }

        for (long passed = 0; Reader.ReadValueChunk(piece, 0, piece.Length) is > 0 and var count;)
        {
            bounded.Restart();
            if ((passed += count) > limits.TextLength)
            {
                throw new XmlTooMuchException($"A text is longer than {limits.TextLength:N0} characters. Shorten it.", Line);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Reader.Dispose();
        bounded.Dispose();
    }

    // The words of XmlReader speak to programmers.
    private static string Plainly(string message, bool isType) =>
        isType ? "it has a document type (<!DOCTYPE …>), which can hide other files and endless text. Take it out."
        : message.Contains("encoding", StringComparison.OrdinalIgnoreCase) ? $"{Cut(message)} Save the file in UTF-8, and say so in its first line."
        : $"{Cut(message)} Save it again with the program that wrote it.";

    private static string Cut(string message) => message.LastIndexOf(" Line ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
