using System.Text;
using System.Xml;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// A bill of materials in XML, element by element: attributes and child elements are fields, and the text of an element
/// with attributes is its field <c>value</c>.
/// </summary>
/// <param name="bounded">The text.</param>
internal sealed class CycloneDxXmlTokens(BoundedXml bounded) : IBomTokens
{
    /// <summary>Elements inside one another.</summary>
    public const int MaxDepth = 256;

    /// <summary>Letters of one text.</summary>
    public const int MaxTextLength = 16 * 1024 * 1024;

    /// <summary>How much is read.</summary>
    public static readonly XmlLimits Limits = new(MaxDepth, MaxTextLength, Broken: "LP033", Refused: "LP034");

    private readonly XmlReader xml = bounded.Reader;
    private readonly Stack<Opened> open = [];
    private readonly StringBuilder text = new();
    private string space = "";
    private bool isFresh;
    private bool isHeld;

    /// <inheritdoc/>
    public int Line => bounded.Line;

    /// <inheritdoc/>
    public bool IsRecord => xml.NodeType == XmlNodeType.Element;

    /// <inheritdoc/>
    public bool IsList => IsRecord;

    /// <inheritdoc/>
    public bool IsText => true;

    /// <summary>Goes to the outermost element; its name and its namespace.</summary>
    public (string Name, string Space) Begin()
    {
        while (Read() && xml.NodeType != XmlNodeType.Element)
        {
            // What stands before it says nothing of the product.
        }

        space = xml.NamespaceURI;
        isFresh = true;
        return (xml.LocalName, space);
    }

    /// <summary>Reads on to the end, so that what is wrong there is found too.</summary>
    public void End()
    {
        while (Read())
        {
            // Nothing may follow; what follows is a mistake of XML, which the reader reports.
        }
    }

    /// <inheritdoc/>
    public bool NextField(out int field, string[] names)
    {
        field = -1;
        var record = Enter();
        while (record.NextAttribute < record.Attributes)
        {
            xml.MoveToAttribute(record.NextAttribute++);
            if (xml.NamespaceURI.Length == 0)
            {
                field = Array.IndexOf(names, xml.LocalName);
                return true;
            }
        }

        xml.MoveToElement();
        while (!record.IsEmpty && Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                isFresh = true;
                field = xml.NamespaceURI == space ? Array.IndexOf(names, xml.LocalName) : -1;
                return true;
            }

            if (IsLetters)
            {
                field = Array.IndexOf(names, "value");
                return true;
            }

            if (xml.NodeType == XmlNodeType.EndElement)
            {
                break;
            }
        }

        open.Pop();
        return false;
    }

    /// <inheritdoc/>
    public bool NextItem()
    {
        var list = Enter();
        xml.MoveToElement();
        while (!list.IsEmpty && Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                isFresh = true;
                return true;
            }
        }

        open.Pop();
        return false;
    }

    /// <inheritdoc/>
    public string? Scalar()
    {
        if (xml.NodeType == XmlNodeType.Attribute)
        {
            return xml.Value.Trim();
        }

        text.Clear();
        if (xml.NodeType != XmlNodeType.Element)
        {
            AppendAll();
        }
        else if (TakeFresh() && !xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (IsLetters)
                {
                    bounded.Append(text);
                }
                else if (xml.NodeType == XmlNodeType.Element)
                {
                    SkipElement();
                }
            }
        }

        return text.ToString().Trim();
    }

    /// <inheritdoc/>
    public string? Reference() => xml.GetAttribute("ref") is { } reference ? Skipped(reference.Trim()) : Scalar();

    /// <inheritdoc/>
    public void Skip()
    {
        if (xml.NodeType == XmlNodeType.Element && TakeFresh())
        {
            SkipElement();
        }
    }

    private bool IsLetters => xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    private Opened Enter()
    {
        if (TakeFresh())
        {
            open.Push(new() { Attributes = xml.AttributeCount, IsEmpty = xml.IsEmptyElement });
        }

        return open.Peek();
    }

    private bool TakeFresh()
    {
        var was = isFresh;
        isFresh = false;
        return was;
    }

    private string Skipped(string reference)
    {
        Skip();
        return reference;
    }

    private void SkipElement()
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            // What is passed over is not looked at.
        }
    }

    // A text may come in several pieces, written as letters and as CDATA.
    private void AppendAll()
    {
        do
        {
            bounded.Append(text);
        }
        while (Read() && IsLetters);
        isHeld = true;
    }

    private bool Read()
    {
        if (isHeld)
        {
            isHeld = false;
            return !xml.EOF;
        }

        return bounded.Next();
    }

    private sealed class Opened
    {
        public required int Attributes { get; init; }

        public required bool IsEmpty { get; init; }

        public int NextAttribute { get; set; }
    }
}
