using System.IO.Compression;
using System.Text;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

/// <summary>Answer sheets: what is stated with its source, what is not stated as unknown, and what a rule settles.</summary>
public sealed class AnswerSheetTests
{
    private static readonly AnswerSheets Sheets = new(new LawLibrary(Repository.Rules.Book!), Repository.Rules.Words!);

    [Theory]
    [InlineData("published", "EAR99", Truth.False)]
    [InlineData("published", "5D002.c.1", Truth.Unknown)]
    [InlineData("published-source", "5D002.c.1", Truth.False)]
    [InlineData("mass-market", "EAR99", Truth.Unknown)]
    [InlineData("partial", "EAR99", Truth.Unknown)]
    public void Rule_settles_whether_published_software_is_in_reach(string trait, string code, Truth subject)
    {
        var sheet = Of(Library($$"""{"name": "longarm:trait", "value": "{{trait}}"}, {"name": "longarm:class:us-ccl", "value": "{{code}}"}, {"name": "longarm:origin", "value": "US"}"""));
        var regime = sheet.Answer.Regimes.Single(r => r.Pack.Id == "us-ear");

        Assert.Equal(subject, regime.Subject);
        // Where it goes is open, and what goes into the United States is left alone.
        Assert.Contains(regime.Grounds, g => g.Rule.Rule.Id == "us-ear.734.3.a.2" && g.Truth == Truth.True);
        Assert.Equal(trait is "published" or "mass-market" && subject == Truth.Unknown, !AnswerSheetMemo.GroundsOf(regime).Any(g => g.Rule.Rule.Id == "us-ear.734.3.b.3.i"));
        Assert.Equal(subject == Truth.False, AnswerSheetMemo.GroundsOf(regime).Any(g => g.Rule.Rule.Id == "us-ear.734.3.b.3.i" && g.Truth == Truth.True));
    }

    [Theory]
    [InlineData("published", Truth.True)]
    [InlineData("none", Truth.False)]
    [InlineData("mass-market", Truth.False)]
    [InlineData("partial", Truth.Unknown)]
    [InlineData(null, Truth.Unknown)]
    public void Published_is_what_is_stated_and_nothing_else(string? trait, Truth published)
    {
        var sheet = Of(Library(trait is null ? "" : $$"""{"name": "longarm:trait", "value": "{{trait}}"}"""));

        Assert.Equal(published, sheet.Published);
        Assert.Equal(published == Truth.Unknown ? null : "lib.cdx.json:1", sheet.PublishedBy?.Source);
        Assert.Equal(published == Truth.Unknown, sheet.Questions.Any(q => q.Fact == "item.traits" && q.Regimes.Count == 0));
    }

    [Fact]
    public void Components_are_counted_once_each()
    {
        var sheet = Of(Library("", """
            {"type": "library", "bom-ref": "b", "name": "B", "properties": [{"name": "longarm:trait", "value": "published"}, {"name": "longarm:origin", "value": "DE"}]},
            {"type": "library", "bom-ref": "c", "name": "C", "properties": [{"name": "longarm:trait", "value": "none"}]},
            {"type": "library", "bom-ref": "d", "name": "D"}
            """, """{"ref": "a", "dependsOn": ["b", "c"]}, {"ref": "b", "dependsOn": ["d"]}, {"ref": "c", "dependsOn": ["d"]}"""));

        Assert.Equal((3, new SheetTally(1, 1, 1)), (sheet.Components, sheet.PublishedComponents));
        Assert.Equal([("unknown", 2), ("DE", 1)], sheet.ComponentOrigins);
    }

    [Fact]
    public void Name_is_a_hint_and_an_asset_is_evidence()
    {
        var named = Of(Library("", """{"type": "library", "bom-ref": "b", "name": "openssl"}"""));
        var told = Of(Library("", """
            {"type": "library", "bom-ref": "b", "name": "openssl", "components": [{"type": "cryptographic-asset", "name": "AES", "cryptoProperties": {"assetType": "algorithm", "algorithmProperties": {"primitive": "block-cipher", "parameterSetIdentifier": "256"}}}]}
            """));

        Assert.Equal((0, "openssl"), (named.CryptographyFound.Count, Assert.Single(named.Hints).Component));
        Assert.Equal(new SheetTally(0, 0, 2), named.Cryptography);
        Assert.Empty(told.Hints);
        Assert.Equal(new SheetTally(1, 0, 1), told.Cryptography);
        Assert.Contains(told.CryptographyFound, found => found.Component == "openssl" && found.Says == "cryptography");
        Assert.Contains(told.CryptographyFound, found => found.Says == "symmetric-key-length 256");
    }

    [Theory]
    [InlineData("cyclonedx", "SBOM_keycloak-10.0.2_bom.json.gz", 903, "bcprov-jdk15on")]
    [InlineData("spdx", "powershell.spdx.json.gz", 330, null)]
    [InlineData("spdx", "kubernetes-release.spdx", 135, null)]
    public void Real_software_says_little_and_the_sheet_says_so(string folder, string name, int components, string? hint)
    {
        Assert.SkipWhen(Repository.SharedProduct(folder, name) is null, "The shared folder is not there.");
        using var file = File.OpenRead(Repository.SharedProduct(folder, name)!);
        using MemoryStream content = new();
        using (Stream plain = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file)
        {
            plain.CopyTo(content);
        }

        content.Position = 0;
        var sheet = Of(content, name.Replace(".gz", "", StringComparison.Ordinal));

        Assert.Equal((components, new SheetTally(0, 0, components), Truth.Unknown), (sheet.Components, sheet.PublishedComponents, sheet.Published));
        Assert.Null(sheet.Origin);
        Assert.Equal([("unknown", components)], sheet.ComponentOrigins);
        Assert.Equal(Truth.Unknown, sheet.Answer.Regimes.Single(r => r.Pack.Id == "us-ear").Subject);
        Assert.NotEmpty(sheet.Questions);
        Assert.Equal(hint is not null, sheet.Hints.Any(each => each.Component == hint));
    }

    private static string Library(string properties, string components = "", string dependencies = "") =>
        $$$"""{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "library", "bom-ref": "a", "name": "Library", "properties": [{{{properties}}}]}}, "components": [{{{components}}}], "dependencies": [{{{dependencies}}}]}""";

    private static AnswerSheet Of(string bom) => Of(new MemoryStream(Encoding.UTF8.GetBytes(bom)), "lib.cdx.json");

    private static AnswerSheet Of(Stream content, string name)
    {
        List<Mistake> mistakes = [];
        var (item, remarks) = ProductReader.Read(name, content, Repository.Rules.Words!, mistakes, isForOthers: true);
        Assert.Empty(mistakes);
        return Sheets.Of(AnswerSheets.CaseOf(item!, Moment.On(new(2026, 8, 3)), null), remarks);
    }
}
