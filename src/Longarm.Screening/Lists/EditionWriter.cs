using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Longarm.Screening;

/// <summary>Writes the entries of a list beside what is held; they count only when they are put in their place.</summary>
internal sealed class EditionWriter : IDisposable
{
    private const int Digits = 12;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream line = new();
    private readonly string path;
    private GZipStream? packed;

    /// <param name="folder">Folder of what is written and not yet kept.</param>
    public EditionWriter(string folder)
    {
        path = Path.Combine(folder, Path.GetRandomFileName());
        packed = new(File.Create(path), CompressionLevel.Fastest);
    }

    /// <summary>Adds an entry.</summary>
    public void Add(ListedParty party) => Add(stream => OwnLines.Write(stream, party));

    /// <summary>Adds a line.</summary>
    /// <param name="write">Writes it, and ends it.</param>
    public void Add(Action<Stream> write)
    {
        line.SetLength(0);
        write(line);
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        hash.AppendData(bytes);
        packed!.Write(bytes);
    }

    /// <summary>Ends it, and puts it in its place.</summary>
    /// <returns>Its file below the folder, and the hash of its entries.</returns>
    public (string File, string Hash) Keep(string folder, string list, DateOnly day)
    {
        packed!.Dispose();
        packed = null;
        var hex = Convert.ToHexStringLower(hash.GetHashAndReset());
        var file = string.Create(CultureInfo.InvariantCulture, $"{list}-{day:yyyy-MM-dd}-{hex[..Digits]}.jsonl.gz");
        File.Move(path, Path.Combine(folder, file), overwrite: true);
        return (file, $"sha256:{hex}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        packed?.Dispose();
        hash.Dispose();
        line.Dispose();
        File.Delete(path);
    }
}
