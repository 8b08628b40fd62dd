using Longarm.Core;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>SPDX 3 in JSON-LD: elements that name one another forward and back, builds, classifications.</summary>
public sealed class Spdx3Tests
{
    [Fact]
    public void Elements_may_be_named_before_they_are_described()
    {
        var item = Item("""
            {"type": "Relationship", "spdxId": "r1", "from": "app", "relationshipType": "contains", "to": ["lib", "f"], "completeness": "complete"},
            {"type": "LifecycleScopedRelationship", "spdxId": "r2", "from": "app", "relationshipType": "dependsOn", "scope": "test", "to": ["junit"]},
            {"type": "Relationship", "spdxId": "r3", "from": "lib", "relationshipType": "contains", "to": ["https://spdx.org/rdf/3.0.1/terms/Core/NoneElement"]},
            {"type": "Relationship", "spdxId": "r4", "from": "app", "relationshipType": "hasConcludedLicense", "to": ["mit"]},
            {"spdxId": "lib", "type": "https://spdx.org/rdf/3.0.1/terms/Software/Package", "name": "Lib"},
            {"spdxId": "app", "type": "software_Package", "name": "App", "software_packageVersion": "1", "software_primaryPurpose": "application", "suppliedBy": "org"},
            {"spdxId": "junit", "type": "software_Package", "name": "JUnit"}, {"spdxId": "f", "type": "software_File", "name": "f"},
            {"spdxId": "bom", "type": "software_Sbom", "rootElement": ["app"], "element": ["app", "lib"]},
            {"spdxId": "doc", "type": "SpdxDocument", "name": "Document", "rootElement": ["bom"]}
            """, out var remarks);

        Assert.Equal("LP056", Assert.Single(remarks).Code);
        Assert.Equal(("App", "software"), (item.Title, item.Kind.Known?.Text));
        Assert.Equal(["Lib"], SpdxReading.Names(item));
        Assert.False(item.Parts.Known!.IsComplete); // what is in its file nobody says
        Assert.True(SpdxReading.PartsOf(item)[0].Item.Parts.Known is { IsComplete: true, Elements.Count: 0 });
        Assert.Equal(UnknownValue.Instance, item.Origin.Value);
    }

    [Theory]
    [InlineData("\"contains\", \"completeness\": \"complete\"", true)]
    [InlineData("\"dependsOn\", \"completeness\": \"complete\"", true)]
    [InlineData("\"hasStaticLink\", \"completeness\": \"complete\"", false)]
    [InlineData("\"contains\", \"completeness\": \"incomplete\"", false)]
    [InlineData("\"contains\", \"completeness\": \"noAssertion\"", false)]
    [InlineData("\"contains\"", false)]
    public void List_is_complete_where_the_relationship_says_so(string relationship, bool isComplete)
    {
        var item = Item(Two + $$"""{"type": "Relationship", "spdxId": "r", "from": "a", "relationshipType": {{relationship}}, "to": ["b"]}""");

        Assert.Equal(isComplete, item.Parts.Known!.IsComplete);
    }

    [Theory]
    [InlineData("dependsOn", null, true)]
    [InlineData("dependsOn", "runtime", true)]
    [InlineData("dependsOn", "build", false)]
    [InlineData("dependsOn", "development", false)]
    [InlineData("hasStaticLink", "build", true)]
    [InlineData("hasDynamicLink", "test", false)]
    [InlineData("hasOptionalDependency", null, false)]
    [InlineData("hasProvidedDependency", null, false)]
    [InlineData("packagedBy", null, false)]
    public void Scope_tells_whether_it_is_a_part(string word, string? scope, bool isPart)
    {
        var item = Item(Two + $$"""{"type": "LifecycleScopedRelationship", "spdxId": "r", "from": "a", "relationshipType": "{{word}}", {{(scope is null ? "" : $"\"scope\": \"{scope}\",")}} "to": ["b"]}""");

        Assert.Equal(("A", isPart), (item.Title, SpdxReading.Names(item) is ["B"]));
    }

