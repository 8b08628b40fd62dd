using System.Buffers.Binary;
using System.IO.Compression;

namespace Longarm.Text;

/// <summary>
/// What a file packed with gzip holds. One that is cut off is refused at its end: the unpacker of the platform takes the
/// cut for the end, and half a file would pass for a whole one.
/// </summary>
public sealed class UnpackedStream : ReadingStream
{
    private const int LengthBytes = 4;
    private readonly GZipStream unpacked;
    private readonly uint told;
    private uint given;

    /// <summary>Unpacks a file.</summary>
    /// <param name="packed">The file, from its beginning; it can be moved in.</param>
    public UnpackedStream(Stream packed)
    {
        // The last bytes tell how much was packed, in 32 bits.
        Span<byte> length = stackalloc byte[LengthBytes];
        packed.Position = Math.Max(0, packed.Length - LengthBytes);
        packed.ReadAtLeast(length, LengthBytes, throwOnEndOfStream: false);
        told = BinaryPrimitives.ReadUInt32LittleEndian(length);
        packed.Position = 0;
        unpacked = new(packed, CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        given = unchecked(given + (uint)count);
        return count > 0 || buffer.IsEmpty || given == told ? count
            : throw new InvalidDataException("it is packed, and does not hold as much as it says. It is cut off, or packed in several parts.");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
