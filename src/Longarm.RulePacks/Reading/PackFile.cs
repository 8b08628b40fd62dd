namespace Longarm.RulePacks;

/// <summary>A file of the rules folder.</summary>
/// <param name="Path">Path below the rules folder, with <c>/</c>: <c>us-ear/734/734.9.f.yaml</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record PackFile(string Path, string Text)
{
    /// <summary>The pack whose folder it is in; empty for files at the top.</summary>
    public string Folder { get; } = Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var at ? Path[..at] : "";

    /// <summary>Its name without folders.</summary>
    public string Name { get; } = Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether it holds cases that stand beside rules.</summary>
    public bool IsCases => Path.EndsWith(".cases.yaml", StringComparison.Ordinal);

    /// <summary>Whether it is a table of values.</summary>
    public bool IsCsv => Path.EndsWith(".csv", StringComparison.Ordinal);

    /// <summary>The same path with another ending.</summary>
    public string Beside(string ending) => Path[..Path.LastIndexOf('.')] + ending;
}
