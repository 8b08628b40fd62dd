using System.Text.Json.Nodes;
using Longarm.Text;
using Longarm.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Longarm.Tests.Web;

public sealed class CaseDocumentTests
{
    private const string Text =
        """
        on: 2025-10-23
        item:
          codes: {us-ccl: 3E991, eu-dual-use: NO}
          parts:
            - {ref: board/a, quantity: 2}
            - item: {name: Bolt, origin: {any-of: [CN, TW]}}
          traits: []
        items:
          board/a: {name: Board}
        uses: [civil, {use: ic-production, product: logic}]
        """;

    [Fact]
    public void Scalars_stay_as_they_are_written()
    {
        var document = Read();

        Assert.Equal("3E991", document["item"]!["codes"]!["us-ccl"]!.ToString());
        Assert.Equal("NO", document["item"]!["codes"]!["eu-dual-use"]!.ToString());
        Assert.Equal("2025-10-23", document["on"]!.ToString());
    }

    [Fact]
    public void Text_of_a_document_reads_as_the_same_document()
    {
        var document = Read();
        var again = CaseDocument.Read("case.json", CaseDocument.TextOf(document), []);

        Assert.True(JsonNode.DeepEquals(document, again));
    }

    [Fact]
    public void Every_sample_survives_the_pages()
    {
        var words = Repository.Rules.Words!;
        foreach (var sample in Longarm.Web.Samples.All)
        {
            List<Mistake> mistakes = [];
            Assert.NotNull(CaseReader.Read("case.json", sample.Text, words, new(), mistakes));
            Assert.Empty(mistakes);
        }
    }

    [Theory]
    [InlineData("item.codes.us-ccl", "/item/codes/us-ccl")]
    [InlineData("item.parts[1].item.origin", "/item/parts/1/item/origin")]
    [InlineData("item.parts[0].item.origin", "/items/board~1a/origin")] // a shared sub-assembly is described elsewhere
    [InlineData("item.parts[0].quantity", "/item/parts/0/quantity")]
    [InlineData("via", "/via")]
    public void Facts_are_found_where_they_are_stated(string fact, string pointer) => Assert.Equal(pointer, FactPointer.Of(Read(), fact));

    [Fact]
    public void Fact_is_put_where_nothing_stood()
    {
        var document = Read();
        FactPointer.Set(document, "/parties/0/owners/0/country", "DE");

        Assert.Equal("DE", FactPointer.Find(document, "/parties/0/owners/0/country")!.ToString());
    }

    [Fact]
    public void Removed_element_leaves_the_others_in_order()
    {
        var document = Edited(("action", "remove:/item/parts/0"));

        Assert.Equal("Bolt", FactPointer.Find(document, "/item/parts/0/item/name")!.ToString());
    }

    [Theory]
    [InlineData("f:/item/origin", "CN or TW", """{"any-of":["CN","TW"]}""")]
    [InlineData("f:/item/name", "Read or write head", "\"Read or write head\"")] // a name may hold the word
    [InlineData("f:/item/value", " 900..1200 USD ", "\"900..1200 USD\"")]
    [InlineData("a:item.codes.hs", "8471.30", "\"8471.30\"")]
    [InlineData("a:via", "SG, HK", """["SG","HK"]""")]
    [InlineData("a:via", "none", "[]")]
    [InlineData("a:item.parts[0].item.origin", "US", "\"US\"")]
    [InlineData("to", "CN", "\"CN\"")]
    public void Field_states_a_fact(string name, string text, string expected)
    {
        var document = Edited((name, text));
        var pointer = name.StartsWith("f:", StringComparison.Ordinal) ? name[2..] : name.StartsWith("a:", StringComparison.Ordinal) ? FactPointer.Of(document, name[2..]) : "/" + name;

        Assert.Equal(expected, FactPointer.Find(document, pointer)!.ToJsonString());
    }

    [Fact]
    public void Emptied_field_makes_the_fact_unknown()
    {
        Assert.Null(Edited(("f:/item/codes/us-ccl", "  "))["item"]!["codes"]!["us-ccl"]);
    }

    [Fact]
    public void Field_left_as_it_was_changes_nothing()
    {
        var document = Edited(("f:/item/parts/1/item/origin", "CN or TW"), ("f:/uses/1", "…"));

        Assert.True(JsonNode.DeepEquals(Read(), document));
    }

    [Fact]
    public void List_of_words_keeps_what_says_more_than_a_word()
    {
        var uses = (JsonArray)Edited(("l:/uses", "military"))["uses"]!;

        Assert.Equal("""[{"use":"ic-production","product":"logic"},"military"]""", uses.ToJsonString());
    }

    [Theory]
    [InlineData("none:/item/made-with", "[]")]
    [InlineData("add:/item/made-with", """[{"item":{"name":"New tool","kind":"software"},"role":"direct"}]""")]
    public void Action_changes_a_list(string action, string expected) =>
        Assert.Equal(expected, Edited(("action", action))["item"]!["made-with"]!.ToJsonString());

    [Theory]
    [InlineData("add:/item/nonsense")]
    [InlineData("remove:/nowhere/at/all")]
    [InlineData("format:/")]
    [InlineData("")]
    public void Action_that_makes_no_sense_changes_nothing(string action) => Assert.True(JsonNode.DeepEquals(Read(), Edited(("action", action))));

    private static JsonObject Read() => CaseDocument.Read("case.yaml", Text, [])!;

    private static JsonObject Edited(params (string Name, string Text)[] fields)
    {
        var document = Read();
        CaseEdits.Apply(document, new FormCollection(fields.ToDictionary(f => f.Name, f => new StringValues(f.Text))));
        return document;
    }
}
