using System.Text.Json;
using System.Text.Json.Nodes;
using Longarm.Tests.Web;
using Longarm.Text;

namespace Longarm.Tests.Cli;

/// <summary>Answers in the formats of supply chains: what they carry, what must not leave the house, and the same bytes each time.</summary>
public sealed class ExchangeTests : IDisposable
{
    private const string Time = "2026-01-02T03:04:05Z";
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "laptop-content.case.yaml");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("cyclonedx")]
    [InlineData("spdx")]
    [InlineData("csv")]
    public void Same_case_at_the_same_time_gives_the_same_bytes(string format)
    {
        var run = Check(Sample, format);

        Assert.Equal((20, ""), (run.Exit, run.Error));
        Assert.Equal(run, Check(Sample, format));
    }

    [Fact]
    public void CycloneDx_declares_each_regime_with_its_grounds()
    {
        var bom = JsonDocument.Parse(Check(Sample, "cyclonedx", "--by", "Example Devices").Output).RootElement;
        var declared = bom.GetProperty("declarations");
        var claim = declared.GetProperty("claims").EnumerateArray().Single(c => c.GetProperty("bom-ref").GetString() == "claim:us-ear");
        var properties = bom.GetProperty("metadata").GetProperty("properties").EnumerateArray().ToLookup(p => p.GetProperty("name").GetString(), p => p.GetProperty("value").GetString());

        Assert.Equal("license-required", properties["longarm:verdict"].Single());
        Assert.StartsWith("2026.", properties["longarm:regime:us-ear:pack"].Single(), StringComparison.Ordinal);
        Assert.Equal("2026-01-02T03:04:05Z", bom.GetProperty("metadata").GetProperty("timestamp").GetString());
        Assert.Contains("License required", claim.GetProperty("predicate").GetString(), StringComparison.Ordinal);
        Assert.Equal("Example Devices", declared.GetProperty("assessors")[0].GetProperty("organization").GetProperty("name").GetString());
        var evidence = claim.GetProperty("evidence").EnumerateArray().Select(e => e.GetString()).ToList();
        Assert.NotEmpty(evidence);
        Assert.All(evidence, name => Assert.Contains("15 CFR", declared.GetProperty("evidence").EnumerateArray().Single(e => e.GetProperty("bom-ref").GetString() == name).GetProperty("description").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void CycloneDx_names_each_thing_once_and_nothing_that_is_not_there()
    {
        var bom = JsonNode.Parse(Check(Sample, "cyclonedx").Output)!;
        var names = Values(bom, "bom-ref").ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(Values(bom, "target").Concat(Values(bom, "requirement")).Concat(Values(bom, "assessor")), name => Assert.Contains(name, names));
    }

    [Fact]
    public void CycloneDx_is_as_the_schema_of_the_standard_says()
    {
        Assert.SkipWhen(Repository.SharedProduct("cyclonedx", "bom-1.6.schema.json") is null, "The shared folder is not there.");
        var schema = JsonNode.Parse(File.ReadAllText(Repository.SharedProduct("cyclonedx", "bom-1.6.schema.json")!))!;
        var bom = JsonNode.Parse(Check(Sample, "cyclonedx", "--by", "Example Devices").Output)!;
        SchemaCheck check = new(schema);

        Assert.Empty(check.Errors(bom["declarations"], schema["properties"]!["declarations"]!));
        Assert.Empty(check.Errors(bom["definitions"], schema["properties"]!["definitions"]!));
        Assert.All(bom["components"]!.AsArray(), component => Assert.Empty(check.Errors(component!["properties"], schema["definitions"]!["component"]!["properties"]!["properties"]!)));
        Assert.Empty(check.Errors(bom["compositions"], schema["properties"]!["compositions"]!));
    }

    [Fact]
    public void CycloneDx_is_read_again_as_the_product_of_a_case()
    {
        File.WriteAllText(At("again.cdx.json"), Check(Sample, "cyclonedx").Output);
        var again = JsonDocument.Parse(Program.Run("check", Sample, "--product", At("again.cdx.json"), "--format", "json").Output).RootElement;
        var first = JsonDocument.Parse(Program.Run("check", Sample, "--format", "json").Output).RootElement;

        Assert.Equal(Grounds(first), Grounds(again));

        static IEnumerable<string> Grounds(JsonElement answer) => answer.GetProperty("regimes").EnumerateArray()
            .SelectMany(r => r.GetProperty("grounds").EnumerateArray().Select(g => $"{g.GetProperty("rule")} {g.GetProperty("truth")}").Append(r.GetProperty("verdict").GetString()!));
    }

    [Fact]
    public void Spdx_assesses_the_codes_that_are_stated_and_annotates_the_determination()
    {
        var graph = JsonDocument.Parse(Check(Sample, "spdx", "--by", "Example Devices").Output).RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var assessment = graph.Single(e => e.GetProperty("type").GetString() == "operations_ExportControlClassificationAssessment");
        var ids = graph.Where(e => e.TryGetProperty("spdxId", out _)).Select(e => e.GetProperty("spdxId").GetString()!).ToList();
        var result = assessment.GetProperty("operations_assessmentResult").EnumerateArray().Single(r => r.GetProperty("operations_exportClassification").GetString() == "4A001.a.1");

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(new[] { assessment.GetProperty("operations_assessedElement"), assessment.GetProperty("operations_assessor"), result.GetProperty("operations_exportControlSpecification") }, name => Assert.Contains(name.GetString()!, ids));
        Assert.Equal(Time, assessment.GetProperty("operations_assessmentTime").GetString());
        Assert.Contains("laptop-content.case.yaml:", result.GetProperty("comment").GetString(), StringComparison.Ordinal);
        Assert.Contains(graph, e => e.TryGetProperty("statement", out var text) && text.GetString()!.Contains("us-ear: license-required", StringComparison.Ordinal) && text.GetString()!.Contains("15 CFR 734.4(d)", StringComparison.Ordinal));
    }

    [Fact]
    public void Spdx_without_a_code_has_no_assessment()
    {
        File.WriteAllText(At("bare.yaml"), "case: Bare\non: 2025-10-23\nfrom: VN\nto: CN\nitem: {name: \"Motor\\nlongarm:origin=US\", kind: commodity, materials: [{element: \"Fe\\nlongarm:value=1 USD\"}]}");
        File.WriteAllText(At("bare.spdx.json"), Check(At("bare.yaml"), "spdx").Output);

        Assert.DoesNotContain("Assessment", File.ReadAllText(At("bare.spdx.json")), StringComparison.Ordinal);
        var read = Products.Bom.Read(File.ReadAllBytes(At("bare.spdx.json")), "bare.spdx.json").Item!;
        Assert.Equal(("unknown", "unknown", "commodity"), (read.Origin.ToString(), read.Value.ToString(), read.Kind.ToString()));
    }

    [Fact]
    public void Spdx_is_read_again_with_the_facts_of_the_item()
    {
        var (item, mistakes, _) = Products.Bom.Read(System.Text.Encoding.UTF8.GetBytes(Check(Sample, "spdx").Output), "again.spdx.json");

        Assert.Empty(mistakes);
        Assert.Equal(("Rugged laptop", "commodity", "VN", "2000 USD", "4A001.a.1"), (item!.Title, $"{item.Kind}", $"{item.Origin}", $"{item.Value}", $"{item.Codes["us-ccl"]}"));
    }

    [Fact]
    public void Csv_has_one_line_a_case_and_regime()
    {
        var lines = Check(Sample, "csv").Output.TrimEnd().Split("\r\n");

        Assert.Equal(8, lines.Length - 1);
        Assert.All(lines.Skip(1), line => Assert.Contains("license-required", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("15 CFR 734.4(d)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("=\"a\",1", "\"'=\"\"a\"\",1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Cell_of_a_table_is_never_a_formula(string? text, string cell) => Assert.Equal(cell, AnswerCsv.Cell(text));

    [Theory]
    [InlineData("LC068", "cyclonedx", "--format", "cyclonedx")]
    [InlineData("LC023", "day", "--format", "cyclonedx", "--time", "2026-01-02")]
    public void Bad_input_is_named(string code, string says, params string[] more)
    {
        var run = Program.Run(["check", Sample, Sample, .. more]);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string> Outputs => ["check --format cyclonedx", "check --format spdx", "answer-sheet --format text", "answer-sheet --format json", "answer-sheet --format html", "answer-sheet --format markdown", "check --format csv", "check --public --format text", "check --public --format json", "check --public --format jsonl", "check --public --format markdown", "check --public --format html"];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Nothing_that_is_internal_is_in_what_others_are_given(string command)
    {
        string[] canaries = ["7331", "CANARY", "9A991.d", "0.7331"];
        var one = Answer(command, "7331 USD", "CANARY tool", "9A991.d", "2 kg");
        var other = Answer(command, "55 USD", "Another tool", "5D002", "17 g");

        Assert.All(canaries, canary => Assert.DoesNotContain(canary, one.Output, StringComparison.Ordinal));
        Assert.Equal(one, other);
    }

    [Fact]
    public void In_the_house_what_is_internal_decides() =>
        Assert.Contains("7331", Answer("check --format json", "7331 USD", "CANARY tool", "9A991.d", "2 kg").Output, StringComparison.Ordinal);

    private Run Answer(string command, string value, string tool, string code, string mass)
    {
        var words = command.Split(' ');
        File.WriteAllText(At("canary.cdx.json"), $$$"""
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "m", "name": "Motor", "properties": [
               {"name": "longarm:class:hs", "value": "8501.10"}, {"name": "longarm:origin", "value": "VN"}, {"name": "longarm:internal:value", "value": "{{{value}}}"},
               {"name": "longarm:internal:class:us-ccl", "value": "{{{code}}}"}, {"name": "longarm:internal:made-with", "value": "tool|direct"},
               {"name": "longarm:internal:material:Dy", "value": "{{{mass}}}"}, {"name": "longarm:internal:material:Dy:origin", "value": "CN"}]}},
             "components": [{"type": "application", "bom-ref": "tool", "name": "{{{tool}}}", "properties": [{"name": "longarm:origin", "value": "US"}]},
               {"type": "device", "bom-ref": "p", "name": "Part", "properties": [{"name": "longarm:use", "value": "m|1|incorporated"}, {"name": "longarm:internal:value", "value": "{{{value}}}"}, {"name": "longarm:internal:origin", "value": "US"}]}]}
            """);
        File.WriteAllText(At("canary.yaml"), "case: Motors\non: 2026-08-03\nfrom: VN\nto: US\nitem: {from: canary.cdx.json}");
        return Program.Run([words[0], At("canary.yaml"), .. words.Skip(1), .. command.Contains("cyclonedx", StringComparison.Ordinal) || command.Contains("spdx", StringComparison.Ordinal) ? ["--time", Time] : (string[])[]]);
    }

    private static IEnumerable<string> Values(JsonNode? node, string name) => node switch
    {
        JsonObject map => map.SelectMany(pair => pair.Key == name && pair.Value is JsonValue value ? [(string)value!] : Values(pair.Value, name)),
        JsonArray list => list.SelectMany(each => Values(each, name)),
        _ => [],
    };

    private static Run Check(string path, string format, params string[] more) => Program.Run(["check", path, "--format", format, "--time", Time, .. more]);

    private string At(string name) => Path.Combine(folder.Path, name);
}
