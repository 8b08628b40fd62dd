using Longarm.Core;

namespace Longarm.Tests.Products;

/// <summary>The fields for hardware of the draft of CycloneDX 2.0, and the same facts as properties.</summary>
public sealed class CycloneDxHardwareTests
{
    internal const string Magnet = """
        {"specFormat": "CycloneDX", "specVersion": "2.0", "metadata": {"component": {"refId": "motor", "type": "device", "name": "Motor"}},
         "components": [{"refId": "magnet", "type": "device", "name": "Magnet", "deviceType": "discrete", "quantity": {"value": 4},
          "classification": {"category": "magnetic", "codes": [{"standard": "HS", "value": "8505.11"}, {"standard": "ECCN", "value": "3A991A2"}, {"standard": "NAICS", "value": "334"}]},
          "origins": [{"stage": "manufactured", "basis": "manufacturing cost", "distribution": [{"isoCode": "US", "percentage": 100}]},
                      {"stage": "assembled", "basis": "manufacturing cost", "distribution": [{"isoCode": "MX", "percentage": 100}]}],
          "components": [
            {"refId": "sm", "type": "material", "name": "Samarium Metal", "materialForm": "ingot", "quantity": {"value": 1.25e1, "unit": "g"}, "origins": [
              {"stage": "mined", "basis": "net weight", "distribution": [{"isoCode": "AU", "percentage": 100}]},
              {"stage": "separated", "basis": "net weight", "distribution": [{"isoCode": "MY", "percentage": 100}]},
              {"stage": {"name": "sintered"}, "basis": "net weight", "distribution": [{"isoCode": "US", "percentage": 100}]}]},
            {"refId": "co", "type": "material", "name": "Cobalt", "materialForm": "powder", "quantity": {"value": 25, "unit": "GRM"}, "origins": [
              {"stage": "mined", "basis": "net weight", "distribution": [{"isoCode": "CD", "percentage": 70}, {"isoCode": "AU", "percentage": 30}]},
              {"stage": "refined", "basis": "net weight", "distribution": [{"isoCode": "CN", "percentage": 100}]}]}]}]}
        """;

    [Fact]
    public void Materials_have_their_origin_by_stage()
    {
        var magnet = Assert.Single(Bom.PartsOf(Bom.Item(Magnet)));

        Assert.Equal(("Magnet", "one of US, MX", "4"), (magnet.Item.Title, magnet.Item.Origin.ToString(), magnet.Quantity.ToString()));
        Assert.Equal(("8505.11", "3A991.a.2"), (magnet.Item.Codes["hs"].ToString(), magnet.Item.Codes["us-ccl"].ToString()));
        Assert.Equal("manufactured: US 100 %; assembled: MX 100 %", string.Join("; ", magnet.Item.Stages));
        var (samarium, cobalt) = (Bom.MaterialsOf(magnet.Item)[0], Bom.MaterialsOf(magnet.Item)[1]);
        Assert.Equal(("Sm", "metal", "12.5 g", "one of AU, MY, US", "unknown"), (samarium.Title, samarium.Form.ToString(), samarium.Mass.ToString(), samarium.Origin.ToString(), samarium.ProcessedWith.ToString()));
        Assert.Equal(("Co", "powder", "25 g", "one of CD, AU, CN", "unknown"), (cobalt.Title, cobalt.Form.ToString(), cobalt.Mass.ToString(), cobalt.Origin.ToString(), cobalt.ProcessedWith.ToString()));
        Assert.Equal("mined: AU 100 %; separated: MY 100 %; sintered: US 100 %", string.Join("; ", samarium.Stages));
        Assert.Equal(("net weight", "bom.file:8"), (samarium.Stages[0].Basis, samarium.Stages[0].Source.ToString()));
        Assert.False(magnet.Item.Materials.Known!.IsComplete);
        Assert.Equal(UnknownValue.Instance, magnet.Item.Parts.Value);
    }

