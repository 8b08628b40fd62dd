using System.Diagnostics;
using System.Text.RegularExpressions;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>Reads a damaged file, and holds what every file must keep to.</summary>
internal static partial class FuzzReading
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    // Buffers, the vocabulary's names, and so much for each byte of the file.
    private const long MostBytes = 160L * 1024 * 1024;
    private const long MostPerByte = 4_000;

    /// <summary>
    /// Reads a file: in time, within memory, throwing nothing. It gives an item or mistakes, never both nor neither, and each
    /// mistake has a place and a remedy.
    /// </summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="which">Which damage it was, for whoever looks for it again.</param>
    /// <returns>The item; null where there are mistakes.</returns>
    public static Item? Read(string name, byte[] bytes, string which)
    {
        using MemoryStream stream = new(bytes);
        return Read(name, stream, () => bytes.Length, which);
    }

    /// <summary>The same of any stream.</summary>
    public static Item? Read(string name, Stream stream, Func<long> lengthOf, string which)
    {
        List<Mistake> mistakes = [];
        ReadProduct? read = null;
        Exception? thrown = null;
        long allocated = 0;
        Thread reader = new(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                read = ProductReader.Read(name, stream, TinyLaw.Vocabulary, mistakes);
            }
            catch (Exception wrong)
            {
                thrown = wrong;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        })
        {
            IsBackground = true,
        };
        var clock = Stopwatch.StartNew();
        reader.Start();
        Assert.True(reader.Join(MostTime), $"{which}: not read after {clock.Elapsed.TotalSeconds:0} s.");
        Assert.True(thrown is null, $"{which}: {thrown}");
        var length = lengthOf();
        Assert.True(allocated <= MostBytes + MostPerByte * length, $"{which}: {allocated / (1024 * 1024)} MB for a file of {length:N0} bytes.");
        var (item, remarks) = read!;
        Assert.True(item is null == mistakes.Count > 0, $"{which}: {(item is null ? "neither item nor mistake" : $"an item, and {mistakes.FirstOrDefault()}")}");
        foreach (var mistake in mistakes.Concat(remarks))
        {
            Assert.True(mistake.File.Length > 0 && mistake.Line >= 0 && Code().IsMatch(mistake.Code) && mistake.Message.Length > 20, $"{which}: {mistake}");
        }

        foreach (var mistake in mistakes)
        {
            Assert.True(mistake.Line > 0 || WholeFile().IsMatch(mistake.Message), $"{which}: no place in {mistake}");
            Assert.True(Remedy().IsMatch(mistake.Message), $"{which}: no remedy in {mistake}");
        }

        if (item is not null)
        {
            Walk(item, which);
        }

        return item;
    }

    // Nothing contains itself, and everything can be said.
    private static void Walk(Item product, string which)
    {
        Dictionary<Item, bool> done = new(ReferenceEqualityComparer.Instance);
        Stack<(Item Item, bool IsEnd)> waiting = new([(product, false)]);
        while (waiting.TryPop(out var top))
        {
            if (top.IsEnd)
            {
                done[top.Item] = true;
                continue;
            }

            if (done.TryGetValue(top.Item, out var isDone))
            {
                Assert.True(isDone, $"{which}: {top.Item.Title} contains itself.");
                continue;
            }

            done[top.Item] = false;
            waiting.Push((top.Item, true));
            _ = $"{top.Item.Title} {top.Item.Origin} {top.Item.Value} {top.Item.Origin.Source}";
            foreach (var inner in (top.Item.Parts.Known?.Elements ?? []).Cast<Part>().Select(part => part.Item).Concat((top.Item.MadeWith.Known?.Elements ?? []).Cast<Production>().Select(made => made.Item)))
            {
                waiting.Push((inner, false));
            }
        }
    }

    [GeneratedRegex("^L[CP][0-9]{3}$")]
    private static partial Regex Code();

    [GeneratedRegex("This (file|workbook|format|is|SPDX)|workbook|folder|bytes", RegexOptions.IgnoreCase)]
    private static partial Regex WholeFile();

    [GeneratedRegex(@"\b([Ww]rite|[Tt]ake|[Ss]ave|[Gg]ive|[Nn]ame|[Cc]heck|[Ss]plit|[Ss]tate|[Pp]ut|[Kk]eep|[Uu]se|[Ss]horten|[Dd]escribe|[Tt]ell|[Aa]sk|[Cc]lose|[Ll]eave|[Mm]ust be|Did you mean|[Nn]ot supported|is needed|needs|[Mm]end|[Oo]pen|[Ee]nd|[Bb]egin|[Ww]rite|manual|one of)\b")]
    private static partial Regex Remedy();
}
