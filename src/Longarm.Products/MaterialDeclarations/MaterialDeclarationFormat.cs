namespace Longarm.Products;

/// <summary>Material declarations in XML: IPC-1752A and IPC-1752B, and IEC 62474 (chemSHERPA).</summary>
internal sealed class MaterialDeclarationFormat : IProductFormat
{
    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head) => XmlTokens.RootOf(head) is { } root && root switch
    {
        ("MainDeclaration", var space) => space.Contains("webstds.ipc.org/175x", StringComparison.OrdinalIgnoreCase),
        ("Main", var space) => space.Contains("std.iec.ch/iec62474", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product) => XmlTokens.Read(stream, product, tokens => new MaterialDeclaration(tokens, product).Read());
}
