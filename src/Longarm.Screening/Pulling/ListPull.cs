using System.Text.Json;

namespace Longarm.Screening;

/// <summary>What became of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Import">What became of its files; null: there was nothing to import.</param>
/// <param name="IsUnchanged">Whether it is still what was imported last.</param>
/// <param name="Failures">Why files did not come.</param>
public sealed record Pulled(PullSource Source, ListImport? Import, bool IsUnchanged, IReadOnlyList<string> Failures)
{
    /// <summary>Whether what is held is what the source has.</summary>
    public bool IsCurrent => IsUnchanged || Import?.IsKept == true;
}

/// <summary>Pulls lists from their publishers and imports them as files are imported.</summary>
/// <param name="client">Asks the publishers.</param>
/// <param name="lists">Where lists are held.</param>
/// <param name="wait">Waits between two tries.</param>
public sealed class ListPull(HttpClient client, HeldLists lists, Action<TimeSpan> wait)
{
    private string Folder => Path.Combine(lists.Folder, "pulled");

    private string Marks => Path.Combine(Folder, "marks.json");

    /// <summary>Pulls a source. Its marks are kept only if it is held in the end, so that what was refused is not passed over the next time.</summary>
    public Pulled Pull(PullSource source, ListImportTerms terms)
    {
        var marks = Known();
        ListDownload download = new(client, Folder, wait);
        var files = source.Addresses.Select(address => (Address: address, Got: download.Fetch(address, source.Addresses.Count == 1 ? marks.GetValueOrDefault(address.AbsoluteUri) : null, source.Hash))).ToList();
        try
        {
            List<string> failures = [.. files.Select(file => file.Got.Failure).OfType<string>()];
            if (failures.Count > 0 || files.TrueForAll(file => file.Got.IsUnchanged))
            {
                return new(source, null, failures.Count == 0, failures);
            }

            ListFile[] read = [.. files.Where(file => file.Got.Path is not null).Select(file => new ListFile(Path.GetFileName(file.Address.AbsolutePath), () => File.OpenRead(file.Got.Path!)))];
            var import = lists.Import(read, new(source.List), terms);
            if (import.IsKept)
            {
                foreach (var (address, got) in files.Where(file => file.Got.Mark is not null))
                {
                    marks[address.AbsoluteUri] = got.Mark!;
                }

                File.WriteAllBytes(Marks + ".new", JsonSerializer.SerializeToUtf8Bytes(marks));
                File.Move(Marks + ".new", Marks, overwrite: true);
            }

            return new(source, import, false, []);
        }
        finally
        {
            foreach (var (_, got) in files.Where(file => file.Got.Path is not null))
            {
                File.Delete(got.Path!);
            }
        }
    }

    // Marks that cannot be read are no harm: everything is pulled again.
    private SortedDictionary<string, string> Known()
    {
        try
        {
            return File.Exists(Marks) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(Marks)) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
