using System.Text;

namespace Longarm.Tests.Products;

/// <summary>A small file of each format that is read, to be damaged.</summary>
internal static class FuzzSamples
{
    private const string Spdx3 = """
        {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
          {"type": "SpdxDocument", "spdxId": "doc", "rootElement": ["a"]},
          {"type": "software_Package", "spdxId": "a", "name": "A", "software_primaryPurpose": "device"},
          {"type": "software_Package", "spdxId": "b", "name": "B", "software_packageVersion": "1"},
          {"type": "software_Package", "spdxId": "c", "name": "C"},
          {"type": "Annotation", "spdxId": "n", "subject": "b", "statement": "longarm:origin=US\nlongarm:class:us-ccl=5D002"},
          {"type": "Relationship", "spdxId": "r", "from": "a", "to": ["b", "c"], "relationshipType": "contains", "completeness": "complete"},
          {"type": "LifecycleScopedRelationship", "spdxId": "s", "from": "b", "to": ["c"], "relationshipType": "usesTool", "scope": "build"}]}
        """;

    private const string Choice = """
        {"specFormat": "CycloneDX", "specVersion": "2.0", "metadata": {"component": {"refId": "w", "type": "device", "name": "W"}},
         "components": [{"refId": "x", "type": "component-choice", "name": "X", "operator": "XOR", "components": [
           {"refId": "x1", "type": "device", "name": "X1", "properties": [{"name": "longarm:origin", "value": "US"}, {"name": "longarm:value", "value": "1 USD"}]},
           {"refId": "x2", "type": "device", "name": "X2", "properties": [{"name": "longarm:origin", "value": "CN"}, {"name": "longarm:value", "value": "2 USD"}]}]}],
         "dependencies": [{"ref": "w", "dependsOn": ["x"]}], "compositions": [{"aggregate": "complete", "assemblies": ["w"]}]}
        """;

    private const string Levels = "Level\tPart\tQty\tUn\tPrice\tCurrency\tOrigin\n0\tP\t\t\t\t\t\n.1\tA\t2\tPC\t1,50\tEUR\tDE\n..2\tB\t0,5\tKG\t3,00\tEUR\tChina\n.1\tC\t4\tST\t1.000,25\tEUR\tUS\n";

    private const string Several = "product: P\nkind: commodity\ncomplete: true\nboards: [{file: a.csv, quantity: 1, name: B}]\nanswers: [f.json]\n";

    /// <summary>The samples: name of the file, and its bytes.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } =
    [
        Text("motor.cdx.json", CycloneDxHardwareTests.Magnet),
        Text("chip.cdx.json", CycloneDxMakingTests.Formulation),
        Text("crypto.cdx.json", CycloneDxMakingTests.Cryptography),
        Text("plain.cdx.json", CycloneDxXmlTests.Json),
        Text("choice.cdx.json", Choice),
        Text("plain.cdx.xml", CycloneDxXmlTests.Xml),
        Text("a.spdx.json", SpdxTagTests.Json),
        Text("a.spdx", SpdxTagTests.Tags),
        Text("a.spdx3.json", Spdx3),
        Text("board.csv", TablesTests.Generic),
        Text("levels.tsv", Levels),
        ("board.xlsx", TableSamples.Workbook(ExcelTests.Rows, ExcelTests.Texts)),
        Text("digikey.json", DistributorTests.DigiKey),
        Text("mouser.json", DistributorTests.Mouser),
        Text("farnell.json", DistributorTests.Farnell),
        Text("tariff.json", CatenaXTests.Tariff),
        Text("children.json", CatenaXTests.Bom),
        Text("ubl.xml", InvoiceTests.Ubl),
        Text("cii.xml", InvoiceTests.Cii),
        Text("ipc.xml", MaterialDeclarationTests.Ipc),
        Text("iec.xml", MaterialDeclarationTests.Iec),
        Text("several.yaml", Several),
    ];

    private static (string, byte[]) Text(string name, string text) => (name, Encoding.UTF8.GetBytes(text));
}
