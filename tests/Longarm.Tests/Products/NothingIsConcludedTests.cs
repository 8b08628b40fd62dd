using System.Text;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>What cannot be read, or is told in two ways, never becomes known to be none.</summary>
public sealed class NothingIsConcludedTests
{
    [Theory]
    [InlineData("\"lib\"")]
    [InlineData("[{\"ref\": \"lib\"}]")]
    [InlineData("[null]")]
    public void Dependencies_that_cannot_be_read_are_not_none(string dependsOn) =>
        Assert.False(Bom($$"""{"components": [], "dependencies": [{"ref": "root", "dependsOn": {{dependsOn}}}]""").Parts.Value.IsKnown);

    [Fact]
    public void Things_that_are_in_one_another_alone_are_in_the_product() => Assert.Equal(["a"], Titles(Bom("""
        {"components": [{"type": "library", "bom-ref": "a", "name": "a"}, {"type": "library", "bom-ref": "b", "name": "b"}],
         "dependencies": [{"ref": "root", "dependsOn": []}, {"ref": "a", "dependsOn": ["b"]}, {"ref": "b", "dependsOn": ["a"]}]
        """)));

    [Fact]
    public void Of_two_that_differ_on_completeness_the_one_that_says_less_counts() => Assert.NotEqual(true, (Bom("""
        {"components": [{"type": "library", "bom-ref": "a", "name": "a"}],
         "compositions": [{"aggregate": "complete", "assemblies": ["root"]}, {"aggregate": "unknown", "assemblies": ["root"]}]
        """).Parts.Value as ListValue)?.IsComplete);

    [Fact]
    public void Nothing_linked_is_not_nothing_contained()
    {
        var item = Read("a.spdx", "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nPackageName: App\nSPDXID: SPDXRef-App\nRelationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-App\nRelationship: SPDXRef-App DYNAMIC_LINK NONE\n");

        Assert.False(item!.Parts.Value.IsKnown);
    }

    [Fact]
    public void Stray_quotation_marks_in_a_table_are_a_mistake() => Assert.Null(Read("a.csv", "Part,Qty\n\"5 in panel,1\nFPGA,1\n\"7 in panel,1\n"));

    [Fact]
    public void Row_with_more_cells_than_columns_tells_nothing()
    {
        var part = ((Part)Read("a.csv", "Part,Description,Origin\nA1,Adapter plug, US,CN\n")!.Parts.Known!.Elements[0]).Item;

        Assert.False(part.Origin.Value.IsKnown);
    }

    private static Item Bom(string more) => Read(
        "a.json", """{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "application", "bom-ref": "root", "name": "Root"}},""" + more.TrimStart()[1..] + "}")!;

    private static IEnumerable<string> Titles(Item item) => ((ListValue)item.Parts.Value).Elements.OfType<Part>().Select(part => part.Title);

    private static Item? Read(string name, string text)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return ProductReader.Read(name, stream, TinyLaw.Vocabulary, []).Item;
    }
}
