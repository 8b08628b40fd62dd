using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.RulePacks;

namespace Longarm.Tests.RulePacks;

/// <summary>Versions, limbs and the day of knowledge.</summary>
public sealed class TimeTests
{
    private static readonly TinyLaw Versions = TinyLaw.Of(TinyLaw.Bare("v", """
        kind: requirement
        policy: denial
        when: item.kind == 'software'
        versions:
          - {from: 2020-05-15, published: 2020-05-19, source: Gazette 1, evidence: seen}
          - {from: 2020-08-17, published: 2020-08-17, source: Gazette 2, when: item.kind == 'technology', policy: case-by-case, title: Second}
          - {from: 2022-01-01, until: 2023-01-01, source: Gazette 3}
        """));

    [Theory]
    [InlineData("2020-05-14", "software", Truth.False)]
    [InlineData("2020-05-15", "software", Truth.True)]
    [InlineData("2020-08-16", "software", Truth.True)]
    [InlineData("2020-08-16", "technology", Truth.False)]
    [InlineData("2020-08-17", "software", Truth.False)]
    [InlineData("2020-08-17", "technology", Truth.True)]
    [InlineData("2021-12-31", "technology", Truth.True)]
    [InlineData("2022-01-01", "software", Truth.True)]
    [InlineData("2022-12-31", "software", Truth.True)]
    [InlineData("2023-01-01", "software", Truth.False)] // until is exclusive, and the earlier version does not come back
    [InlineData("2023-01-01", "technology", Truth.False)]
    public void Version_of_the_day_decides(string on, string kind, Truth truth) =>
        Assert.Equal(truth, Versions.Truth("t.v", $"on: {on}\nitem: {{kind: {kind}}}"));

    [Theory]
    [InlineData("2020-05-15", "2020-05-18", "software", Truth.False)] // in force in hindsight only
    [InlineData("2020-05-15", "2020-05-19", "software", Truth.True)]
    [InlineData("2020-08-20", "2020-08-16", "software", Truth.True)] // the second version was not public yet
    [InlineData("2020-08-20", "2020-08-17", "technology", Truth.True)]
    [InlineData("2023-06-01", "2021-12-31", "technology", Truth.True)] // nobody knew of its end
    public void Only_what_had_been_published_counts(string on, string known, string kind, Truth truth) =>
        Assert.Equal(truth, Versions.Truth("t.v", $"on: {on}\nknown: {known}\nitem: {{kind: {kind}}}"));

    [Fact]
    public void Version_carries_its_own_title_policy_and_dates()
    {
        ActivePacks law = new(Versions.Book, new(Moment.Parse("2021-01-01")!, null, [], Posture.Written));
        var rule = law.Find("t.v")!;

        Assert.Equal("Second", rule.Title);
        Assert.Equal(ReviewPolicy.CaseByCase, rule.Policy);
        Assert.Equal("2020-08-17", rule.InForce.From!.ToString());
        Assert.Equal("2022-01-01", rule.InForce.Until!.ToString());
        Assert.Equal("Gazette 2", rule.InForce.Source);
    }

    [Theory]
    [InlineData("2025-04-09T23:59-04:00", Truth.False)]
    [InlineData("2025-04-10T00:00-04:00", Truth.False)]
    [InlineData("2025-04-10T00:01-04:00", Truth.True)]
    [InlineData("2025-04-10T12:00+08:00", Truth.False)] // the same minute in Beijing
    [InlineData("2025-04-10T12:01+08:00", Truth.True)]
    [InlineData("2025-04-09", Truth.False)]
    [InlineData("2025-04-10", Truth.True)] // noon in New York
    public void Version_may_begin_at_a_minute(string on, Truth truth) => Assert.Equal(
        truth,
        TinyLaw.Of(TinyLaw.Bare("m", "kind: flag\nwhen: true\nversions: [{from: 2025-04-10T00:01-04:00, source: Gazette 1}]")).Truth("t.m", $"on: {on}"));

