using Longarm.Assessments;
using Longarm.Core;

namespace Longarm.Tests.Assessments;

/// <summary>The packs that ship: they read, and every case beside a rule is answered right.</summary>
public sealed class PackTests
{
    private static readonly Lazy<RuleCaseResults> Results = new(() => new RuleCaseRun(Repository.Rules.Book!, Repository.Rules.Words!).Run(Repository.RuleFiles));

    [Fact]
    public void Packs_read_without_a_mistake()
    {
        Assert.Empty(Repository.Rules.Mistakes);
        Assert.NotNull(Repository.Rules.Book);
    }

    [Fact]
    public void Case_files_read_without_a_mistake() => Assert.Empty(Results.Value.Mistakes);

    [Fact]
    public void Cases_beside_rules_have_the_right_answers()
    {
        Assert.Empty(Results.Value.Wrong.Select(w => w.ToString()));
        Assert.True(Results.Value.Count > 1_000);
    }

    // Or it has the name of a family of rules, and a word of its own: 738.chart.drawn.cases.yaml.
    [Fact]
    public void Every_case_file_stands_beside_a_rule_or_a_family_of_rules()
    {
        var rules = Repository.RuleFiles.Where(f => !f.IsCases).Select(f => f.Path[..^5]).ToHashSet();

        Assert.All(
            Repository.RuleFiles.Where(f => f.IsCases).Select(f => f.Path.Replace(".cases.yaml", "", StringComparison.Ordinal)),
            name => Assert.True(rules.Contains(name) || rules.Any(rule => $"{rule}.".StartsWith(name[..(name.LastIndexOf('.') + 1)], StringComparison.Ordinal)), name));
    }

    [Fact]
    public void Lint_finds_nothing_on_the_day_of_the_text_basis() =>
        Assert.Empty(new PackLint(Repository.Rules, Results.Value, new DateOnly(2026, 9, 24)).Run().Select(m => m.ToString()));

    [Fact]
    public void Wrong_expectation_is_reported_with_its_place()
    {
        // The runner itself must be able to fail: a case beside a tiny rule that expects the opposite.
        var law = TinyLaw.Of(TinyLaw.Rule("r", "flag", "item.kind == 'software'"));
        Longarm.RulePacks.PackFile cases = new("t/r.cases.yaml", """
            given: {on: 2024-06-01, from: US, to: CN, item: {kind: software}}
            cases:
              - {case: Wrong, expect: {t.r: false}}
              - {case: Right, expect: {t.r: true, t: not-subject}}
              - {case: Left out, leave-out: [item.kind], expect: {t.r: unknown}}
            """);
        var results = new RuleCaseRun(law.Book, TinyLaw.Vocabulary).Run([cases]);

        Assert.Equal("t/r.cases.yaml(3): “Wrong”: t.r should be false, is true.", Assert.Single(results.Wrong).ToString());
        Assert.Equal(3, results.Count);
        Assert.Equal([Truth.False, Truth.Unknown, Truth.True], results.Shown["t.r"].Append(Truth.False).Order().Distinct());
    }

    [Theory]
    [InlineData("expect: {t.none: true}", "RP055")]
    [InlineData("expect: {}", "RP052")]
    [InlineData("leave-out: [item.parts], expect: {t.r: true}", "RP053")]
    [InlineData("scenarios: [none], expect: {t.r: true}", "RP054")]
    [InlineData("to: China, expect: {t.r: true}", "LC021")]
    public void Mistake_in_a_case_file_is_reported(string keys, string code)
    {
        var law = TinyLaw.Of(TinyLaw.Rule("r", "flag", "true"));
        Longarm.RulePacks.PackFile cases = new("t/r.cases.yaml", $"given: {{on: 2024-06-01, from: US, to: CN, item: {{}}}}\ncases:\n  - {{case: A, {keys}}}\n");

        var mistake = Assert.Single(new RuleCaseRun(law.Book, TinyLaw.Vocabulary).Run([cases]).Mistakes);
        Assert.Equal((code, 3), (mistake.Code, mistake.Line));
    }
}
