using System.Text;
using Longarm.Core;
using Longarm.Products;

namespace Longarm.Tests.Products;

/// <summary>CycloneDX in XML: the same product as in JSON, and nothing from outside the file.</summary>
public sealed class CycloneDxXmlTests
{
    internal const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <bom xmlns="http://cyclonedx.org/schema/bom/1.7" xmlns:v="http://example.com/v" version="1">
          <metadata>
            <timestamp>2026-01-01T00:00:00Z</timestamp>
            <component type="device" bom-ref="drive">
              <name>Drive</name>
              <version>2</version>
              <properties>
                <property name="longarm:origin:manufactured">TH=100</property>
                <property name="longarm:value"> 60..65 USD </property>
                <property name="longarm:class:us-ccl">EAR99</property>
                <property name="longarm:material:Dy">0.002 kg</property>
                <property name="longarm:material:Dy:origin:mined">CN=60;MM=40</property>
                <property name="longarm:made-with">cad|direct</property>
                <property name="other">x</property>
              </properties>
            </component>
          </metadata>
          <components>
            <component type="application" bom-ref="cad"><name>Design <![CDATA[& check]]></name></component>
            <component type="device" bom-ref="board"><v:name>no</v:name><name>Board</name><properties><property name="cdx:device:quantity">2</property></properties>
              <components>
                <component type="device" bom-ref="chip"><name>Chip</name></component>
              </components>
            </component>
            <component type="operating-system" bom-ref="os" isExternal="true"><name>System</name></component>
            <component type="library" bom-ref="lib"><name>Library</name></component>
            <component type="cryptographic-asset" bom-ref="aes"><name>AES-256</name>
              <cryptoProperties><assetType>algorithm</assetType><algorithmProperties><primitive>ae</primitive>
                <parameterSetIdentifier>256</parameterSetIdentifier><cryptoFunctions><cryptoFunction>encrypt</cryptoFunction></cryptoFunctions></algorithmProperties></cryptoProperties>
            </component>
          </components>
          <services><service bom-ref="cloud"><name>Cloud</name></service></services>
          <dependencies>
            <dependency ref="drive"><dependency ref="board"/><dependency ref="cloud"/><dependency ref="os"/></dependency>
            <dependency ref="board"><dependency ref="lib"/></dependency>
            <dependency ref="chip"/>
            <dependency ref="lib"><provides ref="aes"/></dependency>
          </dependencies>
          <compositions>
            <composition><aggregate>complete</aggregate><assemblies><assembly ref="drive"/></assemblies></composition>
            <composition><aggregate>incomplete</aggregate><dependencies><dependency ref="board"/></dependencies></composition>
          </compositions>
          <formulation>
            <formula bom-ref="f">
              <components><component type="device" bom-ref="tester"><name>Tester</name>
                <properties><property name="longarm:tool:role">plant</property></properties></component></components>
              <workflows><workflow bom-ref="w"><uid>w</uid><tasks><task bom-ref="t"><uid>t</uid><name>Test</name>
                <resourceReferences><resourceReference><ref>tester</ref></resourceReference></resourceReferences>
                <outputs><output><type>artifact</type><resource><ref>board</ref></resource></output></outputs>
              </task></tasks></workflow></workflows>
            </formula>
          </formulation>
        </bom>
        """;

    internal const string Json = """
        {"bomFormat": "CycloneDX", "specVersion": "1.7", "version": 1,
         "metadata": {"timestamp": "2026-01-01T00:00:00Z", "component": {"type": "device", "bom-ref": "drive", "name": "Drive", "version": "2", "properties": [
           {"name": "longarm:origin:manufactured", "value": "TH=100"}, {"name": "longarm:value", "value": "60..65 USD"}, {"name": "longarm:class:us-ccl", "value": "EAR99"},
           {"name": "longarm:material:Dy", "value": "0.002 kg"}, {"name": "longarm:material:Dy:origin:mined", "value": "CN=60;MM=40"},
           {"name": "longarm:made-with", "value": "cad|direct"}, {"name": "other", "value": "x"}]}},
         "components": [
           {"type": "application", "bom-ref": "cad", "name": "Design & check"},
           {"type": "device", "bom-ref": "board", "name": "Board", "properties": [{"name": "cdx:device:quantity", "value": "2"}],
            "components": [{"type": "device", "bom-ref": "chip", "name": "Chip"}]},
           {"type": "operating-system", "bom-ref": "os", "isExternal": true, "name": "System"},
           {"type": "library", "bom-ref": "lib", "name": "Library"},
           {"type": "cryptographic-asset", "bom-ref": "aes", "name": "AES-256", "cryptoProperties": {"assetType": "algorithm", "algorithmProperties": {"primitive": "ae",
            "parameterSetIdentifier": "256", "cryptoFunctions": ["encrypt"]}}}],
         "services": [{"bom-ref": "cloud", "name": "Cloud"}],
         "dependencies": [{"ref": "drive", "dependsOn": ["board", "cloud", "os"]}, {"ref": "board", "dependsOn": ["lib"]}, {"ref": "chip"}, {"ref": "lib", "provides": ["aes"]}],
         "compositions": [{"aggregate": "complete", "assemblies": ["drive"]}, {"aggregate": "incomplete", "dependencies": ["board"]}],
         "formulation": [{"bom-ref": "f", "components": [{"type": "device", "bom-ref": "tester", "name": "Tester", "properties": [{"name": "longarm:tool:role", "value": "plant"}]}],
           "workflows": [{"bom-ref": "w", "uid": "w", "tasks": [{"bom-ref": "t", "uid": "t", "name": "Test", "resourceReferences": [{"ref": "tester"}],
             "outputs": [{"type": "artifact", "resource": {"ref": "board"}}]}]}]}]}
        """;

    [Fact]
    public void The_same_content_is_the_same_product_in_both_forms()
    {
        var (xml, mistakes, remarks) = Bom.Read(Xml);
        Assert.Empty(mistakes);
        var (json, _, same) = Bom.Read(Json);

        Assert.Equal(Bom.Describe(json!), Bom.Describe(xml!));
        Assert.Equal(same.Select(r => (r.Code, r.Message)), remarks.Select(r => (r.Code, r.Message)));
        Assert.Equal("bom.file:10", xml!.Value.Source.ToString());
    }

    [Fact]
    public void Elements_become_facts()
    {
        var item = Bom.Item(Xml);

        Assert.Equal(("Drive", "commodity", "TH", "60..65 USD", "EAR99"), (item.Title, item.Kind.Known!.Text, item.Origin.ToString(), item.Value.ToString(), item.Codes["us-ccl"].ToString()));
        var dysprosium = Assert.Single(Bom.MaterialsOf(item));
        Assert.Equal(("Dy", "0.002 kg", "unknown"), (dysprosium.Title, dysprosium.Mass.ToString(), dysprosium.Origin.ToString()));
        var board = Assert.Single(Bom.PartsOf(item));
        Assert.Equal(("Board", "2", "incorporated"), (board.Item.Title, board.Quantity.ToString(), board.How.ToString()));
        Assert.True(item.Parts.Known!.IsComplete);
        Assert.False(board.Item.Parts.Known!.IsComplete);
        Assert.Equal(["Chip", "Library"], Bom.PartsOf(board.Item).Select(p => p.Item.Title));
        Assert.Equal(("Design & check", "direct"), (Bom.ToolsOf(item)[0].Item.Title, Bom.ToolsOf(item)[0].Role.ToString()));
        Assert.Equal(("Tester", "plant"), (Bom.ToolsOf(board.Item)[0].Item.Title, Bom.ToolsOf(board.Item)[0].Role.ToString()));
        Assert.False(board.Item.MadeWith.Known!.IsComplete);
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.3")]
    [InlineData("1.4")]
    [InlineData("1.5")]
    [InlineData("1.6")]
    public void All_versions_are_read(string version)
    {
        var (item, mistakes, remarks) = Bom.Read($"<bom xmlns='http://cyclonedx.org/schema/bom/{version}'><components><component type='device'><name>A</name></component></components></bom>");

        Assert.Empty(mistakes);
        Assert.Empty(remarks);
        Assert.Equal("A", item!.Title);
    }

    [Theory]
    [InlineData("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components>\n<component type='device'></component></components></bom>", "LP016", 2)]
    [InlineData("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'>\n<components>", "LP033", 2)]
    [InlineData("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'/>\n<bom/>", "LP033", 2)]
    [InlineData("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'>\n<components>&nbsp;</components></bom>", "LP033", 2)]
    [InlineData("<!DOCTYPE bom [<!ENTITY a \"aaa\"><!ENTITY b \"&a;&a;\">]>\n<bom xmlns='http://cyclonedx.org/schema/bom/1.4'>&b;</bom>", "LP034", 1)]
    [InlineData("<!DOCTYPE bom SYSTEM 'http://cyclonedx.org/schema/bom/x.dtd'>\n<bom/>", "LP034", 1)]
    [InlineData("<parts a='http://cyclonedx.org/schema/bom/1.4'/>", "LP035", 1)]
    [InlineData("<?xml version='1.0' encoding='utf-7000'?><bom xmlns='http://cyclonedx.org/schema/bom/1.4'/>", "LP033", 1)]
    [InlineData("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components><component type='device' bom-ref='x'><name>A</name></component>\n<component type='device' bom-ref='x'><name>B</name></component></components></bom>", "LP010", 2)]
    [InlineData("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components><component type='device'><name>A</name><properties>\n<property name='longarm:origin'>Atlantis</property></properties></component></components></bom>", "LC021", 2)]
    public void Mistake_has_code_and_line(string text, string code, int line)
    {
        var (item, mistakes, _) = Bom.Read(text);

        Assert.Null(item);
        Assert.Contains(mistakes, m => m.Code == code && m.Line == line);
    }

    [Fact]
    public void Wrong_encoding_is_a_mistake() => Assert.Contains(
        Bom.Read([.. Encoding.UTF8.GetBytes("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'>"), 0xFF, 0xFE, 0xC3], "bom.xml").Mistakes, m => m.Code == "LP033");

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("ebcdic-cp-us")]
    [InlineData("")]
    public void Encoding_that_the_text_is_not_in_is_a_mistake(string encoding) =>
        Assert.Contains(Bom.Read($"<?xml version='1.0' encoding='{encoding}'?><bom xmlns='http://cyclonedx.org/schema/bom/1.4'><x/></bom>").Mistakes, m => m.Code == "LP033");

    [Fact]
    public void Text_in_utf_16_is_read()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='utf-16'?><bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components><component type='device'><name>Café</name></component></components></bom>"));

        Assert.Equal("Café", Bom.Read([.. bytes], "bom.xml").Item!.Title);
    }

    [Theory]
    [InlineData("<components><component type='device'><name>A</name>")]
    [InlineData("<x>")]
    public void Ten_thousand_levels_are_refused(string level)
    {
        var text = $"<bom xmlns='http://cyclonedx.org/schema/bom/1.4'>{string.Concat(Enumerable.Repeat(level, 10_000))}";

        Assert.Contains(Bom.Read(text).Mistakes, m => m.Code == "LP034");
    }

    [Fact]
    public void Long_text_is_refused()
    {
        var text = $"<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components><component type='device'><name>{new string('x', CycloneDxXmlTokens.MaxTextLength + 1)}</name></component></components></bom>";

        Assert.Contains("16,777,216 characters", Assert.Single(Bom.Read(text).Mistakes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Circle_is_a_mistake_and_a_dangling_reference_a_remark()
    {
        const string Head = "<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components><component type='device' bom-ref='a'><name>A</name></component><component type='device' bom-ref='b'><name>B</name></component></components>";
        Assert.Contains(
            Bom.Read(Head + "<dependencies><dependency ref='a'><dependency ref='b'><dependency ref='a'/></dependency></dependency><dependency ref='r'><dependency ref='a'/></dependency></dependencies></bom>").Mistakes,
            m => m.Code == "LP019");
        Assert.Contains(Bom.Read(Head + "<dependencies><dependency ref='a'><dependency ref='gone'/></dependency></dependencies></bom>").Remarks, m => m.Code == "LP011");
    }

    [Fact]
    public void Changed_files_never_throw()
    {
        foreach (var text in Bom.Mutated(Xml, 300).Concat(Bom.Mutated(Json, 300)))
        {
            var (item, mistakes, _) = Bom.Read(text);
            Assert.True(item is null == mistakes.Count > 0, text);
        }
    }

    [Fact]
    public void Sample_of_the_manual_is_read()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "products", "cyclonedx.md"));
        var item = Bom.Item(page.Split("```json")[1].Split("```")[0]);

        Assert.Equal(("Motor", "TH", "one of CN, MM", "unknown"), (item.Title, item.Origin.ToString(), Bom.MaterialsOf(item)[0].Origin.ToString(), Bom.MaterialsOf(item)[0].ProcessedWith.ToString()));
        Assert.Equal(("Driver", "2"), (Assert.Single(Bom.PartsOf(item)).Item.Title, Bom.PartsOf(item)[0].Quantity.ToString()));
        Assert.Equal("Design software", Assert.Single(Bom.ToolsOf(item)).Item.Title);
        Assert.True(item.Parts.Known!.IsComplete);
    }

    [Fact]
    public void Real_file_is_the_same_in_both_forms()
    {
        Assert.SkipWhen(Bom.Folder is null, "The shared files are not there: set LONGARM_SHARED.");
        var xml = Bom.Shared("SBOM_cern-lhc-vdm-editor-e564943_bom.xml")!.Value;
        var json = Bom.Shared("SBOM_cern-lhc-vdm-editor-e564943_bom.json")!.Value;

        Assert.Empty(xml.Mistakes);
        Assert.Empty(json.Mistakes);
        Assert.Equal(Bom.Describe(json.Item!), Bom.Describe(xml.Item!));
        Assert.True(Bom.PartsOf(xml.Item!).Length > 20);
    }

    [Fact]
    public void Valid_files_of_the_standard_are_read()
    {
        Assert.SkipWhen(Bom.Folder is null, "The shared files are not there: set LONGARM_SHARED.");
        foreach (var path in Directory.GetFiles(Path.Combine(Bom.Folder!, "spec-1.7-valid"), "*.json"))
        {
            Assert.Empty(Bom.Shared(path)!.Value.Mistakes);
        }
    }
}
