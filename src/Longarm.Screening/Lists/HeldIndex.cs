using System.Text.Json;

namespace Longarm.Screening;

/// <summary>The index of a folder: it names what is whole on disk.</summary>
/// <typeparam name="T">What it tells of each.</typeparam>
/// <param name="folder">The folder; it need not exist until something is written.</param>
/// <param name="remedy">What to do if the index is damaged, after “delete it and”.</param>
internal sealed class HeldIndex<T>(string folder, string remedy)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Its file.</summary>
    public string Path => System.IO.Path.Combine(folder, "index.json");

    /// <summary>What is held; nothing where there is no index.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public IReadOnlyList<T> Read()
    {
        if (!File.Exists(Path))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<T[]>(File.ReadAllText(Path), Json) ?? [];
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{Path} is damaged: {wrong.Message} Delete it and {remedy}.", wrong);
        }
    }

    /// <summary>Writes what is held; whoever reads meanwhile sees the old index or the new one.</summary>
    public void Write(IEnumerable<T> held)
    {
        var beside = System.IO.Path.Combine(folder, $"{System.IO.Path.GetRandomFileName()}.new");
        File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(held.ToArray(), Json));
        File.Move(beside, Path, overwrite: true);
    }
}
