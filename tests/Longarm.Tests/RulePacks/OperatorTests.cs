using Longarm.Core;

namespace Longarm.Tests.RulePacks;

/// <summary>Section 5 of the language reference: what each operator does with known, unknown and bounded facts.</summary>
public sealed class OperatorTests
{
    [Theory]
    [InlineData("true and unknown", Truth.Unknown)]
    [InlineData("false and unknown", Truth.False)]
    [InlineData("true or unknown", Truth.True)]
    [InlineData("false or unknown", Truth.Unknown)]
    [InlineData("not unknown", Truth.Unknown)]
    [InlineData("not true", Truth.False)]
    [InlineData("not not true", Truth.True)]
    [InlineData("not false and false", Truth.False)] // “not” binds first
    [InlineData("true or true and false", Truth.True)] // “and” binds before “or”
    [InlineData("(true or true) and false", Truth.False)]
    [InlineData("not 1 == 2", Truth.True)]
    public void Logic_follows_Kleene(string condition, Truth truth) => Assert.Equal(truth, TinyLaw.Ask(condition));

    [Theory]
    [InlineData("1 + 2 * 3 == 7", Truth.True)]
    [InlineData("(1 + 2) * 3 == 9", Truth.True)]
    [InlineData("10 - 2 - 3 == 5", Truth.True)]
    [InlineData("8 / 2 / 2 == 2", Truth.True)]
    [InlineData("0.1 + 0.2 == 0.3", Truth.True)]
    [InlineData("25 % == 0.25", Truth.True)]
    [InlineData("0.1 % == 0.001", Truth.True)]
    [InlineData("1 / 0 == 1", Truth.Unknown)]
    [InlineData("0 / 0 == 0", Truth.Unknown)]
    [InlineData("1 USD + 1 EUR > 0 USD", Truth.Unknown)]
    [InlineData("2 * 3 USD == 6 USD", Truth.True)]
    [InlineData("6 USD / 2 USD == 3", Truth.True)]
    [InlineData("6 USD / 2 == 3 USD", Truth.True)]
    [InlineData("25 % * 40 USD == 10 USD", Truth.True)]
    [InlineData("40 USD * 25 % == 10 USD", Truth.True)]
    [InlineData("50 % * 50 % == 25 %", Truth.True)]
    [InlineData("10 USD / 50 % == 20 USD", Truth.True)]
    [InlineData("6500 GB/s == 6.5 TB/s", Truth.True)]
    [InlineData("16 nm < 0.02 um", Truth.True)]
    public void Arithmetic_is_exact(string condition, Truth truth) => Assert.Equal(truth, TinyLaw.Ask(condition));

    [Theory]
    [InlineData("item: {value: 10 USD}", Truth.False)] // exceeding
    [InlineData("item: {value: 10.01 USD}", Truth.True)]
    [InlineData("item: {value: 9..10 USD}", Truth.False)]
    [InlineData("item: {value: 9..10.01 USD}", Truth.Unknown)]
    [InlineData("item: {value: 10.01..12 USD}", Truth.True)]
    [InlineData("item: {}", Truth.Unknown)]
    [InlineData("item: {value: 100 EUR}", Truth.Unknown)] // no rate
    [InlineData("item: {value: {any-of: [11 USD, 12 USD]}}", Truth.True)]
    [InlineData("item: {value: {any-of: [9 USD, 12 USD]}}", Truth.Unknown)]
    [InlineData("item: {value: {any-of: [9 USD, 10 USD]}}", Truth.False)]
    public void Amount_exceeds_a_limit(string facts, Truth truth)
    {
        Assert.Equal(truth, TinyLaw.Ask("item.value > 10 USD", facts));
        Assert.Equal(truth, TinyLaw.Ask("10 USD < item.value", facts));
        Assert.Equal(truth.Not(), TinyLaw.Ask("item.value <= 10 USD", facts));
    }

    [Theory]
    [InlineData("item: {value: 10 USD}", Truth.True)]
    [InlineData("item: {value: 10.00 USD}", Truth.True)]
    [InlineData("item: {value: 9 USD}", Truth.False)]
    [InlineData("item: {value: 9..11 USD}", Truth.Unknown)]
    [InlineData("item: {value: 11..12 USD}", Truth.False)]
    [InlineData("item: {}", Truth.Unknown)]
    public void Amount_equals_a_number(string facts, Truth truth)
    {
        Assert.Equal(truth, TinyLaw.Ask("item.value == 10 USD", facts));
        Assert.Equal(truth.Not(), TinyLaw.Ask("item.value != 10 USD", facts));
    }

