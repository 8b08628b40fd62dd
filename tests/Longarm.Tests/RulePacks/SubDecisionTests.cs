using Longarm.Core;
using Longarm.RulePacks;

namespace Longarm.Tests.RulePacks;

/// <summary>Questions about something strictly contained: <c>requires-license</c> and <c>subject</c>.</summary>
public sealed class SubDecisionTests
{
    private static readonly PackFile[] Law =
    [
        TinyLaw.Rule("reach.us", "reach", "item.origin == 'US'"),
        TinyLaw.Rule("out", "exclusion", "'published' in item.traits"),
        TinyLaw.Rule("chart.ns", "requirement", "item.codes.us-ccl under '3A001' and to in ['CN', 'RU']"),
        TinyLaw.Rule("chart.at", "requirement", "item.codes.us-ccl under '3A991' and to == 'RU'"),
        TinyLaw.Rule("list", "requirement", "any p in parties (p.country == 'CN')"),
        TinyLaw.Rule("exc.low-value", "exception", "item.value <= 5 USD", "lifts: [t.chart]"),
        TinyLaw.Rule("exc.barred", "exception-limit", "item.kind == 'technology'", "limits: [t.exc]"),
        TinyLaw.Rule("ask.license", "flag", "any p in item.parts (requires-license(p.item, to = to, using = ['t.chart', 't.list'], exceptions = ['t.exc']))"),
        TinyLaw.Rule("ask.bare", "flag", "any p in item.parts (requires-license(p.item, to = to, using = ['t.chart']))"),
        TinyLaw.Rule("ask.russia", "flag", "any p in item.parts (requires-license(p.item, to = 'RU', using = ['t.chart.at']))"),
        TinyLaw.Rule("ask.subject", "flag", "any p in item.parts (subject(p.item, to = to, using = ['t.reach']))"),
    ];

    private static readonly TinyLaw Tiny = TinyLaw.Of(Law);

    [Theory]
    [InlineData("{codes: {us-ccl: 3A001.a}, value: 9 USD, kind: commodity}", Truth.True)]
    [InlineData("{codes: {us-ccl: 3A001.a}, value: 5 USD, kind: commodity}", Truth.False)] // the exception lifts it
    [InlineData("{codes: {us-ccl: 3A001.a}, value: 5 USD, kind: technology}", Truth.True)] // its limit bars it
    [InlineData("{codes: {us-ccl: 3A001.a}, value: 5 USD}", Truth.Unknown)]
    [InlineData("{codes: {us-ccl: 3A001.a}, kind: commodity}", Truth.Unknown)]
    [InlineData("{codes: {us-ccl: EAR99}}", Truth.False)]
    [InlineData("{value: 9 USD, kind: commodity}", Truth.Unknown)]
    public void Contained_item_needs_a_license(string item, Truth truth) =>
        Assert.Equal(truth, Tiny.Truth("t.ask.license", $"item: {{parts: [{{item: {item}}}]}}"));

    [Fact]
    public void Exceptions_count_only_where_they_are_named() => Assert.Equal(
        Truth.True, Tiny.Truth("t.ask.bare", "item: {parts: [{item: {codes: {us-ccl: 3A001}, value: 5 USD, kind: commodity}}]}"));

    [Fact]
    public void Parties_of_the_case_do_not_count_for_what_is_contained() => Assert.Equal(
        Truth.False,
        Tiny.Truth("t.ask.license", "parties: [{role: end-user, country: CN}]\nitem: {parts: [{item: {codes: {us-ccl: EAR99}, kind: commodity, value: 9 USD}}]}"));

    [Fact]
    public void Destination_is_the_one_that_is_asked_about()
    {
        const string Facts = "to: CN\nitem: {parts: [{item: {codes: {us-ccl: 3A991}, value: 9 USD}}]}";

        Assert.Equal(Truth.True, Tiny.Truth("t.ask.russia", Facts));
        Assert.Equal(Truth.False, Tiny.Truth("t.ask.bare", Facts));
    }

    [Fact]
    public void Destination_that_is_one_of_several_is_unknown_where_they_differ()
    {
        const string Item = "item: {parts: [{item: {codes: {us-ccl: 3A991}, value: 9 USD}}]}";

        Assert.Equal(Truth.Unknown, Tiny.Truth("t.ask.bare", "to: {any-of: [RU, CN]}\n" + Item));
        Assert.Equal(Truth.False, Tiny.Truth("t.ask.bare", "to: {any-of: [JP, CN]}\n" + Item));
    }

    [Theory]
    [InlineData("{origin: US, traits: []}", Truth.True)]
    [InlineData("{origin: US, traits: [published]}", Truth.False)]
    [InlineData("{origin: US}", Truth.Unknown)]
    [InlineData("{origin: CN}", Truth.False)]
    [InlineData("{traits: []}", Truth.Unknown)]
    public void Contained_item_is_subject(string item, Truth truth) =>
        Assert.Equal(truth, Tiny.Truth("t.ask.subject", $"item: {{parts: [{{item: {item}}}]}}"));

