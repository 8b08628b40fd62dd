using System.Globalization;
using System.Text;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>Reads SPDX, and says what was read.</summary>
internal static class SpdxReading
{
    public static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(string text, string name) => Read(Encoding.UTF8.GetBytes(text), name);

    public static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(byte[] bytes, string name)
    {
        List<Mistake> mistakes = [];
        using MemoryStream stream = new(bytes);
        var (item, remarks) = ProductReader.Read(name, stream, TinyLaw.Vocabulary, mistakes);
        return (item, mistakes, remarks);
    }

    public static Item Item(string text, string name) => Item(text, name, out _);

    public static Item Item(string text, string name, out IReadOnlyList<Mistake> remarks)
    {
        (var item, var mistakes, remarks) = Read(text, name);
        Assert.Empty(mistakes);
        return item!;
    }

    public static Part[] PartsOf(Item item) => item.Parts.Known is { } parts ? [.. parts.Elements.Cast<Part>()] : [];

    public static Production[] ToolsOf(Item item) => item.MadeWith.Known is { } tools ? [.. tools.Elements.Cast<Production>()] : [];

    /// <summary>Names of parts.</summary>
    public static string[] Names(Item item) => [.. PartsOf(item).Select(part => part.Item.Title ?? "?")];

    /// <summary>Each different item in a product and behind it.</summary>
    public static HashSet<Item> All(Item product)
    {
        HashSet<Item> all = new(ReferenceEqualityComparer.Instance);
        Stack<Item> next = new([product]);
        while (next.TryPop(out var item))
        {
            if (all.Add(item))
            {
                foreach (var inside in PartsOf(item).Select(part => part.Item).Concat(ToolsOf(item).Select(tool => tool.Item)))
                {
                    next.Push(inside);
                }
            }
        }

        return all;
    }

    /// <summary>All facts of a product without where they stand.</summary>
    public static string Facts(Item item, int depth = 0)
    {
        StringBuilder text = new();
        var indent = new string(' ', depth * 2);
        text.AppendLine(CultureInfo.InvariantCulture, $"{indent}{item.Title} kind={item.Kind} origin={item.Origin} value={item.Value} traits={item.Traits.Known?.Elements.Count} complete={item.Parts.Known?.IsComplete}");
        foreach (var (key, code) in item.Codes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{indent}- {key} {code}");
        }

        foreach (var part in PartsOf(item))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{indent}- part {part.Quantity} {part.How}").Append(Facts(part.Item, depth + 1));
        }

        foreach (var tool in ToolsOf(item))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{indent}- tool {tool.Role}").Append(Facts(tool.Item, depth + 1));
        }

        return text.ToString();
    }

    /// <summary>A text with a few signs changed, doubled, cut or put elsewhere.</summary>
    public static byte[] Mutate(string sample, Random random)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(sample)];
        var signs = "{}[]\":,<>\\\0\n\xE9 0"u8;
        for (var count = random.Next(1, 6); count > 0 && bytes.Count > 1; count--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = signs[random.Next(signs.Length)];
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count), 0).Concat(bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at))));
                    break;
                case 3:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
