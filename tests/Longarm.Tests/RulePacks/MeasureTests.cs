using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.RulePacks;

namespace Longarm.Tests.RulePacks;

/// <summary>Measures date the rules that carry them; scenarios are overlays on their events.</summary>
public sealed class MeasureTests
{
    private static readonly PackFile Reach = TinyLaw.Rule("reach", "reach", "true");
    private static readonly PackFile Carried = TinyLaw.Bare("req", "kind: requirement\nwhen: item.kind == 'software'\nmeasure: m");

    private static readonly string[] Life =
    [
        "{state: announced, on: 2024-12-01, source: S}",
        "{state: effective, on: 2025-01-01, known: 2024-12-15, source: S}",
        "{state: suspended, on: 2025-03-01, until: 2025-06-01, source: S}",
        "{state: extended, on: 2025-05-20, until: 2025-09-01, source: S}",
    ];

    [Theory]
    [InlineData("2024-12-31", Verdict.NoLicenseRequired, Verdict.NoLicenseRequired)] // announced does not bind
    [InlineData("2025-01-01", Verdict.LicenseRequired, Verdict.LicenseRequired)]
    [InlineData("2025-02-28", Verdict.LicenseRequired, Verdict.LicenseRequired)]
    [InlineData("2025-03-01", Verdict.NoLicenseRequired, Verdict.NoLicenseRequired)] // suspended
    [InlineData("2025-06-15", Verdict.NoLicenseRequired, Verdict.NoLicenseRequired)] // extended
    [InlineData("2025-08-31", Verdict.NoLicenseRequired, Verdict.NoLicenseRequired)]
    [InlineData("2025-09-01", Verdict.NoLicenseRequired, Verdict.LicenseRequired)] // nobody has said what followed
    public void Events_decide_whether_a_measure_binds(string on, Verdict certain, Verdict possible) =>
        Assert.Equal(new VerdictRange(certain, possible), Law(Life).Answer($"on: {on}\nitem: {{kind: software}}").Written);

    [Fact]
    public void Suspension_whose_end_has_passed_is_open_law_and_no_missing_fact()
    {
        var answer = Law(Life).Answer("on: 2025-10-01\nitem: {kind: software}");

        var open = Assert.Single(answer.Open);
        Assert.Equal("m", open.Measure);
        Assert.Equal(new DateOnly(2025, 8, 31), open.Since);
        Assert.Equal(Truth.Unknown, answer.Grounds.Single(g => g.Rule.Rule.Id == "t.req").Truth);
        Assert.Empty(answer.Missing);
    }

    [Fact]
    public void Open_measure_leaves_what_its_condition_denies_alone()
    {
        var answer = Law(Life).Answer("on: 2025-10-01\nitem: {kind: commodity}");

        Assert.Equal(Verdict.NoLicenseRequired, answer.Written.Verdict);
        Assert.Empty(answer.Open);
    }

    [Theory]
    [InlineData("revived", Verdict.LicenseRequired)]
    [InlineData("effective", Verdict.LicenseRequired)]
    [InlineData("lifted", Verdict.NoLicenseRequired)]
    [InlineData("withdrawn", Verdict.NoLicenseRequired)]
    [InlineData("terminated", Verdict.NoLicenseRequired)]
    [InlineData("expired", Verdict.NoLicenseRequired)]
    [InlineData("struck-down", Verdict.NoLicenseRequired)]
    public void Event_after_a_suspension_settles_it(string state, Verdict verdict) => Assert.Equal(
        verdict, Law([.. Life, $"{{state: {state}, on: 2025-09-01, source: S}}"]).Answer("on: 2025-10-01\nitem: {kind: software}").Written.Verdict);

    [Theory]
    [InlineData("reported")]
    [InlineData("threatened")]
    [InlineData("proposed")]
    [InlineData("announced")]
    [InlineData("amended")]
    public void Only_effective_binds(string state) => Assert.Equal(
        Verdict.NoLicenseRequired, Law($"{{state: {state}, on: 2025-01-01, source: S}}").Answer("on: 2025-06-01\nitem: {kind: software}").Written.Verdict);

