using System.Text;
using Longarm.Core;
using Longarm.Core.Language;

namespace Longarm.Tests.Text;

/// <summary>All facts of a case as lines, without where they stand in a file.</summary>
internal static class Facts
{
    public static string Dump(Case facts)
    {
        StringBuilder lines = new();
        Dump("case", facts, "", lines, []);
        lines.AppendJoin('\n', facts.Assumptions);
        return lines.ToString();
    }

    private static void Dump(string owner, Node record, string path, StringBuilder lines, HashSet<Node> seen)
    {
        if (!seen.Add(record))
        {
            return;
        }

        foreach (var field in FactCatalog.NamesOf(owner).Select(name => FactCatalog.Find(owner, name)!))
        {
            Dump($"{path}.{field.Name}", field.Type, field.Read(record), lines, seen);
        }

        if (record is Item item)
        {
            foreach (var (name, fact) in item.Codes.Concat(item.Specs).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                Dump($"{path}.{name}", RuleType.Text, fact, lines, seen);
            }
        }
    }

    private static void Dump(string path, RuleType type, Fact fact, StringBuilder lines, HashSet<Node> seen)
    {
        lines.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{path} = {fact.Value} ({fact.Source.Kind})");
        if (fact.Value is Node node)
        {
            Dump(type.Name!, node, path, lines, seen);
        }

        if (fact.Value is ListValue list && type.Element is { Kind: TypeKind.Node, Name: { } kind })
        {
            foreach (var (index, element) in list.Elements.Index())
            {
                Dump(kind, (Node)element, $"{path}[{index}]", lines, seen);
            }
        }
    }
}
