using Longarm.Core;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>SPDX 2 in JSON: what becomes a fact, what stays unknown, and what a person is told.</summary>
public sealed class SpdxJsonTests
{
    [Fact]
    public void Packages_become_items_with_kind_part_and_place_in_the_file()
    {
        var item = Item("""
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "router", "documentDescribes": ["SPDXRef-router"],
             "packages": [
               {"name": "Router", "SPDXID": "SPDXRef-router", "primaryPackagePurpose": "DEVICE", "supplier": "Organization: Example (US)"},
               {"name": "Firmware", "SPDXID": "SPDXRef-fw", "versionInfo": "4.1", "primaryPackagePurpose": "FIRMWARE"},
               {"name": "Library", "SPDXID": "SPDXRef-lib"},
               {"name": "Bundle", "SPDXID": "SPDXRef-zip", "primaryPackagePurpose": "ARCHIVE"}],
             "relationships": [
               {"spdxElementId": "SPDXRef-router", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-fw"},
               {"spdxElementId": "SPDXRef-fw", "relationshipType": "STATIC_LINK", "relatedSpdxElement": "SPDXRef-lib"},
               {"spdxElementId": "SPDXRef-zip", "relationshipType": "CONTAINED_BY", "relatedSpdxElement": "SPDXRef-fw"}]}
            """, out var remarks);

        Assert.Empty(remarks);
        Assert.Equal(("Router", "commodity"), (item.Title, item.Kind.Known?.Text));
        var firmware = Assert.Single(SpdxReading.PartsOf(item));
        Assert.Equal(("Firmware", "software", "test.spdx.json:4"), (firmware.Item.Title, firmware.Item.Kind.Known?.Text, firmware.Item.Kind.Source.ToString()));
        Assert.Equal(UnknownValue.Instance, firmware.How.Value); // bundled or built in: the file does not say
        var (library, bundle) = (SpdxReading.PartsOf(firmware.Item)[0], SpdxReading.PartsOf(firmware.Item)[1]);
        Assert.Equal(("Library", "commingled", "test.spdx.json:9"), (library.Item.Title, library.How.Known?.Text, library.How.Source.ToString()));
        Assert.Equal(("Bundle", UnknownValue.Instance), (bundle.Item.Title, bundle.Item.Kind.Value));
        Assert.All((Fact[])[item.Origin, item.Value, item.Traits, item.MadeWith, item.Materials], fact => Assert.Equal(UnknownValue.Instance, fact.Value));
        Assert.False(item.Parts.Known!.IsComplete);
    }

    [Theory]
    [InlineData("a", "CONTAINS", "b", true)]
    [InlineData("b", "CONTAINED_BY", "a", true)]
    [InlineData("a", "DEPENDS_ON", "b", true)]
    [InlineData("b", "DEPENDENCY_OF", "a", true)]
    [InlineData("b", "RUNTIME_DEPENDENCY_OF", "a", true)]
    [InlineData("a", "DYNAMIC_LINK", "b", true)]
    [InlineData("b", "PACKAGE_OF", "a", true)]
    [InlineData("b", "EXPANDED_FROM_ARCHIVE", "a", true)]
    [InlineData("b", "BUILD_TOOL_OF", "a", false)]
    [InlineData("a", "GENERATED_FROM", "b", false)]
    [InlineData("b", "GENERATES", "a", false)]
    public void Relationship_is_a_part_or_what_made_it(string from, string word, string to, bool isPart)
    {
        var item = Item(Pair($$"""{"spdxElementId": "{{from}}", "relationshipType": "{{word}}", "relatedSpdxElement": "{{to}}"}"""));

        Assert.Equal("A", item.Title);
        Assert.Equal(isPart ? ["B"] : [], SpdxReading.Names(item));
        Assert.Equal(isPart ? [] : ["B"], SpdxReading.ToolsOf(item).Select(tool => tool.Item.Title));
        Assert.All(SpdxReading.ToolsOf(item), tool => Assert.Equal(UnknownValue.Instance, tool.Role.Value));
    }