    [Fact]
    public void What_is_passed_over_is_told()
    {
        var remarks = Bom.Read(Magnet).Remarks;

        Assert.Equal(["LP039", "LP041", "LP044"], remarks.Select(r => r.Code).Distinct().Order());
        Assert.Contains(remarks, r => r.Message.Contains("334", StringComparison.Ordinal));
    }

    [Fact]
    public void Properties_mean_the_same_as_fields()
    {
        var item = Bom.Item("""
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "name": "Magnet", "properties": [
              {"name": "longarm:origin:assembled", "value": "US=70;TW=30"}, {"name": "longarm:origin:assembled:basis", "value": "cost"},
              {"name": "longarm:material:Sm", "value": "12.5 g"}, {"name": "longarm:material:Sm:form", "value": "metal"},
              {"name": "longarm:material:Sm:origin:mined", "value": "AU"}, {"name": "longarm:material:Sm:origin:separated", "value": "MY=100"},
              {"name": "longarm:material:Sm:origin:sintered", "value": "US"}, {"name": "longarm:material:Sm:value", "value": "2.10 USD"},
              {"name": "longarm:material:Co", "value": "0.62 w/w"}, {"name": "longarm:materials", "value": "complete"}]}}}
            """);

        Assert.Equal("one of US, TW", item.Origin.ToString());
        Assert.Equal(("assembled: US 70 %, TW 30 %", "cost"), (item.Stages[0].ToString(), item.Stages[0].Basis));
        var (samarium, cobalt) = (Bom.MaterialsOf(item)[0], Bom.MaterialsOf(item)[1]);
        Assert.Equal(("Sm", "metal", "12.5 g", "one of AU, MY, US", "unknown", "2.1 USD"), (samarium.Title, samarium.Form.ToString(), samarium.Mass.ToString(), samarium.Origin.ToString(), samarium.ProcessedWith.ToString(), samarium.Value.ToString()));
        Assert.Equal(("Co", UnknownValue.Instance, UnknownValue.Instance), (cobalt.Title, cobalt.Mass.Value, cobalt.Origin.Value));
        Assert.True(item.Materials.Known!.IsComplete);
    }

    [Theory]
    [InlineData("\"longarm:origin:manufactured\", \"value\": \"US=70;TW=20\"", "LP036")]
    [InlineData("\"longarm:origin:manfactured\", \"value\": \"US\"", "LP037")]
    [InlineData("\"longarm:origin:manufactured\", \"value\": \"US=lots\"", "LP013")]
    [InlineData("\"longarm:origin:manufactured\", \"value\": \"\"", "LP013")]
    [InlineData("\"longarm:material:Co\", \"value\": \"0.62 w/w\"", "LP042")]
    [InlineData("\"longarm:element\", \"value\": \"Co\"", "LP013")]
    public void What_cannot_be_concluded_stays_unknown_and_is_told(string property, string code)
    {
        var (item, mistakes, remarks) = Bom.Read($$$"""{"bomFormat": "CycloneDX", "components": [{"type": "device", "name": "A", "properties": [{"name": {{{property}}}}]}]}""");

        Assert.Empty(mistakes);
        Assert.Equal(UnknownValue.Instance, item!.Origin.Value);
        Assert.Contains(remarks, r => r.Code == code);
    }

