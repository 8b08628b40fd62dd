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
        FileInfo file = new(NameFor(table));
        if (!File.Exists(table) || !file.Exists)
        {
            return null;
        }

        if (file.Length > MaxBytes)
        {
            mistakes.Add(new(file.Name, 0, 0, "LP088", "This file has over 1 MB. Nothing that is said of columns needs so much."));
            return null;
        }

        return TableMapping.Read(file.Name, File.ReadAllText(file.FullName), mistakes);
    }
}
