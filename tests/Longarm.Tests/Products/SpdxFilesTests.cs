using System.IO.Compression;

namespace Longarm.Tests.Products;

/// <summary>Real files of SPDX: they are read whole, with as many items as were counted by other means.</summary>
public sealed class SpdxFilesTests
{
    [Theory]
    [InlineData("julia.spdx.json", "Julia", 6)]
    [InlineData("microsoft-sbom-tool.spdx.json", "SBOMTool", 123)]
    [InlineData("powershell.spdx.json.gz", "Coordinated Packages", 331)]
    [InlineData("k8s-release-sbom.spdx", "Kubernetes Release v1.25.4", 132)]
    [InlineData("kubernetes-release.spdx", "Kubernetes Release v1.23.1", 137)]
    [InlineData("usbutils.spdx", "usbutils", 1)]
    [InlineData("spdx3/example1.json", "hello", 1)]
    [InlineData("spdx3/example13.spdx3.json", "Acme Application", 4)]
    [InlineData("spdx3/examplemaven-0.0.1-enriched.spdx3.json", "examplemaven", 1)]
    [InlineData("spdx3/sbom.spdx3.json", "hello-server-src", 1)]
    [InlineData("spdx3/simplehtr-example.json", "SimpleHTR", 12)]
    public void File_is_read_whole(string name, string title, int items)
    {
        var (item, mistakes, _) = SpdxReading.Read(Bytes(name), name);

        Assert.Empty(mistakes);
        Assert.Equal(title, item!.Title);
        Assert.Equal(items, SpdxReading.All(item).Count);
    }

    [Theory]
    [InlineData("zephyr-v3.0.0-rc3.spdx", "LP052")]
    [InlineData("maubot-spdx.json.gz", "LP000")]
    public void File_that_is_no_document_is_refused(string name, string code)
    {
        Assert.Equal(code, Assert.Single(SpdxReading.Read(Bytes(name), name).Mistakes).Code);
    }

    private static byte[] Bytes(string name)
    {
        var path = Repository.SharedProduct(["spdx", .. name.Split('/')]);
        Assert.SkipWhen(path is null, "Set LONGARM_SHARED to the folder that holds data/bom/spdx.");
        if (!name.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(path);
        }

        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
