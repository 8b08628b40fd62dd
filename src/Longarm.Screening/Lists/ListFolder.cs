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
        string[] paths = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)] : [path];
        if (!File.Exists(path) && paths is [var one] && one == path)
        {
            mistakes.Add(new(path, 0, 0, "LC051", "There is no such file or folder. Check the name."));
            return [];
        }

        List<ListedParty> parties = [];
        List<ListFile> joined = [];
        foreach (var file in paths.Select(ListFile.At))
        {
            if (FormatOf(file) is { } format && ListReader.IsJoined(format))
            {
                joined.Add(file);
            }
            else
            {
                Add([file], new(NameOf(file)));
            }
        }

        if (joined.Count > 0)
        {
            Add(joined, new());
        }

        return parties;

        void Add(IReadOnlyList<ListFile> files, ListReadingOptions options)
        {
            List<ListedParty> read = [];
            var reading = ListReader.Read(files, options, read.Add);
            mistakes.AddRange(reading.Broken);
            mistakes.AddRange(reading.Mistakes);
            if (reading.Broken.Count == 0)
            {
                parties.AddRange(read);
            }
        }
    }

    private static string? FormatOf(ListFile file)
    {
        try
        {
            return ListReader.FormatOf(file, new());
        }
        catch (InvalidDataException)
        {
            // It is broken: who reads it says how.
            return null;
        }
    }

    // A list in our own form need not say its name: then its file does.
    private static string? NameOf(ListFile file)
    {
        if (FormatOf(file) != new OwnLinesFormat().Id)
        {
            return null;
        }

        using var content = file.Content();
        using StreamReader text = new(content);
        return text.ReadLine()?.Contains("\"list\"", StringComparison.Ordinal) == true ? null : file.Name.Split('.')[0];
    }
}
