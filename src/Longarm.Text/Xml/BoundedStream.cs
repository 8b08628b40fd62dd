namespace Longarm.Text;

/// <summary>A stream that refuses to give more than so many bytes at a stretch: a tag without end is not held in memory.</summary>
/// <param name="inner">Where the bytes come from.</param>
/// <param name="most">So many bytes, until it is restarted.</param>
internal sealed class BoundedStream(Stream inner, long most) : ReadingStream
{
    private long given;

    /// <summary>Counts from zero again.</summary>
    public void Restart() => given = 0;

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
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
