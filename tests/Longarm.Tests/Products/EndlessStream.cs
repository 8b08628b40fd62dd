namespace Longarm.Tests.Products;

/// <summary>A file that begins as one of a format, and then goes on for two gigabytes with the same bytes.</summary>
/// <param name="begin">How it begins.</param>
/// <param name="again">What comes again and again.</param>
internal sealed class EndlessStream(byte[] begin, byte[] again) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => int.MaxValue;

    public override long Position { get; set; }

    /// <summary>The furthest that was read.</summary>
    public long Given { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, Length - Position);
        for (var at = 0; at < count; at++, Position++)
        {
            buffer[at] = Position < begin.Length ? begin[Position] : again[(Position - begin.Length) % again.Length];
        }

        Given = Math.Max(Given, Position);
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
