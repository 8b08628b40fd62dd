using System.Text;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>CycloneDX in JSON: what becomes a fact, what stays unknown, and what a person is told.</summary>
public sealed class CycloneDxJsonTests
{
    [Fact]
    public void Components_become_items_with_kind_and_place_in_the_file()
    {
        var item = Item("""
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "metadata": {"component": {"type": "device", "bom-ref": "laptop", "name": "Laptop"}},
             "components": [
               {"type": "operating-system", "bom-ref": "os", "name": "System"},
               {"type": "device", "bom-ref": "drive", "name": "Drive", "properties": [{"name": "cdx:device:quantity", "value": "2"}]}]}
            """);

        Assert.Equal(("Laptop", "commodity"), (item.Title, item.Kind.Known?.Text));
        var parts = PartsOf(item);
        Assert.Equal([("System", "software", "1"), ("Drive", "commodity", "2")], parts.Select(p => (p.Item.Title, p.Item.Kind.Known!.Text, p.Quantity.ToString())));
        Assert.Equal("bom.json:5", parts[1].Item.Kind.Source.ToString());
        Assert.Equal("incorporated", parts[1].How.Known?.Text);
        Assert.Equal(UnknownValue.Instance, parts[0].How.Value); // bundled, or part of the machine: the file does not say
    }

    [Fact]
    public void What_the_file_does_not_tell_stays_unknown()
    {
        var item = Item("""{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "name": "Board", "bom-ref": "b"}}}""");

        Assert.All((Fact[])[item.Origin, item.Value, item.Traits, item.Parts, item.MadeWith, item.Materials], fact => Assert.Equal(UnknownValue.Instance, fact.Value));
        Assert.Empty(item.Codes);
    }

    [Theory]
    [InlineData("complete", true)]
    [InlineData("incomplete", false)]
    [InlineData("incomplete_third_party_only", false)]
    [InlineData("unknown", false)]
    public void Parts_are_only_complete_where_the_file_says_so(string aggregate, bool isComplete)
    {
        var item = Item("""
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "b", "name": "Board"}},
             "components": [{"type": "device", "bom-ref": "c", "name": "Chip"}], "compositions": [{"aggregate": "AGGREGATE", "assemblies": ["b"]}]}
            """.Replace("AGGREGATE", aggregate, StringComparison.Ordinal));

        Assert.Equal(isComplete, item.Parts.Known!.IsComplete);
        Assert.Equal(UnknownValue.Instance, PartsOf(item)[0].Item.Parts.Value);
    }

    [Fact]
    public void Dependency_graph_shares_a_component_and_says_who_has_none()
    {
        var item = Item("""
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "App"}},
             "components": [{"type": "library", "bom-ref": "a", "name": "A"}, {"type": "library", "bom-ref": "b", "name": "B"}, {"type": "library", "bom-ref": "c", "name": "C"}],
             "dependencies": [{"ref": "app", "dependsOn": ["a", "b"]}, {"ref": "a", "dependsOn": ["c"]}, {"ref": "b", "dependsOn": ["c"]}, {"ref": "c"}]}
            """);

        var (a, b) = (PartsOf(item)[0].Item, PartsOf(item)[1].Item);
        Assert.Same(PartsOf(a)[0].Item, PartsOf(b)[0].Item);
        Assert.True(PartsOf(a)[0].Item.Parts.Known is { IsComplete: true, Elements.Count: 0 });
        Assert.Equal("commingled", PartsOf(a)[0].How.Known?.Text);
    }

