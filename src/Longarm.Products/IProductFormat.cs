namespace Longarm.Products;

/// <summary>A format in which owners have their products.</summary>
internal interface IProductFormat
{
    /// <summary>Whether a file is in this format.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="head">Its first bytes, up to <see cref="ProductReader.HeadBytes"/>.</param>
    public bool Recognizes(string name, ReadOnlySpan<byte> head);

    /// <summary>Reads components, and what consists of what. Whatever is wrong is kept with the product; nothing is thrown.</summary>
    /// <param name="stream">The file, from its beginning; only read forward.</param>
    /// <param name="product">Where to put what is read.</param>
    public void Read(Stream stream, ProductFile product);
}
