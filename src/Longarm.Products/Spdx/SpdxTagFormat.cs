using System.Text;

namespace Longarm.Products;

/// <summary>SPDX in tags and values, version 2.</summary>
internal sealed class SpdxTagFormat : IProductFormat
{
    private static readonly string[] Extensions = [".spdx", ".spdx.tag", ".spdx.tv"];

    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return text.StartsWith("SPDXVersion:"u8) || text.IndexOf("\nSPDXVersion:"u8) >= 0
            || (Array.Exists(Extensions, extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                && !text.StartsWith("<"u8) && !text.StartsWith("{"u8) && text.IndexOf((byte)0) < 0);
    }

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product)
    {
        using TagLines lines = new(stream);
        new SpdxTags(lines, product).Read();
    }
}
