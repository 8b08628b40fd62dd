using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Reads case files and the products they name.</summary>
/// <param name="words">The vocabulary.</param>
public sealed class CaseFiles(VocabularyWords words)
{
    private readonly List<Mistake> remarks = [];

    /// <summary>The product of the case that was read last, as its own file tells it; null: the case describes its item itself.</summary>
    public ReadProductFile? Product { get; private set; }

    /// <summary>A file of answers in place of the one beside the product; null: that one.</summary>
    public string? AnswersInstead { get; init; }

    /// <summary>The case of a file; null if there are mistakes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="product">A file that describes the item, in place of the case's own; null: as the case says.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public Case? Read(string path, CaseOptions options, string? product, List<Mistake> mistakes)
    {
        if (Load(path, mistakes) is not { } text)
        {
            return null;
        }

        var before = mistakes.Count;
        var documents = MarkedReader.Read(path, text, mistakes);
        if (mistakes.Count > before || documents is not [var root])
        {
            return mistakes.Count > before ? null : CaseReader.Read(path, text, words, options, mistakes);
        }

        if ((product ?? NamedProduct(path, root)) is { } file)
        {
            options = WithProduct(file, options, mistakes);
        }

        return mistakes.Count > before ? null : CaseReader.Read(path, root, words, options, mistakes);
    }

    /// <summary>What a file tells of a product; null if there are mistakes.</summary>
    /// <param name="path">The file: a product in any format that is read, an item in YAML or JSON, or a case, whose item counts.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public ProductReport? ReadProduct(string path, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        if (Find(path, mistakes) is not { } file)
        {
            return null;
        }

        using (var opened = OpenedFile.At(path, mistakes))
        {
            if (opened is not var (name, stream))
            {
                return null;
            }

            if (ProductReader.IsKnown(name, stream))
            {
                var preview = ProductReader.PreviewOf(name, stream, mistakes);
                stream.Position = 0;
                var read = mistakes.Count > before ? null : ProductReader.Read(name, stream, words, mistakes);
                return read?.Item is { } item ? new(path, read.Format!, item, read.Remarks, preview) : null;
            }
        }

        if (Load(path, mistakes) is not { } text)
        {
            return null;
        }

        if (file.Extension.ToLowerInvariant() is ".yaml" or ".yml" or ".json" && MarkedReader.Read(path, text, mistakes) is [MarkedMap root])
        {
            return mistakes.Count == before ? ReadItem(path, root, mistakes) : null;
        }

        if (mistakes.Count == before)
        {
            mistakes.Add(NotRead(path));
        }

        return null;
    }

    private static Mistake NotRead(string path) => new(path, 0, 0, "LC050", "This format of a product is not read. Give one of the formats that the manual lists (docs/reference/products.md), or describe the item in YAML or JSON with the facts that a case has under “item”.");

    private ProductReport? ReadItem(string path, MarkedMap map, List<Mistake> mistakes) => map["item"] is not null
        ? Read(path, new(), null, mistakes) is { } facts ? new(path, "case file", facts.Item, remarks, null) : null
        : CaseReader.ReadItem(path, map, words, mistakes) is { } item ? new(path, "item in YAML or JSON", item, [], null) : null;

    /// <summary>What was passed over in the products that were read, or stays unknown.</summary>
    public IReadOnlyList<Mistake> Remarks => remarks;

    // item: {from: laptop.yaml} names a file beside the case.
    private static string? NamedProduct(string path, Marked root) =>
        root is MarkedMap map && map["item"] is MarkedMap { Entries: [{ Key.Text: "from", Value: MarkedScalar name }] }
            ? Path.Combine(Path.GetDirectoryName(path) ?? "", name.Text)
            : null;

    private CaseOptions WithProduct(string path, CaseOptions options, List<Mistake> mistakes)
    {
        if (Find(path, mistakes) is not { } file)
        {
            return options;
        }

        using (var opened = OpenedFile.At(path, mistakes))
        {
            if (opened is not var (name, stream))
            {
                return options;
            }

            if (ProductReader.IsKnown(name, stream))
            {
                var (item, told) = ProductReader.Read(name, stream, words, mistakes, options.IsForOthers);
                remarks.AddRange(told);
                if (item is not null)
                {
                    Product = new(name, item);
                    item = WithAnswers(name, item, mistakes);
                }

                return options with { Item = item };
            }
        }

        if (Load(path, mistakes) is not { } text)
        {
            return options;
        }

        var before = mistakes.Count;
        var documents = file.Extension.ToLowerInvariant() is ".yaml" or ".yml" or ".json" ? MarkedReader.Read(path, text, mistakes) : [];
        if (documents is [MarkedMap map])
        {
            Product = new(path, null);
            return options with { Product = map };
        }

        if (mistakes.Count == before)
        {
            mistakes.Add(NotRead(path));
        }

        return options;
    }

    // What the file of a product does not tell may have been answered, in a file beside it.
    private Item WithAnswers(string path, Item item, List<Mistake> mistakes)
    {
        var beside = AnswersInstead ?? ProductAnswers.NameFor(path);
        return File.Exists(beside) && Load(beside, mistakes) is { } text ? ProductAnswers.Apply(beside, text, item, words, mistakes) : item;
    }

    private static FileInfo? Find(string path, List<Mistake> mistakes)
    {
        var file = path.Length == 0 ? null : new FileInfo(path);
        if (file is { Exists: true })
        {
            return file;
        }

        mistakes.Add(new(path, 0, 0, "LC051", Directory.Exists(path) ? "This is a folder. Name the files in it." : "There is no such file. Check the name and the folder."));
        return null;
    }

    private static string? Load(string path, List<Mistake> mistakes)
    {
        if (Find(path, mistakes) is not { } file)
        {
            return null;
        }

        if (file.Length > CaseReader.MaxBytes)
        {
            mistakes.Add(new(path, 0, 0, "LC052", $"This file has {file.Length:N0} bytes; files over {CaseReader.MaxBytes / (1024 * 1024)} MB are refused. Split it, or describe shared sub-assemblies once under “items”."));
            return null;
        }

        if (IsPacked(path))
        {
            mistakes.Add(new(path, 0, 0, "LC069", $"This file is packed by gzip; of packed files only products in a format of their own are opened. Unpack it first: gunzip --keep {Path.GetFileName(path)}"));
            return null;
        }

        return File.ReadAllText(path);
    }

    private static bool IsPacked(string path)
    {
        using var stream = File.OpenRead(path);
        return stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
    }
}
