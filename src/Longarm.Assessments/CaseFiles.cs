using Longarm.Core;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Reads case files and the products they name.</summary>
/// <param name="words">The vocabulary.</param>
public sealed class CaseFiles(VocabularyWords words)
{
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
            options = options with { Product = ReadProduct(file, mistakes) };
        }

        return mistakes.Count > before ? null : CaseReader.Read(path, root, words, options, mistakes);
    }

    // item: {from: laptop.yaml} names a file beside the case.
    private static string? NamedProduct(string path, Marked root) =>
        root is MarkedMap map && map["item"] is MarkedMap { Entries: [{ Key.Text: "from", Value: MarkedScalar name }] }
            ? Path.Combine(Path.GetDirectoryName(path) ?? "", name.Text)
            : null;

    private static MarkedMap? ReadProduct(string path, List<Mistake> mistakes)
    {
        if (Load(path, mistakes) is not { } text)
        {
            return null;
        }

        var extension = Path.GetExtension(path).ToLowerInvariant();
        var documents = extension is ".yaml" or ".yml" or ".json" ? MarkedReader.Read(path, text, mistakes) : [];
        if (documents is [MarkedMap map] && map["bomFormat"] is null && map["spdxVersion"] is null)
        {
            return map;
        }

        if (mistakes.Count == 0 || mistakes[^1].File != path)
        {
            mistakes.Add(new(path, 0, 0, "LC050", "This format of a product is not read. Describe the item in YAML or JSON, with the facts that a case has under “item”."));
        }

        return null;
    }

    private static string? Load(string path, List<Mistake> mistakes)
    {
        var file = path.Length == 0 ? null : new FileInfo(path);
        if (file is not { Exists: true })
        {
            mistakes.Add(new(path, 0, 0, "LC051", Directory.Exists(path) ? "This is a folder. Name the case files in it." : "There is no such file. Check the name and the folder."));
            return null;
        }

        if (file.Length > CaseReader.MaxBytes)
        {
            mistakes.Add(new(path, 0, 0, "LC052", $"This file has {file.Length:N0} bytes; files over {CaseReader.MaxBytes / (1024 * 1024)} MB are refused. Split it, or describe shared sub-assemblies once under “items”."));
            return null;
        }

        return File.ReadAllText(path);
    }
}
