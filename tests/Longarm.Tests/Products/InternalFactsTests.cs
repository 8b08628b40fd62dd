using System.Text;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>What is marked internal is a fact in the house, and nothing at all outside of it.</summary>
public sealed class InternalFactsTests
{
    public static TheoryData<string, string, string> Facts => new()
    {
        { "origin", "CN", "TW" },
        { "origin:manufactured", "CN=60;TW=40", "JP" },
        { "value", "7777 USD", "8888 USD" },
        { "kind", "technology", "software" },
        { "trait", "published", "mass-market" },
        { "for", "3B001.c", "5D002" },
        { "class:us-ccl", "3A001", "5A002" },
        { "spec:tpp", "4800", "5600" },
        { "parts", "partial", "complete" },
        { "materials", "partial", "complete" },
        { "material:Dy", "7 g", "8 g" },
        { "material:Fe:value", "7777 USD", "8888 USD" },
        { "material:Fe:form", "steel", "alloy" },
        { "material:Fe:origin:mined", "CN", "AU" },
        { "material:Fe:origin", "CN", "AU" },
        { "made-with", "secret|direct", "secret|plant" },
        { "use", "driver|2|incorporated", "driver|7|bundled" },
        { "tool:role", "direct", "plant" },
        { "name", "unknown", "unknown" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void In_the_house_it_is_a_fact_like_any_other(string name, string value, string other)
    {
        _ = other;

        Assert.Equal(Told(Motor($"longarm:{name}", value), isForOthers: false), Told(Motor($"longarm:internal:{name}", value), isForOthers: false));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Outside_whatever_it_says_makes_no_difference(string name, string value, string other)
    {
        Assert.Equal(Told(Motor($"longarm:internal:{name}", value), isForOthers: true), Told(Motor($"longarm:internal:{name}", other), isForOthers: true));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Outside_nothing_more_is_claimed_than_holds_in_the_house(string name, string value, string other)
    {
        _ = other;
        var house = Read(Motor($"longarm:internal:{name}", value), isForOthers: false);
        var outside = Read(Motor($"longarm:internal:{name}", value), isForOthers: true);

        Assert.True(MayBe(outside.Origin, house.Origin), "origin");
        Assert.True(MayBe(outside.Value, house.Value), "value");
        Assert.True(MayBe(outside.Kind, house.Kind), "kind");
        Assert.All(house.Codes, code => Assert.True(MayBe(outside.Codes.GetValueOrDefault(code.Key, Fact<Code>.Unknown), code.Value)));
        foreach (var (told, real) in new[] { (outside.Traits, house.Traits), (outside.For, house.For), (outside.Parts, house.Parts), (outside.MadeWith, house.MadeWith), (outside.Materials, house.Materials) })
        {
            Assert.False(told.Known is { IsComplete: true } && (real.Known is not { IsComplete: true } all || all.Elements.Count != told.Known.Elements.Count), $"{name}: {told} outside, {real} in the house");
        }
    }

    [Fact]
    public void Fact_that_is_stated_openly_too_is_unknown_outside()
    {
        var outside = Read(Motor("longarm:value", "5 USD\"}, {\"name\": \"longarm:internal:value\", \"value\": \"9 USD"), isForOthers: true);

        Assert.IsType<UnknownValue>(outside.Value.Value);
    }

    [Fact]
    public void Component_that_is_only_told_internally_is_not_there_outside()
    {
        var house = Read(Motor("longarm:internal:made-with", "secret|direct"), isForOthers: false);
        var outside = Read(Motor("longarm:internal:made-with", "secret|direct"), isForOthers: true);

        Assert.Equal("Secret tool", Bom.ToolsOf(house).Single().Title);
        Assert.DoesNotContain("Secret tool", Bom.Describe(outside), StringComparison.Ordinal);
    }

    [Fact]
    public void Annotation_of_SPDX_may_be_internal_too()
    {
        const string Text = """
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "d", "documentDescribes": ["SPDXRef-a"],
             "packages": [{"SPDXID": "SPDXRef-a", "name": "A", "annotations": [{"comment": "longarm:internal:value=7777 USD\nlongarm:origin=DE"}]}]}
            """;

        Assert.Equal("7777 USD", Read(Text, isForOthers: false, "a.spdx.json").Value.ToString());
        Assert.Equal(("unknown", "DE"), (Read(Text, isForOthers: true, "a.spdx.json").Value.ToString(), Read(Text, isForOthers: true, "a.spdx.json").Origin.ToString()));
    }

    [Theory]
    [InlineData("value: 7777 USD", "value")]
    [InlineData("origin: CN", "origin")]
    [InlineData("parts: [{item: {name: CANARY}}]", "parts")]
    [InlineData("codes: {us-ccl: 3A001}", "codes")]
    public void Case_file_names_what_is_internal(string fact, string name)
    {
        string All(bool isForOthers) => Case($"item: {{name: Motor, {fact}, internal: [{name}]}}", isForOthers, []) is { } read ? RandomItems.Tell(read.Item) : "";

        Assert.Equal(RandomItems.Tell(Case("item: {name: Motor}", false, [])!.Item), All(isForOthers: true));
        Assert.Equal(RandomItems.Tell(Case($"item: {{name: Motor, {fact}}}", false, [])!.Item), All(isForOthers: false));
    }

    [Fact]
    public void Shared_item_keeps_its_facts_inside_too()
    {
        const string Text = "item: {name: Motor, parts: [{ref: board}]}\nitems:\n  board: {name: Board, value: 7777 USD, internal: [value]}";

        Assert.Contains("7777", RandomItems.Tell(Case(Text, false, [])!.Item), StringComparison.Ordinal);
        Assert.DoesNotContain("7777", RandomItems.Tell(Case(Text, true, [])!.Item), StringComparison.Ordinal);
    }

    [Fact]
    public void Word_that_is_no_fact_of_an_item_is_a_mistake()
    {
        List<Mistake> mistakes = [];
        _ = Case("item: {name: Motor, internal: [valeu]}", true, mistakes);

        Assert.Equal("LC036", Assert.Single(mistakes).Code);
        Assert.Contains("value", mistakes[0].Message, StringComparison.Ordinal);
    }

    private static Case? Case(string text, bool isForOthers, List<Mistake> mistakes) =>
        CaseReader.Read("case.yaml", TinyLaw.Facts(text), TinyLaw.Vocabulary, new(IsForOthers: isForOthers), mistakes);

    private static string Motor(string name, string value) => """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "motor", "name": "Motor", "properties": [
          {"name": "longarm:material:Fe", "value": "2 kg"}, {"name": "longarm:materials", "value": "complete"}
        """ + (name.EndsWith(":use", StringComparison.Ordinal) ? "" : Property(name, value)) + """
          ]}},
         "components": [
          {"type": "device", "bom-ref": "driver", "name": "Driver", "properties": [{"name": "longarm:use", "value": "motor|1|incorporated"}, {"name": "longarm:parts", "value": "none"}]},
          {"type": "application", "bom-ref": "secret", "name": "Secret tool", "properties": [{"name": "longarm:origin", "value": "US"}
        """ + (name.EndsWith(":use", StringComparison.Ordinal) ? Property(name, value) : "") + """
          ]}],
         "compositions": [{"aggregate": "complete", "assemblies": ["motor"]}]}
        """;

    private static string Property(string name, string value) => $", {{\"name\": \"{name}\", \"value\": \"{value}\"}}";

    private static Item Read(string text, bool isForOthers, string name = "bom.json")
    {
        List<Mistake> mistakes = [];
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        var item = ProductReader.Read(name, stream, TinyLaw.Vocabulary, mistakes, isForOthers).Item;
        Assert.Empty(mistakes);
        return item!;
    }

    private static string Told(string text, bool isForOthers) => RandomItems.Tell(Read(text, isForOthers));

    // Whether what is told leaves open what is real.
    private static bool MayBe(Fact told, Fact real) => told.Value is UnknownValue || told.ToString() == real.ToString();
}
