using Longarm.Text;

namespace Longarm.Screening;

/// <summary>A file of a list, as its publisher gives it, also compressed with gzip.</summary>
/// <param name="Name">Its name, without folders: words in it can tell which list it is.</param>
/// <param name="Open">Opens it from its beginning.</param>
public sealed record ListFile(string Name, Func<Stream> Open)
{
    /// <summary>A file on disk.</summary>
    public static ListFile At(string path) => new(Path.GetFileName(path), () => File.OpenRead(path));

    /// <summary>Its content, unpacked.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal Stream Content()
    {
        var stream = Open();
        try
        {
            var isPacked = stream.ReadByte() == 0x1f && stream.ReadByte() == 0x8b;
            stream.Position = 0;
            return isPacked ? new UnpackedStream(stream) : stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
