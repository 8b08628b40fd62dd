using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Tests.RulePacks;

/// <summary>Mistakes in the files of a rules folder: each with file, line and remedy, and all at once.</summary>
public sealed class PackMistakeTests
{
    private const string Versions = "versions: [{from: 2000-01-01, source: S}]";

    [Theory]
    [InlineData("kind: flag\nwhen: true", 1, "RP023", "t.r has no dates. Write “versions”")]
    [InlineData("kind: flag\nwhen: true\nmeasure: m\n" + Versions, 1, "RP024", "takes its dates from the measure alone")]
    [InlineData("kind: flg\nwhen: true\n" + Versions, 4, "RP015", "Did you mean “flag”?")]
    [InlineData("when: true\n" + Versions, 1, "RP012", "A rule needs “kind”")]
    [InlineData("kind: flag\n" + Versions, 1, "RP012", "A condition is missing here: write “when”")]
    [InlineData("kind: flag\nwhen: [true]\n" + Versions, 5, "RP012", "A condition is a text, not a list")]
    [InlineData("kind: flag\nwhen: true\nwhn: true\n" + Versions, 6, "RP011", "“whn” is not a fact of a rule. Did you mean “when”?")]
    [InlineData("kind: exception\nwhen: true\n" + Versions, 1, "RP025", "t.r lifts nothing")]
    [InlineData("kind: exception\nwhen: true\nlifts: [t.none]\n" + Versions, 1, "RP022", "names “t.none”, which is neither a rule nor a family of rules")]
    [InlineData("kind: requirement\nwhen: true\nthrough: t.none\n" + Versions, 1, "RP022", "names “t.none”")]
    [InlineData("kind: requirement\nwhen: true\npolicy: denail\n" + Versions, 6, "RP015", "Did you mean “denial”?")]
    [InlineData("kind: requirement\nwhen: true\npolicy: {denail: to == 'CN'}\n" + Versions, 6, "RP015", "Did you mean “denial”?")]
    [InlineData("kind: requirement\nwhen: true\npolicy: {denial: to == 3}\n" + Versions, 6, "RP100", "cannot be compared")]
    [InlineData("kind: exception-limit\nwhen: true\nlimits: [t.r]\nnot-limits: [t.none]\n" + Versions, 1, "RP022", "names “t.none”")]
    [InlineData("kind: flag\nwhen: true\ncarries: [t.r]\n" + Versions, 1, "RP032", "Only a reach has “carries”")]
    [InlineData("kind: classification\nwhen: true\n" + Versions, 1, "RP030", "write “code” with one nomenclature")]
    [InlineData("kind: classification\nwhen: true\ncode: {us-ccl: chip}\n" + Versions, 6, "RP030", "write “code” with one nomenclature")]
    [InlineData("kind: flag\nwhen: true\ncode: {us-ccl: 3A001}\n" + Versions, 1, "RP031", "Only a classification has “code”")]
    [InlineData("kind: flag\nwhen: true\nversions: [{from: 2000-13-01, source: S}]", 6, "RP016", "“2000-13-01” is no day or instant")]
    [InlineData("kind: flag\nwhen: true\nversions: [{from: 2001-01-01, until: 2000-01-01, source: S}]", 6, "RP017", "It ends (2000-01-01) before it begins (2001-01-01)")]
    [InlineData("kind: flag\nwhen: true\nversions: [{from: 2000-01-01}]", 6, "RP012", "A version needs “source”")]
    [InlineData("kind: flag\nwhen: true\nversions: [{from: 2000-01-01, source: S, evidence: hearsay}]", 6, "RP015", "“hearsay” is not expected here")]
    [InlineData("kind: flag\nwhen: true\nversions: {from: 2000-01-01, source: S}", 6, "RP013", "“versions” must be a list")]
    [InlineData("kind: flag\nwhen: true\nlimbs: [true]\n" + Versions, 6, "RP010", "“limbs” must be a map")]
    [InlineData("kind: flag\nwhen: true\nlimbs: {to: \"true\"}\n" + Versions, 6, "RP026", "“to” is already the name of a fact")]
    [InlineData("kind: definition\nwhen: true\nof: {prty: x}", 6, "RP021", "“of” names one record and its variable")]
    [InlineData("kind: definition\nwhen: item.value\ngives: mony", 6, "RP015", "“mony” is not expected here")]
    [InlineData("kind: exception\nwhen: true\nlifts: [t.r]\ngrants: authorisation\n" + Versions, 7, "RP015", "“authorisation” is not expected here")]
    [InlineData("kind: flag\nwhen: true\nwhen: false\n" + Versions, 6, "LC003", "The key “when” stands here twice")]
    [InlineData("kind: flag\nwhen: true\nmeasure: none", 1, "RP027", "names the measure none, which rules/measures does not hold")]
    public void Mistake_in_a_rule_has_line_code_and_remedy(string keys, int line, string code, string says)
    {
        var read = TinyLaw.Read(TinyLaw.Bare("r", keys));

        AssertHas(read, "t/r.yaml", line, code, says);
    }

