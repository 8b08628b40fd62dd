using Longarm.Text;

namespace Longarm.Products;

/// <summary>The file beside a table that tells what its columns are: <c>board.map.yaml</c> beside <c>board.csv</c>.</summary>
internal static class TableProfile
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Name of the file beside a table.</summary>
    public static string NameFor(string table) => Path.ChangeExtension(table, ".map.yaml");

    /// <summary>What the file beside a table says; null if there is none, or it has mistakes.</summary>
    /// <param name="table">Path of the table: nothing is beside one that is no file.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static TableMapping? Find(string table, List<Mistake> mistakes)
    {
        if (!File.Exists(table) || !File.Exists(NameFor(table)))
        {
            return null;
        }

        FileInfo file = new(NameFor(table));
        if (!FolderBounds.Holds(Path.GetDirectoryName(table) ?? "", NameFor(table)))
        {
            mistakes.Add(new(file.Name, 0, 0, "LP092", "This is a link to a file outside the folder of the table, and is not followed. Put the file itself beside the table."));
            return null;
        }

        try
        {
            if (file.Length <= MaxBytes)
            {
                return TableMapping.Read(file.Name, File.ReadAllText(file.FullName), mistakes);
            }

            mistakes.Add(new(file.Name, 0, 0, "LP088", "This file has over 1 MB. Nothing that is said of columns needs so much."));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new(file.Name, 0, 0, "LP088", "This file is beside the table, and cannot be opened. Check who may read it."));
        }

        return null;
    }
}
