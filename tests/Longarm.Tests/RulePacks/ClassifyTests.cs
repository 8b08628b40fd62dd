using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.RulePacks;

namespace Longarm.Tests.RulePacks;

/// <summary>From parameters to codes: what an item is, what it may be, and what decides between them.</summary>
public sealed class ClassifyTests
{
    private static readonly TinyLaw Law = TinyLaw.Of(
        Entry("fast", "3A090.a", "item.kind == 'commodity' and item.specs.tpp >= 4800"),
        Entry("second", "3A090.b", "item.kind == 'commodity' and item.specs.tpp >= 2400 and item.specs.tpp < 4800"),
        Entry("tool", "3B001.c", "item.kind == 'commodity' and 'specially-designed' in item.traits"),
        TinyLaw.Rule("reach", "reach", "item.origin == 'US'"));

    [Fact]
    public void Item_is_what_its_parameters_say() => Assert.Equal(["3A090.a"], Certain(One("item: {kind: commodity, specs: {tpp: 5000}, traits: []}")));

    [Fact]
    public void Unknown_parameter_leaves_candidates_and_the_question_that_decides()
    {
        var item = One("item: {name: Chip, kind: commodity, traits: []}");

        Assert.Empty(Certain(item));
        Assert.Equal(["3A090.a", "3A090.b"], item.Candidates.Select(c => c.Code.ToString()));
        var question = Assert.Single(item.Questions);
        Assert.Equal("What is the tpp of Chip?", question.Question);
        Assert.Equal(["3A090.a", "3A090.b"], question.Codes.Select(c => c.ToString()));
    }

    [Fact]
    public void Bounded_parameter_leaves_only_what_it_allows() =>
        Assert.Equal(["3A090.b"], One("item: {kind: commodity, specs: {tpp: 2000..3000}, traits: []}").Candidates.Select(c => c.Code.ToString()));

    [Theory]
    [InlineData("3A991", true)]
    [InlineData("3A090.b", true)]
    [InlineData("3A090.a", false)]
    [InlineData("3A090", false)]
    [InlineData("EAR99", true)]
    public void Stated_code_that_the_parameters_belie_is_named(string stated, bool isContradicted)
    {
        var item = One($"item: {{kind: commodity, codes: {{us-ccl: {stated}}}, specs: {{tpp: 5000}}, traits: []}}");

        Assert.Equal(isContradicted ? [stated] : [], item.Contradicted.Select(c => c.ToString()!));
    }

    [Fact]
    public void Parts_and_tools_are_classified_each_once()
    {
        var about = Law.Case("""
            item:
              {name: Server, kind: commodity, specs: {}, traits: [], parts: [{ref: chip, quantity: 2}, {item: {name: Board, kind: commodity, traits: [], parts: [{ref: chip}]}}]}
            items: {chip: {name: Chip, kind: commodity, specs: {tpp: 5000}, traits: []}}
            """);

        Assert.Equal(["Server", "Chip", "Board"], Law.Classify(about).Select(i => i.Item.Title));
    }

    [Fact]
    public void No_determination_reads_a_classification()
    {
        var answer = Law.Answer("item: {origin: US, kind: commodity, specs: {tpp: 5000}, traits: []}");

        Assert.Equal(Verdict.NoLicenseRequired, answer.Written.Verdict);
        Assert.DoesNotContain(answer.Grounds, g => g.Rule.Rule.Kind == RuleKind.Classification);
    }

    private static ItemCandidates One(string facts) => Law.Classify(Law.Case(facts))[0];

    private static IEnumerable<string> Certain(ItemCandidates item) => item.Candidates.Where(c => c.Truth == Truth.True).Select(c => c.Code.ToString()!);

    private static PackFile Entry(string name, string code, string when) => TinyLaw.Rule(name, "classification", when, $"code: {{us-ccl: {code}}}");
}
