using Longarm.Core;
using Longarm.RulePacks;

namespace Longarm.Tests.RulePacks;

/// <summary>Section 6 of the language reference: sets, groups, tables, and rules that ask other rules.</summary>
public sealed class FunctionTests
{
    [Theory]
    [InlineData("begins", "For all items subject to the EAR. (See §744.11 of the EAR)", "all items subject to the EAR", Truth.True)]
    [InlineData("begins", "All Items Subject to the EAR", "all items subject to the EAR", Truth.True)]
    [InlineData("begins", "all items on the CCL", "all items subject to the EAR", Truth.False)]
    [InlineData("begins", "all items subject to the EARTH", "all items subject to the EAR", Truth.False)]
    [InlineData("begins", "presumption-of-denial", "presumption of denial", Truth.True)]
    [InlineData("mentions", "(See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)", "744.21", Truth.True)]
    [InlineData("mentions", "(See § 744.2 of the EAR)", "744.21", Truth.False)]
    [InlineData("mentions", "", "744.21", Truth.False)]
    public void Wording_is_compared_by_letters_and_digits(string function, string text, string words, Truth truth) => Assert.Equal(truth, TinyLaw.Ask(
        $"any p in parties (any l in p.listings ({function}(l.requirement, '{words}')))", $"parties: [{{role: end-user, listings: [{{requirement: \"{text}\"}}]}}]"));

    [Fact]
    public void Wording_of_what_nobody_stated_is_unknown() => Assert.Equal(Truth.Unknown, TinyLaw.Ask(
        "any p in parties (any l in p.listings (begins(l.requirement, 'all')))", "parties: [{role: end-user, listings: [{list: us-entity-list}]}]"));

    private static readonly PackFile Set = new("t/sets/s.yaml", """
        set: t.s
        title: A set
        nomenclature: us-ccl
        cites: Law 1
        members:
          - codes: [3A001, "3E001"]
          - {codes: [4A003], from: 2022-01-01, until: 2024-01-01, source: Gazette 2}
          - {except: [3A001.a.7]}
        """);

    private static readonly PackFile[] Groups =
    [
        new("t/groups/groups.csv", """
            group,place,from,until,published,source,evidence
            D:5,RU,,,,Gazette 1,seen
            D:5,CN,2022-01-01,2024-01-01,2021-12-01,Gazette 2,seen
            D:5,UA-43,2014-12-19,,,Gazette 3,seen
            """),
        new("t/groups/groups.yaml", "cites: Law 1\ncovered-from: 2020-01-01\n"),
    ];

    private static readonly PackFile[] Table =
    [
        new("t/tables/controls.yaml", """
            table: t.controls
            title: Controls
            cites: Law 1
            covered-from: 2020-01-01
            key: code
            columns: {code: code us-ccl, reason: text, limit: money, applies: codes us-ccl}
            """),
        new("t/tables/controls.csv", """
            code,reason,limit,applies,from,until
            3A001,NS,,,,
            3A001.b,MT,100 USD,3A001.b.2 3A001.b.3,,
            3A991,,,,,
            4A003,AT,,,2022-01-01,2024-01-01
            """),
    ];

    [Theory]
    [InlineData("3A001.b", "2023-06-01", Truth.True)]
    [InlineData("3A001.a.7.b", "2023-06-01", Truth.False)]
    [InlineData("3A001.a", "2023-06-01", Truth.Unknown)]
    [InlineData("3E001", "2023-06-01", Truth.True)]
    [InlineData("4A003", "2021-12-31", Truth.False)] // the day before
    [InlineData("4A003", "2022-01-01", Truth.True)]
    [InlineData("4A003", "2023-12-31", Truth.True)]
    [InlineData("4A003", "2024-01-01", Truth.False)] // until is exclusive
    [InlineData("EAR99", "2023-06-01", Truth.False)]
    public void Set_holds_the_codes_of_the_day(string code, string on, Truth truth) =>
        Assert.Equal(truth, TinyLaw.Ask("item.codes.us-ccl in set('t.s')", $"on: {on}\nitem: {{codes: {{us-ccl: \"{code}\"}}}}", Set));