    [Theory]
    [InlineData("b", "DEV_DEPENDENCY_OF", "a", null)]
    [InlineData("b", "TEST_DEPENDENCY_OF", "a", null)]
    [InlineData("b", "PROVIDED_DEPENDENCY_OF", "a", null)]
    [InlineData("b", "DOCUMENTATION_OF", "a", null)]
    [InlineData("a", "DESCENDANT_OF", "b", null)]
    [InlineData("b", "BUILD_DEPENDENCY_OF", "a", "LP059")]
    [InlineData("b", "OPTIONAL_DEPENDENCY_OF", "a", "LP059")]
    [InlineData("a", "OTHER", "b", "LP059")]
    [InlineData("a", "COPY_OF", "b", "LP059")]
    public void What_stands_beside_a_product_is_not_in_it(string from, string word, string to, string? remark)
    {
        var item = Item(Pair($$"""{"spdxElementId": "{{from}}", "relationshipType": "{{word}}", "relatedSpdxElement": "{{to}}"}"""), out var remarks);

        Assert.Equal("A", item.Title);
        Assert.Equal(UnknownValue.Instance, item.Parts.Value);
        Assert.Equal(remark, remarks.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Unknown_kinds_are_told_once_with_their_number()
    {
        var one = """{"spdxElementId": "a", "relationshipType": "ADORES", "relatedSpdxElement": "b"}""";
        Item(Pair($"{one}, {one}, {one}"), out var remarks);

        Assert.Equal("LP058", Assert.Single(remarks).Code);
        Assert.Contains("“ADORES” is no kind of relationship. 3 of them", remarks[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CONTAINS", "NONE", true)]
    [InlineData("DEPENDS_ON", "NONE", true)]
    [InlineData("STATIC_LINK", "NONE", false)]
    [InlineData("CONTAINS", "NOASSERTION", false)]
    public void None_is_known_and_no_assertion_is_not(string word, string what, bool isNone)
    {
        var item = Item(Pair($$"""
            {"spdxElementId": "a", "relationshipType": "CONTAINS", "relatedSpdxElement": "b"},
            {"spdxElementId": "b", "relationshipType": "{{word}}", "relatedSpdxElement": "{{what}}"}
            """));

        var parts = SpdxReading.PartsOf(item)[0].Item.Parts;
        Assert.Equal(isNone, parts.Known is { IsComplete: true, Elements.Count: 0 });
        Assert.Equal(!isNone, parts.Value is UnknownValue);
    }

    [Fact]
    public void What_one_says_is_none_and_another_leaves_open_is_unknown()
    {
        var item = Item(Pair("""
            {"spdxElementId": "a", "relationshipType": "CONTAINS", "relatedSpdxElement": "NOASSERTION"},
            {"spdxElementId": "a", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "NONE"},
            {"spdxElementId": "b", "relationshipType": "TEST_DEPENDENCY_OF", "relatedSpdxElement": "a"}
            """));

        Assert.Equal(UnknownValue.Instance, item.Parts.Value);
    }

    [Fact]
    public void Files_are_counted_and_their_links_are_those_of_their_package()
    {
        var item = Item("""
            {"spdxVersion": "SPDX-2.2", "SPDXID": "SPDXRef-DOCUMENT", "documentDescribes": ["app"],
             "packages": [{"name": "App", "SPDXID": "app", "hasFiles": ["f"]}, {"name": "Lib", "SPDXID": "lib"}, {"name": "Compiler", "SPDXID": "cc"}],
             "files": [{"fileName": "./f", "SPDXID": "f"}, {"fileName": "./g", "SPDXID": "g"}, {"fileName": "./h", "SPDXID": "h"}],
             "relationships": [
               {"spdxElementId": "app", "relationshipType": "CONTAINS", "relatedSpdxElement": "g"},
               {"spdxElementId": "g", "relationshipType": "STATIC_LINK", "relatedSpdxElement": "lib"},
               {"spdxElementId": "cc", "relationshipType": "BUILD_TOOL_OF", "relatedSpdxElement": "f"},
               {"spdxElementId": "h", "relationshipType": "DYNAMIC_LINK", "relatedSpdxElement": "lib"}]}
            """, out var remarks);

        Assert.Equal(["Lib"], SpdxReading.Names(item));
        Assert.Equal("Compiler", Assert.Single(SpdxReading.ToolsOf(item)).Item.Title);
        Assert.Equal(["LP056", "LP068"], remarks.Select(r => r.Code));
        Assert.StartsWith("3 files", remarks[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_described_packages_are_a_product_with_each()
    {
        var item = Item("""
            {"packages": [{"name": "A", "SPDXID": "a"}, {"name": "B", "SPDXID": "b"}, {"name": "C", "SPDXID": "c"}],
             "relationships": [
               {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "a"},
               {"spdxElementId": "b", "relationshipType": "DESCRIBED_BY", "relatedSpdxElement": "SPDXRef-DOCUMENT"},
               {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "c"},
               {"spdxElementId": "b", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "c"},
               {"spdxElementId": "c", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "b"}],
             "spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "Release"}
            """);

        Assert.Equal("Release", item.Title);
        Assert.Equal(["A", "B"], SpdxReading.Names(item));
        Assert.Equal(["C"], SpdxReading.Names(SpdxReading.PartsOf(item)[1].Item));
    }

    [Fact]
    public void What_contains_the_product_is_not_in_it()
    {
        var item = Item(Pair("""{"spdxElementId": "b", "relationshipType": "CONTAINS", "relatedSpdxElement": "a"}"""), out var remarks);

        Assert.Equal("A", item.Title);
        Assert.Equal(UnknownValue.Instance, item.Parts.Value);
        Assert.Equal("LP060", Assert.Single(remarks).Code);
    }

    [Fact]
    public void Annotations_state_the_facts_that_the_format_lacks()
    {
        var item = Item("""
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "documentDescribes": ["a"],
             "packages": [
               {"name": "Board", "SPDXID": "a", "primaryPackagePurpose": "DEVICE", "annotations": [
                 {"annotator": "Person: P", "annotationType": "OTHER", "comment": "Reviewed.\nlongarm:origin=TW\n longarm:class:us-ccl = 3A991.a.2"},
                 {"comment": "longarm:value=60..65 USD"}, {"comment": "longarm:made-with=cad|direct"}, {"comment": "longarm:parts=complete"}]},
               {"name": "Chip", "SPDXID": "b", "primaryPackagePurpose": "DEVICE", "annotations": [{"comment": "longarm:use=a|4|incorporated"}]},
               {"name": "Design", "SPDXID": "cad"}],
             "relationships": [
               {"spdxElementId": "a", "relationshipType": "CONTAINS", "relatedSpdxElement": "b"},
               {"spdxElementId": "cad", "relationshipType": "BUILD_TOOL_OF", "relatedSpdxElement": "a"}]}
            """, out var remarks);

        Assert.Empty(remarks);
        Assert.Equal(("TW", "3A991.a.2", "60..65 USD"), (item.Origin.ToString(), item.Codes["us-ccl"].ToString(), item.Value.ToString()));
        Assert.True(item.Parts.Known!.IsComplete);
        var chip = Assert.Single(SpdxReading.PartsOf(item));
        Assert.Equal(("Chip", "4", "incorporated"), (chip.Item.Title, chip.Quantity.ToString(), chip.How.Known?.Text));
        Assert.Equal("direct", Assert.Single(SpdxReading.ToolsOf(item)).Role.Known?.Text);
        Assert.Equal("test.spdx.json:4", item.Origin.Source.ToString());
    }

    [Theory]
    [InlineData("longarm:origin:manufactured=US\\nlongarm:origin:designed=TW", "DEVICE", "US")]
    [InlineData("longarm:origin:manufactured=US=60;CN=40", "DEVICE", "one of US, CN")]
    [InlineData("longarm:origin:manufactured=US=60;CN=30", "DEVICE", "unknown")]
    [InlineData("longarm:origin:manufactured=US\\nlongarm:kind=commodity", "APPLICATION", "US")]
    [InlineData("longarm:origin:manufactured=US", "APPLICATION", "unknown")]
    [InlineData("longarm:origin:developed=DE\\nlongarm:origin:built=IN", "APPLICATION", "DE")]
    [InlineData("longarm:origin:developed=DE\\nlongarm:kind=software\\nlongarm:kind=commodity", "APPLICATION", "unknown")]
    public void Stages_settle_the_origin_as_in_CycloneDX(string comment, string purpose, string origin) =>
        Assert.Equal(origin, Item($$"""
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "documentDescribes": ["a"],
             "packages": [{"name": "A", "SPDXID": "a", "primaryPackagePurpose": "{{purpose}}", "annotations": [{"comment": "{{comment}}"}]}]}
            """).Origin.ToString());

    [Fact]
    public void Stages_of_a_material_are_kept_and_settle_where_it_is_from()
    {
        var material = (Material)Item("""
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "documentDescribes": ["a"],
             "packages": [{"name": "Magnet", "SPDXID": "a", "primaryPackagePurpose": "DEVICE", "annotations": [{"comment": "longarm:material:Sm=2 g\nlongarm:material:Sm:origin:mined=AU\nlongarm:material:Sm:origin:separated=MY"}]}]}
            """).Materials.Known!.Elements[0];

        Assert.Equal(("one of AU, MY", "unknown"), (material.Origin.ToString(), material.ProcessedWith.ToString()));
        Assert.Equal(["mined: AU 100 %", "separated: MY 100 %"], material.Stages.Select(s => s.ToString()));
    }

    [Fact]
    public void Annotation_of_the_document_is_about_the_product()
    {
        var item = Item("""
            {"annotations": [{"comment": "longarm:origin=DE"}], "packages": [{"name": "A", "SPDXID": "a"}],
             "documentDescribes": ["a"], "spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT"}
            """);

        Assert.Equal("DE", item.Origin.ToString());
    }

    [Fact]
    public void Element_of_another_document_is_unknown()
    {
        var item = Item(Pair("""
            {"spdxElementId": "a", "relationshipType": "GENERATED_FROM", "relatedSpdxElement": "DocumentRef-src:SPDXRef-x"},
            {"spdxElementId": "a", "relationshipType": "CONTAINS", "relatedSpdxElement": "b"}
            """), out var remarks);

        Assert.Equal("LP057", Assert.Single(remarks).Code);
        Assert.Equal("DocumentRef-src:SPDXRef-x", Assert.Single(SpdxReading.ToolsOf(item)).Item.Title);
    }

    [Fact]
    public void Compilers_that_build_one_another_are_behind_the_product_once()
    {
        var item = Item(Pair("""
            {"spdxElementId": "b", "relationshipType": "BUILD_TOOL_OF", "relatedSpdxElement": "a"},
            {"spdxElementId": "a", "relationshipType": "BUILD_TOOL_OF", "relatedSpdxElement": "b"},
            {"spdxElementId": "a", "relationshipType": "BUILD_TOOL_OF", "relatedSpdxElement": "a"}
            """), out var remarks);

        Assert.Equal(["LP012", "LP021"], remarks.Select(r => r.Code));
        var tool = Assert.Single(SpdxReading.ToolsOf(item));
        Assert.Equal("B", tool.Item.Title);
        Assert.Empty(SpdxReading.ToolsOf(tool.Item));
    }

    internal static string Pair(string relationships) => $$"""
        {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "pair", "documentDescribes": ["a"],
         "packages": [{"name": "A", "SPDXID": "a"}, {"name": "B", "SPDXID": "b"}],
         "relationships": [{{relationships}}]}
        """;

    private static Item Item(string text) => SpdxReading.Item(text, "test.spdx.json");

    private static Item Item(string text, out IReadOnlyList<Mistake> remarks) => SpdxReading.Item(text, "test.spdx.json", out remarks);
}
