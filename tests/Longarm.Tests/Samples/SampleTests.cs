using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Tests.Samples;

/// <summary>The samples answer what the documents say of them.</summary>
public sealed class SampleTests
{
    private static readonly LawLibrary Library = new(Repository.Rules.Book!);

    public static TheoryData<string> All => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.case.yaml").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(All))]
    public void Sample_states_every_fact_that_matters(string sample) =>
        Assert.All(Determine(sample).Regimes, regime => Assert.True(regime.Written.IsSettled, $"{regime.Pack.Id} is {regime.Written.Verdict}"));

    [Fact]
    public void Hard_disk_in_2021_needs_a_license_through_Footnote_1()
    {
        var answer = Determine("hard-disk.case.yaml");

        Assert.Equal(Verdict.LicenseRequired, answer.Overall.Verdict);
        Assert.Contains(answer.Regimes[0].Grounds, g => g is { Truth: Truth.True, Rule.Rule.Citation: "15 CFR 734.9(e)(1)" });
    }

    [Fact]
    public void Hard_disk_of_the_makers_design_was_free_in_July_2020() => AssertFree(Determine("hard-disk.case.yaml", on: "2020-07-01"));

    [Theory]
    [InlineData("laptop.case.yaml")]
    [InlineData("jet-engine.case.yaml")]
    public void Software_curbs_were_no_law_in_October_2025(string sample)
    {
        var answer = Determine(sample, on: "2025-10-23");

        Assert.True(answer.Overall.Verdict <= Verdict.NoLicenseRequired);
        Assert.DoesNotContain(answer.Regimes.SelectMany(r => r.Grounds), g => g.Rule.Rule.Measure is "us-software-curbs" or "g7-software-curbs");
    }

    [Theory]
    [InlineData("laptop.case.yaml", "operating system")]
    [InlineData("jet-engine.case.yaml", "CAD and simulation software")]
    public void Software_curbs_catch_a_sample_and_name_the_software(string sample, string software)
    {
        var answer = Determine(sample, on: "2025-11-02", "us-software-curbs");
        var reach = answer.Regimes[0].Grounds.Single(g => g.Rule.Rule.Id == "us-ear.software-curbs.reach");

        Assert.Equal(Verdict.LicenseRequired, answer.Overall.Verdict);
        Assert.Contains(AboutIn(reach.Proof!), about => about.Contains(software, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Pump_without_U_S_software_stays_free_under_the_curbs() => AssertFree(Determine("free-pump.case.yaml", on: "2025-11-02", "us-software-curbs"));

    [Fact]
    public void Accelerator_to_Malaysia_differs_as_enforced()
    {
        var regime = Determine("ai-accelerator.case.yaml").Regimes[0];

        Assert.Equal(Verdict.LicenseRequired, regime.Written.Verdict);
        Assert.True(regime.Enforced!.Value.Verdict <= Verdict.NoLicenseRequired);
    }

    // The United States do not reach it, and nobody else asks for a license.
    private static void AssertFree(Determination answer)
    {
        Assert.Equal(Verdict.NotSubject, answer.Regimes[0].Written.Verdict);
        Assert.True(answer.Overall.Verdict <= Verdict.NoLicenseRequired);
    }

    private static Determination Determine(string sample, string? on = null, params string[] scenarios)
    {
        List<Mistake> mistakes = [];
        CaseOptions options = new(On: on is null ? null : Moment.Parse(on));
        var facts = new CaseFiles(Repository.Rules.Words!).Read(Path.Combine(Repository.Root, "samples", sample), options, null, mistakes);
        Assert.Empty(mistakes);
        return Library.Determine(facts!, scenarios, AnswerParts.All);
    }

    private static IEnumerable<string> AboutIn(Proof proof) =>
        proof.Children.SelectMany(AboutIn).Concat(proof.About is { } about ? [about] : []);
}