    [Theory]
    [InlineData("2024-12-14", Verdict.NoLicenseRequired)]
    [InlineData("2024-12-15", Verdict.LicenseRequired)]
    public void Event_counts_from_the_day_it_was_known(string known, Verdict verdict) =>
        Assert.Equal(verdict, Law(Life).Answer($"on: 2025-02-01\nknown: {known}\nitem: {{kind: software}}").Written.Verdict);

    [Fact]
    public void Retroactive_lifting_changes_the_past_for_those_who_know_it()
    {
        var law = Law("{state: effective, on: 2025-01-01, source: S}", "{state: lifted, on: 2025-02-01, known: 2025-04-11, source: S}");

        Assert.Equal(Verdict.LicenseRequired, law.Answer("on: 2025-03-01\nknown: 2025-04-10\nitem: {kind: software}").Written.Verdict);
        Assert.Equal(Verdict.NoLicenseRequired, law.Answer("on: 2025-03-01\nknown: 2025-04-11\nitem: {kind: software}").Written.Verdict);
    }

    [Theory]
    [InlineData("2025-01-01T00:00-05:00", Verdict.NoLicenseRequired)]
    [InlineData("2025-01-01T00:01-05:00", Verdict.LicenseRequired)]
    [InlineData("2025-01-01T13:00+08:00", Verdict.NoLicenseRequired)]
    [InlineData("2025-01-01T13:01+08:00", Verdict.LicenseRequired)]
    public void Event_may_happen_at_a_minute(string on, Verdict verdict) => Assert.Equal(
        verdict, Law("{state: effective, on: 2025-01-01T00:01-05:00, source: S}").Answer($"on: {on}\nitem: {{kind: software}}").Written.Verdict);

    [Fact]
    public void Unenforced_measure_stays_the_written_law()
    {
        var answer = Law("{state: effective, on: 2025-01-01, source: S}", "{state: unenforced, on: 2025-05-13, source: S}").Answer("on: 2025-06-01\nitem: {kind: software}");

        Assert.Equal(Verdict.LicenseRequired, answer.Written.Verdict);
        Assert.Equal(Verdict.NoLicenseRequired, answer.Enforced!.Value.Verdict);
    }

    [Fact]
    public void Unverified_measure_still_binds_and_says_since_when()
    {
        var ground = Law("{state: effective, on: 2025-01-01, source: S}", "{state: unverified, on: 2025-05-13, source: S}")
            .Answer("on: 2025-06-01\nitem: {kind: software}").Grounds.Single(g => g.Rule.Rule.Id == "t.req");

        Assert.Equal(Truth.True, ground.Truth);
        Assert.Equal(new DateOnly(2025, 5, 13), ground.Rule.InForce.UnverifiedSince);
    }

    [Theory]
    [InlineData("2025-10-31", Verdict.NoLicenseRequired)]
    [InlineData("2025-11-01", Verdict.LicenseRequired)]
    public void Scenario_puts_a_reported_measure_in_force(string on, Verdict verdict)
    {
        var law = Law(["{state: reported, on: 2025-10-22, source: S}"], "{measure: m, state: effective, on: 2025-11-01}");

        Assert.Equal(verdict, law.Answer($"on: {on}\nitem: {{kind: software}}", "s").Written.Verdict);
        Assert.Equal(Verdict.NoLicenseRequired, law.Answer($"on: {on}\nitem: {{kind: software}}").Written.Verdict);
    }

    [Fact]
    public void Scenario_is_known_whatever_the_day_of_knowledge_and_beats_what_is_recorded()
    {
        var law = Law(
            ["{state: effective, on: 2025-01-01, source: S}", "{state: terminated, on: 2025-08-01, source: S}"],
            "{measure: m, state: suspended, on: 2025-06-01, until: 2025-07-01}",
            "{measure: m, state: revived, on: 2025-07-01}");

        Assert.Equal(Verdict.LicenseRequired, law.Answer("on: 2025-05-31\nitem: {kind: software}", "s").Written.Verdict);
        Assert.Equal(Verdict.NoLicenseRequired, law.Answer("on: 2025-06-15\nknown: 2025-01-02\nitem: {kind: software}", "s").Written.Verdict);
        Assert.Equal(Verdict.LicenseRequired, law.Answer("on: 2025-09-01\nitem: {kind: software}", "s").Written.Verdict);
    }

