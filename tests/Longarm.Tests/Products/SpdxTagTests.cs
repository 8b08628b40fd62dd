using System.Text;

namespace Longarm.Tests.Products;

/// <summary>SPDX 2 in tags and values: it gives the same product as the same content in JSON.</summary>
public sealed class SpdxTagTests
{
    private const int MostSigns = 16 * 1024 * 1024;

    internal const string Tags = """
        SPDXVersion: SPDX-2.3
        DataLicense: CC0-1.0
        SPDXID: SPDXRef-DOCUMENT
        DocumentName: drive
        Creator: Person: Somebody
        CreatorComment: <text>Two lines,
        PackageName: of which this is no tag</text>
        # A comment
        Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-drive

        PackageName: Drive
        SPDXID: SPDXRef-drive
        PackageVersion: 2
        PrimaryPackagePurpose: DEVICE
        PackageSupplier: Organization: Example (US)
        FilesAnalyzed: false
        Relationship: SPDXRef-drive CONTAINS SPDXRef-fw

        PackageName: Firmware
        SPDXID: SPDXRef-fw
        PrimaryPackagePurpose: FIRMWARE
        FileName: ./boot.bin
        SPDXID: SPDXRef-boot
        Relationship: SPDXRef-boot STATIC_LINK SPDXRef-lib
        RelationshipComment: <text>in one line</text>

        PackageName: Library
        SPDXID: SPDXRef-lib
        Relationship: SPDXRef-lib CONTAINS NONE
        Relationship: SPDXRef-cc BUILD_TOOL_OF SPDXRef-fw

        PackageName: Compiler
        SPDXID: SPDXRef-cc

        Annotator: Person: Somebody
        AnnotationType: OTHER
        SPDXREF: SPDXRef-drive
        AnnotationComment: <text>longarm:origin=TH
        longarm:class:us-ccl=EAR99</text>
        Annotator: Person: Somebody
        SPDXREF: SPDXRef-fw
        AnnotationComment: longarm:use=SPDXRef-drive|2|bundled
        """;

    internal const string Json = """
        {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "drive", "documentDescribes": ["SPDXRef-drive"],
         "packages": [
           {"name": "Drive", "SPDXID": "SPDXRef-drive", "versionInfo": "2", "primaryPackagePurpose": "DEVICE",
            "annotations": [{"comment": "longarm:origin=TH\nlongarm:class:us-ccl=EAR99"}]},
           {"name": "Firmware", "SPDXID": "SPDXRef-fw", "primaryPackagePurpose": "FIRMWARE", "hasFiles": ["SPDXRef-boot"],
            "annotations": [{"comment": "longarm:use=SPDXRef-drive|2|bundled"}]},
           {"name": "Library", "SPDXID": "SPDXRef-lib"}, {"name": "Compiler", "SPDXID": "SPDXRef-cc"}],
         "files": [{"fileName": "./boot.bin", "SPDXID": "SPDXRef-boot"}],
         "relationships": [
           {"spdxElementId": "SPDXRef-drive", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-fw"},
           {"spdxElementId": "SPDXRef-boot", "relationshipType": "STATIC_LINK", "relatedSpdxElement": "SPDXRef-lib"},
           {"spdxElementId": "SPDXRef-lib", "relationshipType": "CONTAINS", "relatedSpdxElement": "NONE"},
           {"spdxElementId": "SPDXRef-cc", "relationshipType": "BUILD_TOOL_OF", "relatedSpdxElement": "SPDXRef-fw"}]}
        """;

