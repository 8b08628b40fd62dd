using Longarm.Core;

namespace Longarm.Tests.RulePacks;

/// <summary>Totals over parts: what counts, how often, and what is left open.</summary>
public sealed class SumTests
{
    private const string Foreign = "(sum p in item.parts (p.item.origin == 'US') by p.item.value)";
    private const string Deep = "(sum p in item.parts until (p.item.origin == 'US') (true) by p.item.value)";

    [Theory]
    [InlineData("item: {parts: [{item: {origin: US, value: 3 USD}, quantity: 2}, {item: {origin: CN, value: 9 USD}}]}", 6, 6)]
    [InlineData("item: {parts: []}", 0, 0)]
    [InlineData("item: {parts: [{item: {value: 3 USD}}]}", 0, 3)] // it may be foreign
    [InlineData("item: {parts: [{item: {origin: US, value: 3..5 USD}}]}", 3, 5)]
    [InlineData("item: {parts: [{item: {origin: US, value: 3 USD}, quantity: 1..4}]}", 3, 12)]
    [InlineData("item: {parts: [{item: {origin: US}}]}", 0, null)]
    [InlineData("item: {}", 0, null)]
    [InlineData("item: {parts: [{item: {origin: US, value: 3 USD}}], complete: {parts: false}}", 3, null)]
    [InlineData("item: {parts: [{item: {origin: {any-of: [US, CN]}, value: 3 USD}}]}", 0, 3)]
    [InlineData("item: {parts: [{item: {origin: US, value: {any-of: [3 USD, 4 USD]}}}]}", 0, null)]
    public void Sum_counts_the_listed_parts_that_hold(string facts, int low, int? high) => Interval.Is(Foreign, "USD", low, high, facts);

    [Fact]
    public void Sum_of_two_currencies_is_unknown() => Assert.Equal(Truth.Unknown, TinyLaw.Ask(
        $"{Foreign} > 0 USD", "item: {parts: [{item: {origin: US, value: 3 USD}}, {item: {origin: US, value: 3 EUR}}]}"));

    [Fact]
    public void Quantities_multiply_on_the_way_down() => Interval.Is(Deep, "USD", 24, 24, """
        item:
          parts:
            - quantity: 2
              item: {origin: CN, value: 100 USD, parts: [{quantity: 3, item: {origin: CN, parts: [{quantity: 2, item: {origin: US, value: 2 USD, parts: []}}]}}]}
        """);

    [Fact]
    public void Walk_stops_where_it_is_told() => Interval.Is(Deep, "USD", 10, 10, """
        item:
          parts: [{item: {origin: US, value: 10 USD, parts: [{item: {origin: US, value: 4 USD, parts: []}}]}}]
        """);

    [Fact]
    public void Shared_assembly_counts_wherever_it_is_used() => Interval.Is(Deep, "USD", 10, 10, """
        item: {parts: [{ref: board, quantity: 3}, {item: {origin: CN, parts: [{ref: board, quantity: 2}]}}]}
        items:
          board: {origin: CN, parts: [{item: {origin: US, value: 2 USD, parts: []}}]}
        """);

    [Fact]
    public void Unknown_stop_spans_the_whole_and_its_parts() => Interval.Is(Deep, "USD", 4, 10, """
        item: {parts: [{item: {value: 10 USD, parts: [{item: {origin: US, value: 4 USD, parts: []}}]}}]}
        """);

    [Fact]
    public void Unknown_stop_of_a_part_whose_parts_nobody_knows_has_no_upper_end() =>
        Interval.Is(Deep, "USD", 0, null, "item: {parts: [{item: {value: 10 USD}}]}");

    [Fact]
    public void Sum_in_a_definition_is_asked_anew_for_each_record()
    {
        // One board in two boxes of different origin: what counts in it depends on the box that asks.
        var law = TinyLaw.Of(
            TinyLaw.Definition("foreign", "sum q in i.parts until (q.item.origin != 'CN') (q.item.origin != i.origin) by q.item.value", "of: {item: i}\ngives: money"),
            TinyLaw.Rule("us-box", "flag", "any p in item.parts (p.item.origin == 'US' and value-of('t.foreign', p.item) > 0 USD)"),
            TinyLaw.Rule("jp-box", "flag", "any p in item.parts (p.item.origin == 'JP' and value-of('t.foreign', p.item) > 0 USD)"));
        const string Facts = """
            item: {parts: [{item: {origin: US, parts: [{ref: board}]}}, {item: {origin: JP, parts: [{ref: board}]}}]}
            items:
              board: {origin: CN, parts: [{item: {origin: US, value: 2 USD, parts: []}}]}
            """;
        var about = law.Case(Facts);
        Longarm.Core.Deciding.ActivePacks active = new(law.Book, new(about.On, null, [], Posture.Written));
        Longarm.Core.Deciding.Evaluation run = new(active);

        Assert.Equal(Truth.False, active.Find("t.us-box")!.Decide(run, about));
        Assert.Equal(Truth.True, active.Find("t.jp-box")!.Decide(run, about));
    }

    [Fact]
    public void Sum_inside_a_quantifier_is_asked_anew_for_each_element() => Assert.Equal(Truth.True, TinyLaw.Ask(
        "any m in item.made-with ((sum p in item.parts until (p.item.kind == 'software') (p.item.origin == m.item.origin) by p.item.value) == 2 USD)",
        """
        item:
          made-with: [{item: {origin: JP}}, {item: {origin: US}}]
          parts: [{item: {kind: commodity, parts: [{item: {kind: software, origin: US, value: 2 USD}}]}}]
        """));

    [Theory]
    [InlineData("item: {value: 100 USD, parts: [{item: {origin: US, value: 25 USD}}]}", Truth.False)] // a ceiling: at the limit is free
    [InlineData("item: {value: 100 USD, parts: [{item: {origin: US, value: 25.01 USD}}]}", Truth.True)]
    [InlineData("item: {value: 100..200 USD, parts: [{item: {origin: US, value: 25 USD}}]}", Truth.False)]
    [InlineData("item: {value: 99..200 USD, parts: [{item: {origin: US, value: 25 USD}}]}", Truth.Unknown)]
    [InlineData("item: {value: 50..99 USD, parts: [{item: {origin: US, value: 25 USD}}]}", Truth.True)]
    [InlineData("item: {parts: [{item: {origin: US, value: 25 USD}}]}", Truth.Unknown)]
    [InlineData("item: {parts: [{item: {origin: CN, value: 25 USD}}]}", Truth.False)] // nothing is no share of anything
    [InlineData("item: {parts: []}", Truth.False)]
    [InlineData("item: {value: 0 USD, parts: [{item: {origin: US, value: 25 USD}}]}", Truth.Unknown)]
    [InlineData("item: {value: 100 EUR, parts: [{item: {origin: US, value: 25 USD}}]}", Truth.Unknown)]
    public void Share_of_the_value_against_a_quarter(string facts, Truth exceeds) =>
        Assert.Equal(exceeds, TinyLaw.Ask($"share({Foreign}, item.value) > 25 %", facts));

    [Fact]
    public void Total_that_no_decimal_holds_is_unknown() => Assert.Equal(Truth.Unknown, TinyLaw.Ask(
        $"{Foreign} > 1 USD", "item: {parts: [{quantity: 1000000, item: {origin: US, value: 79000000000000000000000000000 USD}}]}"));
}