    [Theory]
    [InlineData("item: {kind: software}", Truth.True)]
    [InlineData("item: {kind: technology}", Truth.False)]
    [InlineData("item: {}", Truth.Unknown)]
    [InlineData("item: {kind: {any-of: [software, technology]}}", Truth.Unknown)]
    [InlineData("item: {kind: {any-of: [commodity, technology]}}", Truth.False)]
    public void Word_equals_a_word(string facts, Truth truth)
    {
        Assert.Equal(truth, TinyLaw.Ask("item.kind == 'software'", facts));
        Assert.Equal(truth.Not(), TinyLaw.Ask("item.kind != 'software'", facts));
    }

    [Theory]
    [InlineData("from: US", Truth.True)]
    [InlineData("from: US-CA", Truth.True)] // a State is in the country
    [InlineData("from: CA", Truth.False)]
    [InlineData("from: {any-of: [US, US-CA]}", Truth.True)]
    [InlineData("from: {any-of: [US, CA]}", Truth.Unknown)]
    public void Place_equals_a_country(string facts, Truth truth)
    {
        Assert.Equal(truth, TinyLaw.Ask("from == 'US'", facts));
        Assert.Equal(truth, TinyLaw.Ask("'US' == from", facts));
        Assert.Equal(truth, TinyLaw.Ask("from in ['US', 'JP']", facts));
    }

    [Fact]
    public void Country_is_not_one_of_its_parts() => Assert.Equal(Truth.False, TinyLaw.Ask("to == 'UA-43'", "to: UA"));

    [Theory]
    [InlineData("item: {traits: [mass-market]}", Truth.True)]
    [InlineData("item: {traits: [published]}", Truth.False)]
    [InlineData("item: {traits: []}", Truth.False)]
    [InlineData("item: {}", Truth.Unknown)]
    [InlineData("item: {traits: [published], complete: {traits: false}}", Truth.Unknown)]
    [InlineData("item: {traits: [mass-market], complete: {traits: false}}", Truth.True)]
    [InlineData("item: {traits: [], complete: {traits: false}}", Truth.Unknown)]
    public void Word_is_in_a_list_of_facts(string facts, Truth truth)
    {
        Assert.Equal(truth, TinyLaw.Ask("'mass-market' in item.traits", facts));
        Assert.Equal(truth.Not(), TinyLaw.Ask("'mass-market' not in item.traits", facts));
    }

    [Fact]
    public void Nothing_is_in_an_empty_list_of_words() =>
        Assert.Equal(Truth.False, TinyLaw.Ask("item.origin in []", "item: {}"));

    [Theory]
    [InlineData("item: {codes: {us-ccl: 3B001.c.1}}", Truth.True)]
    [InlineData("item: {codes: {us-ccl: 3B001.c}}", Truth.True)]
    [InlineData("item: {codes: {us-ccl: 3B001}}", Truth.Unknown)] // nobody has said which paragraph
    [InlineData("item: {codes: {us-ccl: 3B001.d}}", Truth.False)]
    [InlineData("item: {codes: {us-ccl: EAR99}}", Truth.False)]
    [InlineData("item: {codes: {us-ccl: none}}", Truth.False)]
    [InlineData("item: {codes: {}}", Truth.Unknown)]
    [InlineData("item: {codes: {us-ccl: {any-of: [3B001.c.1, 3B001.c.2]}}}", Truth.True)]
    [InlineData("item: {codes: {us-ccl: {any-of: [3B001.c.1, EAR99]}}}", Truth.Unknown)]
    [InlineData("item: {codes: {us-ccl: {any-of: [3B001.d, EAR99]}}}", Truth.False)]
    public void Code_stands_under_a_tree(string facts, Truth truth)
    {
        Assert.Equal(truth, TinyLaw.Ask("item.codes.us-ccl under '3B001.c'", facts));
        Assert.Equal(truth, TinyLaw.Ask("item.codes.us-ccl in ['3B001.c', '9A991']", facts));
        Assert.Equal(truth.Not(), TinyLaw.Ask("item.codes.us-ccl not under '3B001.c'", facts));
    }

