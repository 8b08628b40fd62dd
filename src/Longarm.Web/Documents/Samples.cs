using Longarm.Text;

namespace Longarm.Web;

/// <summary>A case to start from.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">Its document.</param>
internal sealed record Sample(string Name, string Title, string Text);

/// <summary>The cases that come with the program.</summary>
internal static class Samples
{
    private const string Folder = "samples/";

    /// <summary>All of them, by title.</summary>
    public static IReadOnlyList<Sample> All { get; } = Read();

    /// <summary>One of them; null if there is none of that name.</summary>
    public static Sample? Find(string? name) => All.FirstOrDefault(sample => sample.Name == name);

    private static List<Sample> Read()
    {
        var assembly = typeof(Samples).Assembly;
        List<Sample> samples = [];
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(resource)!);
            var document = CaseDocument.Read(resource, reader.ReadToEnd(), [])!;
            samples.Add(new(resource[Folder.Length..].Replace(".case.yaml", "", StringComparison.Ordinal), document["case"]!.ToString(), CaseDocument.TextOf(document)));
        }

        return [.. samples.OrderBy(s => s.Title, StringComparer.Ordinal)];
    }
}
