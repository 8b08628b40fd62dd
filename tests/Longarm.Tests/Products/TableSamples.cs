using System.IO.Compression;
using System.Text;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>Tables made in memory, and what is read of them.</summary>
internal static class TableSamples
{
    /// <summary>A folder of files that are kept outside the checkout; null if it is not there.</summary>
    public static string? Shared(params string[] path) =>
        Environment.GetEnvironmentVariable("LONGARM_SHARED") is { Length: > 0 } shared && Path.Combine([shared, "data", "bom", .. path]) is var file && Path.Exists(file) ? file : null;

    public static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(string file, byte[] bytes)
    {
        List<Mistake> mistakes = [];
        using MemoryStream stream = new(bytes);
        var (item, remarks) = ProductReader.Read(file, stream, TinyLaw.Vocabulary, mistakes);
        return (item, mistakes, remarks);
    }

    public static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(string text, string file = "board.csv") => Read(file, Encoding.UTF8.GetBytes(text));

    public static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) ReadFile(string path)
    {
        List<Mistake> mistakes = [];
        using var stream = File.OpenRead(path);
        var (item, remarks) = ProductReader.Read(path, stream, TinyLaw.Vocabulary, mistakes);
        return (item, mistakes, remarks);
    }

    public static Part[] PartsOf(Item? item) => [.. item!.Parts.Known!.Elements.Cast<Part>()];

    /// <summary>What all priced parts cost, to the last digit.</summary>
    public static decimal CostOf(IEnumerable<Part> parts) => parts.Where(part => part.Item.Value.Known is not null && part.Quantity.Known is not null)
        .Sum(part => part.Quantity.Known!.Low!.Value * part.Item.Value.Known!.Low!.Value);

    /// <summary>A workbook with one sheet.</summary>
    public static byte[] Workbook(string rows, string texts = "", string more = "") => Zip(
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"BOM\" r:id=\"r1\"/>{(more.Length > 0 ? "<sheet name=\"Other\" r:id=\"r2\"/>" : "")}</sheets></workbook>"),
        ("xl/sharedStrings.xml", $"<sst>{texts}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ("xl/worksheets/sheet2.xml", $"<worksheet><sheetData>{more}</sheetData></worksheet>"));

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> entries)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Changes bytes at random, some hundred times, and reads what came of it: nothing may be thrown.</summary>
    public static void Mutate(string file, byte[] sample, int times, int seed)
    {
        Random random = new(seed);
        for (var time = 0; time < times; time++)
        {
            List<byte> bytes = [.. sample];
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes.RemoveAt(at);
                        break;
                    case 2:
                        bytes.Insert(at, (byte)"\",;\t\n\r{}[]<>.0"[random.Next(14)]);
                        break;
                    default:
                        bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at - 1));
                        break;
                }
            }

            var (item, mistakes, _) = Read(file, [.. bytes]);
            Assert.True(item is not null || mistakes.Count > 0);
        }
    }
}
