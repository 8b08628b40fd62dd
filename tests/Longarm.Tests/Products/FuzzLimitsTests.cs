using System.Buffers.Binary;
using System.Text;

namespace Longarm.Tests.Products;

/// <summary>Files that were made to exhaust whoever reads them: endless texts, bombs, chains, circles, crowds.</summary>
public sealed class FuzzLimitsTests
{
    [Theory]
    [InlineData("a.cdx.json", "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"type\": \"device\", \"name\": \"", "x")]
    [InlineData("a.cdx.json", "{\"bomFormat\": \"CycloneDX\", \"metadata\": {\"x\": \"", "x\\n")]
    [InlineData("a.cdx.json", "{\"bomFormat\": \"CycloneDX\", \"version\": ", "1")]
    [InlineData("a.cdx.json", "{\"bomFormat\": \"CycloneDX\", \"components\": ", "[")]
    [InlineData("a.spdx.json", "{\"spdxVersion\": \"SPDX-2.3\", \"name\": \"", "x")]
    [InlineData("a.json", "{\"partOriginCountry\": \"", "x")]
    [InlineData("a.json", "{\"ManufacturerPartNumber\": \"", "x")]
    [InlineData("a.xml", "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components><component type='device'><name>", "x")]
    [InlineData("a.xml", "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components><component type='", "x")]
    [InlineData("a.xml", "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><!-- ", "x")]
    [InlineData("a.xml", "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'>", " ")]
    [InlineData("a.xml", "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components ", "x='' ")]
    [InlineData("a.xml", "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'>", "<a>")]
    [InlineData("a.xml", "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'><Note>", "x")]
    [InlineData("a.xml", "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'><a x='", "x")]
    [InlineData("a.spdx", "SPDXVersion: SPDX-2.3\nPackageName: ", "x")]
    [InlineData("a.spdx", "SPDXVersion: SPDX-2.3\nPackageComment: <text>", "x\n")]
    [InlineData("a.csv", "MPN,Qty\n", "x")]
    [InlineData("a.csv", "MPN,Qty\n\"", "\n")]
    [InlineData("a.csv", "MPN,Qty\n", ",")]
    [InlineData("a.csv", "MPN,Qty\n", "\n")]
    [InlineData("a.yaml", "product: ", "x")]
    public void Two_gigabytes_of_the_same_are_refused_early(string name, string begin, string again)
    {
        using EndlessStream stream = new(Encoding.UTF8.GetBytes(begin), Encoding.UTF8.GetBytes(again));

        Assert.Null(FuzzReading.Read(name, stream, () => stream.Given, $"{name} {begin[..Math.Min(begin.Length, 60)]}"));
        Assert.True(stream.Given < 64 * 1024 * 1024, $"{stream.Given:N0} bytes were read.");
    }

    [Theory]
    [InlineData("<!DOCTYPE bom [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>\n<bom xmlns='http://cyclonedx.org/schema/bom/1.6'>&c;</bom>")]
    [InlineData("<!DOCTYPE bom SYSTEM 'file:///etc/passwd'>\n<bom xmlns='http://cyclonedx.org/schema/bom/1.6'/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'>%p;]>\n<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>")]
    public void Entities_are_refused(string xml) => Assert.Null(FuzzReading.Read("a.xml", Encoding.UTF8.GetBytes(xml), xml));

    [Fact]
    public void Zip_bombs_are_refused()
    {
        var packed = TableSamples.Workbook($"<row><c t='str'><v>{new string('x', 60_000_000)}</v></c></row>");
        Assert.Null(FuzzReading.Read("a.xlsx", packed, "packed tightly"));
        Assert.Null(FuzzReading.Read("a.xlsx", Lying(packed, 60_000_000), "says that it is small"));
        Assert.Null(FuzzReading.Read("a.xlsx", TableSamples.Zip(Enumerable.Range(0, 10_001).Select(n => ($"xl/{n}", ""))), "many files"));
        Assert.Null(FuzzReading.Read("a.xlsx", TableSamples.Workbook(ExcelTests.Rows, string.Concat(Enumerable.Repeat("<si/>", 4_000_001))), "many texts"));
    }

