using Longarm.Text;

namespace Longarm.Tests.Text;

/// <summary>How a fact is written into the text of a case: nothing else in it changes.</summary>
public sealed class FactWriterTests
{
    private const string Block = """
        # A pump.
        on: 2025-01-01   # the day
        item:
          name: Pump
          parts:
            - item:
                name: Motor
                origin: DE
              how: incorporated
            - {item: {name: Drive, kind: commodity}, how: incorporated}
            - ref: board
        items:
          board: {}
        """;

    [Theory]
    [InlineData("item.origin", "item:\n  origin: CN   # asked, today\n  name: Pump")]
    [InlineData("to", "# A pump.\nto: CN   # asked, today\non: 2025-01-01   # the day\n")]
    [InlineData("item.parts[0].item.kind", "- item:\n        kind: CN   # asked, today\n        name: Motor")]
    [InlineData("item.parts[0].item.origin", "        origin: CN\n      how:")]
    [InlineData("item.parts[1].item.origin", "    # item.parts[1].item.origin: asked, today\n    - {item: {origin: CN, name: Drive, kind: commodity}")]
    [InlineData("item.codes.us-ccl", "item:\n  codes: {us-ccl: CN}   # asked, today\n  name: Pump")]
    [InlineData("items.board.origin", "  # items.board.origin: asked, today\n  board: {origin: CN}")]
    [InlineData("item.parts[2].quantity", "    - quantity: CN   # asked, today\n      ref: board")]
    public void Fact_is_written_where_it_belongs(string fact, string expected)
    {
        var changed = Write("case.yaml", Block, fact, "CN");

        Assert.Contains(expected, changed, StringComparison.Ordinal);
        List<Mistake> mistakes = [];
        Assert.Single(MarkedReader.Read("case.yaml", changed!, mistakes));
        Assert.Empty(mistakes);
    }

    [Theory]
    [InlineData("value: 900..1200 USD   # a guess\n", "value: CN   # a guess\n")]
    [InlineData("value: \"4 USD\"\n", "value: CN\n")]
    [InlineData("value: {any-of: [1 USD, 2 USD]}\n", "value: CN\n")]
    public void What_is_there_is_replaced(string before, string after) => Assert.Equal(after, Write("case.yaml", before, "value", "CN"));

    [Theory]
    [InlineData("item: {parts: [{ref: a}], complete: {parts: false}}\n", "[]", "item: {parts: [{ref: a}], complete: {parts: true}}\n")]
    [InlineData("item: {parts: [{ref: a}], complete: {parts: false}}\n", "[{ref: b}]", "item: {parts: [{ref: a}, {ref: b}], complete: {parts: true}}\n")]
    [InlineData("item:\n  parts:\n    - ref: a\n  complete: {parts: false}\n", "[]", "item:\n  parts:\n    - ref: a\n  complete: {parts: true}\n")]
    [InlineData("item:\n  parts:\n    - ref: a\n  complete: {parts: false}\n", "[{ref: b}]", null)]
    [InlineData("item: {parts: [{ref: a}]}\n", "[]", null)]
    public void Partial_list_is_added_to_and_never_overwritten(string before, string answer, string? after)
    {
        var changed = new FactWriter("case.yaml", before).Write("item.parts", MarkedReader.Read("a", answer, [])[0], null, out var why);

        Assert.Equal(after, changed);
        Assert.True(after is not null || why.Contains("by hand", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_stays_json() =>
        Assert.Equal("""{"item": {"codes": {"us-ccl": "3A001"}, "name": "Pump"}}""", Write("case.json", """{"item": {"name": "Pump"}}""", "item.codes.us-ccl", "3A001"));

    [Theory]
    [InlineData("components.board.origin")]
    [InlineData("item.parts[7].item.origin")]
    [InlineData("parties[0].country")]
    public void Fact_that_has_no_place_is_refused(string fact)
    {
        Assert.Null(new FactWriter("case.yaml", Block).Write(fact, new MarkedScalar("CN", false, 1, 1), null, out var why));
        Assert.Contains("has no place", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Fact_of_a_product_in_another_file_is_refused() =>
        Assert.Null(new FactWriter("case.yaml", "item: {from: laptop.cdx.json}\n").Write("item.origin", new MarkedScalar("CN", false, 1, 1), null, out _));

    [Theory]
    [InlineData("plain words")]
    [InlineData("3E991")]
    [InlineData("no: colon")]
    [InlineData("- dash")]
    [InlineData("a, b")]
    [InlineData("it's \"so\" \\ ")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("# sign")]
    public void Any_text_reads_as_itself_again(string text)
    {
        List<Mistake> mistakes = [];
        MarkedList list = new([new MarkedMap([new(new("k", false, 1, 1), new MarkedScalar(text, true, 1, 1))], 1, 1)], 1, 1);
        foreach (var (file, written) in (ReadOnlySpan<(string, string)>)[("a.yaml", FlowText.Yaml(list)), ("a.json", FlowText.Json(list)), ("a.yaml", $"[{{k: {FlowText.Quoted(text)}}}]")])
        {
            var read = (MarkedMap)((MarkedList)Assert.Single(MarkedReader.Read(file, written, mistakes))).Elements[0];
            Assert.Equal(text, ((MarkedScalar)read["k"]!).Text);
        }

        Assert.Empty(mistakes);
    }

    private static string? Write(string file, string text, string fact, string value) =>
        new FactWriter(file, text).Write(fact, new MarkedScalar(value, false, 1, 1), "asked, today", out _);
}