    [Theory]
    [InlineData("RU", "2023-06-01", "", Truth.True)]
    [InlineData("RU-MOW", "2023-06-01", "", Truth.True)]
    [InlineData("CN", "2021-12-31", "", Truth.False)]
    [InlineData("CN", "2022-01-01", "", Truth.True)]
    [InlineData("CN", "2024-01-01", "", Truth.False)]
    [InlineData("CN", "2022-01-01", "known: 2021-11-30", Truth.False)] // not yet published
    [InlineData("CN", "2022-01-01", "known: 2021-12-01", Truth.True)] // known is inclusive
    [InlineData("UA-43", "2023-06-01", "", Truth.True)]
    [InlineData("UA", "2023-06-01", "", Truth.False)]
    [InlineData("RU", "2019-12-31", "", Truth.Unknown)] // not covered
    public void Group_holds_the_places_of_the_day(string to, string on, string more, Truth truth) =>
        Assert.Equal(truth, TinyLaw.Ask("to in place('t.D:5')", $"on: {on}\nto: {to}\n{more}", Groups));

    [Theory]
    [InlineData("3A001.b.2", "2023-06-01", "r.reason == 'MT'", Truth.True)]
    [InlineData("3A001.b.2", "2023-06-01", "r.reason == 'NS'", Truth.True)] // the rows of ancestors count too
    [InlineData("3A001.a", "2023-06-01", "r.reason == 'MT'", Truth.False)]
    [InlineData("3A001.b", "2023-06-01", "r.limit > 50 USD", Truth.True)]
    [InlineData("3A001", "2023-06-01", "r.limit > 50 USD", Truth.Unknown)] // an empty cell
    [InlineData("3A001.b.2", "2023-06-01", "r.reason == 'MT' and item.codes.us-ccl in r.applies", Truth.True)]
    [InlineData("3A001.b.4", "2023-06-01", "r.reason == 'MT' and item.codes.us-ccl in r.applies", Truth.False)]
    [InlineData("3A991", "2023-06-01", "r.reason != ''", Truth.False)] // a row that says that there is nothing
    [InlineData("5A001", "2023-06-01", "true", Truth.Unknown)] // no row for the key
    [InlineData("4A003", "2023-06-01", "r.reason == 'AT'", Truth.True)]
    [InlineData("4A003", "2024-01-01", "r.reason == 'AT'", Truth.Unknown)]
    [InlineData("3A001", "2019-12-31", "true", Truth.Unknown)] // not covered
    [InlineData("EAR99", "2023-06-01", "true", Truth.False)] // on no entry
    public void Rows_are_found_by_code_and_day(string code, string on, string condition, Truth truth) => Assert.Equal(
        truth,
        TinyLaw.Ask($"any r in rows('t.controls', item.codes.us-ccl) ({condition})", $"on: {on}\nitem: {{codes: {{us-ccl: {code}}}}}", Table));

    [Fact]
    public void Rows_of_an_unknown_code_are_unknown() =>
        Assert.Equal(Truth.Unknown, TinyLaw.Ask("any r in rows('t.controls', item.codes.us-ccl) (r.reason == 'NS')", "item: {}", Table));