    [Theory]
    [InlineData("item: {parts: [{item: {origin: US}}, {item: {origin: CN}}]}", Truth.True, Truth.False)]
    [InlineData("item: {parts: [{item: {origin: US}}, {item: {}}]}", Truth.True, Truth.Unknown)]
    [InlineData("item: {parts: [{item: {origin: CN}}, {item: {}}]}", Truth.Unknown, Truth.False)]
    [InlineData("item: {parts: [{item: {origin: US}}]}", Truth.True, Truth.True)]
    [InlineData("item: {parts: []}", Truth.False, Truth.True)]
    [InlineData("item: {}", Truth.Unknown, Truth.Unknown)]
    [InlineData("item: {parts: [{item: {origin: US}}], complete: {parts: false}}", Truth.True, Truth.Unknown)]
    [InlineData("item: {parts: [{item: {origin: CN}}], complete: {parts: false}}", Truth.Unknown, Truth.False)]
    public void Any_and_all_ask_every_element(string facts, Truth any, Truth all)
    {
        Assert.Equal(any, TinyLaw.Ask("any p in item.parts (p.item.origin == 'US')", facts));
        Assert.Equal(all, TinyLaw.Ask("all p in item.parts (p.item.origin == 'US')", facts));
    }

    [Theory]
    [InlineData("item: {parts: [{item: {origin: US}}, {item: {origin: CN}}, {item: {}}]}", 1, 2)]
    [InlineData("item: {parts: []}", 0, 0)]
    [InlineData("item: {}", 0, null)]
    [InlineData("item: {parts: [{item: {origin: US}}], complete: {parts: false}}", 1, null)]
    public void Count_runs_from_the_certain_to_the_possible(string facts, int low, int? high) =>
        Interval.Is("(count p in item.parts (p.item.origin == 'US'))", "", low, high, facts);

    [Theory]
    [InlineData("known(item.origin)", "item: {}", Truth.False)]
    [InlineData("known(item.origin)", "item: {origin: US}", Truth.True)]
    [InlineData("known(item.origin)", "item: {origin: {any-of: [US, CN]}}", Truth.True)]
    [InlineData("known(item.value)", "item: {value: 1..2 USD}", Truth.True)]
    [InlineData("known(item.parts)", "item: {parts: []}", Truth.True)]
    [InlineData("known(item.designed-by)", "item: {designed-by: none}", Truth.True)]
    [InlineData("known(item.origin == 'US')", "item: {}", Truth.False)]
    [InlineData("known(item.origin == 'US')", "item: {origin: CN}", Truth.True)]
    [InlineData("none(item.designed-by)", "item: {designed-by: none}", Truth.True)]
    [InlineData("none(item.designed-by)", "item: {designed-by: A}", Truth.False)]
    [InlineData("none(item.designed-by)", "item: {}", Truth.Unknown)]
    [InlineData("none(item.value)", "item: {value: 1..2 USD}", Truth.False)]
    [InlineData("empty(item.parts)", "item: {parts: []}", Truth.True)]
    [InlineData("empty(item.parts)", "item: {parts: [{item: {}}]}", Truth.False)]
    [InlineData("empty(item.parts)", "item: {parts: [], complete: {parts: false}}", Truth.Unknown)]
    [InlineData("empty(item.parts)", "item: {parts: [{item: {}}], complete: {parts: false}}", Truth.False)]
    [InlineData("empty(item.parts)", "item: {}", Truth.Unknown)]
    [InlineData("listed(item.codes.us-ccl)", "item: {codes: {us-ccl: 3A001}}", Truth.True)]
    [InlineData("listed(item.codes.us-ccl)", "item: {codes: {us-ccl: EAR99}}", Truth.False)]
    [InlineData("listed(item.codes.us-ccl)", "item: {codes: {us-ccl: none}}", Truth.False)]
    [InlineData("listed(item.codes.us-ccl)", "item: {}", Truth.Unknown)]
    [InlineData("listed(item.codes.us-ccl)", "item: {codes: {us-ccl: {any-of: [3A001, 3A991]}}}", Truth.True)]
    [InlineData("listed(item.codes.us-ccl)", "item: {codes: {us-ccl: {any-of: [3A001, EAR99]}}}", Truth.Unknown)]
    [InlineData("judge('')", "", Truth.True)]
    [InlineData("judge('Is it essential?')", "", Truth.Unknown)]
    public void Tests_of_one_value(string condition, string facts, Truth truth) => Assert.Equal(truth, TinyLaw.Ask(condition, facts));

    [Theory]
    [InlineData("item: {designed-by: none}", Truth.False)] // nobody's headquarters is nowhere
    [InlineData("item: {}", Truth.Unknown)]
    [InlineData("item: {designed-by: Maker}\nparties: [{role: producer, name: Maker, headquarters: CN}]", Truth.True)]
    [InlineData("item: {designed-by: Stranger}", Truth.Unknown)]
    public void Field_of_a_party_that_may_be_none(string facts, Truth truth) =>
        Assert.Equal(truth, TinyLaw.Ask("item.designed-by.headquarters == 'CN'", facts));