    [Fact]
    public void Tags_and_json_of_the_same_content_are_the_same_product()
    {
        var tags = SpdxReading.Item(Tags, "drive.spdx", out var remarks);
        var json = SpdxReading.Item(Json, "drive.spdx.json", out var others);

        Assert.Equal(SpdxReading.Facts(json), SpdxReading.Facts(tags));
        Assert.Equal(others.Select(r => (r.Code, r.Message)), remarks.Select(r => (r.Code, r.Message)));
        var firmware = Assert.Single(SpdxReading.PartsOf(tags));
        Assert.Equal(("Firmware", "2", "bundled"), (firmware.Item.Title, firmware.Quantity.ToString(), firmware.How.Known?.Text));
        Assert.Equal(("commingled", "Compiler"), (SpdxReading.PartsOf(firmware.Item)[0].How.Known?.Text, SpdxReading.ToolsOf(firmware.Item)[0].Item.Title));
        Assert.True(SpdxReading.PartsOf(firmware.Item)[0].Item.Parts.Known is { IsComplete: true, Elements.Count: 0 });
    }

    [Fact]
    public void Facts_know_their_line_within_a_text()
    {
        var item = SpdxReading.Item(Tags, "drive.spdx");

        Assert.Equal(("drive.spdx:38", "drive.spdx:39"), (item.Origin.Source.ToString(), item.Codes["us-ccl"].Source.ToString()));
    }

    [Fact]
    public void Line_ends_of_other_systems_and_a_mark_are_read()
    {
        var text = Tags.ReplaceLineEndings("\r\n");

        var (item, mistakes, _) = SpdxReading.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "drive.spdx");

        Assert.Empty(mistakes);
        Assert.Equal(SpdxReading.Facts(SpdxReading.Item(Tags, "drive.spdx")), SpdxReading.Facts(item!));
    }

    [Theory]
    [InlineData("", "LP052", 1)]
    [InlineData("PackageName: A\nSPDXID: SPDXRef-a\n", "LP052", 1)]
    [InlineData("SPDXVersion: SPDX-2.3\nPackageName: A\nPackageComment: <text>no end\nSPDXID: SPDXRef-a", "LP062", 3)]
    [InlineData("SPDXVersion: SPDX-2.3\nPackageName: A\nSPDXID: a\nPackageName: B\nSPDXID: a", "LP010", 4)]
    [InlineData("SPDXVersion: SPDX-2.3\nPackageName: A\nSPDXID: a\nPackageName: B\nSPDXID: b\nPrimaryPackagePurpose: DEVICE\nRelationship: a CONTAINS b\nRelationship: b CONTAINS a\nRelationship: c CONTAINS a", "LP019", 2)]
    public void Mistake_has_code_and_line(string text, string code, int line)
    {
        var (item, mistakes, _) = SpdxReading.Read(text, "drive.spdx");

        Assert.Null(item);
        Assert.Contains(mistakes, m => m.Code == code && m.Line == line);
    }

    [Theory]
    [InlineData("SPDXVersion: SPDX-1.2", "LP055", 1)]
    [InlineData("SPDXVersion: SPDX-2.3\nthis is no tag", "LP061", 2)]
    [InlineData("SPDXVersion: SPDX-2.3\nRelationship: a CONTAINS", "LP060", 2)]
    [InlineData("SPDXVersion: SPDX-2.3\nAnnotator: P\nSPDXREF: gone\nAnnotationComment: longarm:origin=US", "LP063", 4)]
    public void File_that_can_be_used_is_remarked_upon(string text, string code, int line)
    {
        var (item, mistakes, remarks) = SpdxReading.Read(text + "\nPackageName: A\nSPDXID: a\n", "drive.spdx");

        Assert.NotNull(item);
        Assert.Empty(mistakes);
        Assert.Contains(remarks, m => m.Code == code && m.Line == line);
    }

    [Fact]
    public void Text_longer_than_any_real_one_is_refused()
    {
        var name = new string('x', MostSigns + 1);

        Assert.Equal("LP062", Assert.Single(SpdxReading.Read("SPDXVersion: SPDX-2.3\nPackageName: " + name, "a.spdx").Mistakes).Code);
    }

    [Fact]
    public void Spoiled_files_are_told_and_never_thrown_upon()
    {
        Random random = new(51);
        for (var count = 0; count < 500; count++)
        {
            SpdxReading.Read(SpdxReading.Mutate(Tags, random), "drive.spdx");
        }
    }
}
