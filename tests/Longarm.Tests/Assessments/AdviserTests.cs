using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

/// <summary>Advice proposes the smallest changes, and nothing that does not free the case.</summary>
public sealed class AdviserTests
{
    private static readonly LawLibrary Library = new(Repository.Rules.Book!);

    [Fact]
    public void One_part_brings_the_content_of_a_laptop_under_the_level()
    {
        var advice = Advise("laptop-content");
        var change = Assert.Single(Assert.Single(advice.Proposals).Changes);

        Assert.Equal(("Wide-range processor", ChangeKind.Part, 0.18m), (change.Change.Record.Title, change.Change.Kind, change.Share));
        Assert.Equal((240m, 0.12m), (change.KeptUpTo!.Low, change.KeptShare));
        Assert.True(advice.IsExhaustive);
    }

    [Theory]
    [InlineData("value: 360 USD", "value: 240 USD", true)]
    [InlineData("value: 360 USD", "value: 240.01 USD", false)]
    [InlineData("Wide-range processor, kind: commodity, origin: US", "Wide-range processor, kind: commodity, origin: VN", true)]
    [InlineData("Hardened converter, kind: commodity, origin: US", "Hardened converter, kind: commodity, origin: VN", false)]
    public void What_is_advised_holds_for_the_case_that_was_changed_so(string before, string after, bool isFree)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", "laptop-content.case.yaml"));
        Assert.Contains(before, text, StringComparison.Ordinal);

        Assert.Equal(isFree, Library.Determine(Read(text.Replace(before, after, StringComparison.Ordinal)), [], AnswerParts.Verdicts).Overall.IsFree);
    }

    [Fact]
    public void Software_that_is_in_the_way_is_named()
    {
        var advice = Advise("laptop", on: "2025-11-02", "us-software-curbs");
        var change = Assert.Single(Assert.Single(advice.Proposals).Changes);

        Assert.Equal(("Operating system", ChangeKind.Content), (change.Change.Record.Title, change.Change.Kind));
        Assert.DoesNotContain(advice.Destinations, place => place.Code == "CN");
        Assert.Contains(advice.Destinations, place => place.Code == "DE");
    }

    [Fact]
    public void Tools_that_are_in_the_way_together_are_one_proposal()
    {
        var advice = Advise("hard-disk");

        Assert.NotEmpty(advice.Proposals);
        Assert.All(advice.Proposals, proposal => Assert.Equal(2, proposal.Changes.Count));
        Assert.All(advice.Proposals, proposal => Assert.All(proposal.Changes, change => Assert.Equal(ChangeKind.Tool, change.Change.Kind)));
    }

    [Fact]
    public void Nothing_is_invented_where_nothing_helps()
    {
        var advice = Of("""
            on: 2025-10-23
            from: US
            to: CN
            item: {name: Chip, kind: commodity, origin: US, codes: {us-ccl: 3A001.a.2}, value: 10 USD, traits: [], parts: [], made-with: []}
            """);

        Assert.Equal(Verdict.LicenseRequired, advice.Now.Overall.Verdict);
        Assert.Empty(advice.Proposals);
    }

    [Fact]
    public void What_is_free_needs_no_advice() => Assert.Empty(Advise("free-pump").Proposals);

    [Fact]
    public void What_is_not_known_is_to_be_obtained()
    {
        var advice = Of("on: 2025-10-23\nfrom: VN\nto: CN\nitem: {name: Box}\n");

        Assert.Empty(advice.Proposals);
        Assert.NotEmpty(advice.ToObtain);
    }

    [Fact]
    public void Days_on_which_the_rule_is_suspended_are_free()
    {
        var law = TinyLaw.Of(TinyLaw.Bare("ban", """
            kind: requirement
            when: to == 'CN'
            versions:
              - {from: 2020-01-01, until: 2026-03-01, source: Gazette 1, evidence: seen}
              - {from: 2026-06-01, source: Gazette 2, evidence: seen}
            """), TinyLaw.Rule("reach", "reach", "true"));
        var advice = new Adviser(new(law.Book), TinyLaw.Vocabulary).Of(law.Case("on: 2026-01-01"), []);

        Assert.Equal(Verdict.LicenseRequired, advice.Now.Overall.Verdict);
        Assert.Equal([new FreeDays(new(2026, 3, 1), new(2026, 5, 31))], advice.Days);
    }

    [Fact]
    public void On_another_day_nobody_has_said_when_it_was_loaded()
    {
        var facts = Read("on: 2025-10-23\nfrom: VN\nto: CN\nloaded: 2025-10-20\nitem: {name: Box}\n").OnAnotherDay(Moment.On(new(2026, 1, 1)));

        Assert.Equal(("2026-01-01", false), (facts.On.ToString(), facts.Loaded.Value.IsKnown));
    }

    [Theory]
    [InlineData(6, "0", "0")]
    [InlineData(6, "0,3;2", "2")]
    [InlineData(6, "0,3;1,2", "0,3;1,2")]
    [InlineData(6, "0,3,5", "0,3,5")]
    [InlineData(9, "0,1,2,3,4", "0,1,2,3,4")]
    [InlineData(3, "", "")]
    public void Smallest_sets_are_found(int count, string enough, string expected)
    {
        var sets = Sets(enough);
        SmallestSets search = new(count, tried => sets.Exists(set => set.All(tried.Contains)), 5000);

        Assert.Equal(expected, string.Join(';', search.Find().Select(set => string.Join(',', set.Order()))));
    }

    [Fact]
    public void A_set_of_which_nothing_can_be_taken_away_is_found_among_many()
    {
        int[] needed = [7, 90, 101, 256, 499];
        SmallestSets search = new(500, tried => needed.All(tried.Contains), 5000);

        Assert.Equal(needed, Assert.Single(search.Find()).Order());
        Assert.False(search.IsExhaustive);
    }

    private static List<int[]> Sets(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(set => set.Split(',').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];

    private static Advice Advise(string sample, string? on = null, params string[] scenarios)
    {
        var facts = Read(File.ReadAllText(Path.Combine(Repository.Root, "samples", $"{sample}.case.yaml")), on);
        return new Adviser(Library, Repository.Rules.Words!).Of(facts, scenarios);
    }

    private static Advice Of(string text) => new Adviser(Library, Repository.Rules.Words!).Of(Read(text), []);

    private static Case Read(string text, string? on = null)
    {
        List<Mistake> mistakes = [];
        var facts = CaseReader.Read("case.yaml", text, Repository.Rules.Words!, new CaseOptions(false, on is null ? null : Moment.Parse(on)), mistakes);
        Assert.Empty(mistakes);
        return facts!;
    }
}
