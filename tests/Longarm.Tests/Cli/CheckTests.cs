using System.Text.Json;
using Longarm.RulePacks;

namespace Longarm.Tests.Cli;

/// <summary><c>longarm check</c> from the outside: exit codes, formats, and what is refused.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("longarm-tests-");

    public CheckTests()
    {
        string[] names = ["vocabulary.yaml", "places.csv"];
        foreach (var file in Repository.RuleFiles.Where(f => names.Contains(f.Path)))
        {
            Write($"rules/{file.Path}", file.Text);
        }

        Write("rules/t/pack.yaml", "{pack: t, title: Tiny regime, version: 1, zone: America/New_York}");
        foreach (var file in (PackFile[])
        [
            TinyLaw.Rule("reach", "reach", "item.origin == 'US'"),
            TinyLaw.Rule("req", "requirement", "to == 'CN'"),
            TinyLaw.Rule("ban", "prohibition", "to == 'RU'"),
            TinyLaw.Rule("uses", "requirement", "any u in uses (u.use == 'military')"),
            TinyLaw.Rule("exc", "exception", "item.value <= 5 USD", "lifts: [t.req]"),
            TinyLaw.Bare("later", "kind: requirement\nwhen: to == 'JP'\nversions: [{from: 2025-01-01, published: 2024-12-01, source: S}]"),
            TinyLaw.Bare("curb", "kind: requirement\nwhen: to == 'JP'\nmeasure: m"),
        ])
        {
            Write($"rules/{file.Path}", file.Text);
        }

        Write("rules/measures/m.yaml", "measure: m\ntitle: M\nby: US\nrules: [t.curb]\nevents: [{state: reported, on: 2024-01-01, source: S}]");
        Write("rules/scenarios/curbs.yaml", "scenario: curbs\ntitle: Curbs\nevents: [{measure: m, state: effective, on: 2024-06-01}]");
        Write("free.yaml", TinyLaw.Facts("case: Free\nto: JP\nitem: {origin: US, value: 9 USD}"));
        Write("foreign.yaml", TinyLaw.Facts("case: Foreign\nitem: {origin: DE, value: 9 USD}"));
        Write("exception.yaml", TinyLaw.Facts("case: Exception\nitem: {origin: US, value: 5 USD}"));
        Write("license.yaml", TinyLaw.Facts("case: License\nitem: {origin: US, value: 9 USD}"));
        Write("ban.yaml", TinyLaw.Facts("case: Ban\nto: RU\nitem: {origin: US, value: 9 USD}"));
        Write("open.yaml", TinyLaw.Facts("case: Open\nitem: {origin: US}"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(0, "free.yaml")]
    [InlineData(0, "foreign.yaml")]
    [InlineData(10, "exception.yaml")]
    [InlineData(20, "license.yaml")]
    [InlineData(30, "ban.yaml")]
    [InlineData(40, "open.yaml")]
    [InlineData(10, "free.yaml", "exception.yaml", "foreign.yaml")]
    [InlineData(20, "exception.yaml", "license.yaml", "free.yaml")]
    [InlineData(40, "license.yaml", "open.yaml")]
    [InlineData(30, "open.yaml", "license.yaml", "ban.yaml")]
    [InlineData(2, "ban.yaml", "none.yaml")]
    public void Exit_code_is_the_gravest_of_all_cases(int exit, params string[] cases) => Assert.Equal(exit, Check(cases).Exit);

    [Fact]
    public void Json_is_one_document_with_what_the_contract_promises()
    {
        var run = Check("license.yaml", "--format", "json");
        var answer = JsonDocument.Parse(run.Output).RootElement;

        Assert.Empty(run.Error);
        Assert.Equal("License", answer.GetProperty("case").GetString());
        Assert.Equal("license-required", answer.GetProperty("verdict").GetString());
        var ground = answer.GetProperty("regimes")[0].GetProperty("grounds").EnumerateArray().Single(g => g.GetProperty("rule").GetString() == "t.req");
        Assert.Equal(("true", "true", "Law req"), (ground.GetProperty("truth").GetString(), ground.GetProperty("live").GetString(), ground.GetProperty("citation").GetString()));
        Assert.Equal("license.yaml:3", ground.GetProperty("proof").GetProperty("facts")[0].GetProperty("source").GetString());
    }

    [Fact]
    public void Json_of_several_cases_is_one_document_too() =>
        Assert.Equal(["Free", "License"], JsonDocument.Parse(Check("free.yaml", "license.yaml", "--format", "json").Output).RootElement.EnumerateArray().Select(a => a.GetProperty("case").GetString()));

    [Fact]
    public void Json_lines_give_one_answer_a_line_in_the_same_order()
    {
        var lines = Check("free.yaml", "license.yaml", "free.yaml", "--format", "jsonl").Output.TrimEnd('\n').Split('\n');

        Assert.Equal(["Free", "License", "Free"], lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("case").GetString()));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Answer_for_people_names_verdict_ground_and_citation(string format)
    {
        var run = Check("license.yaml", "--format", format);

        Assert.Equal((20, ""), (run.Exit, run.Error));
        Assert.Contains("Law req", run.Output, StringComparison.Ordinal);
        Assert.Contains("license required", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Html_escapes_what_the_case_says()
    {
        Write("evil.yaml", TinyLaw.Facts("case: <script>alert(1)</script>\nitem: {name: \"<b>&\", origin: US, value: 9 USD}"));

        Assert.DoesNotContain("<script>alert", Check("evil.yaml", "--format", "html").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-12-31", 0)]
    [InlineData("2025-01-01", 20)]
    public void Option_on_replaces_the_day(string on, int exit) => Assert.Equal(exit, Check("free.yaml", "--on", on).Exit);

    [Theory]
    [InlineData("2024-11-30", 0)]
    [InlineData("2024-12-01", 20)]
    public void Option_known_limits_what_had_been_published(string known, int exit) =>
        Assert.Equal(exit, Check("free.yaml", "--on", "2025-06-01", "--known", known).Exit);

    [Fact]
    public void Option_scenario_puts_an_overlay_in_force()
    {
        Assert.Equal(20, Check("free.yaml", "--scenario", "curbs").Exit);
        Assert.Equal(0, Check("free.yaml").Exit);
    }

    [Fact]
    public void Option_strict_assumes_nothing() => Assert.Equal(40, Check("free.yaml", "--strict").Exit);

    [Fact]
    public void Option_product_replaces_the_item()
    {
        Write("product.yaml", "{origin: DE}");

        Assert.Equal(0, Check("license.yaml", "--product", "product.yaml").Exit);
    }

    [Fact]
    public void Item_may_stand_in_a_file_beside_the_case()
    {
        Write("product.json", "{\"origin\": \"US\", \"value\": \"9 USD\"}");
        Write("apart.yaml", TinyLaw.Facts("item: {from: product.json}"));

        Assert.Equal(20, Check("apart.yaml").Exit);
    }

    [Theory]
    [InlineData("US=60;CN=40", 40, "one of US, CN", "manufactured: US 60 %, CN 40 %, by mass (product.json:")]
    [InlineData("US", 20, "US", "manufactured: US 100 %, by mass (product.json:")]
    public void Stages_are_told_where_an_origin_matters(string places, int exit, string origin, string stage)
    {
        Write("product.json", $$"""
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "a", "name": "A", "properties": [
              {"name": "longarm:value", "value": "9 USD"},
              {"name": "longarm:origin:manufactured", "value": "{{places}}"}, {"name": "longarm:origin:manufactured:basis", "value": "mass"},
              {"name": "longarm:origin:designed", "value": "TW"} ] } } }
            """);
        Write("staged.yaml", TinyLaw.Facts("case: Staged\nitem: {from: product.json}"));

        var run = Check("staged.yaml", "--format", "json");
        var told = JsonDocument.Parse(run.Output).RootElement.GetProperty("stages")[0];

        Assert.Equal(exit, run.Exit);
        Assert.Equal(("item.origin", "A", origin), (told.GetProperty("fact").GetString(), told.GetProperty("name").GetString(), told.GetProperty("value").GetString()));
        Assert.Equal([("manufactured", "mass"), ("designed", null)], told.GetProperty("stages").EnumerateArray().Select(s => (s.GetProperty("stage").GetString(), s.GetProperty("basis").GetString())));
        Assert.Equal("product.json:3", told.GetProperty("stages")[0].GetProperty("source").GetString());
        foreach (var format in (string[])["text", "markdown", "html"])
        {
            Assert.Contains(stage, Check("staged.yaml", "--format", format).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Materials_are_told_by_stage_though_nothing_turns_on_them()
    {
        Write("magnet.json", """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "a", "name": "A", "properties": [
              {"name": "longarm:origin", "value": "US"}, {"name": "longarm:value", "value": "9 USD"},
              {"name": "longarm:material:Sm", "value": "2 g"}, {"name": "longarm:material:Sm:origin:mined", "value": "AU"},
              {"name": "longarm:material:Sm:origin:separated", "value": "MY"} ] } } }
            """);
        Write("magnet.yaml", TinyLaw.Facts("case: Magnet\nitem: {from: magnet.json}"));

        var answer = JsonDocument.Parse(Check("magnet.yaml", "--format", "json").Output).RootElement;
        var told = answer.GetProperty("materialsByStage")[0];

        Assert.False(answer.TryGetProperty("stages", out _));
        Assert.Equal(("item.materials[0].origin", "Sm"), (told.GetProperty("fact").GetString(), told.GetProperty("name").GetString()));
        Assert.Equal(["mined", "separated"], told.GetProperty("stages").EnumerateArray().Select(s => s.GetProperty("stage").GetString()));
        Assert.Contains("Materials by stage", Check("magnet.yaml").Output, StringComparison.Ordinal);
        Assert.Contains("mined: AU 100 % (magnet.json:3)", Check("magnet.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stages_that_nothing_turns_on_are_not_told() =>
        Assert.False(JsonDocument.Parse(Check("license.yaml", "--format", "json").Output).RootElement.TryGetProperty("stages", out _));

    [Theory]
    [InlineData("There is no scenario “curb”. Did you mean “curbs”?", "free.yaml", "--scenario", "curb")]
    [InlineData("There is no such file", "none.yaml")]
    [InlineData("This is a folder", ".")]
    [InlineData("is no day or instant", "free.yaml", "--on", "yesterday")]
    [InlineData("is no day or instant", "free.yaml", "--known", "2024-02-30")]
    [InlineData("There is no such file", "free.yaml", "--product", "none.yaml")]
    [InlineData("html", "free.yaml", "--format", "pdf")]
    [InlineData("--onn", "--onn", "2024-01-01")]
    [InlineData("--help")]
    [InlineData("no such file", "")]
    public void Bad_input_is_named_and_exits_with_two(string says, params string[] arguments)
    {
        var run = Check(arguments);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_folder_that_is_not_there_is_bad_input()
    {
        var run = Program.Run("check", At("free.yaml"), "--rules", At("nowhere"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("no such rules folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistake_in_the_rules_is_bad_input_with_its_place()
    {
        Write("rules/t/bad.yaml", TinyLaw.Rule("bad", "flag", "itm").Text);
        var run = Check("free.yaml");

        Assert.Equal(2, run.Exit);
        Assert.Contains("t/bad.yaml(6,1): RP100", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_of_every_case_is_named_and_the_rest_is_answered()
    {
        Write("one.yaml", TinyLaw.Facts("to: China\nitem: {kind: good}"));
        Write("two.yaml", "on: [\nitem: x");
        var run = Check("one.yaml", "two.yaml", "license.yaml", "--format", "jsonl");

        Assert.Equal(2, run.Exit);
        Assert.Contains("one.yaml(3,5): LC021", run.Error, StringComparison.Ordinal);
        Assert.Contains("one.yaml(4,14): LC020", run.Error, StringComparison.Ordinal);
        Assert.Contains("two.yaml(", run.Error, StringComparison.Ordinal);
        Assert.Equal("License", JsonDocument.Parse(run.Output).RootElement.GetProperty("case").GetString());
    }

    [Fact]
    public void File_over_sixteen_megabytes_is_refused_before_it_is_read()
    {
        var path = At("big.yaml");
        using (var big = File.Create(path))
        {
            big.SetLength(2L * 1024 * 1024 * 1024);
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var run = Check("big.yaml");

        Assert.Equal(2, run.Exit);
        Assert.Contains("files over 16 MB are refused", run.Error, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("parts")]
    [InlineData("made-with")]
    public void Chain_of_ten_thousand_references_is_answered_with_its_proof(string list)
    {
        var rule = TinyLaw.Rule("deep", "reach", $"item.origin == 'US' or any p in item.{list} (subject(p.item, to = to, using = ['t.deep']))");
        Write("rules/t/deep.yaml", rule.Text);
        var items = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"  i{i}: {{origin: DE, {list}: [{(i == 9_999 ? "{item: {origin: US}}" : $"{{ref: i{i + 1}}}")}]}}"));
        Write("chain.yaml", TinyLaw.Facts($"item: {{origin: DE, value: 9 USD, {list}: [{{ref: i0}}]}}\nitems:\n{items}"));

        Assert.Equal(20, Check("chain.yaml", "--format", "json").Exit);
        Assert.Equal(20, Check("chain.yaml").Exit);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01T00:00+00:00")]
    [InlineData("9999-12-31T23:59+00:00")]
    public void Day_at_the_edge_of_the_calendar_never_fails_the_program(string on) =>
        Assert.NotEqual(1, Program.Run("check", At("free.yaml"), "--on", on).Exit);

    private Run Check(params string[] arguments) => Program.Run([
        "check", .. arguments.Select(a => a is "." || (a.Contains('.', StringComparison.Ordinal) && !a.StartsWith('-')) ? At(a) : a), "--rules", At("rules")]);

    private string At(string name) => Path.Combine(folder.FullName, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }
}