    [Fact]
    public void Rule_stands_in_a_file_of_its_name() => AssertHas(
        TinyLaw.Read(new PackFile("t/1/a.yaml", "rule: t.b\ntitle: R\ncites: C\nkind: definition\nwhen: true")), "t/1/a.yaml", 1, "RP020", "Name the file b.yaml");

    [Fact]
    public void Rule_described_twice_names_both_files()
    {
        var read = TinyLaw.Read(
            new PackFile("t/1/a.yaml", "rule: t.a\ntitle: R\ncites: C\nkind: definition\nwhen: true"),
            new PackFile("t/2/a.yaml", "rule: t.a\ntitle: R\ncites: C\nkind: definition\nwhen: true"));

        AssertHas(read, "t/2/a.yaml", 1, "RP006", "t/1/a.yaml");
    }

    [Fact]
    public void Circle_of_rules_names_its_path() => AssertHas(
        TinyLaw.Read(TinyLaw.Definition("a", "holds('t.b')"), TinyLaw.Definition("b", "holds('t.c')"), TinyLaw.Definition("c", "holds('t.a')")),
        "t/a.yaml", 1, "RP029", "t.a → t.b → t.c → t.a");

    [Fact]
    public void Rules_may_ask_the_same_rule_without_a_circle() => Assert.Empty(TinyLaw.Read(
        TinyLaw.Definition("a", "holds('t.b') and holds('t.c')"), TinyLaw.Definition("b", "holds('t.c')"), TinyLaw.Definition("c", "true")).Mistakes);

    [Fact]
    public void Circle_through_a_version_is_found() => AssertHas(
        TinyLaw.Read(TinyLaw.Bare("a", "kind: flag\nwhen: true\nversions: [{from: 2000-01-01, source: S}, {from: 2001-01-01, source: S, when: holds('t.a')}]")),
        "t/a.yaml", 1, "RP029", "t.a → t.a");

    [Fact]
    public void Long_chain_of_rules_is_read()
    {
        var chain = Enumerable.Range(0, 2_000).Select(i => TinyLaw.Definition($"d{i}", i == 1_999 ? "true" : $"holds('t.d{i + 1}')"));

        Assert.Empty(TinyLaw.Read(chain).Mistakes);
    }

    [Theory]
    [InlineData("set: t.s\ntitle: S\nnomenclature: us-ccl\ncites: C\nmembers:\n  - {codes: [3X001]}", 6, "RP035", "“3X001” is not a code of us-ccl")]
    [InlineData("set: t.s\ntitle: S\nnomenclature: us-cl\ncites: C\nmembers:\n  - {codes: [3A001]}", 6, "RP035", "is not a code of us-cl")]
    [InlineData("set: t.s\ntitle: S\nnomenclature: us-ccl\nmembers:\n  - {codes: [3A001]}", 1, "RP012", "A code set needs “cites”")]
    [InlineData("set: t.s\ntitle: S\nnomenclature: us-ccl\ncites: C\nmembers:\n  - {code: [3A001]}", 6, "RP011", "Did you mean “codes”?")]
    [InlineData("set: t.s\ntitle: S\nnomenclature: us-ccl\ncites: C\nmembers: {codes: [3A001]}", 5, "RP013", "“members” must be a list")]
    public void Mistake_in_a_set_has_line_code_and_remedy(string text, int line, string code, string says) =>
        AssertHas(TinyLaw.Read(new PackFile("t/sets/s.yaml", text)), "t/sets/s.yaml", line, code, says);

    [Theory]
    [InlineData("group,place\nA,XX", 2, "RP033", "“XX” is not a place")]
    [InlineData("group,place\nA,CN\nA,CN", 3, "RP034", "stands here twice")]
    [InlineData("grup,place\nA,CN", 1, "RP032", "needs the columns group and place")]
    [InlineData("group,place,from\nA,CN,2020-1-1", 2, "RP016", "“2020-1-1” is no day")]
    [InlineData("group,place,from\nA", 2, "RP039", "This row has 1 cells; the header has 3")]
    public void Mistake_in_a_group_has_line_code_and_remedy(string csv, int line, string code, string says) =>
        AssertHas(TinyLaw.Read(new PackFile("t/groups/g.csv", csv), new PackFile("t/groups/g.yaml", "cites: C")), "t/groups/g.csv", line, code, says);

