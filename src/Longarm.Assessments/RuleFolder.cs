using System.Text;
using Longarm.RulePacks;

namespace Longarm.Assessments;

/// <summary>A rules folder on disk.</summary>
public static class RuleFolder
{
    /// <summary>The files of a folder.</summary>
    /// <param name="folder">The rules folder.</param>
    /// <param name="withCases">Whether cases that stand beside rules are read too; deciding needs none.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<PackFile> Read(string folder, bool withCases)
    {
        var root = Path.GetFullPath(folder);
        var paths = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(p => p.EndsWith(".csv", StringComparison.Ordinal)
                || (p.EndsWith(".yaml", StringComparison.Ordinal) && (withCases || !p.EndsWith(".cases.yaml", StringComparison.Ordinal))))
            .Order(StringComparer.Ordinal).ToArray();
        var files = new PackFile[paths.Length];
        SideBySide.Do(paths.Length, index =>
            files[index] = new(paths[index][root.Length..].TrimStart('/', '\\').Replace('\\', '/'), TextOf(paths[index])));
        return files;
    }

    /// <summary>One file of a folder; null if it is not there.</summary>
    /// <param name="folder">The rules folder.</param>
    /// <param name="path">The file, below it.</param>
    public static PackFile? ReadFile(string folder, string path)
    {
        FileInfo file = new(Path.Combine(folder, path));
        return file.Exists ? new(path, TextOf(file.FullName)) : null;
    }

    // There are more than a thousand files: each is opened without a lock, which its writers do not need either.
    private static string TextOf(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[RandomAccess.GetLength(file)];
        var count = 0;
        for (var more = -1; count < bytes.Length && more != 0; count += more)
        {
            more = RandomAccess.Read(file, bytes.AsSpan(count), count);
        }

        return Encoding.UTF8.GetString(WithoutMark(bytes.AsSpan(0, count)));
    }

    // Files are UTF-8; some editors begin them with a mark of that.
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    /// <summary>Writes a file of a rules folder whole: beside it first, then in its place, so that nothing is half written.</summary>
    public static void Write(string folder, PackFile file)
    {
        var path = Path.Combine(folder, file.Path);
        var beside = path + ".new";
        File.WriteAllText(beside, file.Text);
        File.Move(beside, path, overwrite: true);
    }
}
