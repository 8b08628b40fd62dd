using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Longarm.Web;

/// <summary>Style sheets, scripts and maps. They are parts of the program, served from memory under a name that changes with what they say.</summary>
public sealed class PageAssets
{
    private const string Folder = "assets/";
    private readonly FrozenDictionary<string, PageAsset> byPath;
    private readonly FrozenDictionary<string, string> paths;

    private PageAssets(IReadOnlyList<PageAsset> assets)
    {
        byPath = assets.ToFrozenDictionary(a => a.Path);
        paths = assets.ToFrozenDictionary(a => a.Name, a => a.Path);
    }

    /// <summary>The parts that come with the program.</summary>
    public static PageAssets Held { get; } = Read();

    /// <summary>Where a part is served; null if the program was built without it.</summary>
    public string? PathOf(string name) => paths.GetValueOrDefault(name);

    /// <summary>Whether the program was built with a part.</summary>
    public bool Has(string name) => paths.ContainsKey(name);

    internal PageAsset? Find(string path) => byPath.GetValueOrDefault(path);

    private static PageAssets Read()
    {
        var assembly = typeof(PageAssets).Assembly;
        List<PageAsset> assets = [];
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            assets.Add(new(resource[Folder.Length..], content));
        }

        return new(assets);
    }
}

/// <summary>One part of the pages.</summary>
internal sealed class PageAsset
{
    private readonly Lazy<byte[]> compressed;

    public PageAsset(string name, byte[] content)
    {
        Name = name;
        Content = content;
        Path = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}/{name}";
        compressed = new(Compress);
    }

    public string Name { get; }

    public string Path { get; }

    public byte[] Content { get; }

    public byte[] Compressed => compressed.Value;

    public string ContentType => System.IO.Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private byte[] Compress()
    {
        using MemoryStream target = new();
        using (BrotliStream brotli = new(target, CompressionLevel.Fastest))
        {
            brotli.Write(Content);
        }

        return target.ToArray();
    }
}