    [Theory]
    [InlineData("America/New_York", "2025-01-15T04:59Z", Truth.False)] // winter: UTC-5
    [InlineData("America/New_York", "2025-01-15T05:00Z", Truth.True)]
    [InlineData("Asia/Shanghai", "2025-01-14T15:59Z", Truth.False)]
    [InlineData("Asia/Shanghai", "2025-01-14T16:00Z", Truth.True)]
    public void Day_of_the_law_begins_at_midnight_of_its_own_zone(string zone, string on, Truth truth)
    {
        PackFile manifest = new("t/pack.yaml", $"{{pack: t, title: Tiny regime, version: 1, zone: {zone}}}");
        var law = TinyLaw.Of(manifest, TinyLaw.Bare("m", "kind: flag\nwhen: true\nversions: [{from: 2025-01-15, source: Gazette 1}]"));

        Assert.Equal(truth, law.Truth("t.m", $"on: {on}"));
    }

    [Fact]
    public void Midnight_follows_daylight_saving_time()
    {
        var law = TinyLaw.Of(TinyLaw.Bare("m", "kind: flag\nwhen: true\nversions: [{from: 2025-07-15, source: Gazette 1}]"));

        Assert.Equal(Truth.False, law.Truth("t.m", "on: 2025-07-15T03:59Z"));
        Assert.Equal(Truth.True, law.Truth("t.m", "on: 2025-07-15T04:00Z"));
    }

    [Theory]
    [InlineData("2025-04-10", true)]
    [InlineData("2025-04-09", false)]
    [InlineData("2025-04-10T08:00-04:00", false)]
    public void Change_later_on_a_bare_day_is_flagged(string on, bool isFlagged)
    {
        var law = TinyLaw.Of(TinyLaw.Bare("m", "kind: flag\nwhen: false\nversions: [{from: 2025-04-10T18:00-04:00, source: Gazette 1}]"));

        Assert.Equal(isFlagged, law.Determine($"on: {on}").Flags.Any(f => f.Id == "t.changes-later-that-day" && f.Text.Contains("t.m", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2021-12-31", Truth.False)]
    [InlineData("2022-01-01", Truth.True)]
    [InlineData("2022-12-31", Truth.True)]
    [InlineData("2023-01-01", Truth.False)]
    public void Limb_is_false_outside_its_own_dates(string on, Truth truth)
    {
        var law = TinyLaw.Of(TinyLaw.Rule("r", "flag", "scope and not never", """
            limbs:
              scope: {is: item.kind == 'software', from: 2022-01-01, until: 2023-01-01, cites: Law 2}
              never: item.kind == 'technology'
            """));

        Assert.Equal(truth, law.Truth("t.r", $"on: {on}\nitem: {{kind: software}}"));
    }

    [Fact]
    public void Limb_out_of_force_is_false_even_where_the_facts_are_unknown()
    {
        var law = TinyLaw.Of(TinyLaw.Rule("r", "flag", "scope", "limbs: {scope: {is: item.kind == 'software', from: 2030-01-01}}"));

        Assert.Equal(Truth.False, law.Truth("t.r", "item: {}"));
    }

    [Fact]
    public void Days_after_the_last_check_are_marked()
    {
        ActivePacks after = new(Versions.Book, new(Moment.Parse("2022-06-01")!, null, [], Posture.Written));
        var law = TinyLaw.Of(TinyLaw.Rule("r", "flag", "true"));
        ActivePacks late = new(law.Book, new(Moment.Parse("2026-01-02")!, null, [], Posture.Written));

        Assert.Null(after.Find("t.v")!.InForce.UnverifiedSince);
        Assert.Equal(new DateOnly(2026, 1, 1), late.Find("t.r")!.InForce.UnverifiedSince);
        Assert.Equal(Truth.True, late.Find("t.r")!.InForce.Truth); // that alone makes nothing unknown
    }

    [Fact]
    public void Enforced_answer_stands_beside_the_written_one()
    {
        var law = TinyLaw.Of(
            TinyLaw.Rule("reach", "reach", "true"),
            TinyLaw.Bare("req", """
                kind: requirement
                when: true
                versions:
                  - {from: 2020-01-01, source: Gazette 1}
                  - {from: 2025-05-13, source: Notice, posture: enforced, when: item.kind == 'software'}
                """));

        Assert.Null(law.Answer("on: 2025-05-12\nitem: {kind: commodity}").Enforced);
        Assert.Null(law.Answer("on: 2025-05-13\nitem: {kind: software}").Enforced); // no different
        var differs = law.Answer("on: 2025-05-13\nitem: {kind: commodity}");
        Assert.Equal(Verdict.LicenseRequired, differs.Written.Verdict);
        Assert.Equal(Verdict.NoLicenseRequired, differs.Enforced!.Value.Verdict);
    }
}