    [Fact]
    public void Rows_that_are_missing_are_named_as_open_law()
    {
        var law = TinyLaw.Of([TinyLaw.Rule("reach", "reach", "any r in rows('t.controls', item.codes.us-ccl) (true)"), .. Table]);

        Assert.Contains(law.Answer("item: {codes: {us-ccl: 5A001}}").Open, o => o.Text.Contains("t.controls has no row for 5A001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("item: {parts: [{item: {origin: JP, parts: [{item: {origin: US, parts: []}}]}}]}", Truth.True)]
    [InlineData("item: {parts: [{item: {origin: JP, parts: [{item: {origin: CN, parts: []}}]}}]}", Truth.False)]
    [InlineData("item: {parts: [{item: {origin: JP}}]}", Truth.Unknown)] // nobody knows what is in it
    [InlineData("item: {parts: [{item: {origin: JP, parts: [], complete: {parts: false}}}]}", Truth.Unknown)]
    [InlineData("item: {parts: []}", Truth.False)]
    [InlineData("item: {}", Truth.Unknown)]
    public void Deep_walks_parts_to_any_depth(string facts, Truth truth) =>
        Assert.Equal(truth, TinyLaw.Ask("any p in deep(item.parts) (p.item.origin == 'US')", facts));

    [Fact]
    public void Deep_walks_what_made_what_made_it() => Assert.Equal(Truth.True, TinyLaw.Ask(
        "any m in deep(item.made-with) (m.item.kind == 'software')",
        "item: {made-with: [{item: {kind: commodity, made-with: [{item: {kind: software, made-with: []}}]}}]}"));

    [Fact]
    public void Deep_gives_each_part_once() => Interval.Is("(count p in deep(item.parts) (p.item.origin == 'US'))", "", 1, 1, """
        item: {parts: [{item: {origin: CN, parts: [{ref: board}]}}, {item: {origin: JP, parts: [{ref: board}]}}]}
        items:
          board: {origin: CN, parts: [{item: {origin: US, parts: []}}]}
        """);

    [Theory]
    [InlineData("item: {origin: US}", Truth.True)]
    [InlineData("item: {origin: CN}", Truth.False)]
    [InlineData("item: {}", Truth.Unknown)]
    public void Holds_asks_another_rule(string facts, Truth truth) =>
        Assert.Equal(truth, TinyLaw.Ask("holds('t.us')", facts, TinyLaw.Definition("us", "item.origin == 'US'")));

    [Fact]
    public void Holds_of_a_rule_that_is_not_in_force_is_false() => Assert.Equal(Truth.False, TinyLaw.Ask(
        "holds('t.later')", "", TinyLaw.Bare("later", "kind: definition\nwhen: true\nversions: [{from: 2030-01-01, source: Gazette 9}]")));

    [Theory]
    [InlineData("parties: [{role: end-user, headquarters: RU}]", Truth.True)]
    [InlineData("parties: [{role: end-user, headquarters: US}]", Truth.False)]
    [InlineData("parties: [{role: end-user}]", Truth.Unknown)]
    public void Holds_asks_a_definition_about_a_record(string facts, Truth truth) => Assert.Equal(truth, TinyLaw.Ask(
        "any p in parties (holds('t.russian', p))", facts, TinyLaw.Definition("russian", "x.headquarters == 'RU'", "of: {party: x}")));

    [Theory]
    [InlineData("item: {designed-by: none}", Truth.False)]
    [InlineData("item: {}", Truth.Unknown)]
    public void Holds_of_nobody_is_false_and_of_somebody_unknown_is_unknown(string facts, Truth truth) => Assert.Equal(truth, TinyLaw.Ask(
        "holds('t.russian', item.designed-by)", facts, TinyLaw.Definition("russian", "true", "of: {party: x}")));

    [Fact]
    public void Definition_takes_an_owner_for_a_party() => Assert.Equal(Truth.True, TinyLaw.Ask(
        "any p in parties (any o in p.owners (holds('t.russian', o) and o.share >= 50 %))",
        "parties: [{role: end-user, owners: [{share: 50%, headquarters: RU}, {share: 50%, headquarters: US}]}]",
        TinyLaw.Definition("russian", "x.headquarters == 'RU'", "of: {party: x}")));

    [Fact]
    public void Definition_about_a_table_row_reads_its_cells() => Assert.Equal(Truth.True, TinyLaw.Ask(
        "any r in rows('t.controls', item.codes.us-ccl) (holds('t.missile', r))",
        "item: {codes: {us-ccl: 3A001.b}}",
        [.. Table, TinyLaw.Definition("missile", "r.reason == 'MT'", "of: {t.controls: r}")]));

    [Fact]
    public void Value_of_gives_the_amount_of_a_definition() => Assert.Equal(Truth.True, TinyLaw.Ask(
        "value-of('t.content') == 5 USD",
        "item: {parts: [{item: {value: 5 USD}}]}",
        TinyLaw.Definition("content", "sum p in item.parts (true) by p.item.value", "gives: money")));
}
