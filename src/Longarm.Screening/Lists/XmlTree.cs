using System.Text;
using System.Xml;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>One element of an XML text: small enough to be held, such as an entry of a list.</summary>
internal sealed class XmlTree
{
    private readonly Dictionary<string, string> attributes = [];
    private readonly List<XmlTree> children = [];

    private XmlTree(string name, int line) => (Name, Line) = (name, line);

    /// <summary>Its name, without prefix.</summary>
    public string Name { get; }

    /// <summary>Line where it begins, from 1.</summary>
    public int Line { get; }

    /// <summary>The text directly in it.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Elements in it.</summary>
    public IReadOnlyList<XmlTree> Children => children;

    /// <summary>Reads the element at which the reader stands, to its end.</summary>
    /// <exception cref="XmlException">It is no XML, or more than is read.</exception>
    public static XmlTree Read(BoundedXml xml)
    {
        var reader = xml.Reader;
        XmlTree tree = new(reader.LocalName, xml.Line);
        var (depth, isEmpty) = (reader.Depth, reader.IsEmptyElement);
        while (reader.MoveToNextAttribute())
        {
            tree.attributes[reader.LocalName] = reader.Value.Trim();
        }

        reader.MoveToElement();
        if (isEmpty)
        {
            return tree;
        }

        StringBuilder text = new();
        while (xml.Next() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                tree.children.Add(Read(xml));
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                xml.Append(text);
            }
        }

        tree.Content = text.ToString().Trim();
        return tree;
    }

    /// <summary>An attribute; null if there is none, or it is blank.</summary>
    public string? Attribute(string name) => attributes.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The text of the first child of a name; null if there is none, or it is blank.</summary>
    public string? Text(string name) => children.Find(child => child.Name == name)?.Content is { Length: > 0 } text ? text : null;

    /// <summary>Children of a name.</summary>
    public IEnumerable<XmlTree> All(string name) => children.Where(child => child.Name == name);

    /// <summary>Children of the children of a name: the elements of a list.</summary>
    public IEnumerable<XmlTree> In(string name) => All(name).SelectMany(list => list.children);
}
