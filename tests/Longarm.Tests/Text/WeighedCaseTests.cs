using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Tests.Text;

/// <summary>Facts as they were weighed, written and read again: every one of them, with where it was stated.</summary>
public sealed class WeighedCaseTests
{
    public static TheoryData<string> Kinds => [.. WeighedRecords.Types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_fact_of_a_record_comes_back_under_its_own_name(string kind)
    {
        var type = WeighedRecords.Types.Single(one => one.Name == kind);
        var node = (Node)Filled(type);
        var list = Fact<ListValue>.Of(new ListValue([node]), Source.Derived);
        var read = Again(With(uses: list)).Uses.Known!.Elements[0];

        AssertSame(type, node, read);
    }

    [Fact]
    public void Every_fact_of_a_case_comes_back_under_its_own_name()
    {
        var facts = (Case)Filled(typeof(Case));

        AssertSame(typeof(Case), facts, Again(facts));
    }

    [Fact]
    public void Bounds_sets_lists_that_are_partial_and_what_may_be_there_stay_as_they_are()
    {
        Listing perhaps = Listing.Perhaps("parties[0].listings", Fact<Word>.Of(new("us-sdn"), Source.Derived));
        ListValue listings = new([new Word("one")], isComplete: false, [new(perhaps, "Is it there?")]);
        Item item = new()
        {
            Path = "item",
            Origin = Fact<Place>.AnyOf([new("CN"), new("TW")], new(SourceKind.Stated, "a.csv", 3, new(SourceKind.Stated, "b.csv", 4)) { Column = 5 }),
            Value = Fact<Amount>.Of(Amount.Between(0.1m, null, Unit.Currency("USD")), new(SourceKind.Stated, "b.xlsx, Sheet", 9) { IsInSheet = true, By = "supplier" }),
            Traits = Fact<ListValue>.Of(new ListValue([], isComplete: false), Source.Derived),
            DesignedBy = Fact<Party>.None(Source.Derived),
            Kind = Fact<Word>.Anything,
            Codes = new Dictionary<string, Fact> { ["us-ccl"] = TinyLaw.Vocabulary.Nomenclatures["us-ccl"].Read("none") is { } none ? Fact<Code>.Of(none, Source.Derived) : Fact<Code>.Unknown, ["eu-annex-i"] = Fact<Code>.Unknown },
        };
        var read = Again(With(Fact<ListValue>.Of(listings, Source.Derived), item));

        Assert.Equal(("one of CN, TW", "a.csv:3, column E, b.csv:4"), (read.Item.Origin.ToString(), read.Item.Origin.Source.ToString()));
        Assert.Equal(((decimal?)0.1m, (decimal?)null, item.Value.Source), (read.Item.Value.Known!.Low, read.Item.Value.Known.High, read.Item.Value.Source));
        Assert.False(read.Item.Traits.Known!.IsComplete);
        Assert.Equal((Value)NothingValue.Instance, read.Item.DesignedBy.Value);
        Assert.Same(UnknownValue.Anything, read.Item.Kind.Value);
        Assert.Same(UnknownValue.Instance, read.Item.Name.Value);
        Assert.False(((Code)read.Item.Codes["us-ccl"].Value).IsEntry);
        Assert.Same(UnknownValue.Instance, read.Item.Codes["eu-annex-i"].Value);
        var (like, question) = Assert.Single(read.Uses.Known!.Possible);
        Assert.Equal(("Is it there?", "us-sdn"), (question, ((Listing)like).List.ToString()));
        Assert.Same(UnknownValue.Anything, ((Listing)like).From.Value);
    }

    [Fact]
    public void What_is_shared_is_written_once_and_stays_one()
    {
        Item shared = new() { Path = "items.board", Name = Fact<Word>.Of(new("Shared board"), Source.Derived) };
        Part[] parts = [new() { Path = "item.parts[0]", Item = shared }, new() { Path = "item.parts[1]", Item = shared }];
        var facts = With(item: new() { Path = "item", Parts = Fact<ListValue>.Of(new ListValue(parts), Source.Derived) });
        var read = Again(facts).Item.Parts.Known!.Elements.Cast<Part>().ToList();

        Assert.Same(read[0].Item, read[1].Item);
        Assert.Single(Encoding.UTF8.GetString(WeighedCase.Write(facts, "c", [])!).Split("Shared board").Skip(1));
    }

    [Fact]
    public void Assemblies_thousands_deep_are_written_and_read()
    {
        Item item = new() { Path = "items.0" };
        for (var depth = 1; depth <= 20_000; depth++)
        {
            Part part = new() { Path = $"items.{depth}.parts[0]", Item = item };
            item = new() { Path = $"items.{depth}", Parts = Fact<ListValue>.Of(new ListValue([part]), Source.Derived) };
        }

        var read = Again(With(item: item)).Item;
        var depths = 0;
        for (; read.Parts.Known is { } parts; depths++)
        {
            read = ((Part)parts.Elements[0]).Item;
        }

        Assert.Equal((20_000, "items.0"), (depths, read.Path));
    }

    [Fact]
    public void What_comes_to_more_than_the_bound_is_refused_with_what_to_do()
    {
        List<Mistake> mistakes = [];
        var whole = WeighedCase.Write(With(), "c.yaml", mistakes)!.Length;
        Assert.NotNull(WeighedCase.Write(With(), "c.yaml", mistakes, whole));
        Assert.Empty(mistakes);

        Assert.Null(WeighedCase.Write(With(), "c.yaml", mistakes, whole - 1));
        Assert.Equal(("LC052", "c.yaml"), (Assert.Single(mistakes).Code, mistakes[0].File));
    }

    [Fact]
    public void What_is_damaged_is_told_and_is_no_case()
    {
        var text = Encoding.UTF8.GetString(WeighedCase.Write(With(), "c.yaml", [])!);
        foreach (var damaged in (string[])[text[..^2], text.Replace("\"records\"", "\"record\"", StringComparison.Ordinal), text.Replace("\"item\":0", "\"item\":7", StringComparison.Ordinal)])
        {
            List<Mistake> mistakes = [];
            Assert.NotEqual(text, damaged);
            Assert.Null(WeighedCase.Read("c", Encoding.UTF8.GetBytes(damaged), TinyLaw.Vocabulary, mistakes));
            Assert.Equal("LC066", Assert.Single(mistakes).Code);
        }
    }

    private static Case Again(Case facts)
    {
        List<Mistake> mistakes = [];
        var text = WeighedCase.Write(facts, "case.yaml", mistakes);
        Assert.Empty(mistakes);
        Assert.True(WeighedCase.Is(text));
        var read = WeighedCase.Read("case.facts.json", text, TinyLaw.Vocabulary, mistakes);
        Assert.Empty(mistakes);
        return read!;
    }

    private static Case With(Fact<ListValue>? uses = null, Item? item = null) => new()
    {
        Path = "",
        On = Moment.Parse("2024-06-01")!,
        From = Fact<Place>.Unknown,
        To = Fact<Place>.Unknown,
        Item = item ?? new() { Path = "item" },
        Uses = uses ?? Fact<ListValue>.Unknown,
    };

    // A record with another value in each of its facts.
    private static object Filled(Type type)
    {
        var record = type.GetConstructor([])!.Invoke([]);
        var number = 1;
        foreach (var property in Settable(type))
        {
            property.SetValue(record, ValueFor(property.PropertyType, number++));
        }

        return record;
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).OrderBy(property => property.Name, StringComparer.Ordinal);

    private static object ValueFor(Type type, int number)
    {
        Source source = new(SourceKind.Stated, $"file{number}.csv", number) { Column = (ushort)number };
        var text = number.ToString(CultureInfo.InvariantCulture);
        return type == typeof(string) ? $"text {text}"
            : type == typeof(Fact<Word>) ? Fact<Word>.Of(new($"word {text}"), source)
            : type == typeof(Fact<Place>) ? Fact<Place>.Of(new($"P{text}"), source)
            : type == typeof(Fact<Amount>) ? Fact<Amount>.Of(Amount.Between(number, number + 0.5m, new("%", Unit.NumberDimension, 0.01m)), source)
            : type == typeof(Fact<Moment>) ? Fact<Moment>.Of(Moment.On(new(2024, 1, number)), source)
            : type == typeof(Fact<Party>) ? Fact<Party>.Of(new() { Path = $"party {text}" }, source)
            : type == typeof(Fact<ListValue>) ? Fact<ListValue>.Of(new([new Word($"element {text}")]), source)
            : type == typeof(Item) ? new Item { Path = $"item {text}" }
            : type == typeof(Moment) ? Moment.Parse("2025-04-10T00:01-04:00")!
            : type == typeof(DateOnly?) ? new DateOnly(2025, 1, number)
            : type == typeof(CurrencyRates) ? new CurrencyRates("EUR", [new("USD", 1.10m, 1, source)], new("USD", [new("CNY", 7, 1, source)]))
            : type == typeof(IReadOnlyList<string>) ? new[] { $"text {text}" }
            : type == typeof(IReadOnlyList<OriginStage>) ? new[] { new OriginStage($"stage {text}", [(new Place("CN"), 12.50m)], "weight", source) }
            : type == typeof(IReadOnlyDictionary<string, Fact>) ? new Dictionary<string, Fact>()
            : throw new InvalidOperationException($"The test does not know {type}.");
    }

    private static void AssertSame(Type type, object before, object after)
    {
        Assert.IsType(type, after);
        Assert.NotSame(before, after);
        foreach (var property in Settable(type))
        {
            Assert.Equal((property.Name, Say(property.GetValue(before))), (property.Name, Say(property.GetValue(after))));
        }
    }

    private static string Say(object? value) => value switch
    {
        Fact { Value: Node node } fact => $"{node.Path} {fact.Source}",
        Fact fact => $"{fact} {fact.Source}",
        Node node => node.Path,
        OriginStage stage => $"{stage} {stage.Basis} {stage.Source}",
        CurrencyRates rates => $"{rates.Between("USD", "EUR")} {rates.Between("CNY", "USD")}",
        string text => text,
        IEnumerable several => string.Join("; ", several.Cast<object>().Select(Say)),
        _ => $"{value}",
    };
}