    [Fact]
    public void Group_without_a_citation_is_a_mistake() =>
        AssertHas(TinyLaw.Read(new PackFile("t/groups/g.csv", "group,place\nA,CN")), "t/groups/g.yaml", 1, "RP041", "write “cites” into t/groups/g.yaml");

    [Theory]
    [InlineData("code,reason\n3A001,NS\n3A001,NS", 3, "RP034", "stands here twice")]
    [InlineData("code,reason\n3X001,NS", 2, "RP040", "“3X001” is not a us-ccl code")]
    [InlineData("code\n3A001", 1, "RP037", "The column “reason” is missing")]
    [InlineData("code,reason,more\n3A001,NS,x", 1, "RP038", "The column “more” is not described")]
    [InlineData("code,reason\n3A001,NS,x", 2, "RP039", "This row has 3 cells; the header has 2. Quote cells that hold a comma")]
    [InlineData("code,reason,from\n3A001,NS,yesterday", 2, "RP016", "“yesterday” is no day")]
    public void Mistake_in_the_rows_of_a_table_has_line_code_and_remedy(string csv, int line, string code, string says) => AssertHas(
        TinyLaw.Read(Table("key: code\ncolumns: {code: code us-ccl, reason: text}"), new PackFile("t/tables/x.csv", csv)), "t/tables/x.csv", line, code, says);

    [Theory]
    [InlineData("key: cod\ncolumns: {code: code us-ccl}", 1, "RP030", "The key “cod” is not one of the columns code")]
    [InlineData("key: code\ncolumns: {code: kode us-ccl}", 5, "RP036", "is no type of a column")]
    [InlineData("columns: {code: code us-ccl}", 1, "RP012", "A table needs “key”")]
    public void Mistake_in_a_table_has_line_code_and_remedy(string keys, int line, string code, string says) =>
        AssertHas(TinyLaw.Read(Table(keys), new PackFile("t/tables/x.csv", "code\n3A001")), "t/tables/x.yaml", line, code, says);

    [Fact]
    public void Table_without_rows_is_a_mistake() =>
        AssertHas(TinyLaw.Read(Table("key: code\ncolumns: {code: code us-ccl}")), "t/tables/x.yaml", 1, "RP031", "write them into t/tables/x.csv");

    [Theory]
    [InlineData("measure: m\ntitle: M\nby: US\nevents:\n  - {state: efective, on: 2025-01-01, source: S}", 5, "RP015", "Did you mean “effective”?")]
    [InlineData("measure: m\ntitle: M\nby: US\nevents:\n  - {state: effective, source: S}", 5, "RP012", "An event needs “state” and “on”")]
    [InlineData("measure: m\ntitle: M\nby: US\nevents:\n  - {state: effective, on: 2025-01-01}", 5, "RP012", "An event needs “source”")]
    [InlineData("measure: m\ntitle: M\nby: US\nevents: {state: effective}", 4, "RP013", "“events” must be a list")]
    [InlineData("measure: m\ntitle: M\nby: US\nrules: [t.none]\nevents: []", 1, "RP022", "t.none")]
    public void Mistake_in_a_measure_has_line_code_and_remedy(string text, int line, string code, string says) =>
        AssertHas(TinyLaw.Read(new PackFile("measures/m.yaml", text)), "measures/m.yaml", line, code, says);

    [Fact]
    public void Scenario_names_a_measure_that_is_held() => AssertHas(
        TinyLaw.Read(new PackFile("scenarios/s.yaml", "scenario: s\ntitle: S\nevents: [{measure: none, state: effective, on: 2025-01-01}]")),
        "scenarios/s.yaml", 1, "RP028", "names the measure none");

    [Theory]
    [InlineData("- {cites: C, what: W, reason: R, kind: dept}", 1, "RP015", "Write debt or permanent")]
    [InlineData("- {cites: C, reason: R, kind: debt}", 1, "RP012", "An entry needs “what”")]
    [InlineData("- {cites: C, what: W, reason: R, kind: debt, could: free}", 1, "RP015", "“free” is not expected here")]
    [InlineData("- {cites: C, what: W, reason: R, kind: debt, when: itm}", 1, "RP100", "neither a fact, a limb nor a variable")]
    [InlineData("entries: []", 1, "RP013", "must be a list")]
    public void Mistake_in_what_is_not_encoded_has_line_code_and_remedy(string text, int line, string code, string says) =>
        AssertHas(TinyLaw.Read(new PackFile("t/not-encoded.yaml", text)), "t/not-encoded.yaml", line, code, says);

