using Longarm.Core;

namespace Longarm.Tests.Products;

/// <summary>What CycloneDX tells of how things were made, and of the cryptography in them.</summary>
public sealed class CycloneDxMakingTests
{
    internal const string Formulation = """
        {"bomFormat": "CycloneDX", "specVersion": "1.7", "metadata": {"component": {"type": "device", "bom-ref": "chip", "name": "Chip"}},
         "components": [{"type": "device", "bom-ref": "die", "name": "Die"}, {"type": "data", "bom-ref": "masks", "name": "Masks"}],
         "dependencies": [{"ref": "chip", "dependsOn": ["die"]}],
         "formulation": [{"bom-ref": "f",
           "components": [
             {"type": "device", "bom-ref": "scanner", "name": "Scanner", "components": [{"type": "device", "name": "Lens"}], "properties": [{"name": "longarm:class:us-ccl", "value": "3B001.f.1.b.2"}]},
             {"type": "application", "bom-ref": "eda", "name": "Layout software", "properties": [{"name": "longarm:tool:role", "value": "direct"}]},
             {"type": "application", "bom-ref": "mes", "name": "Factory system"},
             {"type": "application", "bom-ref": "idle", "name": "Idle"}],
           "services": [{"bom-ref": "cloud", "name": "Cloud"}],
           "workflows": [{"bom-ref": "w", "uid": "w", "name": "Fab", "taskTypes": ["other"], "resourceReferences": [{"ref": "mes"}, {"externalReference": {"url": "https://example.com"}}],
             "tasks": [{"bom-ref": "t", "uid": "t", "name": "Exposure", "taskTypes": ["other"], "resourceReferences": [{"ref": "scanner"}, {"ref": "gone"}], "inputs": [{"resource": {"ref": "masks"}}],
               "outputs": [{"resource": {"ref": "die"}}], "properties": [{"name": "longarm:tool:role", "value": "plant"}]},
               {"bom-ref": "u", "uid": "u", "name": "Shipping", "taskTypes": ["other"], "outputs": [{"resource": {"ref": "nowhere"}}]}]}]}]}
        """;

    internal const string Cryptography = """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "App"}},
         "components": [
           {"type": "library", "bom-ref": "lib", "name": "Library", "components": [
             {"type": "cryptographic-asset", "name": "SHA-256", "cryptoProperties": {"assetType": "algorithm", "algorithmProperties": {"primitive": "hash", "cryptoFunctions": ["digest"]}}}]},
           {"type": "cryptographic-asset", "bom-ref": "aes", "name": "AES", "cryptoProperties": {"assetType": "algorithm", "algorithmProperties": {"primitive": "ae", "parameterSetIdentifier": "128", "cryptoFunctions": ["keygen", "encrypt", "decrypt"]}}},
           {"type": "cryptographic-asset", "bom-ref": "aes2", "name": "AES", "cryptoProperties": {"assetType": "algorithm", "algorithmProperties": {"primitive": "ae", "parameterSetIdentifier": "256", "cryptoFunctions": ["encrypt"]}}},
           {"type": "cryptographic-asset", "bom-ref": "kem", "name": "ML-KEM-768", "cryptoProperties": {"assetType": "algorithm", "algorithmProperties": {"primitive": "kem", "parameterSetIdentifier": "768", "cryptoFunctions": ["encapsulate"]}}},
           {"type": "cryptographic-asset", "bom-ref": "sign", "name": "SHA512withRSA", "cryptoProperties": {"assetType": "algorithm", "algorithmProperties": {"primitive": "signature", "parameterSetIdentifier": "512", "cryptoFunctions": ["sign"]}}},
           {"type": "cryptographic-asset", "bom-ref": "tls", "name": "TLSv1.2", "cryptoProperties": {"assetType": "protocol", "protocolProperties": {"type": "tls", "version": "1.2", "cipherSuites": [{"name": "TLS_DHE_RSA_WITH_AES_128_CCM"}]}}}],
         "dependencies": [{"ref": "app", "dependsOn": ["lib"]}, {"ref": "lib", "provides": ["aes", "aes2", "kem"], "dependsOn": ["sign"]}]}
        """;