    [Fact]
    public void Text_in_very_many_pieces_is_put_together_at_once()
    {
        var pieces = string.Concat(Enumerable.Repeat("<r><t>a</t></r>", 60_000));

        Assert.NotNull(FuzzReading.Read("a.xlsx", TableSamples.Workbook(ExcelTests.Rows, ExcelTests.Texts + $"<si>{pieces}</si><si>{pieces}</si>"), "pieces"));
    }

    [Fact]
    public void Chains_circles_and_crowds_are_read_in_time()
    {
        const int Count = 20_000;
        var all = string.Join(",", Enumerable.Range(0, Count).Select(n => $$"""{"type": "library", "bom-ref": "c{{n}}", "name": "C{{n}}"}"""));
        Json("chain", all, string.Join(",", Enumerable.Range(0, Count - 1).Select(n => $$"""{"ref": "c{{n}}", "dependsOn": ["c{{n + 1}}"]}""")));
        Json("circle", all, string.Join(",", Enumerable.Range(0, Count).Select(n => $$"""{"ref": "c{{n}}", "dependsOn": ["c{{(n + 1) % Count}}"]}""")));
        Json("many circles", all, string.Join(",", Enumerable.Range(0, Count).Select(n => $$"""{"ref": "c{{n}}", "dependsOn": ["c{{n ^ 1}}"]}""")));
        Json("star", all, $$"""{"ref": "c0", "dependsOn": [{{string.Join(",", Enumerable.Range(1, Count - 1).Select(n => $"\"c{n}\""))}}]}""");
        Json("each in each", string.Join("},", all.Split("},").Take(300)) + "}",
            string.Join(",", Enumerable.Range(0, 300).Select(n => $$"""{"ref": "c{{n}}", "dependsOn": [{{string.Join(",", Enumerable.Range(0, 300).Select(m => $"\"c{m}\""))}}]}""")));
        Json("named nowhere", all, $$"""{"ref": "c0", "dependsOn": [{{string.Join(",", Enumerable.Range(1, Count).Select(n => $"\"gone{n}\""))}}]}""");
        Json("one name", string.Join(",", Enumerable.Repeat("""{"type": "library", "bom-ref": "c", "name": "C"}""", Count)), "");
        Json("materials", Properties(Count, n => $"longarm:material:S{n}", _ => "1 g"), "");
        Json("stages", Properties(Count, n => $"longarm:origin:stage{n}", _ => "US=50;CN=50"), "");
        Json("places", Properties(2, n => "longarm:origin:manufactured", n => string.Join(";", Enumerable.Range(0, 200_000).Select(m => $"P{n}x{m}=0.0005"))), "");
        Json("uses", Properties(Count, _ => "longarm:use", n => $"w{n}|1"), "");
        Json("choices", $$"""{"type": "component-choice", "bom-ref": "x", "name": "X", "operator": "XOR", "components": [{{string.Join(",", Enumerable.Range(0, 5_000).Select(n => $$"""{"type": "device", "bom-ref": "m{{n}}", "name": "M", "properties": [{"name": "longarm:spec:s{{n}}", "value": "1"}, {"name": "longarm:value", "value": "{{n}} USD"}]}"""))}}]}""", "", "\"specFormat\": \"CycloneDX\", \"specVersion\": \"2.0\"");
    }

    private static string Properties(int count, Func<int, string> name, Func<int, string> value) =>
        $$"""{"type": "device", "bom-ref": "d", "name": "D", "properties": [{{string.Join(",", Enumerable.Range(0, count).Select(n => $$"""{"name": "{{name(n)}}", "value": "{{value(n)}}"}"""))}}]}""";

    private static void Json(string which, string components, string dependencies, string head = "\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"")
    {
        var text = $$"""{ {{head}}, "components": [{{components}}], "dependencies": [{{dependencies}}]}""";
        FuzzReading.Read("a.cdx.json", Encoding.UTF8.GetBytes(text), which);
    }

    // Every place where the file says how long its longest entry is says something small instead.
    private static byte[] Lying(byte[] zip, int atLeast)
    {
        byte[] lying = [.. zip];
        for (var at = 0; at + 4 <= lying.Length; at++)
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(lying.AsSpan(at)) is var said && said >= atLeast && said < atLeast + 1_000)
            {
                BinaryPrimitives.WriteInt32LittleEndian(lying.AsSpan(at), 1_000);
            }
        }

        return lying;
    }
}
