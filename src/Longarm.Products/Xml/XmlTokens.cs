using System.Text;
using System.Xml;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Reads XML element by element from a stream, never the whole file in memory. Knows the line of each element. A document
/// type, and what is nested deeper or longer than any real file, is refused.
/// </summary>
/// <remarks>
/// To read the children of an element, remember its <see cref="Depth"/> and ask <see cref="NextChild"/> for one after the
/// other until there is none. A child that is not read is passed over by itself.
/// </remarks>
internal sealed class XmlTokens
{
    /// <summary>Elements inside one another.</summary>
    public const int MaxDepth = 64;

    /// <summary>Characters of one text.</summary>
    public const int MaxTextLength = 1024 * 1024;

    private static readonly XmlLimits Limits = new(MaxDepth, MaxTextLength, Broken: "LP100", Refused: "LP100");
    private readonly BoundedXml xml;
    private readonly XmlReader reader;

    private XmlTokens(BoundedXml xml)
    {
        this.xml = xml;
        reader = xml.Reader;
    }

    /// <summary>Name of the element, without prefix.</summary>
    public string Name => reader.LocalName;

    /// <summary>Namespace of the element; empty: none.</summary>
    public string Namespace => reader.NamespaceURI;

    /// <summary>How deep the element stands; the root at 0.</summary>
    public int Depth => reader.Depth;

    /// <summary>Line of the element, from 1.</summary>
    public int Line => xml.Line;

    /// <summary>Reads a document. What is no XML, or more than is read, becomes a mistake of the file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="product">Where the mistake is kept.</param>
    /// <param name="read">Reads the root, at which it stands.</param>
    public static void Read(Stream stream, ProductFile product, Action<XmlTokens> read)
    {
        BoundedXml.Read(stream, product.Mistake, Limits, xml =>
        {
            XmlTokens tokens = new(xml);
            if (tokens.Root())
            {
                read(tokens);
                tokens.End();
            }
        });
    }

    /// <summary>Name and namespace of the root of a file by its first bytes; null if it is no XML, or the root does not begin in them.</summary>
    /// <param name="head">The first bytes.</param>
    public static (string Name, string Namespace)? RootOf(ReadOnlySpan<byte> head)
    {
        // A mark of the encoding and blanks may stand before the first tag.
        ReadOnlySpan<byte> before = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];
        if (MemoryExtensions.TrimStart(head, before) is not [(byte)'<', ..])
        {
            return null;
        }

        try
        {
            // A document type is passed over here, so that whoever reads the file can tell what is wrong with it.
            using MemoryStream stream = new(head.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return reader.MoveToContent() == XmlNodeType.Element ? (reader.LocalName, reader.NamespaceURI) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Goes to the root; false if there is none.</summary>
    /// <exception cref="XmlException">It is no XML, or more than is read.</exception>
    public bool Root()
    {
        while (xml.Next())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the next child of the element at a depth; false at its end.</summary>
    /// <param name="depth">The depth of the element whose children are read.</param>
    /// <exception cref="XmlException">It is no XML, or more than is read.</exception>
    public bool NextChild(int depth)
    {
        if (reader.Depth < depth || reader.Depth == depth && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
        {
            return false;
        }

        while (xml.Next())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                return true;
            }

            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= depth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>An attribute of the element, without blanks around it; null if it has none of that name.</summary>
    /// <param name="name">Its name, which has no prefix.</param>
    public string? Attribute(string name) => reader.NodeType == XmlNodeType.Element ? reader.GetAttribute(name)?.Trim() : null;

    /// <summary>The text in the element, without blanks around it, and goes to its end. Elements inside it are passed over.</summary>
    /// <exception cref="XmlException">It is no XML, or more than is read.</exception>
    public string Text()
    {
        var depth = reader.Depth;
        if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement)
        {
            return "";
        }

        StringBuilder text = new();
        while (xml.Next() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.Depth == depth + 1 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                xml.Append(text);
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>Reads to the end of the file: what is wrong after the root is a mistake too.</summary>
    /// <exception cref="XmlException">It is no XML, or more than is read.</exception>
    public void End()
    {
        while (xml.Next())
        {
            // Nothing may follow the root but comments.
        }
    }
}
