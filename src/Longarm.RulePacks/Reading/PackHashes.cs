using System.Security.Cryptography;
using System.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>
/// The hash of a pack is over everything that can change an answer of it: its folder, and what all packs share (the
/// vocabulary, the places, measures and scenarios).
/// </summary>
internal sealed class PackHashes(IReadOnlyList<PackFile> files)
{
    private readonly ILookup<string, PackFile> byFolder = files.ToLookup(f => f.Folder is "measures" or "scenarios" ? "" : f.Folder);
    private byte[]? shared;

    public string Of(string folder)
    {
        shared ??= HashOf(byFolder[""], []);
        return "sha256:" + Convert.ToHexStringLower(HashOf(byFolder[folder], shared));
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