    [Theory]
    [InlineData("loaded < 2025-04-10T00:01-04:00", "loaded: 2025-04-10T00:00-04:00", Truth.True)]
    [InlineData("loaded < 2025-04-10T00:01-04:00", "loaded: 2025-04-10T00:01-04:00", Truth.False)]
    [InlineData("loaded < 2025-04-10T00:01-04:00", "loaded: 2025-04-10T12:00+08:00", Truth.True)]
    [InlineData("loaded < 2025-04-10T00:01-04:00", "loaded: 2025-04-10T12:01+08:00", Truth.False)]
    [InlineData("loaded < 2025-04-10", "loaded: 2025-04-09T23:59-04:00", Truth.True)]
    [InlineData("loaded < 2025-04-10", "loaded: 2025-04-10T00:00-04:00", Truth.False)]
    [InlineData("loaded <= 2025-04-10", "loaded: 2025-04-10T15:00-04:00", Truth.True)]
    [InlineData("loaded <= 2025-04-10", "loaded: 2025-04-11T00:00-04:00", Truth.False)]
    [InlineData("loaded == 2025-04-10", "loaded: 2025-04-10T15:00-04:00", Truth.True)]
    [InlineData("loaded > 2025-04-10", "loaded: 2025-04-10T15:00-04:00", Truth.False)]
    [InlineData("loaded < 2025-04-10", "", Truth.Unknown)]
    [InlineData("on >= 2024-06-01", "on: 2024-06-01", Truth.True)]
    [InlineData("on >= 2024-06-02", "on: 2024-06-01", Truth.False)]
    [InlineData("on < 2024-06-01T12:01-04:00", "on: 2024-06-01", Truth.True)] // noon in New York
    [InlineData("on > 2024-06-01T09:00-04:00", "on: 2024-06-01", Truth.True)]
    [InlineData("2024-06-01T09:00-04:00 <= on", "on: 2024-06-01", Truth.True)]
    [InlineData("2024-06-01T12:01-04:00 <= on", "on: 2024-06-01", Truth.False)]
    [InlineData("loaded <= on", "on: 2024-06-01\nloaded: 2024-06-01T12:00-04:00", Truth.True)]
    [InlineData("loaded <= on", "on: 2024-06-01\nloaded: 2024-06-01T12:01-04:00", Truth.False)]
    [InlineData("contracted <= on", "on: 2024-06-01T09:00-04:00\ncontracted: 2024-06-01", Truth.True)] // from midnight on
    [InlineData("contracted > on", "on: 2024-06-01T09:00-04:00\ncontracted: 2024-06-01", Truth.False)]
    [InlineData("contracted > on", "on: 2024-05-31T23:59-04:00\ncontracted: 2024-06-01", Truth.True)]
    [InlineData("on == 2024-06-01", "on: 2024-06-01", Truth.True)]
    public void Dates_compare_where_the_law_is(string condition, string facts, Truth truth) =>
        Assert.Equal(truth, TinyLaw.Ask(condition, facts));

    [Theory]
    [InlineData("let v = item.value then v > 1 USD and v < 3 USD", "item: {value: 2 USD}", Truth.True)]
    [InlineData("let v = item.value then v > 1 USD and v < 3 USD", "item: {}", Truth.Unknown)]
    [InlineData("let p = item.parts then any x in p (x.item.origin == 'US')", "item: {parts: [{item: {origin: US}}]}", Truth.True)]
    [InlineData("let a = 1 then let b = a + 1 then b == 2", "", Truth.True)]
    public void Let_names_a_value(string condition, string facts, Truth truth) => Assert.Equal(truth, TinyLaw.Ask(condition, facts));

    [Fact]
    public void Variables_of_nested_quantifiers_stay_apart() => Assert.Equal(Truth.True, TinyLaw.Ask(
        "any p in item.parts (all q in p.item.parts (q.item.origin == 'CN') and p.item.origin == 'US')",
        "item: {parts: [{item: {origin: JP, parts: []}}, {item: {origin: US, parts: [{item: {origin: CN, parts: []}}]}}]}"));

    [Fact]
    public void Expression_may_run_over_several_lines() =>
        Assert.Equal(Truth.True, TinyLaw.Ask("item.origin == 'US'\n  and item.kind == 'software'", "item: {origin: US, kind: software}"));
}