    [Fact]
    public void What_a_build_takes_in_made_what_comes_out()
    {
        var item = Item("""
            {"spdxId": "doc", "type": "SpdxDocument", "rootElement": ["app"]},
            {"spdxId": "build", "type": "build_Build", "build_buildType": "https://example.com/make"},
            {"spdxId": "r1", "type": "LifecycleScopedRelationship", "scope": "build", "from": "build", "relationshipType": "hasInput", "to": ["src"]},
            {"spdxId": "r2", "type": "LifecycleScopedRelationship", "scope": "build", "from": "build", "relationshipType": "hasOutput", "to": ["app"]},
            {"spdxId": "r3", "type": "LifecycleScopedRelationship", "scope": "build", "from": "build", "relationshipType": "usesTool", "to": ["gcc"]},
            {"spdxId": "r4", "type": "LifecycleScopedRelationship", "scope": "build", "from": "build", "relationshipType": "hasHost", "to": ["host"]},
            {"spdxId": "r5", "type": "LifecycleScopedRelationship", "scope": "build", "from": "build", "relationshipType": "invokedBy", "to": ["ci", "person"]},
            {"spdxId": "r6", "type": "LifecycleScopedRelationship", "scope": "runtime", "from": "app", "relationshipType": "usesTool", "to": ["editor"]},
            {"spdxId": "gcc", "type": "Tool", "name": "gcc"}, {"spdxId": "ci", "type": "SoftwareAgent", "name": "CI"}, {"spdxId": "person", "type": "Person", "name": "P"},
            {"spdxId": "host", "type": "hardware_PhysicalHardware", "hardware_partNumber": "X-1"}, {"spdxId": "src", "type": "software_Package", "name": "Source"},
            {"spdxId": "editor", "type": "Tool", "name": "Editor"}, {"spdxId": "app", "type": "software_Package", "name": "App"},
            {"spdxId": "n", "type": "Annotation", "annotationType": "other", "subject": "gcc", "statement": "longarm:origin=US"}
            """, out var remarks);

        Assert.Equal("LP059", Assert.Single(remarks).Code);
        Assert.Equal([("Source", "software"), ("gcc", null), ("X-1", "commodity"), ("CI", null)], SpdxReading.ToolsOf(item).Select(t => (t.Item.Title, t.Item.Kind.Known?.Text)));
        Assert.All(SpdxReading.ToolsOf(item), tool => Assert.Equal(UnknownValue.Instance, tool.Role.Value));
        Assert.Equal("US", SpdxReading.ToolsOf(item)[1].Item.Origin.ToString());
        Assert.Equal(UnknownValue.Instance, item.Parts.Value);
    }

    [Theory]
    [InlineData("USA", "Commerce Control List", "5D002.c.1", "us-ccl")]
    [InlineData("USA", "", "EAR99", "us-ccl")]
    [InlineData("USA", "USML", "XI(c)", "us-usml")]
    [InlineData("USA", "Commerce Control List", "none of your business", null)]
    [InlineData("DEU", "Regulation (EU) 2021/821, Annex I", "3A001", "eu-dual-use")]
    [InlineData("DEU", "Ausfuhrliste", "0006", null)]
    [InlineData("USA", "Regulation (EU) 2021/821", "3A001", "us-ccl")]
    [InlineData("GBR", "UK strategic export control lists", "PL9013", "uk-dual-use")]
    [InlineData("JPN", "Export Trade Control Order, Appended Table 1", "8", "jp-export-order")]
    [InlineData("CHN", "Dual-use items list", "3A001", "cn-dual-use")]
    [InlineData("IND", "SCOMET", "8A5", null)]
    public void Classification_is_a_fact_where_its_list_is_certain(string country, string list, string code, string? nomenclature)
    {
        var item = Item(Two + $$"""
            {"spdxId": "e", "type": "operations_ExportControlClassificationAssessment", "operations_assessedElement": "a", "operations_assessmentResult": [
              {"type": "operations_ExportControlClassification", "operations_exportingCountry": "{{country}}", "operations_exportControlSpecification": "list", "operations_exportClassification": "{{code}}"}]},
            {"spdxId": "list", "type": "Specification", "name": "{{list}}"}
            """, out var remarks);

        Assert.Equal(nomenclature is null ? [] : [nomenclature], item.Codes.Keys);
        Assert.Equal(nomenclature is null ? ["LP064"] : [], remarks.Select(r => r.Code));
        Assert.All(item.Codes.Values, fact => Assert.Equal((code, "test.spdx3.json:4"), (fact.ToString(), fact.Source.ToString())));
    }