    [Theory]
    [InlineData("\"type\": \"device\", \"quantity\": {\"value\": 2.5, \"unit\": \"kg\"}", "LP042", "unknown")]
    [InlineData("\"type\": \"device\", \"quantity\": {\"value\": 2.5, \"unit\": \"m\"}", "LP042", "unknown")]
    [InlineData("\"type\": \"device\", \"quantity\": {\"value\": 4}, \"boardLocation\": {\"designators\": [\"C1\", \"C2\"]}", "LP045", "2..4")]
    [InlineData("\"type\": \"device\", \"boardLocation\": {\"designators\": [\"C1\", \"C2\"]}", null, "2")]
    [InlineData("\"type\": \"device\", \"quantity\": {\"value\": 4, \"unit\": \"EA\"}", null, "4")]
    public void Mass_is_never_a_number_of_pieces(string fields, string? code, string quantity)
    {
        var (item, mistakes, remarks) = Bom.Read($$$"""
            {"specFormat": "CycloneDX", "specVersion": "2.0", "metadata": {"component": {"type": "device", "name": "A"}}, "components": [{"name": "B", {{{fields}}}}]}
            """);

        Assert.Empty(mistakes);
        Assert.Equal(quantity, Bom.PartsOf(item!)[0].Quantity.ToString());
        Assert.Equal(code is null ? [] : [code], remarks.Select(r => r.Code));
    }

    [Theory]
    [InlineData("\"type\": \"library\", \"boardLocation\": {\"designators\": [\"U1\"]}", "LP030")]
    [InlineData("\"boardLocation\": {\"designators\": [\"U1\"]}, \"type\": \"material\"", "LP030")]
    [InlineData("\"type\": \"library\", \"quantity\": {\"value\": 1}", "LP030")]
    [InlineData("\"type\": \"device\", \"materialForm\": \"powder\"", "LP030")]
    [InlineData("\"type\": \"device\", \"classification\": {\"codes\": [{\"value\": \"8542\"}]}", "LP031")]
    [InlineData("\"type\": \"device\", \"certifications\": [{\"level\": \"1\"}]", "LP031")]
    [InlineData("\"type\": \"device\", \"deviceType\": {\"description\": \"x\"}", "LP031")]
    [InlineData("\"type\": \"device\", \"deviceType\": \"dipp\"", "LP032")]
    [InlineData("\"type\": \"material\", \"quantity\": {\"unit\": \"kg\"}", "LP031")]
    [InlineData("\"type\": \"material\", \"origins\": [{\"stage\": {\"description\": \"x\"}, \"basis\": \"b\", \"distribution\": [{\"isoCode\": \"US\", \"percentage\": 100}]}]", "LP031")]
    [InlineData("\"type\": \"material\", \"origins\": [{\"stage\": \"mind\", \"basis\": \"b\", \"distribution\": [{\"isoCode\": \"US\", \"percentage\": 100}]}]", "LP032")]
    [InlineData("\"type\": \"material\", \"origins\": [{\"distribution\": [{\"isoCode\": \"US\", \"percentage\": 101}]}]", "LP031")]
    [InlineData("\"type\": \"material\", \"origins\": [{\"stage\": \"mined\", \"basis\": \"b\", \"distribution\": [{\"isoCode\": \"USA\", \"percentage\": 100}]}]", "LC021")]
    [InlineData("\"type\": \"device\", \"evidence\": {\"identity\": [{\"methods\": [{\"technique\": \"photograph\"}]}]}", "LP032")]
    [InlineData("\"type\": \"component-choice\", \"operator\": \"NOR\", \"components\": []", "LP032")]
    public void What_the_draft_does_not_allow_is_a_mistake(string fields, string code)
    {
        var mistakes = Bom.Read($$$"""{"specFormat": "CycloneDX", "specVersion": "2.0", "components": [{"name": "A", {{{fields}}}}]}""").Mistakes;

        Assert.Contains(mistakes, m => m.Code == code && m.Line == 1);
    }

