using System.Xml;

namespace Longarm.Text;

/// <summary>XML that is deeper, or longer, than any real file.</summary>
public sealed class XmlTooMuchException : XmlException
{
    /// <summary>Nothing is said of it.</summary>
    public XmlTooMuchException()
    {
    }

    /// <param name="message">What is too much, and what to do.</param>
    public XmlTooMuchException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is too much, and what to do.</param>
    /// <param name="inner">What made it known.</param>
    public XmlTooMuchException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <param name="message">What is too much, and what to do.</param>
    /// <param name="line">Line of the file, from 1.</param>
    public XmlTooMuchException(string message, int line)
        : base(message, null, line, 0) => Told = message;

    // The base class adds the line to the message; whoever tells it names the line by itself.
    private string? Told { get; }

    /// <inheritdoc/>
    public override string Message => Told ?? base.Message;
}