    [Theory]
    [InlineData("value: 9 USD", "value: 5 USD", 1, 1)]
    [InlineData("value: 5 USD", "value: 9 USD", 1, 1)]
    [InlineData("value: 9 USD", "value: 8 USD", 2, 2)]
    [InlineData("value: 5 USD", "value: 4..6 USD", 0, 1)]
    [InlineData("value: 9 USD", "value: 9 EUR", 1, 2)]
    [InlineData("value: 9 USD", "value: 9 USD, traits: [published]", 2, 2)]
    [InlineData("value: 9 USD", "value: 9 USD, codes: {us-ccl: EAR99}", 1, 1)]
    [InlineData("value: 9 USD", "value: 9 USD, codes: {}", 1, 2)]
    [InlineData("value: 9 USD", "value: 9 USD, codes: {us-ccl: {any-of: [3A001, EAR99]}}", 1, 2)]
    public void Items_that_look_alike_are_told_apart_by_what_rules_read(string one, string other, int low, int high) => Assert.Equal(
        (Truth.True, Truth.True),
        (Counts($"{low} <= n", one, other), Counts($"n <= {high}", one, other)));

    private static Truth Counts(string condition, string one, string other)
    {
        var law = TinyLaw.Of([.. Law, TinyLaw.Rule("count", "flag",
            $"let n = count p in item.parts (requires-license(p.item, to = to, using = ['t.chart'], exceptions = ['t.exc'])) then {condition}")]);
        var parts = string.Join(", ", ((string[])[one, other]).Select(p => $"{{item: {{kind: commodity, {p}{(p.Contains("codes", StringComparison.Ordinal) ? "" : ", codes: {us-ccl: 3A001.a}")}}}}}"));
        return law.Truth("t.count", $"item: {{parts: [{parts}]}}");
    }

    [Fact]
    public void Questions_may_go_ten_thousand_parts_deep()
    {
        var law = TinyLaw.Of(TinyLaw.Rule("reach", "reach", "item.origin == 'US' or any p in item.parts (subject(p.item, to = to, using = ['t.reach']))"));
        var items = string.Join('\n', Enumerable.Range(0, 10_000).Select(i =>
            $"  i{i}: {{origin: CN, parts: [{(i == 9_999 ? "{item: {origin: US, parts: []}}" : $"{{ref: i{i + 1}}}")}]}}"));

        Assert.Equal(Truth.True, law.Truth("t.reach", $"item: {{origin: CN, parts: [{{ref: i0}}]}}\nitems:\n{items}"));
    }

    [Fact]
    public void Shared_assembly_is_asked_about_once()
    {
        // Sixty storeys of two references each: without a memory this would be 2^60 questions.
        var law = TinyLaw.Of(
            TinyLaw.Rule("reach", "reach", "item.origin == 'US' or any p in item.parts (subject(p.item, to = to, using = ['t.reach']))"),
            TinyLaw.Rule("worth", "flag", "(sum p in item.parts until (p.item.origin == 'US') (true) by p.item.value) > 0 USD"),
            TinyLaw.Rule("deep", "flag", "any p in deep(item.parts) (p.item.origin == 'US')"));
        var items = string.Join('\n', Enumerable.Range(0, 60).Select(i =>
            $"  i{i}: {{origin: CN, parts: [{(i == 59 ? "" : $"{{ref: i{i + 1}}}, {{ref: i{i + 1}}}")}]}}"));
        var facts = $"item: {{origin: CN, parts: [{{ref: i0}}]}}\nitems:\n{items}";

        Assert.Equal(Truth.False, law.Truth("t.reach", facts));
        Assert.Equal(Truth.False, law.Truth("t.worth", facts));
        Assert.Equal(Truth.False, law.Truth("t.deep", facts));
        Assert.Equal(Verdict.NotSubject, law.Answer(facts).Written.Verdict);
    }

    [Fact]
    public void Shared_assembly_is_explained_once()
    {
        var law = TinyLaw.Of(
            TinyLaw.Rule("reach", "reach", "item.origin == 'US' or any p in item.parts (subject(p.item, to = to, using = ['t.reach']))"),
            TinyLaw.Rule("req", "requirement", "true"));
        var items = string.Join('\n', Enumerable.Range(0, 60).Select(i =>
            $"  i{i}: {{origin: CN, parts: [{(i == 59 ? "{item: {}}" : $"{{ref: i{i + 1}}}, {{ref: i{i + 1}}}")}]}}"));
        var answer = law.Answer($"item: {{origin: CN, parts: [{{ref: i0}}]}}\nitems:\n{items}");

        Assert.Equal(Truth.Unknown, answer.Subject);
        Assert.True(Size(answer.Grounds.Single(g => g.Rule.Rule.Id == "t.reach").Proof!) < 1_000);
        Assert.Equal("items.i59.parts[0].item.origin", answer.Missing[0].Facts[0].Path);
    }

    private static int Size(Longarm.Core.Deciding.Proof proof) => 1 + proof.Children.Sum(Size);
}