    [Theory]
    [InlineData("\"quantity\": {\"value\": 2}", null, "unknown", "LP042")]
    [InlineData("\"quantity\": {\"value\": 2, \"unit\": \"g\"}", null, "2 g", null)]
    [InlineData("\"version\": \"1\"", "3 g", "3 g", null)]
    [InlineData("\"quantity\": {\"value\": 2, \"unit\": \"g\"}", "3 g", "3 g", null)]
    [InlineData("\"version\": \"1\"", "3", "unknown", "LP042")]
    public void Mass_of_a_material_is_told_once(string fields, string? use, string mass, string? code)
    {
        var (item, mistakes, remarks) = Bom.Read($$$"""
            {"specFormat": "CycloneDX", "specVersion": "2.0", "metadata": {"component": {"refId": "a", "type": "device", "name": "A"}},
             "components": [{"type": "material", "refId": "w", "name": "Tungsten", {{{fields}}}, "properties": [{{{(use is null ? "" : $$"""{"name": "longarm:use", "value": "a|{{use}}"}""")}}}]}]}
            """);

        Assert.Empty(mistakes);
        Assert.Equal(mass, Assert.Single(Bom.MaterialsOf(item!)).Mass.ToString());
        Assert.Equal(code is null ? [] : [code], remarks.Select(r => r.Code));
    }