    [Theory]
    [InlineData("2025-12-05", null, Verdict.NoLicenseRequired, Verdict.NoLicenseRequired)] // suspended on the eve of its start
    [InlineData("2025-12-05", "2025-10-20", Verdict.LicenseRequired, Verdict.LicenseRequired)] // nobody knew of that yet
    [InlineData("2025-11-30", "2025-10-20", Verdict.NoLicenseRequired, Verdict.NoLicenseRequired)]
    [InlineData("2026-11-10", null, Verdict.NoLicenseRequired, Verdict.NoLicenseRequired)]
    [InlineData("2026-11-11", null, Verdict.NoLicenseRequired, Verdict.LicenseRequired)]
    public void Start_that_was_set_is_overtaken_by_a_suspension_published_later(string on, string? known, Verdict certain, Verdict possible)
    {
        var law = Law(
            "{state: announced, on: 2025-10-09, source: S}",
            "{state: effective, on: 2025-12-01, known: 2025-10-09, source: S}",
            "{state: suspended-before-effect, on: 2025-11-07, until: 2026-11-11, source: S}");
        var facts = $"on: {on}\nitem: {{kind: software}}{(known is null ? "" : $"\nknown: {known}")}";

        Assert.Equal(new VerdictRange(certain, possible), law.Answer(facts).Written);
    }

    [Fact]
    public void Judgment_that_voids_from_the_beginning_changes_the_past_for_those_who_know_it()
    {
        var law = Law(
            "{state: effective, on: 2025-01-01, source: S}", "{state: revived, on: 2025-03-01, source: S}",
            "{state: struck-down, on: 2025-01-01, known: 2026-02-24, source: S}");

        Assert.Equal(Verdict.LicenseRequired, law.Answer("on: 2025-04-01\nknown: 2025-04-01\nitem: {kind: software}").Written.Verdict);
        Assert.Equal(Verdict.NoLicenseRequired, law.Answer("on: 2025-04-01\nitem: {kind: software}").Written.Verdict);
    }

    [Theory]
    [InlineData("2025-02-28", "true")]
    [InlineData("2025-03-01", "false")]
    [InlineData("2025-09-01", "unknown")]
    public void Rule_may_ask_whether_a_measure_binds(string on, string truth)
    {
        var law = Law(Life, [TinyLaw.Rule("asks", "flag", "in-force('m')"), TinyLaw.Rule("asks-a-text", "flag", "any l in parties (any x in l.listings (in-force(x.notice)))")]);
        var listed = "parties: [{role: end-user, name: P, listings: [{list: cn-control-list, notice: m}]}]";

        Assert.Equal(truth, Words.Of(law.Truth("t.asks", $"on: {on}")));
        Assert.Equal(truth, Words.Of(law.Truth("t.asks-a-text", $"on: {on}\n{listed}")));
    }

    [Fact]
    public void Measure_that_is_asked_about_and_open_is_named_as_open_law()
    {
        var law = Law(Life, [TinyLaw.Rule("asks", "requirement", "in-force('m')")]);

        Assert.Contains(law.Answer("on: 2025-10-01\nitem: {kind: commodity}").Open, o => o.Measure == "m" && o.Since == new DateOnly(2025, 8, 31));
    }

