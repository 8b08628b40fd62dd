using System.Security.Cryptography;
using System.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>
/// The hash of a pack is over everything that can change an answer of it: its folder, and what all packs share (the
/// vocabulary, the places, measures and scenarios). It is worked out beside the reading.
/// </summary>
internal sealed class PackHashes
{
    private readonly Task<Dictionary<string, string>> all;

    public PackHashes(IReadOnlyList<PackFile> files) => all = Task.Run(() => HashAll(files));

    public Lazy<string> Of(string folder) => new(() => all.GetAwaiter().GetResult().GetValueOrDefault(folder) ?? "");

    private static Dictionary<string, string> HashAll(IReadOnlyList<PackFile> files)
    {
        var byFolder = files.ToLookup(f => f.Folder is "measures" or "scenarios" ? "" : f.Folder);
        var shared = HashOf(byFolder[""], []);
        return byFolder.Where(folder => folder.Key.Length > 0)
            .ToDictionary(folder => folder.Key, folder => "sha256:" + Convert.ToHexStringLower(HashOf(folder, shared)));
    }

    private static byte[] HashOf(IEnumerable<PackFile> some, byte[] before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        foreach (var file in some.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Text.Length}\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(file.Text));
        }

        return hash.GetHashAndReset();
    }
}
