namespace Longarm.Screening;

/// <summary>
/// A folder for what is written and not yet kept, below the one that keeps it. One import at a time has it; what an earlier
/// one left behind when it was ended is cleared away.
/// </summary>
internal sealed class DraftFolder : IDisposable
{
    private readonly FileStream alone;

    /// <param name="folder">The folder that keeps; it is made where it is not there.</param>
    public DraftFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        alone = new(System.IO.Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Path = System.IO.Path.Combine(folder, ".new");
        Clear();
        Directory.CreateDirectory(Path);
    }

    /// <summary>The folder of the draft.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Clear();
        alone.Dispose();
    }

    private void Clear()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
