using Longarm.Core;
using Longarm.Text;

namespace Longarm.Tests.Text;

/// <summary>Answers about a product that stands in a file of its own.</summary>
public sealed class ProductAnswersTests
{
    private static readonly DateOnly Day = new(2026, 3, 4);

    [Fact]
    public void Answer_becomes_a_fact_that_says_who_answered_and_when()
    {
        var (item, mistakes) = Answered(Magnet(), ("item.origin", "JP"), ("components.cpu.made-with", "[{item: {origin: US, kind: software}, role: direct}]"), ("item.materials[0].processed-with", "CN"), ("item.parts[0].quantity", "3"), ("components.cpu.codes.us-ccl", "3A001.a.2"), ("components.cpu.codes.hs", "8542.31"));

        Assert.Empty(mistakes);
        Assert.Equal(("JP", "p.answers.yaml:3 (asked, 2026-03-04)"), (item.Origin.ToString(), item.Origin.Source.ToString()));
        var part = (Part)item.Parts.Known!.Elements[0];
        var tool = (Production)part.Item.MadeWith.Known!.Elements[0];
        Assert.Equal(("3", "US", "direct", "components.cpu.made-with[0]"), (part.Quantity.ToString(), tool.Item.Origin.ToString(), tool.Role.ToString(), tool.Path));
        Assert.Equal(("3A001.a.2", "8542.31"), (part.Item.Codes["us-ccl"].ToString(), part.Item.Codes["hs"].ToString()));
        Assert.Equal("CN", ((Material)item.Materials.Known!.Elements[0]).ProcessedWith.ToString());
        Assert.Equal("9 USD", part.Item.Value.ToString());
    }

    [Fact]
    public void What_an_answer_brings_in_may_be_asked_about_too()
    {
        var (item, mistakes) = Answered(Magnet(), ("components.cpu.parts", "[{item: {kind: software}, how: bundled}]"), ("components.cpu.parts[0].item.origin", "US"));

        Assert.Empty(mistakes);
        var cpu = ((Part)item.Parts.Known!.Elements[0]).Item;
        Assert.Equal("US", ((Part)cpu.Parts.Known!.Elements[0]).Item.Origin.ToString());
    }

    [Fact]
    public void Partial_list_is_added_to_and_then_complete()
    {
        var (none, _) = Answered(Magnet(), ("item.parts", "[]"));
        var (more, mistakes) = Answered(Magnet(), ("item.parts", "[{item: {origin: US}}]"), ("item.parts[1].item.kind", "software"));

        Assert.Empty(mistakes);
        Assert.Equal([(1, true), (2, true)], ((Item[])[none, more]).Select(item => (item.Parts.Known!.Elements.Count, item.Parts.Known.IsComplete)));
        Assert.Equal(("item.parts[1]", "software"), (((Part)more.Parts.Known!.Elements[1]).Path, ((Part)more.Parts.Known.Elements[1]).Item.Kind.ToString()));
    }

    [Theory]
    [InlineData("item.value", "70 USD", "LC098")]
    [InlineData("item.value", "62 EUR", "LC098")]
    [InlineData("item.value", "61..62 USD", null)]
    [InlineData("components.cpu.origin", "JP", "LC098")]
    [InlineData("components.cpu.origin", "CN", null)]
    [InlineData("components.cpu.value", "8 USD", "LC098")]
    [InlineData("components.cpu.value", "9 USD", null)]
    [InlineData("item.origin", "Atlantis", "LC021")]
    [InlineData("item.colour", "red", "LC095")]
    [InlineData("components.gone.origin", "US", "LC095")]
    public void Answer_makes_narrower_and_never_contradicts(string fact, string value, string? code)
    {
        var product = Magnet();
        var (item, mistakes) = Answered(product, (fact, value));

        Assert.Equal(code, mistakes.SingleOrDefault()?.Code);
        Assert.All(mistakes, m => Assert.True(m.Line > 2));
        Assert.Equal(code is not null, ReferenceEquals(item, product));
    }

    [Fact]
    public void Answer_about_another_state_of_the_product_is_refused()
    {
        var text = Add(null, Magnet(), "components.cpu.origin", "CN");
        List<Mistake> mistakes = [];

        ProductAnswers.Apply("p.answers.yaml", text, Magnet(cpu: "Other chip"), TinyLaw.Vocabulary, mistakes);
        ProductAnswers.Apply("p.answers.yaml", "answers:\n  - {fact: components.cpu.origin, is: CN, by: me, on: 2026-03-04}\n", Magnet(), TinyLaw.Vocabulary, mistakes);

        Assert.Equal(["LC097", "LC097"], mistakes.Select(m => m.Code));
        Assert.Contains("“Other chip”", mistakes[0].Message, StringComparison.Ordinal);
        List<Mistake> none = [];
        ProductAnswers.Apply("p.answers.yaml", text, Magnet(), TinyLaw.Vocabulary, none);
        Assert.Empty(none);
    }

