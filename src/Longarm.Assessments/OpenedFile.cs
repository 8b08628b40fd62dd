using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>A file of a product that was opened, unpacked where it was packed with gzip. What is read can be read again.</summary>
/// <param name="Name">Its path, without the ending of the packing: by it formats are told, and files beside it found.</param>
/// <param name="Content">What it holds.</param>
public sealed record OpenedFile(string Name, Stream Content) : IDisposable
{
    /// <summary>A packed file may hold so many bytes for each of its own; beyond it was made to do harm.</summary>
    public const int MostTimes = 200;

    /// <summary>So many bytes may come of any packed file, however small.</summary>
    public const long FreeBytes = 16L * 1024 * 1024;

    /// <summary>More bytes come of none.</summary>
    public const long MostBytes = 16L * 1024 * 1024 * 1024;

    private const string Packed = ".gz";
    private const int Step = 1024 * 1024;

    /// <summary>Opens a file; null with the mistake, where it is packed and cannot be unpacked.</summary>
    /// <param name="path">The file, which is there.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static OpenedFile? At(string path, List<Mistake> mistakes)
    {
        var file = File.OpenRead(path);
        var isPacked = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        if (!isPacked)
        {
            return new(path, file);
        }

        var name = path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? path[..^Packed.Length] : path;
        using UnpackedStream unpacked = new(file);
        var limit = Math.Min(MostBytes, Math.Max(FreeBytes, file.Length * MostTimes));
        var scratch = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Step, FileOptions.DeleteOnClose);
        if (Unpack(unpacked, scratch, limit) is { } wrong)
        {
            scratch.Dispose();
            mistakes.Add(new(path, 0, 0, "LC069", wrong));
            return null;
        }

        scratch.Position = 0;
        return new(name, scratch);
    }

    /// <summary>Closes it; what was unpacked is gone then.</summary>
    public void Dispose() => Content.Dispose();

    // What is wrong; null: nothing.
    private static string? Unpack(UnpackedStream unpacked, FileStream scratch, long limit)
    {
        var buffer = new byte[Step];
        try
        {
            for (var count = unpacked.Read(buffer); count > 0; count = unpacked.Read(buffer))
            {
                if (scratch.Position + count > limit)
                {
                    return $"This packed file grows to more than {limit / (1024 * 1024):N0} MB, and is refused: so much comes of no honest file of its size. Unpack it yourself, if you trust it.";
                }

                scratch.Write(buffer.AsSpan(0, count));
            }

            return null;
        }
        catch (InvalidDataException damaged)
        {
            return $"This packed file is damaged: {damaged.Message} Pack it again with gzip.";
        }
    }
}
