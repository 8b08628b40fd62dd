namespace Longarm.Web;

/// <summary>A view of a stream from its beginning that can be closed while the stream stays open.</summary>
/// <param name="whole">The stream.</param>
internal sealed class KeptOpenStream(Stream whole) : Stream
{
    private long at;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => whole.Length;

    /// <inheritdoc/>
    public override long Position { get => at; set => at = value; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        whole.Position = at;
        var count = whole.Read(buffer);
        at += count;
        return count;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => at = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => at, _ => Length };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
