namespace Longarm.Products;

/// <summary>Tells whether a file is in a folder, wherever symbolic links lead.</summary>
internal static class FolderBounds
{
    // Links to links; what goes on longer goes round in a circle.
    private const int MaxLinks = 40;

    /// <summary>Whether a file that exists is in a folder, or below, once every link on its way is followed.</summary>
    /// <param name="folder">The folder; empty: the current one.</param>
    /// <param name="path">The file.</param>
    public static bool Holds(string folder, string path)
    {
        var (root, file) = (RealPath(Path.GetFullPath(folder.Length == 0 ? "." : folder)), RealPath(Path.GetFullPath(path)));
        return root is not null && file is not null && file.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    // Piece by piece: a link may stand anywhere on the way. Null where links go round in a circle, or cannot be read.
    private static string? RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        Stack<string> rest = new(Pieces(path[real.Length..]));
        for (var links = 0; rest.TryPop(out var piece);)
        {
            real = piece == ".." ? Path.GetDirectoryName(real) ?? real : Path.Combine(real, piece);
            if (piece == ".." || LinkOf(real) is not { } target)
            {
                continue;
            }

            if (target.Length == 0 || ++links > MaxLinks)
            {
                return null;
            }

            var whole = Path.IsPathRooted(target);
            real = whole ? Path.GetPathRoot(target)! : Path.GetDirectoryName(real) ?? real;
            foreach (var each in Pieces(whole ? target[real.Length..] : target))
            {
                rest.Push(each);
            }
        }

        return real;
    }

    // The last one first, as a stack takes them.
    private static IEnumerable<string> Pieces(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(piece => piece != ".").Reverse();

    // Where a link leads; null: it is none. Empty: that cannot be told.
    private static string? LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
