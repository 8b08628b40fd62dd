using System.Globalization;
using System.Text;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>Bills of materials in tests.</summary>
internal static class Bom
{
    /// <summary>Reads a text.</summary>
    public static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(string text) => Read(Encoding.UTF8.GetBytes(text), "bom.file");

    /// <summary>Reads bytes.</summary>
    public static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(byte[] bytes, string name)
    {
        List<Mistake> mistakes = [];
        using MemoryStream stream = new(bytes);
        var (item, remarks) = ProductReader.Read(name, stream, TinyLaw.Vocabulary, mistakes);
        return (item, mistakes, remarks);
    }

    /// <summary>Reads a text that has no mistake.</summary>
    public static Item Item(string text)
    {
        var (item, mistakes, _) = Read(text);
        Assert.Empty(mistakes);
        return item!;
    }

    /// <summary>Reads a file of the shared folder; null if it is not there.</summary>
    public static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks)? Shared(string name) =>
        Folder is { } folder ? Read(File.ReadAllBytes(Path.Combine(folder, name)), Path.GetFileName(name)) : null;

    /// <summary>The folder of real files; null if it is not there.</summary>
    public static string? Folder
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("LONGARM_SHARED") is { Length: > 0 } named ? named : Path.Combine(Repository.Root, "..", "shared");
            var folder = Path.Combine(shared, "data", "bom", "cyclonedx");
            return Directory.Exists(folder) ? folder : null;
        }
    }

    /// <summary>The parts of an item.</summary>
    public static Part[] PartsOf(Item item) => [.. item.Parts.Known!.Elements.Cast<Part>()];

    /// <summary>The materials of an item.</summary>
    public static Material[] MaterialsOf(Item item) => [.. item.Materials.Known!.Elements.Cast<Material>()];

    /// <summary>What made an item.</summary>
    public static Production[] ToolsOf(Item item) => [.. item.MadeWith.Known!.Elements.Cast<Production>()];

    /// <summary>All that is known of an item, whatever line it stands in; what is shared is told once.</summary>
    public static string Describe(Item item)
    {
        StringBuilder all = new();
        Dictionary<Item, int> told = new(ReferenceEqualityComparer.Instance);
        Tell(item, "");
        return all.ToString();

        void Tell(Item one, string indent)
        {
            if (told.TryGetValue(one, out var number))
            {
                all.AppendLine(CultureInfo.InvariantCulture, $"{indent}= {number}");
                return;
            }

            told[one] = told.Count;
            string[] facts =
            [
                one.Path, $"{one.Name}", $"{one.Kind}", $"{one.Origin}", $"{one.Value}", All(one.Traits), All(one.For), string.Join(", ", one.Codes.Select(c => $"{c.Key} {c.Value}")),
                string.Join(", ", one.Specs.Select(c => $"{c.Key} {c.Value}")), string.Join("; ", one.Stages),
            ];
            all.AppendLine(indent + string.Join(" | ", facts));
            foreach (var m in one.Materials.Known?.Elements.Cast<Material>() ?? [])
            {
                all.AppendLine(CultureInfo.InvariantCulture, $"{indent}  material {m.Element} {m.Form} {m.Mass} {m.Value} {m.Origin} {m.ProcessedWith} {string.Join("; ", m.Stages)}");
            }

            all.AppendLine(CultureInfo.InvariantCulture, $"{indent}  parts {All(one.Parts, count: true)} made-with {All(one.MadeWith, count: true)} materials {All(one.Materials, count: true)}");
            foreach (var part in one.Parts.Known?.Elements.Cast<Part>() ?? [])
            {
                all.AppendLine(CultureInfo.InvariantCulture, $"{indent}  part {part.Quantity} {part.How}");
                Tell(part.Item, indent + "    ");
            }

            foreach (var tool in one.MadeWith.Known?.Elements.Cast<Production>() ?? [])
            {
                all.AppendLine(CultureInfo.InvariantCulture, $"{indent}  tool {tool.Role}");
                Tell(tool.Item, indent + "    ");
            }
        }
    }

    private static string All(Fact<ListValue> fact, bool count = false) => fact.Known is not { } list ? $"{fact}"
        : (count ? $"{list.Elements.Count}" : string.Join(", ", list.Elements)) + (list.IsComplete ? "" : " (partial)");

    /// <summary>Some changes of a text, the same each time.</summary>
    public static IEnumerable<string> Mutated(string text, int count)
    {
        Random random = new(20260801);
        const string Letters = "{}[]\"':,<>/&;=-.0129aexé\u0000\n ";
        for (var round = 0; round < count; round++)
        {
            StringBuilder changed = new(text);
            for (var change = random.Next(1, 4); change > 0 && changed.Length > 4; change--)
            {
                var at = random.Next(changed.Length);
                switch (random.Next(5))
                {
                    case 0:
                        changed[at] = Letters[random.Next(Letters.Length)];
                        break;
                    case 1:
                        changed.Insert(at, Letters[random.Next(Letters.Length)]);
                        break;
                    case 2:
                        changed.Remove(at, Math.Min(random.Next(1, 40), changed.Length - at));
                        break;
                    case 3:
                        var length = Math.Min(random.Next(1, 60), changed.Length - at);
                        changed.Insert(random.Next(changed.Length), changed.ToString(at, length));
                        break;
                    default:
                        changed.Length = at;
                        break;
                }
            }

            yield return changed.ToString();
        }
    }
}
