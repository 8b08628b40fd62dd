using Longarm.Assessments;
using Longarm.RulePacks;

namespace Longarm.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    private static readonly Lazy<IReadOnlyList<PackFile>> AllRules = new(ReadFiles);
    private static readonly Lazy<ReadRules> ReadOnce = new(() => RuleBookReader.Read(RuleFiles));

    /// <summary>The folder that holds <c>Longarm.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The files of the real rules folder, with their cases.</summary>
    public static IReadOnlyList<PackFile> RuleFiles => AllRules.Value;

    /// <summary>The real rules.</summary>
    public static ReadRules Rules => ReadOnce.Value;

    /// <summary>The worked cases, if they are there.</summary>
    public static string? WorkedCases => Shared("cases", "cases.json");

    /// <summary>The lives of measures that are to be replayed, if they are there.</summary>
    public static string? Lifecycles => Shared("data", "trade", "measures", "lifecycle_replay.json");

    /// <summary>A table of U.S. law, if it is there.</summary>
    public static string? SharedUsTable(string name) => Shared("data", "us", name);

    /// <summary>A real file of a product, if it is there.</summary>
    public static string? SharedProduct(params string[] path) => Shared(["data", "bom", .. path]);

    private static string? Shared(params string[] path)
    {
        var shared = Environment.GetEnvironmentVariable("LONGARM_SHARED") is { Length: > 0 } named ? named : Path.Combine(Root, "..", "shared");
        var file = Path.Combine([shared, .. path]);
        return File.Exists(file) ? file : null;
    }

    private static IReadOnlyList<PackFile> ReadFiles() => RuleFolder.Read(Path.Combine(Root, "rules"), withCases: true);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Longarm.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Longarm.slnx is not above the tests.");
    }
}
