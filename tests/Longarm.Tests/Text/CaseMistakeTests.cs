using Longarm.Text;

namespace Longarm.Tests.Text;

/// <summary>Mistakes in a case file: each with line and remedy, and all at once.</summary>
public sealed class CaseMistakeTests
{
    [Theory]
    [InlineData("to: China", 1, "LC021", "“China” is not a place. Write the ISO 3166 code of a country or subdivision, for example “CN”")]
    [InlineData("to: cn", 1, "LC021", "for example “CN”")]
    [InlineData("to: UA-toolong", 1, "LC021", "a hyphen and up to three letters or digits")]
    [InlineData("via: SG", 1, "LC013", "A list is needed here, not “SG”. Write for example [SG], or [] for none")]
    [InlineData("on: 2024-13-01", 1, "LC023", "“2024-13-01” is no day or instant. Write 2025-04-10")]
    [InlineData("on: 2024-06-01T10:00", 1, "LC023", "with its offset")]
    [InlineData("known: yesterday", 1, "LC023", "“yesterday” is no day")]
    [InlineData("activity: exporting", 1, "LC020", "Did you mean “export”?")]
    [InlineData("quantity: many", 1, "LC024", "“many” is no amount")]
    [InlineData("quantity: -1", 1, "LC025", "“-1” is below zero")]
    [InlineData("loaded-on: boat", 1, "LC020", "Write one of vessel, aircraft, truck, rail")]
    [InlineData("too: CN", 1, "LC011", "“too” is not a fact of a case. Did you mean “to”?")]
    [InlineData("items: [a]", 1, "LC010", "“items” must be a map from a name to an item")]
    [InlineData("complete: {parts: false}", 1, "LC011", "“parts” is not a fact of “complete”")]
    [InlineData("complete: {uses: no}", 1, "LC030", "write true or false")]
    [InlineData("uses: [militray]", 1, "LC020", "Did you mean “military”?")]
    [InlineData("uses: [{use: ic-production, node: 7}]", 1, "LC024", "“7” has no unit. Write for example “7 nm”")]
    [InlineData("parties: [{name: A}]", 1, "LC040", "A party needs a role")]
    [InlineData("parties: [{role: buyer}]", 1, "LC020", "“buyer” is not a word of party-role")]
    [InlineData("parties: [{role: end-user, listings: [{list: us-entitylist}]}]", 1, "LC020", "Did you mean “us-entity-list”?")]
    [InlineData("parties: [{role: end-user, owners: [{share: 60%}, {share: 50%}]}]", 1, "LC041", "add up to more than 100 %")]
    [InlineData("parties: [{role: end-user, owners: [{role: end-user}]}]", 1, "LC011", "“role” is not a fact of an owner")]
    [InlineData("parties: [{role: end-user, complete: {names: false}}]", 1, "LC011", "“names” is not a fact of “complete”")]
    [InlineData("instruments: [{kind: licence}]", 1, "LC020", "Did you mean “license”?")]
    [InlineData("instruments: [{kind: license, covers: {us-cc: [3A001]}}]", 1, "LC011", "“us-cc” is not a fact of “covers”")]
    [InlineData("item: pump", 1, "LC010", "An item must be a map of facts, not “pump”")]
    [InlineData("item: {ref: nothing}", 1, "LC031", "“nothing” is not described under “items”")]
    [InlineData("item: {colour: red}", 1, "LC011", "“colour” is not a fact of an item")]
    [InlineData("item: {kind: good}", 1, "LC020", "Write one of commodity, software, technology")]
    [InlineData("item: {value: 62.50}", 1, "LC024", "“62.50” has no unit. Write for example “62.50 USD”")]
    [InlineData("item: {value: 62,50 USD}", 1, "LC011", "is not a fact of an item")] // YAML itself cuts at the comma
    [InlineData("item: {value: \"62,50 USD\"}", 1, "LC024", "is no amount")]
    [InlineData("item: {value: 5 kg}", 1, "LC024", "is not money with a currency")]
    [InlineData("item: {value: 5..3 USD}", 1, "LC025", "has its ends in the wrong order")]
    [InlineData("item: {value: -5 USD}", 1, "LC025", "is below zero")]
    [InlineData("item: {value: 1e3 USD}", 1, "LC024", "is no amount")]
    [InlineData("item: {value: {any-of: []}}", 1, "LC012", "needs at least one value")]
    [InlineData("item: {value: [5 USD]}", 1, "LC014", "A single value is needed here, not a list. Write for example 62.50 USD")]
    [InlineData("item: {codes: {us-cl: 3A001}}", 1, "LC033", "“us-cl” is not a nomenclature. Did you mean “us-ccl”?")]
    [InlineData("item: {codes: {us-ccl: 3X001}}", 1, "LC022", "“3X001” is not a code of U.S. Commerce Control List")]
    [InlineData("item: {codes: {us-hts: abc}}", 1, "LC022", "is not a code of Harmonized Tariff Schedule")]
    [InlineData("item: {codes: 3A001}", 1, "LC010", "“codes” must be a map")]
    [InlineData("item: {specs: {tpps: 5}}", 1, "LC034", "Did you mean “tpp”?")]
    [InlineData("item: {specs: {node: 7 GB/s}}", 1, "LC024", "is not a length")]
    [InlineData("item: {specs: {node: 79000000000000000000000000000 m}}", 1, "LC026", "is more than can be held")]
    [InlineData("item: {traits: [massmarket]}", 1, "LC020", "Did you mean “mass-market”?")]
    [InlineData("item: {parts: [{quantity: 2}]}", 1, "LC032", "Write either “item” with its facts, or “ref” with a name")]
    [InlineData("item: {parts: [{item: {}, ref: a}]}", 1, "LC032", "Write either “item”")]
    [InlineData("item: {parts: [{ref: board}]}", 1, "LC031", "“board” is not described under “items”")]
    [InlineData("item: {parts: [{item: {}, how: loose}]}", 1, "LC020", "Write one of incorporated, bundled, commingled")]
    [InlineData("item: {made-with: [{item: {}, role: tool}]}", 1, "LC020", "Write one of direct, plant")]
    [InlineData("item: {materials: [{mass: 2}]}", 1, "LC024", "Write for example “2 g”")]
    [InlineData("item: {name: a, name: b}", 1, "LC003", "The key “name” stands here twice")]
    [InlineData("item: &a {name: x}", 1, "LC002", "anchors and aliases are not read")]
    public void Mistake_has_line_code_and_remedy(string facts, int line, string code, string says)
    {
        var mistakes = Read(facts + "\n" + TinyLaw.Facts(facts)[..^facts.Length]);

        var mistake = Assert.Single(mistakes, m => m.Code == code);
        Assert.Equal(line, mistake.Line);
        Assert.True(mistake.Column > 0);
        Assert.Contains(says, mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on")]
    [InlineData("from")]
    [InlineData("to")]
    [InlineData("item")]
    public void Case_needs_four_facts(string left)
    {
        string[] all = ["on: 2024-06-01", "from: US", "to: CN", "item: {}"];

        var mistake = Assert.Single(Read(string.Join('\n', all.Where(f => !f.StartsWith(left + ":", StringComparison.Ordinal)))));
        Assert.Equal("LC005", mistake.Code);
        Assert.Contains($"“{left}”", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_come_at_once_with_their_lines()
    {
        var mistakes = Read("""
            on: 2024-06-31
            from: USA
            to: CN
            item:
              kind: good
              value: 5
              parts:
                - {item: {origin: Germany}}
                - {item: {codes: {us-ccl: banana}}, quantity: none}
            partys: []
            parties: [{role: buyer}]
            """);

        Assert.Equal([1, 2, 5, 6, 8, 9, 9, 10, 11], mistakes.Select(m => m.Line).Order());
    }

    [Fact]
    public void Circle_of_items_names_its_path_and_is_the_only_mistake()
    {
        var mistake = Assert.Single(Read("""
            on: 2024-06-01
            from: US
            to: CN
            item: {ref: a}
            items:
              a: {parts: [{ref: b}]}
              b: {made-with: [{ref: c}]}
              c: {parts: [{item: {parts: [{ref: a}]}}]}
            """));

        Assert.Equal("LC035", mistake.Code);
        Assert.Equal(6, mistake.Line);
        Assert.Contains("a → b → c → a", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_that_contains_itself_is_a_circle() => Assert.Contains(
        "a → a", Assert.Single(Read("on: 2024-06-01\nfrom: US\nto: CN\nitem: {ref: a}\nitems: {a: {parts: [{ref: a}]}}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Circle_of_ten_thousand_is_found()
    {
        var items = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"  i{i}: {{parts: [{{ref: i{(i + 1) % 10_000}}}]}}"));

        Assert.Equal("LC035", Assert.Single(Read($"on: 2024-06-01\nfrom: US\nto: CN\nitem: {{ref: i0}}\nitems:\n{items}")).Code);
    }

    [Theory]
    [InlineData("a: [1", "LC001")]
    [InlineData("a: b: c", "LC001")]
    [InlineData("a:\n\tb: c", "LC001")]
    [InlineData("a: \"open", "LC001")]
    [InlineData("{a: b", "LC001")]
    [InlineData("rule: [\ntitle: x", "LC001")]
    [InlineData("", "LC004")]
    [InlineData("# nothing", "LC004")]
    [InlineData("a: 1\n---\nb: 2", "LC004")]
    [InlineData("[1, 2]: x", "LC002")]
    [InlineData("- on: 2024-06-01", "LC010")]
    [InlineData("hello", "LC010")]
    public void Text_that_is_no_case_gives_one_mistake(string text, string code)
    {
        var mistake = Assert.Single(Read(text));

        Assert.Equal(code, mistake.Code);
        Assert.True(mistake.Line >= 1);
    }

    [Theory]
    [InlineData("{\"on\": \"2024-06-01\"", "LC001")]
    [InlineData("{\"on\": }", "LC001")]
    [InlineData("", "LC001")]
    [InlineData("{} {}", "LC001")]
    [InlineData("{\"case\": \"\\ud800\"}", "LC001")] // half a character
    [InlineData("{\"\\udc00\": 1}", "LC001")]
    [InlineData("{'on': 1}", "LC001")]
    public void Text_that_is_no_json_gives_one_mistake(string text, string code) =>
        Assert.Equal(code, Assert.Single(Read(text, "case.json")).Code);

    [Fact]
    public void Key_that_stands_twice_in_json_is_a_mistake() =>
        Assert.Equal("LC003", Assert.Single(Read("{\"on\": \"2024-06-01\", \"from\": \"US\",\n\"from\": \"US\", \"to\": \"CN\", \"item\": {}}", "case.json")).Code);

    [Fact]
    public void Laughs_are_refused_at_once()
    {
        var laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{(i == 1 ? "" : i - 1)}, *a{(i == 1 ? "" : i - 1)}]\n"));

        Assert.Equal("LC002", Assert.Single(Read(laughs)).Code);
    }

    [Theory]
    [InlineData("case.yaml")]
    [InlineData("case.json")]
    public void Sixty_four_levels_are_read_and_sixty_five_refused(string file)
    {
        List<Mistake> fits = [], tooDeep = [];

        Assert.Single(MarkedReader.Read(file, new string('[', 64) + "1" + new string(']', 64), fits));
        Assert.Empty(fits);
        Assert.Empty(MarkedReader.Read(file, new string('[', 65) + "1" + new string(']', 65), tooDeep));
        Assert.Contains("Nested over 64 levels", Assert.Single(tooDeep).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hundred_thousand_brackets_are_refused_quickly()
    {
        List<Mistake> mistakes = [];

        Assert.Empty(MarkedReader.Read("case.yaml", new string('[', 100_000), mistakes));
        Assert.Single(mistakes);
    }

    [Fact]
    public void Shares_that_no_decimal_adds_up_are_a_mistake() => Assert.Contains(
        Read("on: 2024-06-01\nfrom: US\nto: CN\nitem: {}\nparties: [{role: end-user, owners: [{share: 70000000000000000000000000000}, {share: 70000000000000000000000000000}]}]"),
        m => m.Line == 5);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Day_at_the_edge_of_the_calendar_is_read_or_refused(string day)
    {
        List<Mistake> mistakes = [];
        var read = CaseReader.Read("case.yaml", TinyLaw.Facts($"on: {day}\nloaded: {day}T00:00+00:00"), TinyLaw.Vocabulary, new CaseOptions(), mistakes);

        Assert.True(read is null == mistakes.Count > 0);
        if (read is not null)
        {
            var law = TinyLaw.Of(TinyLaw.Bare("m", "kind: flag\nwhen: loaded <= on and loaded < 2024-01-01\nversions: [{from: 2000-01-01T00:01-04:00, source: S}]"));
            Assert.NotNull(law.Determine($"on: {day}\nloaded: {day}T00:00+00:00"));
        }
    }

    [Fact]
    public void Any_text_is_read_or_refused()
    {
        string[] bits = ["on", "item", "parts", ": ", "\n", "  ", "- ", "[", "]", "{", "}", ", ", "\"", "'", "|", ">", "&a", "*a", "#", "?", "!x", "2024-06-01", "5 USD", "CN", "~", "%", "@", "\t", "é", "\0", "---", "..."];
        Random random = new(20_260_924);
        for (var run = 0; run < 20_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => bits[random.Next(bits.Length)]));
            foreach (var file in (string[])["case.yaml", "case.json"])
            {
                var mistakes = Read(text, file);
                Assert.True(mistakes.All(m => m is { Line: > 0, Message.Length: > 0 }), $"{file}: {text}");
            }
        }
    }

    private static List<Mistake> Read(string text, string file = "case.yaml")
    {
        List<Mistake> mistakes = [];
        Assert.Equal(CaseReader.Read(file, text, TinyLaw.Vocabulary, new CaseOptions(), mistakes) is null, mistakes.Count > 0);
        return mistakes;
    }
}
