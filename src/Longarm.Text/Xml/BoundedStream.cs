namespace Longarm.Text;

/// <summary>A stream that refuses to give more than so many bytes at a stretch: a tag without end is not held in memory.</summary>
/// <param name="inner">Where the bytes come from.</param>
/// <param name="most">So many bytes, until it is restarted.</param>
internal sealed class BoundedStream(Stream inner, long most) : Stream
{
    private long given;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Counts from zero again.</summary>
    public void Restart() => given = 0;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (given > most)
        {
            throw new XmlTooMuchException($"One tag or comment takes more than {most / (1024 * 1024)} MB. Shorten it.");
        }

        var count = inner.Read(buffer);
        given += count;
        return count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