    [Theory]
    [InlineData("", "LC096")]
    [InlineData("answers: none\n", "LC096")]
    [InlineData("answers: [1]\n", "LC010")]
    [InlineData("answers: [{fact: item.origin, is: CN, by: me, on: yesterday}]\n", "LC096")]
    [InlineData("answers: [{fact: item.origin, is: CN, by: me, on: 2026-03-04, colour: red}]\n", "LC011")]
    [InlineData("answers: [\n", "LC001")]
    public void Mistake_has_its_code(string text, string code)
    {
        List<Mistake> mistakes = [];
        ProductAnswers.Apply("p.answers.yaml", text, Magnet(), TinyLaw.Vocabulary, mistakes);

        Assert.Contains(mistakes, m => m.Code == code && m.Message.Length > 20);
    }

    [Fact]
    public void The_same_fact_answered_twice_is_a_mistake()
    {
        var (_, mistakes) = Answered(Magnet(), ("item.origin", "JP"), ("item.origin", "US"));

        Assert.Equal(("LC095", 4), (mistakes.Single().Code, mistakes.Single().Line));
    }

    [Fact]
    public void Things_that_nothing_tells_apart_cannot_be_answered_about()
    {
        Item one = new() { Path = "components." }, other = new() { Path = "components." };
        Item whole = new() { Path = "item", Parts = Fact<ListValue>.Of(new ListValue([new Part { Path = "item.parts[0]", Item = one }, new Part { Path = "item.parts[1]", Item = other }]), Source.Derived) };

        Assert.Null(ProductAnswers.Add(null, whole, "components..origin", new MarkedScalar("US", false, 1, 1), "asked", Day, out var why));
        Assert.Contains("reference of its own", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_thousand_levels_are_rebuilt_and_shared_things_stay_shared()
    {
        Item inner = new() { Path = "components.0" };
        for (var depth = 1; depth < 50_000; depth++)
        {
            inner = new() { Path = $"components.{depth}", Parts = Fact<ListValue>.Of(new ListValue([new Part { Path = $"components.{depth}.parts[0]", Item = inner }, new Part { Path = $"components.{depth}.parts[1]", Item = inner }]), Source.Derived) };
        }

        var (item, mistakes) = Answered(inner, ("components.0.origin", "US"));

        Assert.Empty(mistakes);
        for (; item.Parts.Known is { } parts; item = ((Part)parts.Elements[0]).Item)
        {
            Assert.Same(((Part)parts.Elements[0]).Item, ((Part)parts.Elements[1]).Item);
        }

        Assert.Equal("US", item.Origin.ToString());
    }

    private static Item Magnet(string cpu = "Chip")
    {
        Source file = new(SourceKind.Stated, "p.json", 7);
        Item chip = new()
        {
            Path = "components.cpu",
            Name = Fact<Word>.Of(new Word(cpu), file),
            Origin = Fact<Place>.AnyOf([new Place("CN"), new Place("TW")], file),
            Value = Fact<Amount>.Of(Amount.Exactly(9, Unit.Currency("USD")), file),
        };
        return new()
        {
            Path = "item",
            Value = Fact<Amount>.Of(Amount.Between(60, 65, Unit.Currency("USD")), file),
            Parts = Fact<ListValue>.Of(new ListValue([new Part { Path = "item.parts[0]", Item = chip, Quantity = Fact<Amount>.Unknown }], isComplete: false), file),
            Materials = Fact<ListValue>.Of(new ListValue([new Material { Path = "item.materials[0]", Element = Fact<Word>.Of(new Word("Sm"), file) }], isComplete: false), file),
        };
    }

    private static (Item Item, List<Mistake> Mistakes) Answered(Item product, params (string Fact, string Value)[] answers)
    {
        string? text = null;
        foreach (var (fact, value) in answers)
        {
            text = Add(text, product, fact, value);
        }

        List<Mistake> mistakes = [];
        return (ProductAnswers.Apply("p.answers.yaml", text!, product, TinyLaw.Vocabulary, mistakes), mistakes);
    }

    private static string Add(string? text, Item product, string fact, string value) =>
        ProductAnswers.Add(text, product, fact, MarkedReader.Read("a", value, [])[0], "asked", Day, out _)!;
}
