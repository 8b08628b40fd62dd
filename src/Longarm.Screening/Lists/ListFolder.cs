using Longarm.Text;

namespace Longarm.Screening;

/// <summary>Reads all lists that stand in a folder, or one in a file, without keeping them.</summary>
public static class ListFolder
{
    /// <summary>The entries of all lists.</summary>
    /// <param name="path">A folder, or a file.</param>
    /// <param name="mistakes">Where it is added what cannot be read: then the lists are not whole.</param>
    public static IReadOnlyList<ListedParty> Read(string path, List<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(mistakes);
        var isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
        {
            mistakes.Add(new(path, 0, 0, "LC051", "There is no such file or folder. Check the name."));
            return [];
        }

        string[] paths = isFolder ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)] : [path];
        List<ListedParty> parties = [];
        foreach (var files in ListReader.Grouped([.. paths.Select(ListFile.At)], new()))
        {
            var reading = ListReader.Read(files, new(NameOf(files[0])), parties.Add);
            mistakes.AddRange(reading.Broken);
            mistakes.AddRange(reading.Mistakes);
        }

        return mistakes.Count == 0 ? parties : [];
    }

    // A list in our own form need not say its name: then its file does.
    private static string? NameOf(ListFile file)
    {
        if (ListReader.FormatOf(file, new()) != new OwnLinesFormat().Id)
        {
            return null;
        }

        using var content = file.Content();
        using StreamReader text = new(content);
        return text.ReadLine()?.Contains("\"list\"", StringComparison.Ordinal) == true ? null : file.Name.Split('.')[0];
    }
}
