using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Longarm.RulePacks;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>An edition of a list as the home folder keeps it.</summary>
/// <param name="List">Id of the list.</param>
/// <param name="Name">Name of the edition.</param>
/// <param name="From">First day on which it is in force.</param>
/// <param name="Imported">Day of the import.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Hash">Hash of the rows: <c>sha256:…</c>.</param>
/// <param name="File">File below the folder of lists.</param>
public sealed record KeptEdition(string List, string Name, DateOnly From, DateOnly Imported, int Count, string Hash, string File);

/// <summary>The only place where state is kept: <c>LONGARM_HOME</c>, or the local application data folder of the user.</summary>
/// <param name="root">The folder; it need not exist until something is kept.</param>
public sealed class HomeFolder(string root)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private string Lists => Path.Combine(root, "lists");

    private string Index => Path.Combine(Lists, "index.json");

    /// <summary>The folder.</summary>
    public string Root => root;

    /// <summary>Lists of parties that are held.</summary>
    public HeldLists Parties => new(Path.Combine(Lists, "parties"));

    /// <summary>The parties of the house that are held, to be screened again when a list changes.</summary>
    public HeldParties StoredParties => new(Path.Combine(root, "parties"));

    /// <summary>The file that says where lists of parties are pulled from; it need not be there.</summary>
    public string Sources => Path.Combine(root, "sources.yaml");

    /// <summary>The home folder: as asked for, else by the environment, else the user's own.</summary>
    public static HomeFolder Of(string? asked) => new(asked is { Length: > 0 } ? asked
        : Environment.GetEnvironmentVariable("LONGARM_HOME") is { Length: > 0 } stated ? stated
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "longarm"));

    /// <summary>The editions that are kept, by list and day.</summary>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public IReadOnlyList<KeptEdition> Editions()
    {
        if (!File.Exists(Index))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<KeptEdition[]>(File.ReadAllText(Index), Json) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{Index} is damaged: {exception.Message} Delete it and import the lists again.", exception);
        }
    }

    /// <summary>The same for the packs, with rows that are read when they are asked for.</summary>
    public IReadOnlyList<ImportedEdition> ForPacks() =>
        [.. Editions().Select(e => new ImportedEdition(e.List, e.Name, e.From, e.Hash, () => File.ReadAllText(Path.Combine(Lists, e.File))))];

    /// <summary>Keeps an edition; one of the same list and day is replaced. The rows are whole on disk before the index names them.</summary>
    public KeptEdition Keep(string list, string name, DateOnly from, DateOnly today, string csv, int count)
    {
        var bytes = Encoding.UTF8.GetBytes(csv);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var file = string.Create(CultureInfo.InvariantCulture, $"{list}-{from:yyyy-MM-dd}-{hash[..12]}.csv");
        KeptEdition kept = new(list, name, from, today, count, $"sha256:{hash}", file);
        List<KeptEdition> all = [.. Editions().Where(e => e.List != list || e.From != from), kept];
        Directory.CreateDirectory(Lists);
        Write(Path.Combine(Lists, file), bytes);
        Write(Index, JsonSerializer.SerializeToUtf8Bytes(all.OrderBy(e => e.List, StringComparer.Ordinal).ThenBy(e => e.From).ToArray(), Json));
        return kept;
    }

    private static void Write(string path, byte[] bytes)
    {
        var beside = $"{path}.{Environment.ProcessId}.new";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, path, overwrite: true);
    }
}
