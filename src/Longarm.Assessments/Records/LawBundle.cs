using System.Globalization;
using System.IO.Compression;
using Longarm.RulePacks;

namespace Longarm.Assessments;

/// <summary>
/// The law that an answer rests on, whole: the files of the rules folder without cases, and the editions that a user has
/// imported. It is known by the hash of its canonical form.
/// </summary>
public sealed class LawBundle
{
    // Twice what anyone could import; an archive that claims more is damaged.
    private const int MaxBytes = 1024 * 1024 * 1024;

    private readonly Lazy<byte[]> canonical;
    private readonly Lazy<string> hash;
    private readonly Lazy<byte[]> packed;

    private LawBundle(IReadOnlyList<PackFile> files, IReadOnlyList<ImportedEdition> editions)
    {
        (Files, Editions) = (files, editions);
        canonical = new(Write);
        hash = new(() => Canonical.HashOf(canonical.Value));
        packed = new(Pack);
    }

    /// <summary>The files of the packs, by path.</summary>
    public IReadOnlyList<PackFile> Files { get; }

    /// <summary>The imported editions, by list and day.</summary>
    public IReadOnlyList<ImportedEdition> Editions { get; }

    /// <summary>SHA-256 of the canonical form, in small hexadecimal digits.</summary>
    public string Hash => hash.Value;

    /// <summary>The canonical form, compressed with gzip.</summary>
    public ReadOnlyMemory<byte> Packed => packed.Value;

    /// <summary>The bundle of what a host has read.</summary>
    /// <param name="files">Files of the rules folder; cases beside rules are left out.</param>
    /// <param name="editions">Imported editions.</param>
    public static LawBundle Of(IEnumerable<PackFile> files, IEnumerable<ImportedEdition> editions) => new(
        [.. files.Where(f => !f.IsCases).OrderBy(f => f.Path, StringComparer.Ordinal)],
        [.. editions.OrderBy(e => e.List, StringComparer.Ordinal).ThenBy(e => e.From).Select(ReadOnce)]);

    /// <summary>The bundle that an archive holds.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static LawBundle Unpack(ReadOnlyMemory<byte> archive)
    {
        using MemoryStream packed = new(archive.ToArray());
        using GZipStream stream = new(packed, CompressionMode.Decompress);
        using MemoryStream text = new();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            text.Write(buffer, 0, read);
            if (text.Length > MaxBytes)
            {
                throw new InvalidDataException("The archive of the law is larger than any law that could be kept.");
            }
        }

        var bytes = text.ToArray();
        LawBundle bundle = Read(bytes);

        // Invariant: what was read says the same, so that nothing in the archive goes unseen.
        return bundle.canonical.Value.AsSpan().SequenceEqual(bytes) ? bundle : throw new InvalidDataException("The archive of the law is not in its canonical form.");
    }

    private static LawBundle Read(byte[] text)
    {
        List<PackFile> files = [];
        List<ImportedEdition> editions = [];
        var fields = Canonical.Read(text).ToArray();
        for (var at = 0; at < fields.Length;)
        {
            var rest = fields.AsSpan(at);
            if (rest is [("file", var path), ("text", var content), ..])
            {
                files.Add(new(path, content));
                at += 2;
            }
            else if (rest is [("edition", var list), ("name", var name), ("from", var from), ("hash", var hash), ("text", var rows), ..]
                && DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                editions.Add(new(list, name, day, hash, () => rows));
                at += 5;
            }
            else
            {
                throw new InvalidDataException($"The archive of the law has a field “{rest[0].Item1}” where none may stand.");
            }
        }

        return new(files, editions);
    }

    // The rows of an edition are those of the moment when the law was read, whatever is imported later.
    private static ImportedEdition ReadOnce(ImportedEdition edition)
    {
        Lazy<string> rows = new(edition.Text);
        return edition with { Text = () => rows.Value };
    }

    private byte[] Write()
    {
        Canonical text = new();
        foreach (var file in Files)
        {
            text.Add("file", file.Path).Add("text", file.Text);
        }

        foreach (var edition in Editions)
        {
            text.Add("edition", edition.List).Add("name", edition.Name).Add("from", edition.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Add("hash", edition.Hash).Add("text", edition.Text());
        }

        return text.ToBytes();
    }

    private byte[] Pack()
    {
        using MemoryStream bytes = new();
        using (GZipStream stream = new(bytes, CompressionLevel.Optimal))
        {
            stream.Write(canonical.Value);
        }

        return bytes.ToArray();
    }
}