    [Fact]
    public void Own_properties_are_the_facts_that_the_format_lacks()
    {
        var item = Item("""
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "drive", "name": "Drive", "properties": [
               {"name": "longarm:origin", "value": "TH"}, {"name": "longarm:value", "value": "60..65 USD"}, {"name": "longarm:class:us-ccl", "value": "EAR99"},
               {"name": "longarm:trait", "value": "none"}, {"name": "longarm:spec:tpp", "value": "12"}, {"name": "longarm:parts", "value": "complete"},
               {"name": "longarm:made-with", "value": "cad|direct"}, {"name": "longarm:made-with", "value": "tool|plant"}]}},
             "components": [
               {"type": "application", "bom-ref": "cad", "name": "Design software", "isExternal": false, "properties": [{"name": "longarm:origin", "value": "US"}, {"name": "longarm:class:us-ccl", "value": "3D991"}]},
               {"type": "device", "bom-ref": "tool", "name": "Tool"},
               {"type": "device", "bom-ref": "head", "name": "Head", "properties": [{"name": "longarm:use", "value": "drive|4|incorporated"}]}]}
            """);

        Assert.Equal(("TH", "60..65 USD", "EAR99", "12"), (item.Origin.ToString(), item.Value.ToString(), item.Codes["us-ccl"].ToString(), item.Specs["tpp"].ToString()));
        Assert.True(item.Traits.Known is { IsComplete: true, Elements.Count: 0 });
        Assert.Equal([("Design software", "direct"), ("Tool", "plant")], item.MadeWith.Known!.Elements.Cast<Production>().Select(m => (m.Item.Title, m.Role.Known!.Text)));
        var part = Assert.Single(PartsOf(item));
        Assert.Equal(("Head", "4", "incorporated"), (part.Item.Title, part.Quantity.ToString(), part.How.Known?.Text));
        Assert.True(item.Parts.Known!.IsComplete);
    }

    [Fact]
    public void Nested_components_are_parts_of_parts()
    {
        var item = Item("""
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "device", "name": "Rack", "components": [
              {"type": "device", "name": "Server", "components": [{"type": "device", "name": "Chip"}]}]}]}
            """);

        Assert.Equal("Chip", PartsOf(PartsOf(item)[0].Item)[0].Item.Title);
    }

    [Theory]
    [InlineData("""{"bomFormat": "CycloneDX", "components": [{"type": "device"}]}""", "LP016", 1)]
    [InlineData("{\"bomFormat\": \"CycloneDX\",\n\"components\": {}}", "LP015", 2)]
    [InlineData("{\"bomFormat\": \"CycloneDX\",\n\"components\": [{\"type\": \"device\", \"name\": \"A\"}", "LP002", 2)]
    [InlineData("{\"bomFormat\": \"CycloneDX\"} {}", "LP002", 1)]
    [InlineData("[\"bomFormat\"]", "LP001", 1)]
    [InlineData("{\"bomFormat\": \"CycloneDX\",\n\"components\": [{\"type\": \"device\", \"name\": \"A\", \"bom-ref\": \"x\"},\n{\"type\": \"device\", \"name\": \"B\", \"bom-ref\": \"x\"}]}", "LP010", 3)]
    [InlineData("{\"bomFormat\": \"CycloneDX\", \"components\": [{\"type\": \"device\", \"name\": \"A\", \"bom-ref\": \"a\"},\n{\"type\": \"device\", \"name\": \"B\", \"bom-ref\": \"b\"}],\n\"dependencies\": [{\"ref\": \"a\", \"dependsOn\": [\"b\"]}, {\"ref\": \"b\", \"dependsOn\": [\"a\"]}, {\"ref\": \"r\", \"dependsOn\": [\"a\"]}]}", "LP019", 1)]
    [InlineData("{\"bomFormat\": \"CycloneDX\", \"components\": [{\"type\": \"device\", \"name\": \"A\",\n\"properties\": [{\"name\": \"longarm:origin\", \"value\": \"Atlantis\"}]}]}", "LC021", 2)]
    [InlineData("{\"bomFormat\": \"CycloneDX\", \"components\": [{\"type\": \"device\", \"bom-ref\": \"w\", \"name\": \"W\"}, {\"type\": \"device\", \"name\": \"A\",\n\"properties\": [{\"name\": \"longarm:use\", \"value\": \"w|2 kg\"}]}]}", "LC024", 2)]
    [InlineData("{\"bomFormat\": \"CycloneDX\", \"components\": [{\"type\": \"device\", \"name\": \"A\",\n\"properties\": [{\"name\": \"longarm:class:us-cccl\", \"value\": \"EAR99\"}]}]}", "LP020", 2)]
    public void Mistake_has_code_and_line(string text, string code, int line)
    {
        var (item, mistakes, _) = Read(text);

        Assert.Null(item);
        Assert.Contains(mistakes, m => m.Code == code && m.Line == line && m.File == "bom.json");
    }

