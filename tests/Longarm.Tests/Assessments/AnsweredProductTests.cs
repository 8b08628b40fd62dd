using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

public sealed class AnsweredProductTests
{
    private const string Radio = """
        name: Radio
        parts: [{ref: chip}, {item: {name: Case, parts: [{ref: chip, quantity: 2}], materials: [{element: Al}]}}]
        """;

    [Fact]
    public void Answer_takes_the_place_of_what_is_unknown_wherever_the_item_is()
    {
        var product = Answered("items.chip.origin: US\nitems.chip.codes.us-ccl: 3A001\nitems.chip.value: 5 USD")!;
        var first = PartsOf(product)[0].Item;

        Assert.Equal("US", first.Origin.Known!.Code);
        Assert.Equal("3A001", first.Codes["us-ccl"].ToString());
        Assert.Equal(5, first.Value.Known!.Low);
        Assert.Equal("Chip", first.Name.Known!.Text);
        Assert.Same(first, PartsOf(PartsOf(product)[1].Item)[0].Item);
    }

    [Fact]
    public void What_was_not_answered_is_as_it_was()
    {
        var before = Index(Radio);
        var after = AnsweredProduct.Apply(before, Read("item.origin: DE"), Repository.Rules.Words!, [])!;

        Assert.Equal("DE", after.Origin.Known!.Code);
        Assert.Same(PartsOf(before.Items[0])[0].Item, PartsOf(after)[0].Item);
        Assert.Equal(2, PartsOf(PartsOf(after)[1].Item)[0].Quantity.Known!.Low);
    }

    [Fact]
    public void Uses_and_materials_can_be_answered_about()
    {
        var product = Answered("item.parts[0].quantity: 7\nitem.parts[0].how: incorporated\nitem.parts[1].item.materials[0].origin: CN")!;

        Assert.Equal(7, PartsOf(product)[0].Quantity.Known!.Low);
        Assert.Equal("incorporated", PartsOf(product)[0].How.Known!.Text);
        Assert.Equal("CN", ((Material)PartsOf(product)[1].Item.Materials.Known!.Elements[0]).Origin.Known!.Code);
        Assert.Equal("Al", ((Material)PartsOf(product)[1].Item.Materials.Known!.Elements[0]).Element.Known!.Text);
    }

    [Fact]
    public void What_an_answer_describes_can_be_answered_about()
    {
        var product = Answered("items.chip.made-with: [{item: {kind: software}, role: direct}]\nitems.chip.made-with[0].item.origin: US")!;
        var tool = (Production)PartsOf(product)[0].Item.MadeWith.Known!.Elements[0];

        Assert.Equal("US", tool.Item.Origin.Known!.Code);
        Assert.Equal("items.chip.made-with[0].item", tool.Item.Path);
    }

    [Theory]
    [InlineData("item.colour: red", "LC058")]
    [InlineData("items.screw.origin: US", "LC058")]
    [InlineData("item.origin: XX", "LC021")]
    public void Wrong_answers_are_mistakes(string answers, string code)
    {
        List<Mistake> mistakes = [];

        Assert.Null(AnsweredProduct.Apply(Index(Radio), Read(answers), Repository.Rules.Words!, mistakes));
        Assert.Equal(code, Assert.Single(mistakes).Code);
    }

    [Fact]
    public void Name_that_stands_for_two_things_is_not_answered_about()
    {
        Item one = new() { Path = "components." }, other = new() { Path = "components." };
        Item product = new()
        {
            Path = "item",
            Parts = Fact<ListValue>.Of(new ListValue([new Part { Path = "item.parts[0]", Item = one }, new Part { Path = "item.parts[1]", Item = other }]), Source.Derived),
        };
        List<Mistake> mistakes = [];

        Assert.Null(AnsweredProduct.Apply(new(product), Read("components..origin: US"), Repository.Rules.Words!, mistakes));
        Assert.Equal("LC058", Assert.Single(mistakes).Code);
    }

    private static List<Part> PartsOf(Item item) => [.. item.Parts.Known!.Elements.Cast<Part>()];

    private static Item? Answered(string answers)
    {
        List<Mistake> mistakes = [];
        var product = AnsweredProduct.Apply(Index(Radio), Read(answers), Repository.Rules.Words!, mistakes);
        Assert.Empty(mistakes);
        return product;
    }

    private static Dictionary<string, Marked> Read(string answers) =>
        ((MarkedMap)MarkedReader.Read("answers.yaml", answers, [])[0]).Entries.ToDictionary(e => e.Key.Text, e => e.Value);

    private static ProductIndex Index(string item) => new(StatedItem.Read(
        "item.yaml", MarkedReader.Read("item.yaml", item, [])[0], MarkedReader.Read("items.yaml", "chip: {name: Chip}", [])[0], "item", Repository.Rules.Words!, []));
}
