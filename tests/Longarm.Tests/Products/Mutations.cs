using System.Text;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>Reads products of files that were damaged at random, by a fixed seed.</summary>
internal static class Mutations
{
    /// <summary>Damages a sample in many ways: whatever comes of it, nothing is thrown.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="sample">A file that can be read.</param>
    /// <param name="count">How often.</param>
    public static void NothingIsThrown(string name, string sample, int count = 300)
    {
        Random random = new(20261122);
        var whole = Encoding.UTF8.GetBytes(sample);
        for (var turn = 0; turn < count; turn++)
        {
            var bytes = whole.ToList();
            for (var change = random.Next(1, 4); change > 0 && bytes.Count > 2; change--)
            {
                var (at, length) = (random.Next(bytes.Count), random.Next(1, 30));
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes.RemoveRange(at, Math.Min(length, bytes.Count - at));
                        break;
                    case 2:
                        bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, bytes.Count - at)));
                        break;
                    default:
                        bytes[at] = (byte)"0123456789-.eE\"<>{}[],/& "[random.Next(25)];
                        break;
                }
            }

            Read(name, [.. bytes]);
        }
    }

    /// <summary>Reads a product; the item is null where there are mistakes.</summary>
    public static (Longarm.Core.Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(string name, byte[] bytes)
    {
        List<Mistake> mistakes = [];
        using MemoryStream stream = new(bytes);
        var (item, remarks) = ProductReader.Read(name, stream, TinyLaw.Vocabulary, mistakes);
        return (item, mistakes, remarks);
    }

    /// <summary>The same of a text.</summary>
    public static (Longarm.Core.Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a file of the folder of shared product files, or skips the test.</summary>
    public static (Longarm.Core.Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) ReadShared(params string[] path)
    {
        var shared = Environment.GetEnvironmentVariable("LONGARM_SHARED") ?? "";
        var file = Path.Combine([shared, "data", "bom", .. path]);
        Assert.SkipUnless(shared.Length > 0 && File.Exists(file), "LONGARM_SHARED names no folder with this file.");
        return Read(path[^1], File.ReadAllBytes(file));
    }
}