    [Theory]
    [InlineData("{pack: t, title: T, zone: America/New_York}", "RP012", "A pack needs “version”")]
    [InlineData("{pack: t, title: T, version: 1, zone: EST}", "RP005", "“EST” is no time zone")]
    public void Mistake_in_a_manifest_has_code_and_remedy(string text, string code, string says) =>
        AssertHas(TinyLaw.Read(new PackFile("t/pack.yaml", text)), "t/pack.yaml", 1, code, says);

    [Fact]
    public void Stray_file_is_a_mistake() =>
        AssertHas(TinyLaw.Read(new PackFile("t/notes.yaml", "notes: none")), "t/notes.yaml", 1, "RP004", "Begin it with one of pack, table, set, measure, scenario, rule");

    [Fact]
    public void File_that_is_no_yaml_gives_one_mistake_and_the_others_are_read()
    {
        var read = TinyLaw.Read(new PackFile("t/bad.yaml", "rule: [\ntitle: x"), TinyLaw.Bare("r", "kind: flag\nwhen: true"));

        Assert.Equal(["t/bad.yaml", "t/r.yaml"], read.Mistakes.Select(m => m.File));
        Assert.Equal("LC001", read.Mistakes[0].Code);
    }

    [Fact]
    public void Mistakes_of_all_files_come_at_once_and_in_order()
    {
        var read = TinyLaw.Read(TinyLaw.Bare("b", "kind: flag\nwhen: itm"), TinyLaw.Bare("a", "kind: flg\nwhen: itm\n" + Versions), new PackFile("t/sets/s.yaml", "set: t.s"));

        Assert.Null(read.Book);
        Assert.Equal(["t/a.yaml", "t/a.yaml", "t/b.yaml", "t/b.yaml", "t/sets/s.yaml"], read.Mistakes.Select(m => m.File).Take(5));
        Assert.True(read.Mistakes.Count >= 7);
    }

    [Fact]
    public void Folder_without_a_vocabulary_is_a_mistake() =>
        Assert.Equal("RP002", Assert.Single(RuleBookReader.Read([new PackFile("t/pack.yaml", "pack: t")]).Mistakes).Code);

    [Theory]
    [InlineData("units: {GB/s: {dimension: bandwidth, per-base: many}}", "per-base")]
    [InlineData("units: {GB/s: {dimension: bandwidth}}", "per-base")]
    public void Vocabulary_with_a_bad_unit_is_a_mistake(string text, string says)
    {
        var read = RuleBookReader.Read([new PackFile("vocabulary.yaml", text), new PackFile("places.csv", "code,name\nCN,China")]);

        Assert.Contains(read.Mistakes, m => m.File == "vocabulary.yaml" && m.Line == 1 && m.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Place_that_stands_twice_is_a_mistake()
    {
        var read = RuleBookReader.Read([new PackFile("vocabulary.yaml", "units: {}"), new PackFile("places.csv", "code,name\nCN,China\nCN,China")]);

        Assert.Contains(read.Mistakes, m => m.File == "places.csv" && m.Line == 3);
    }

    [Fact]
    public void Hash_of_a_pack_changes_with_its_text_and_not_with_its_neighbors()
    {
        var hash = Hash(TinyLaw.Definition("a", "true"));

        Assert.StartsWith("sha256:", hash, StringComparison.Ordinal);
        Assert.Equal(hash, Hash(TinyLaw.Definition("a", "true")));
        Assert.NotEqual(hash, Hash(TinyLaw.Definition("a", "false")));
        Assert.Equal(hash, Hash(TinyLaw.Definition("a", "true"), new PackFile("u/pack.yaml", "{pack: u, title: U, version: 1, zone: Asia/Tokyo}")));

        static string Hash(params PackFile[] files) => TinyLaw.Of(files).Book.Packs.Single(p => p.Id == "t").Hash;
    }

    private static PackFile Table(string keys) => new("t/tables/x.yaml", $"table: t.x\ntitle: X\ncites: C\n{keys}");

    private static void AssertHas(ReadRules read, string file, int line, string code, string says)
    {
        Assert.Null(read.Book);
        var found = read.Mistakes.Where(m => m.File == file && m.Line == line && m.Code == code && m.Message.Contains(says, StringComparison.Ordinal));
        Assert.True(found.Any(), $"{code} in {file}({line}) with “{says}” is missing among:\n{string.Join('\n', read.Mistakes)}");
    }
}