    [Fact]
    public void Measure_that_nobody_holds_is_a_mistake() =>
        Assert.Contains("There is no measure 'n'", Assert.Single(TinyLaw.ReadExpression("in-force('n')")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-01-15", MeasureState.Threatened)]
    [InlineData("2025-02-15", MeasureState.Reported)] // the last word before it binds
    [InlineData("2025-03-15", MeasureState.Effective)]
    [InlineData("2025-04-15", MeasureState.Effective)] // a report of what binds changes nothing
    [InlineData("2025-05-15", MeasureState.Suspended)]
    [InlineData("2025-06-15", MeasureState.Suspended)]
    [InlineData("2025-07-15", MeasureState.Unverified)]
    [InlineData("2025-08-15", MeasureState.Lifted)]
    public void State_is_what_the_events_made_of_it(string on, MeasureState state)
    {
        var measure = Law(
            "{state: threatened, on: 2025-01-01, source: S}", "{state: reported, on: 2025-02-01, source: S}",
            "{state: effective, on: 2025-03-01, source: S}", "{state: reported, on: 2025-04-01, source: S}",
            "{state: suspended, on: 2025-05-01, until: 2025-06-01, source: S}", "{state: extended, on: 2025-05-20, until: 2025-07-01, source: S}",
            "{state: lifted, on: 2025-08-01, source: S}").Book.Measures.Single();
        Coordinates at = new(Moment.Parse(on)!, null, [], Posture.Written);

        Assert.Equal(state, MeasureWalk.Follow(measure, [], at, new("UTC", _ => TimeSpan.Zero)).State);
    }

    [Theory]
    [InlineData("2025-08-31", "", false)] // the stated end is still to come
    [InlineData("2025-09-01", "", true)]
    [InlineData("2025-09-01", "reviewed: 2025-09-01\n", false)] // somebody looked, and found nothing
    [InlineData("2025-09-01", "reviewed: 2025-08-31\n", true)] // somebody looked before
    public void Stated_end_that_nobody_followed_up_fails_the_lint(string today, string reviewed, bool fails)
    {
        var read = TinyLaw.Read(Reach, Carried, new PackFile("measures/m.yaml", $"measure: m\ntitle: M\nby: US\nrules: [t.req]\n{reviewed}events:\n{List(Life)}"));
        var results = new RuleCaseRun(read.Book!, read.Words!).Run([]);
        var findings = new PackLint(read, results, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Run();

        Assert.Equal(fails, findings.Any(f => f.Code == "RP070"));
    }

    [Fact]
    public void Word_that_is_misspelt_is_one_mistake() => Assert.Equal(
        ["RP015"], TinyLaw.Read(new PackFile("measures/m.yaml", "measure: m\ntitle: M\nby: US\nevents:\n  - {state: efective, on: 2025-01-01, until: 2025-02-01, source: S}")).Mistakes.Select(m => m.Code));

    [Fact]
    public void Stated_end_belongs_to_what_has_one() => Assert.Contains(
        "RP018", TinyLaw.Read(new PackFile("measures/m.yaml", "measure: m\ntitle: M\nby: US\nevents:\n  - {state: announced, on: 2025-01-01, until: 2025-02-01, source: S}")).Mistakes.Select(m => m.Code));

    private static TinyLaw Law(string[] events, PackFile[] files) =>
        TinyLaw.Of([Reach, Carried, .. files, new PackFile("measures/m.yaml", $"measure: m\ntitle: A measure\nby: US\nagainst: [CN]\nrules: [t.req]\nevents:\n{List(events)}")]);

    private static TinyLaw Law(params string[] events) => Law(events, Array.Empty<string>());

    private static TinyLaw Law(IEnumerable<string> events, params string[] supposed) => TinyLaw.Of(
        Reach,
        Carried,
        new PackFile("measures/m.yaml", $"measure: m\ntitle: A measure\nby: US\nagainst: [CN]\nrules: [t.req]\nevents:\n{List(events)}"),
        new PackFile("scenarios/s.yaml", $"scenario: s\ntitle: A scenario\nevents:\n{List(supposed.Length == 0 ? ["{measure: m, state: reported, on: 2030-01-01}"] : supposed)}"));

    private static string List(IEnumerable<string> events) => string.Concat(events.Select(e => $"  - {e}\n"));
}