    [Theory]
    [InlineData("""{"bomFormat": "CycloneDX", "specVersion": "9.1", "components": [{"type": "device", "name": "A"}]}""", "LP014")]
    [InlineData("""{"bomFormat": "CycloneDX", "components": [{"type": "gadget", "name": "A"}]}""", "LP017")]
    [InlineData("""{"bomFormat": "CycloneDX", "components": [{"type": "device", "name": "A", "bom-ref": "a"}], "dependencies": [{"ref": "a", "dependsOn": ["gone"]}]}""", "LP011")]
    [InlineData("""{"bomFormat": "CycloneDX", "components": [{"type": "device", "name": "A", "bom-ref": "a"}], "dependencies": [{"ref": "a", "dependsOn": ["a"]}]}""", "LP012")]
    [InlineData("""{"bomFormat": "CycloneDX", "components": [{"type": "device", "name": "A", "properties": [{"name": "longarm:orgin", "value": "US"}]}]}""", "LP013")]
    [InlineData("""{"bomFormat": "CycloneDX", "components": [{"type": "device", "name": "A", "bom-ref": "a"}, {"type": "device", "name": "A", "bom-ref": "a"}]}""", "LP018")]
    public void File_that_can_be_used_is_remarked_upon(string text, string code)
    {
        var (item, mistakes, remarks) = Read(text);

        Assert.NotNull(item);
        Assert.Empty(mistakes);
        Assert.Contains(remarks, m => m.Code == code);
    }

    [Fact]
    public void Libraries_that_need_one_another_are_both_in_the_product()
    {
        var (item, mistakes, remarks) = Read("""
            {"bomFormat": "CycloneDX", "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "App"}},
             "components": [{"type": "library", "bom-ref": "a", "name": "A"}, {"type": "library", "bom-ref": "b", "name": "B"}],
             "services": [{"bom-ref": "s", "name": "Somewhere else"}],
             "dependencies": [{"ref": "app", "dependsOn": ["a", "s"]}, {"ref": "a", "dependsOn": ["b"]}, {"ref": "b", "dependsOn": ["a"]}]}
            """);

        Assert.Empty(mistakes);
        Assert.Equal("LP021", Assert.Single(remarks).Code);
        var a = Assert.Single(PartsOf(item!));
        Assert.Equal("B", Assert.Single(PartsOf(a.Item)).Item.Title);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused()
    {
        var text = $"{{\"bomFormat\": \"CycloneDX\", \"components\": {string.Concat(Enumerable.Repeat("[{\"components\":", 10_000))}";

        Assert.Contains(Read(text).Mistakes, m => m.Code == "LP002");
    }

    [Fact]
    public void Chain_of_ten_thousand_parts_is_read()
    {
        var components = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{"type": "device", "name": "P{{i}}", "bom-ref": "{{i}}"}"""));
        var uses = string.Join(',', Enumerable.Range(1, 9_999).Select(i => $$"""{"ref": "{{i - 1}}", "dependsOn": ["{{i}}"]}"""));

        var item = Item($$"""{"bomFormat": "CycloneDX", "components": [{{components}}], "dependencies": [{{uses}}]}""");

        var depth = 0;
        for (var at = item; at.Parts.Known is { Elements: [Part next] }; at = next.Item)
        {
            depth++;
        }

        Assert.Equal(9_999, depth);
    }

    [Fact]
    public void Tokens_that_straddle_the_pieces_of_a_stream_are_whole()
    {
        var text = $$"""{"bomFormat": "CycloneDX", "components": [{"type": "device", "name": "Caf\u00e9 \"A\" {{new string('x', 300_000)}}", "bom-ref": "a", "properties": [{"name": "longarm:origin", "value": "US"}]}]}""";

        foreach (var size in (int[])[1, 7, 4096])
        {
            List<Mistake> mistakes = [];
            using Dribble stream = new(Encoding.UTF8.GetBytes(text), size);
            var item = ProductReader.Read("bom.json", stream, TinyLaw.Vocabulary, mistakes).Item!;
            Assert.Empty(mistakes);
            Assert.StartsWith("Café \"A\" xxx", item.Title, StringComparison.Ordinal);
            Assert.Equal("US", item.Origin.ToString());
        }
    }

    private static Part[] PartsOf(Item item) => [.. item.Parts.Known!.Elements.Cast<Part>()];

    private static Item Item(string text)
    {
        var (item, mistakes, _) = Read(text);
        Assert.Empty(mistakes);
        return item!;
    }

    private static (Item? Item, List<Mistake> Mistakes, IReadOnlyList<Mistake> Remarks) Read(string text)
    {
        List<Mistake> mistakes = [];
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        var (item, remarks) = ProductReader.Read("bom.json", stream, TinyLaw.Vocabulary, mistakes);
        return (item, mistakes, remarks);
    }

    private sealed class Dribble(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