    [Fact]
    public void Task_says_what_made_its_output()
    {
        var (item, mistakes, remarks) = Bom.Read(Formulation);

        Assert.Empty(mistakes);
        var die = Bom.PartsOf(item!).Single(p => p.Item.Title == "Die").Item;
        Assert.Equal([("Scanner", "plant"), ("Factory system", "unknown")], Bom.ToolsOf(die).Select(t => (t.Item.Title, t.Role.ToString())));
        Assert.Equal("3B001.f.1.b.2", Bom.ToolsOf(die)[0].Item.Codes["us-ccl"].ToString());
        Assert.Equal("Lens", Assert.Single(Bom.PartsOf(Bom.ToolsOf(die)[0].Item)).Item.Title);
        Assert.False(die.MadeWith.Known!.IsComplete);
        Assert.Equal([("Layout software", "direct")], Bom.ToolsOf(item!).Select(t => (t.Item.Title, t.Role.ToString())));
        Assert.Equal(["Die", "Masks"], Bom.PartsOf(item!).Select(p => p.Item.Title).Order());
        foreach (var word in (string[])["“Idle”", "“gone”", "“nowhere”", "“masks” went into", "1 things outside"])
        {
            Assert.Contains(remarks, r => r.Code == "LP038" && r.Message.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Without_outputs_nothing_is_concluded()
    {
        var (item, mistakes, remarks) = Bom.Read("""
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "App"}},
             "formulation": [{"components": [{"type": "application", "bom-ref": "gcc", "name": "Compiler"}], "workflows": [{"uid": "w", "bom-ref": "w", "taskTypes": ["build"], "resourceReferences": [{"ref": "gcc"}]}]}]}
            """);

        Assert.Empty(mistakes);
        Assert.Equal((UnknownValue.Instance, UnknownValue.Instance), (item!.MadeWith.Value, item.Parts.Value));
        Assert.Equal(2, remarks.Count(r => r.Code == "LP038"));
    }

    [Fact]
    public void Tools_made_with_one_another_are_no_circle()
    {
        var (item, mistakes, remarks) = Bom.Read("""
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": {"component": {"type": "device", "bom-ref": "a", "name": "A"}},
             "formulation": [{"components": [{"type": "device", "bom-ref": "b", "name": "B"}], "workflows": [
               {"uid": "1", "bom-ref": "1", "resourceReferences": [{"ref": "b"}], "outputs": [{"resource": {"ref": "a"}}]},
               {"uid": "2", "bom-ref": "2", "resourceReferences": [{"ref": "a"}, {"ref": "b"}], "outputs": [{"resource": {"ref": "b"}}]}]}]}
            """);

        Assert.Empty(mistakes);
        Assert.Equal("B", Assert.Single(Bom.ToolsOf(item!)).Item.Title);
        Assert.Contains(remarks, r => r.Code == "LP021");
    }

    [Fact]
    public void Cryptography_is_told_in_words_and_by_name()
    {
        var (item, mistakes, remarks) = Bom.Read(Cryptography);

        Assert.Empty(mistakes);
        var library = Assert.Single(Bom.PartsOf(item!)).Item;
        Assert.Equal(["cryptography", "post-quantum"], library.Traits.Known!.Elements.Select(t => t.ToString()));
        Assert.False(library.Traits.Known.IsComplete);
        Assert.Equal("256", library.Specs["symmetric-key-length"].ToString());
        Assert.False(library.Specs.ContainsKey("factorization-length"));
        Assert.Equal("cryptography", Assert.Single(item!.Traits.Known!.Elements).ToString());
        var told = remarks.Where(r => r.Code == "LP040").Select(r => r.Message).ToList();
        Assert.Contains(told, m => m.StartsWith("“Library” has 5 cryptographic assets: SHA-256, AES (2), ML-KEM-768, SHA512withRSA.", StringComparison.Ordinal));
        Assert.Contains(told, m => m.StartsWith("“App” has 1 cryptographic asset: TLSv1.2 (protocol), TLS_DHE_RSA_WITH_AES_128_CCM.", StringComparison.Ordinal));
    }

    [Fact]
    public void Digest_alone_says_nothing_of_confidentiality()
    {
        var item = Bom.Item("""
            {"bomFormat": "CycloneDX", "metadata": {"component": {"type": "application", "name": "App"}},
             "components": [{"type": "cryptographic-asset", "name": "SHA-256", "cryptoProperties": {"assetType": "algorithm", "algorithmProperties": {"primitive": "hash"}}}]}
            """);

        Assert.Equal(UnknownValue.Instance, item.Traits.Value);
    }

    [Fact]
    public void Traits_that_were_stated_otherwise_are_remarked_upon()
    {
        var (item, _, remarks) = Bom.Read("""
            {"bomFormat": "CycloneDX", "metadata": {"component": {"type": "application", "name": "App", "properties": [{"name": "longarm:trait", "value": "none"}]}},
             "components": [{"type": "cryptographic-asset", "name": "AES", "cryptoProperties": {"assetType": "algorithm", "algorithmProperties": {"primitive": "block-cipher"}}}]}
            """);

        Assert.Equal("cryptography (partial)", item!.Traits.ToString());
        Assert.Contains(remarks, r => r.Code == "LP046");
    }

    [Fact]
    public void No_algorithm_is_lost_of_a_hundred_components()
    {
        var components = string.Join(',', Enumerable.Range(0, 100).Select(i => $$$"""
            {"type": "library", "name": "L{{{i}}}", "components": [{"type": "cryptographic-asset", "name": "ALG-{{{i}}}", "cryptoProperties": {"assetType": "algorithm"}}]}
            """));
        var remarks = Bom.Read($$"""{"bomFormat": "CycloneDX", "components": [{{components}}]}""").Remarks;

        Assert.All(Enumerable.Range(0, 100), i => Assert.Contains(remarks, r => System.Text.RegularExpressions.Regex.IsMatch(r.Message, $"ALG-{i}\\b")));
    }

    [Fact]
    public void Changed_files_never_throw()
    {
        foreach (var text in Bom.Mutated(Formulation, 300).Concat(Bom.Mutated(Cryptography, 300)))
        {
            var (item, mistakes, _) = Bom.Read(text);
            Assert.True(item is null == mistakes.Count > 0, text);
        }
    }

    [Fact]
    public void Real_lists_of_cryptography_are_read()
    {
        Assert.SkipWhen(Bom.Folder is null, "The shared files are not there: set LONGARM_SHARED.");
        foreach (var path in Directory.GetFiles(Bom.Folder!, "CBOM*.json"))
        {
            var (item, mistakes, remarks) = Bom.Shared(path)!.Value;
            Assert.Empty(mistakes);
            Assert.NotNull(item);
            Assert.Contains(remarks, r => r.Code == "LP040");
        }
    }
}
