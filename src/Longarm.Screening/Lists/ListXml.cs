using System.Xml;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>Goes through a list in XML, entry by entry.</summary>
internal static class ListXml
{
    private static readonly XmlLimits Limits = new(Depth: 32, TextLength: 1024 * 1024, Broken: "LS002", Refused: "LS002");

    /// <summary>Reads each element of some names, wherever it stands, whole; others are gone into.</summary>
    /// <param name="file">The file.</param>
    /// <param name="intake">Where mistakes are kept.</param>
    /// <param name="names">Names of the elements.</param>
    /// <param name="read">Reads an element.</param>
    /// <param name="root">Looks at the root, at which the reader stands.</param>
    public static void Each(ListFile file, ListIntake intake, IReadOnlySet<string> names, Action<XmlTree> read, Action<XmlReader>? root = null)
    {
        using var stream = file.Content();
        BoundedXml.Read(stream, intake.Broken, Limits, xml =>
        {
            var isRoot = true;
            while (xml.Next())
            {
                if (xml.Reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (isRoot)
                {
                    root?.Invoke(xml.Reader);
                    isRoot = false;
                }

                if (names.Contains(xml.Reader.LocalName))
                {
                    read(XmlTree.Read(xml));
                }
            }
        });
    }

    /// <summary>Notes the names of elements of an entry, by which a change of shape is told.</summary>
    public static void Seen(XmlTree entry, ListIntake intake)
    {
        foreach (var child in entry.Children)
        {
            intake.Seen(child.Name);
        }
    }
}