    [Fact]
    public void One_of_several_alternates_fills_a_place()
    {
        var (item, mistakes, remarks) = Bom.Read("""
            {"specFormat": "CycloneDX", "specVersion": "2.0", "metadata": {"component": {"refId": "board", "type": "device", "name": "Board"}},
             "components": [{"components": [
               {"type": "device", "refId": "a", "name": "2N2222", "quantity": {"value": 2}, "classification": {"codes": [{"standard": "ECCN", "value": "EAR99"}, {"standard": "HS", "value": "8541.21"}]},
                "origins": [{"basis": "cost", "distribution": [{"isoCode": "US", "percentage": 100}]}], "properties": [{"name": "longarm:value", "value": "0.10 USD"}]},
               {"type": "device", "refId": "b", "name": "PN2222A", "quantity": {"value": 3}, "classification": {"codes": [{"standard": "ECCN", "value": "3A991"}]},
                "origins": [{"basis": "cost", "distribution": [{"isoCode": "CN", "percentage": 100}]}], "properties": [{"name": "longarm:value", "value": "0.25 USD"}]}],
               "name": "Transistor", "operator": "XOR", "type": "component-choice"}],
             "dependencies": [{"ref": "board", "dependsOn": ["a"]}]}
            """);

        Assert.Empty(mistakes);
        var place = Assert.Single(Bom.PartsOf(item!));
        Assert.Equal(("Transistor", "commodity", "2..3"), (place.Item.Title, place.Item.Kind.ToString(), place.Quantity.ToString()));
        Assert.Equal(("one of US, CN", "one of EAR99, 3A991", "0.1..0.25 USD"), (place.Item.Origin.ToString(), place.Item.Codes["us-ccl"].ToString(), place.Item.Value.ToString()));
        Assert.False(place.Item.Codes.ContainsKey("hs"));
        Assert.Equal("LP043", Assert.Single(remarks).Code);
        Assert.Contains("class:hs", remarks[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OR", "1..3")]
    [InlineData("XOR", "1..2")]
    public void Some_of_several_may_all_be_there(string how, string quantity)
    {
        var item = Bom.Item($$$"""
            {"specFormat": "CycloneDX", "specVersion": "2.0", "metadata": {"component": {"type": "device", "name": "Board"}}, "components": [
              {"type": "component-choice", "operator": "{{{how}}}", "components": [
                {"type": "device", "name": "X", "quantity": {"value": 1}},
                {"type": "component-choice", "operator": "AND", "components": [{"type": "device", "name": "Y"}, {"type": "device", "name": "Z"}], "quantity": {"value": 2}}]}]}
            """);

        var place = Assert.Single(Bom.PartsOf(item));
        Assert.Equal(("X or Y + Z", quantity), (place.Item.Title, place.Quantity.ToString()));
        Assert.Equal(UnknownValue.Instance, place.Item.Parts.Value);
    }

    [Fact]
    public void All_of_a_group_are_in_what_the_group_is_in()
    {
        var item = Bom.Item("""
            {"specFormat": "CycloneDX", "specVersion": "2.0", "metadata": {"component": {"type": "device", "name": "Board"}}, "components": [
              {"type": "device", "name": "Box", "components": [{"type": "component-choice", "operator": "AND", "components": [{"type": "device", "name": "Y"}, {"type": "device", "name": "Z"}]}]},
              {"type": "component-choice", "operator": "AND", "components": [{"type": "device", "name": "Screw"}, {"type": "device", "name": "Nut"}]}]}
            """);

        Assert.Equal(["Box", "Screw", "Nut"], Bom.PartsOf(item).Select(p => p.Item.Title));
        Assert.Equal(["Y", "Z"], Bom.PartsOf(Bom.PartsOf(item)[0].Item).Select(p => p.Item.Title));
    }

    [Fact]
    public void Changed_files_never_throw()
    {
        foreach (var text in Bom.Mutated(Magnet, 400))
        {
            var (item, mistakes, _) = Bom.Read(text);
            Assert.True(item is null == mistakes.Count > 0, text);
        }
    }

    [Fact]
    public void Magnet_of_the_draft_has_its_origins_by_stage()
    {
        Assert.SkipWhen(Bom.Folder is null, "The shared files are not there: set LONGARM_SHARED.");
        var (item, mistakes, _) = Bom.Shared("spec-2.0-hardware-draft/valid-hardware-material-2.0.json")!.Value;

        Assert.Empty(mistakes);
        var (magnet, tungsten) = (Bom.PartsOf(item!)[0], Bom.PartsOf(item!)[1]);
        Assert.Equal(("Samarium Cobalt Magnet", "2", "US", "8505.11"), (magnet.Item.Title, magnet.Quantity.ToString(), magnet.Item.Origin.ToString(), magnet.Item.Codes["hs"].ToString()));
        var samarium = Assert.Single(Bom.MaterialsOf(magnet.Item));
        Assert.Equal(("Sm", "metal", "12.5 g", "one of AU, MY, US", "unknown"), (samarium.Title, samarium.Form.ToString(), samarium.Mass.ToString(), samarium.Origin.ToString(), samarium.ProcessedWith.ToString()));
        Assert.Equal("mined: AU 100 %; separated: MY 100 %; melted: US 100 %", string.Join("; ", samarium.Stages));
        Assert.Equal(("Tungsten Metal Powder", "unknown", UnknownValue.Instance), (tungsten.Item.Title, tungsten.Quantity.ToString(), tungsten.Item.Origin.Value));
        var powder = Assert.Single(Bom.MaterialsOf(tungsten.Item));
        Assert.Equal(("W", "metal", "2500 kg", "one of PT, BO, US", "unknown"), (powder.Title, powder.Form.ToString(), powder.Mass.ToString(), powder.Origin.ToString(), powder.ProcessedWith.ToString()));
        Assert.Equal("mined: PT 55 %, BO 45 %", powder.Stages[0].ToString());
    }

    [Fact]
    public void Documents_of_the_draft_are_read_or_rejected_as_it_says()
    {
        Assert.SkipWhen(Bom.Folder is null, "The shared files are not there: set LONGARM_SHARED.");
        var files = Directory.GetFiles(Path.Combine(Bom.Folder!, "spec-2.0-hardware-draft"), "*-2.0.json");
        Assert.Equal(11, files.Count(file => Path.GetFileName(file).StartsWith("invalid", StringComparison.Ordinal)));
        foreach (var file in files)
        {
            var (item, mistakes, _) = Bom.Shared(file)!.Value;
            var isValid = Path.GetFileName(file).StartsWith("valid", StringComparison.Ordinal);
            Assert.True(isValid == item is not null, file);
            Assert.All(mistakes, m => Assert.True(m.Line > 6 && m.Message.Contains('“', StringComparison.Ordinal), m.ToString()));
        }
    }
}
