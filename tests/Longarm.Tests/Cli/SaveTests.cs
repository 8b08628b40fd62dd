using System.Text.RegularExpressions;
using Longarm.RulePacks;

namespace Longarm.Tests.Cli;

/// <summary><c>longarm check --save</c>: a record answers by itself, whatever became of the files that told its facts.</summary>
public sealed class SaveTests : IDisposable
{
    private const string CycloneDx = """
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
         "metadata": {"component": {"bom-ref": "r", "type": "device", "name": "Meter"}},
         "components": [
           {"bom-ref": "c", "type": "device", "name": "Shunt", "properties": [{"name": "longarm:origin", "value": "TW"}]},
           {"bom-ref": "d", "type": "firmware", "name": "Code"}],
         "dependencies": [{"ref": "r", "dependsOn": ["c", "d"]}, {"ref": "c", "dependsOn": ["d"]}]}
        """;

    private const string Spdx = """
        {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "router", "documentDescribes": ["SPDXRef-router"],
         "packages": [
           {"name": "Router", "SPDXID": "SPDXRef-router", "primaryPackagePurpose": "DEVICE"},
           {"name": "Firmware", "SPDXID": "SPDXRef-fw", "primaryPackagePurpose": "FIRMWARE"}],
         "relationships": [
           {"spdxElementId": "SPDXRef-router", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-fw"}]}
        """;

    private const string Csv = "MPN,Manufacturer,Qty,Price,Currency,Country of Origin\nRC0603,Yageo,3,0.10,USD,TW\nX1,Acme,1,2.50,EUR,\n";

    private readonly TemporaryFolder folder = new();

    public SaveTests()
    {
        foreach (var file in Repository.RuleFiles.Where(f => f.Path is "vocabulary.yaml" or "places.csv"))
        {
            Write($"rules/{file.Path}", file.Text);
        }

        Write("rules/t/pack.yaml", "{pack: t, title: Tiny regime, version: 1, zone: America/New_York}");
        foreach (var file in (PackFile[])
        [
            TinyLaw.Rule("reach", "reach", "from == 'US'"),
            TinyLaw.Rule("parts", "requirement", "any p in item.parts (p.item.origin == 'TW' or p.item.kind == 'software')"),
            TinyLaw.Rule("listed", "requirement", "any p in parties (any l in p.listings (l.list == 'us-entity-list'))"),
            TinyLaw.Rule("value", "requirement", "(sum p in item.parts (true) by p.quantity * p.item.value) / item.value > 20 %"),
        ])
        {
            Write($"rules/{file.Path}", file.Text);
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("meter.cdx.json", CycloneDx)]
    [InlineData("router.spdx.json", Spdx)]
    [InlineData("board.csv", Csv)]
    public void Case_with_a_product_is_asked_again_without_the_file(string name, string text)
    {
        var facts = Write("a.case.yaml", $"case: Product\non: 2024-06-01\nfrom: US\nto: CN\nitem: {{from: {name}}}\nuses: []\n");
        var product = Write(name, text);
        var saved = Check(facts, "--save", "--format", "json");
        var plain = Check(facts, "--format", "json");
        File.Delete(product);
        File.Delete(facts);

        Assert.Contains("saved as number 1.", saved.Error, StringComparison.Ordinal);
        Assert.Equal((plain.Exit, plain.Output), (saved.Exit, saved.Output));
        AssertReplays();
        Assert.Contains($"\"{name}\"", Audit("export", "1", "--format", "case").Output, StringComparison.Ordinal);
        Assert.Matches($"{Regex.Escape(name)}:[1-9]", Audit("export", "1").Output);
    }

    [Fact]
    public void Case_with_rates_is_asked_again_without_the_rates()
    {
        var facts = Write("a.case.yaml", "on: 2025-10-23\nfrom: US\nto: CN\nitem: {name: Kit, value: 10 EUR, parts: [{item: {value: 2.30 USD}}]}\nrates: {CNY: 0.12 EUR}\n");
        var rates = Write("rates.xml", "<gesmes:Envelope xmlns:gesmes=\"http://www.gesmes.org/xml/2002-08-01\" xmlns=\"http://www.ecb.int/vocabulary/2002-08-01/eurofxref\"><Cube>\n<Cube time=\"2025-10-22\"><Cube currency=\"USD\" rate=\"1.10\"/></Cube>\n</Cube></gesmes:Envelope>\n");
        var saved = Check(facts, "--save", "--rates", rates, "--format", "json");
        File.Delete(rates);

        Assert.Contains("1.10 USD = 1 EUR", saved.Output, StringComparison.Ordinal);
        AssertReplays();
    }

    [Fact]
    public void Case_whose_parties_were_screened_is_asked_again_without_the_lists()
    {
        var list = Write("list.jsonl", """{"list":"us-entity-list","id":"E1","names":["Zorbatec Optical Instruments Co., Ltd."],"kind":"company","country":"CN","requirement":"All items"}""");
        Assert.Equal(0, Program.Run("lists", "import", list, "--list", "us-entity-list", "--day", "2024-05-01", "--home", Home).Exit);
        var facts = Write("a.case.yaml", "on: 2024-06-01\nfrom: US\nto: CN\nitem: {parts: []}\nparties:\n- {role: end-user, name: 'Zorbatec Optical Instruments Co., Ltd.', country: CN}\n- {role: purchaser, name: 'Zorbatek Optical Instruments Co., Ltd.', country: CN}\n");
        var saved = Check(facts, "--save", "--format", "json");
        Directory.Delete(Path.Combine(Home, "lists"), recursive: true);

        Assert.Contains("entry E1", saved.Output, StringComparison.Ordinal);
        AssertReplays();
    }

    [Fact]
    public void Nothing_is_kept_without_being_asked_to()
    {
        Assert.Equal("", Check(Write("a.case.yaml", "on: 2024-06-01\nfrom: US\nto: CN\nitem: {parts: []}\n")).Error);
        Assert.False(File.Exists(Path.Combine(Home, "record.db")));
    }

    private string Home => Path.Combine(folder.Path, "home");

    private Run Check(string facts, params string[] more) => Program.Run(["check", facts, "--rules", Path.Combine(folder.Path, "rules"), "--home", Home, .. more]);

    private Run Audit(params string[] arguments) => Program.Run(["audit", .. arguments, "--home", Home]);

    private void AssertReplays()
    {
        // Nor is the law taken from the folder.
        Directory.Delete(Path.Combine(folder.Path, "rules"), recursive: true);
        var replay = Audit("replay", "1");
        Assert.Equal((0, ""), (replay.Exit, replay.Error));
        Assert.Contains("the same answer to the byte", replay.Output, StringComparison.Ordinal);
        Assert.Equal(0, Audit("verify").Exit);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