    [Fact]
    public void Two_classifications_are_one_of_both()
    {
        var item = Item(Two + """
            {"spdxId": "e", "type": "ExportControlClassificationAssessment", "assessedElement": "a", "assessmentResult": ["_:one", "_:two"]},
            {"@id": "_:one", "type": "ExportControlClassification", "exportingCountry": "USA", "exportClassification": "5D002"},
            {"@id": "_:two", "type": "ExportControlClassification", "exportingCountry": "USA", "exportClassification": "EAR99"},
            {"@id": "_:three", "type": "ExportControlClassification", "exportingCountry": "USA", "exportClassification": "EAR99"}
            """, out var remarks);

        Assert.IsType<OneOf>(item.Codes["us-ccl"].Value);
        Assert.Equal(["LP022", "LP064"], remarks.Select(r => r.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Extensions_and_annotations_state_facts_in_our_own_words()
    {
        var item = Item("""
            {"spdxId": "a", "type": "software_Package", "name": "A", "extension": [
              {"type": "extension_CdxPropertiesExtension", "extension_cdxProperty": [
                {"type": "extension_CdxPropertyEntry", "extension_cdxPropName": "longarm:origin", "extension_cdxPropValue": "US"}]},
              {"type": "https://example.com/Facts", "https://example.com/text": "longarm:trait=published\nlongarm:value=0 USD"}]},
            {"spdxId": "n", "type": "Annotation", "subject": "a", "statement": "longarm:class:us-ccl=5D002"}
            """);

        Assert.Equal(("US", "0 USD", "5D002"), (item.Origin.ToString(), item.Value.ToString(), item.Codes["us-ccl"].ToString()));
        Assert.Equal("published", Assert.Single(item.Traits.Known!.Elements).ToString());
    }

    [Fact]
    public void Hardware_is_a_commodity_and_where_it_was_made_is_no_origin()
    {
        var item = Item("""
            {"spdxId": "doc", "type": "SpdxDocument", "rootElement": ["board"]},
            {"spdxId": "board", "type": "hardware_PhysicalHardware", "name": "Board", "hardware_massOfHardware": {"type": "MeasureOfMass", "value": 2}},
            {"spdxId": "resin", "type": "hardware_BulkHardware", "name": "Resin", "hardware_bulkQuantity": {"type": "UnitOfMeasure", "value": 3}},
            {"spdxId": "step", "type": "supplychain_AssemblyAction", "actionLocation": ["place"]},
            {"spdxId": "place", "type": "PhysicalLocation", "country": "TWN"},
            {"spdxId": "r1", "type": "Relationship", "from": "step", "relationshipType": "hasOutput", "to": ["board"]},
            {"spdxId": "r2", "type": "Relationship", "from": "step", "relationshipType": "usesTool", "to": ["robot"]},
            {"spdxId": "r3", "type": "Relationship", "from": "board", "relationshipType": "contains", "to": ["resin"]},
            {"spdxId": "robot", "type": "Tool", "name": "Robot"}
            """, out var remarks);

        Assert.Equal("LP069", Assert.Single(remarks).Code);
        Assert.Equal(("commodity", UnknownValue.Instance), (item.Kind.Known?.Text, item.Origin.Value));
        Assert.Equal("Robot", Assert.Single(SpdxReading.ToolsOf(item)).Item.Title);
        var resin = Assert.Single(SpdxReading.PartsOf(item));
        Assert.Equal(("Resin", "incorporated", UnknownValue.Instance), (resin.Item.Title, resin.How.Known?.Text, resin.Quantity.Value));
    }

    [Fact]
    public void Element_that_stands_where_its_identifier_could_is_read()
    {
        var item = Item(Two + """{"type": "Relationship", "spdxId": "r", "from": "a", "relationshipType": "contains", "to": [{"type": "software_Package", "spdxId": "c", "name": "C"}]}""");

        Assert.Equal(["C", "B"], SpdxReading.Names(item));
    }

    [Theory]
    [InlineData("""{"spdxId": "b1", "type": "build_Build"}, {"type": "Relationship", "from": "b1", "relationshipType": "usesTool", "to": ["b"]}""", "LP066")]
    [InlineData("""{"type": "Relationship", "from": "a", "relationshipType": "adores", "to": ["b"]}""", "LP058")]
    [InlineData("""{"type": "Relationship", "from": "a", "relationshipType": "contains"}""", "LP060")]
    [InlineData("""{"type": "CreationInfo", "@id": "_:c", "specVersion": "4.0"}""", "LP055")]
    [InlineData("""{"type": "Relationship", "from": "a", "relationshipType": "contains", "to": ["gone"]}""", "LP011")]
    [InlineData("""{"type": "SpdxDocument", "spdxId": "d", "import": [{"type": "ExternalMap", "externalSpdxId": "x"}]}, {"type": "Relationship", "from": "a", "relationshipType": "contains", "to": ["x"]}""", "LP057")]
    [InlineData("""{"type": "Person", "spdxId": "p"}, {"type": "Relationship", "from": "a", "relationshipType": "contains", "to": ["p"]}""", "LP068")]
    public void File_that_can_be_used_is_remarked_upon(string element, string code)
    {
        Item(Two + element, out var remarks);

        Assert.Contains(remarks, r => r.Code == code);
    }

    [Fact]
    public void Build_of_too_many_things_is_passed_over()
    {
        var ids = string.Join(", ", Enumerable.Range(0, 1_001).Select(i => $"\"x{i}\""));
        Item(Two + $$"""
            {"spdxId": "b1", "type": "build_Build"},
            {"type": "Relationship", "from": "b1", "relationshipType": "hasInput", "to": [{{ids}}]},
            {"type": "Relationship", "from": "b1", "relationshipType": "hasOutput", "to": [{{ids}}]}
            """, out var remarks);

        Assert.Equal("LP066", Assert.Single(remarks).Code);
    }

    [Theory]
    [InlineData("{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\",\n\"@graph\": {}}", "LP053", 2)]
    [InlineData("{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"}", "LP052", 1)]
    [InlineData("{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\",\n\"@graph\": [", "LP050", 2)]
    public void Mistake_has_code_and_line(string text, string code, int line)
    {
        Assert.Contains(SpdxReading.Read(text, "test.json").Mistakes, m => m.Code == code && m.Line == line);
    }

    [Fact]
    public void Spoiled_files_are_told_and_never_thrown_upon()
    {
        Random random = new(52);
        var sample = Graph(Two + """
            {"type": "Relationship", "from": "a", "relationshipType": "contains", "to": [{"type": "software_Package", "spdxId": "c"}], "completeness": "complete"},
            {"spdxId": "x", "type": "build_Build"}, {"type": "Relationship", "from": "x", "relationshipType": "hasOutput", "to": ["a"]},
            {"type": "Relationship", "from": "x", "relationshipType": "usesTool", "to": ["t"]}, {"spdxId": "t", "type": "Tool", "extension": [{"a": "longarm:origin=US"}]},
            {"type": "ExportControlClassificationAssessment", "assessedElement": "a", "assessmentResult": [{"type": "ExportControlClassification", "exportingCountry": "USA", "exportClassification": "5D002"}]}
            """);
        for (var count = 0; count < 500; count++)
        {
            SpdxReading.Read(SpdxReading.Mutate(sample, random), "test.spdx3.json");
        }
    }

    internal const string Two = """
        {"spdxId": "doc", "type": "SpdxDocument", "rootElement": ["a"]}, {"spdxId": "a", "type": "software_Package", "name": "A"}, {"spdxId": "b", "type": "software_Package", "name": "B"},

        """;

    private static string Graph(string elements) => "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [\n" + elements + "]}";

    private static Item Item(string elements) => SpdxReading.Item(Graph(elements), "test.spdx3.json");

    private static Item Item(string elements, out IReadOnlyList<Mistake> remarks) => SpdxReading.Item(Graph(elements), "test.spdx3.json", out remarks);
}
