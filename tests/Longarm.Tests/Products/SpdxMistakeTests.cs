using System.Text;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>SPDX 2 in JSON that is wrong, hostile or very large: it is told, and nothing is thrown.</summary>
public sealed class SpdxMistakeTests
{
    [Fact]
    public void Plug_in_that_needs_what_contains_it_is_read()
    {
        var item = Item("""
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "documentDescribes": ["app"],
             "packages": [{"name": "App", "SPDXID": "app"}, {"name": "Plug-in", "SPDXID": "b"}, {"name": "Host", "SPDXID": "a"}],
             "relationships": [
               {"spdxElementId": "app", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "b"},
               {"spdxElementId": "b", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "a"},
               {"spdxElementId": "a", "relationshipType": "CONTAINS", "relatedSpdxElement": "b"}]}
            """, out var remarks);

        Assert.Equal("LP021", Assert.Single(remarks).Code);
        Assert.Equal(["Host"], SpdxReading.Names(Assert.Single(SpdxReading.PartsOf(item)).Item));
    }

    [Fact]
    public void Very_many_circles_are_read_quickly()
    {
        var packages = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $$"""{"name": "P{{i}}", "SPDXID": "p{{i}}"}"""));
        var needs = string.Join(',', Enumerable.Range(1, 4_999).SelectMany(i => (string[])[$"p{i - 1} p{i}", $"p{i} p0"]).Select(pair => pair.Split(' '))
            .Select(pair => $$"""{"spdxElementId": "{{pair[0]}}", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "{{pair[1]}}"}"""));
        var item = Item($$"""{"spdxVersion": "SPDX-2.3", "documentDescribes": ["p0"], "packages": [{{packages}}], "relationships": [{{needs}}]}""", out var remarks);

        Assert.Equal(5_000, SpdxReading.All(item).Count);
        Assert.InRange(remarks.Count, 1, 21);
    }

    [Theory]
    [InlineData("""{"spdxVersion": "SPDX-2.3", "packages": {}}""", "LP053", 1)]
    [InlineData("{\"spdxVersion\": \"SPDX-2.3\",\n\"packages\": [\"a\"]}", "LP053", 2)]
    [InlineData("{\"spdxVersion\": \"SPDX-2.3\",\n\"packages\": [{\"name\": \"A\"}", "LP050", 2)]
    [InlineData("{\"spdxVersion\": \"SPDX-2.3\"} {}", "LP050", 1)]
    [InlineData("{\"spdxVersion\": \"SPDX-2.3\", \"name\": \"\\ud800\"}", "LP050", 1)]
    [InlineData("""{"SPDXID": "SPDXRef-DOCUMENT"}""", "LP052", 1)]
    [InlineData("{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [{\"name\": \"A\", \"SPDXID\": \"a\"},\n{\"name\": \"B\", \"SPDXID\": \"a\"}]}", "LP010", 2)]
    [InlineData("{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [{\"name\": \"A\", \"SPDXID\": \"a\",\n\"annotations\": [{\"comment\": \"longarm:origin=Atlantis\"}]}]}", "LC021", 2)]
    public void Mistake_has_code_and_line(string text, string code, int line)
    {
        var (item, mistakes, _) = SpdxReading.Read(text, "test.spdx.json");

        Assert.Null(item);
        Assert.Contains(mistakes, m => m.Code == code && m.Line == line && m.File == "test.spdx.json");
    }

    [Theory]
    [InlineData("""{"spdxVersion": "SPDX-9.1", "packages": [{"name": "A", "SPDXID": "a"}]}""", "LP055")]
    [InlineData("""{"spdxVersion": "SPDX-2.3", "packages": [{"SPDXID": "a"}]}""", "LP054")]
    [InlineData("""{"spdxVersion": "SPDX-2.3", "packages": [{"name": "A", "primaryPackagePurpose": "GADGET"}]}""", "LP065")]
    [InlineData("""{"spdxVersion": "SPDX-2.3", "packages": [{"name": "A", "annotations": [{"comment": "longarm:origin US"}]}]}""", "LP063")]
    [InlineData("""{"spdxVersion": "SPDX-2.3", "packages": [{"name": "A", "SPDXID": "a", "annotations": [{"comment": "longarm:orgin=US"}]}]}""", "LP013")]
    [InlineData("""{"spdxVersion": "SPDX-2.3", "packages": [{"name": "A", "SPDXID": "a"}], "relationships": [{"spdxElementId": "a", "relationshipType": "CONTAINS", "relatedSpdxElement": "gone"}]}""", "LP011")]
    [InlineData("""{"spdxVersion": "SPDX-2.3", "packages": [{"name": "A", "SPDXID": "a"}], "relationships": [{"spdxElementId": "a", "relationshipType": "CONTAINS"}]}""", "LP060")]
    [InlineData("""{"spdxVersion": "SPDX-2.3", "packages": [], "files": [{"SPDXID": "f"}]}""", "LP067")]
    public void File_that_can_be_used_is_remarked_upon(string text, string code)
    {
        var (item, mistakes, remarks) = SpdxReading.Read(text, "test.spdx.json");

        Assert.NotNull(item);
        Assert.Empty(mistakes);
        Assert.Contains(remarks, m => m.Code == code);
    }

    [Fact]
    public void Mark_of_utf_8_is_read_and_other_encodings_are_refused()
    {
        var text = SpdxJsonTests.Pair("""{"spdxElementId": "a", "relationshipType": "CONTAINS", "relatedSpdxElement": "b"}""");

        Assert.Empty(SpdxReading.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "test.spdx.json").Mistakes);
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            Assert.Equal("LP051", Assert.Single(SpdxReading.Read([.. encoding.Preamble, .. encoding.GetBytes(text)], "bom.json").Mistakes).Code);
            Assert.Equal("LP051", Assert.Single(SpdxReading.Read(encoding.GetBytes(text), "bom.json").Mistakes).Code);
        }

        Assert.Contains("Save the file as UTF-8", Assert.Single(SpdxReading.Read(Encoding.Latin1.GetBytes(text.Replace("\"A\"", "\"Café\"", StringComparison.Ordinal)), "a.spdx.json").Mistakes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrapped_document_is_read()
    {
        Assert.Equal("A", Item($$"""{"sbom": {{SpdxJsonTests.Pair("""{"spdxElementId": "a", "relationshipType": "CONTAINS", "relatedSpdxElement": "b"}""")}}}""").Title);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused_and_a_chain_of_as_many_is_read()
    {
        var nested = $"{{\"spdxVersion\": \"SPDX-2.3\", \"packages\": {string.Concat(Enumerable.Repeat("[{\"packages\":", 10_000))}";
        Assert.Contains(SpdxReading.Read(nested, "test.spdx.json").Mistakes, m => m.Code == "LP050");

        var packages = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{"name": "P{{i}}", "SPDXID": "p{{i}}"}"""));
        var chain = string.Join(',', Enumerable.Range(1, 9_999).Select(i => $$"""{"spdxElementId": "p{{i - 1}}", "relationshipType": "CONTAINS", "relatedSpdxElement": "p{{i}}"}"""));
        var item = Item($$"""{"spdxVersion": "SPDX-2.3", "packages": [{{packages}}], "relationships": [{{chain}}]}""");
        Assert.Equal(("P0", 10_000), (item.Title, SpdxReading.All(item).Count));
    }

    [Fact]
    public void Spoiled_files_are_told_and_never_thrown_upon()
    {
        Random random = new(50);
        var sample = SpdxJsonTests.Pair("""
            {"spdxElementId": "a", "relationshipType": "CONTAINS", "relatedSpdxElement": "b"},
            {"spdxElementId": "b", "relationshipType": "BUILD_TOOL_OF", "relatedSpdxElement": "c"},
            {"spdxElementId": "b", "relationshipType": "CONTAINS", "relatedSpdxElement": "NONE"}], "files": [{"SPDXID": "f", "comment": "caf\u00e9"}], "annotations": [{"comment": "longarm:origin=US"}
            """);
        for (var count = 0; count < 500; count++)
        {
            SpdxReading.Read(SpdxReading.Mutate(sample, random), "test.spdx.json");
        }
    }

    private static Item Item(string text) => SpdxReading.Item(text, "test.spdx.json");

    private static Item Item(string text, out IReadOnlyList<Mistake> remarks) => SpdxReading.Item(text, "test.spdx.json", out remarks);
}
