namespace Longarm.Products;

/// <summary>XML that is deeper, or longer, than any real bill of materials.</summary>
internal sealed class XmlTooMuchException : Exception
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
}
