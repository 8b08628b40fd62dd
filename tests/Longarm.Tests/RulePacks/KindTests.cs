using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.RulePacks;

namespace Longarm.Tests.RulePacks;

/// <summary>Section 7 of the language reference: how the kinds of rules work together to a verdict.</summary>
public sealed class KindTests
{
    private static readonly PackFile UsOrigin = TinyLaw.Rule("reach.origin", "reach", "item.origin == 'US'");
    private static readonly PackFile Made = TinyLaw.Rule("reach.made", "reach", "any m in item.made-with (m.item.origin == 'US')");

    [Theory]
    [InlineData("item: {origin: US}", Truth.True, Verdict.NoLicenseRequired)]
    [InlineData("item: {origin: CN}", Truth.False, Verdict.NotSubject)]
    [InlineData("item: {}", Truth.Unknown, Verdict.NoLicenseRequired)] // not subject or not licensed: both mean go
    public void Reach_makes_an_item_subject(string facts, Truth subject, Verdict verdict)
    {
        var answer = TinyLaw.Of(UsOrigin).Answer(facts);

        Assert.Equal(subject, answer.Subject);
        Assert.Equal(verdict, answer.Written.Verdict);
    }

    [Fact]
    public void Undetermined_reach_gives_not_subject_for_certain_and_no_license_as_possible() => Assert.Equal(
        new VerdictRange(Verdict.NotSubject, Verdict.NoLicenseRequired), TinyLaw.Of(UsOrigin).Answer("item: {}").Written);

    [Theory]
    [InlineData("item: {origin: US}", Verdict.LicenseRequired, Verdict.LicenseRequired)]
    [InlineData("item: {origin: CN}", Verdict.NotSubject, Verdict.NotSubject)] // the condition holds, no reach carries it
    [InlineData("item: {}", Verdict.NotSubject, Verdict.LicenseRequired)]
    [InlineData("to: JP\nitem: {origin: US}", Verdict.NoLicenseRequired, Verdict.NoLicenseRequired)]
    [InlineData("to: {any-of: [JP, CN]}\nitem: {origin: US}", Verdict.NoLicenseRequired, Verdict.LicenseRequired)]
    public void Requirement_stands_where_a_reach_carries_it(string facts, Verdict certain, Verdict possible) =>
        Assert.Equal(new VerdictRange(certain, possible), TinyLaw.Of(UsOrigin, TinyLaw.Rule("req", "requirement", "to == 'CN'")).Answer(facts).Written);

    [Fact]
    public void Prohibition_is_harder_than_a_requirement() => Assert.Equal(
        Verdict.Prohibited,
        TinyLaw.Of(UsOrigin, TinyLaw.Rule("req", "requirement", "true"), TinyLaw.Rule("ban", "prohibition", "true")).Answer("item: {origin: US}").Written.Verdict);

    [Theory]
    [InlineData("through: [t.reach.made]", "item: {origin: US, made-with: []}", Verdict.NoLicenseRequired)]
    [InlineData("through: [t.reach.made]", "item: {origin: CN, made-with: [{item: {origin: US}}]}", Verdict.LicenseRequired)]
    [InlineData("through: [t.reach]", "item: {origin: US, made-with: []}", Verdict.LicenseRequired)] // a family of reaches
    [InlineData("not-through: [t.reach.made]", "item: {origin: CN, made-with: [{item: {origin: US}}]}", Verdict.NoLicenseRequired)]
    [InlineData("not-through: [t.reach.made]", "item: {origin: US, made-with: [{item: {origin: US}}]}", Verdict.LicenseRequired)]
    public void Requirement_names_the_reaches_that_carry_it(string more, string facts, Verdict verdict) =>
        Assert.Equal(verdict, TinyLaw.Of(UsOrigin, Made, TinyLaw.Rule("req", "requirement", "true", more)).Answer(facts).Written.Verdict);

    [Theory]
    [InlineData("item: {origin: CN, made-with: [{item: {origin: US}}]}", Truth.True, Truth.False)]
    [InlineData("item: {origin: US, made-with: []}", Truth.True, Truth.True)] // another reach carries both
    public void Reach_carries_what_it_names_alone(string facts, Truth own, Truth other)
    {
        var answer = TinyLaw.Of(
            UsOrigin, TinyLaw.Rule("act", "reach", "any m in item.made-with (m.item.origin == 'US')", "carries: [t.own]"),
            TinyLaw.Rule("own", "requirement", "to == 'CN'"), TinyLaw.Rule("other", "requirement", "to == 'CN'")).Answer(facts);

        Assert.Equal([own, other], [.. ((string[])["t.own", "t.other"]).Select(id => answer.Grounds.Single(g => g.Rule.Rule.Id == id).Live!.Value)]);
    }

    [Theory]
    [InlineData("", "item: {origin: US, traits: [published], made-with: [{item: {origin: US}}]}", Verdict.NotSubject)]
    [InlineData("excludes: [t.reach.made]", "item: {origin: US, traits: [published], made-with: []}", Verdict.LicenseRequired)]
    [InlineData("excludes: [t.reach.made]", "item: {origin: CN, traits: [published], made-with: [{item: {origin: US}}]}", Verdict.NotSubject)]
    [InlineData("", "item: {origin: US, traits: [], made-with: []}", Verdict.LicenseRequired)]
    public void Exclusion_takes_reaches_away(string more, string facts, Verdict verdict) => Assert.Equal(
        verdict,
        TinyLaw.Of(UsOrigin, Made, TinyLaw.Rule("out", "exclusion", "'published' in item.traits", more), TinyLaw.Rule("req", "requirement", "true")).Answer(facts).Written.Verdict);

    [Fact]
    public void Unknown_exclusion_never_frees()
    {
        var law = TinyLaw.Of(UsOrigin, TinyLaw.Rule("out", "exclusion", "'published' in item.traits"), TinyLaw.Rule("req", "requirement", "true"));

        Assert.Equal(new VerdictRange(Verdict.NotSubject, Verdict.LicenseRequired), law.Answer("item: {origin: US}").Written);
    }

    [Theory]
    [InlineData("4 USD", "commodity", Verdict.ExceptionAvailable, Verdict.ExceptionAvailable)]
    [InlineData("6 USD", "commodity", Verdict.LicenseRequired, Verdict.LicenseRequired)]
    [InlineData("4 USD", "technology", Verdict.LicenseRequired, Verdict.LicenseRequired)] // the limit bars it
    [InlineData("4..6 USD", "commodity", Verdict.ExceptionAvailable, Verdict.LicenseRequired)]
    [InlineData("4 USD", "~", Verdict.ExceptionAvailable, Verdict.LicenseRequired)]
    public void Exception_lifts_what_it_names_unless_a_limit_bars_it(string value, string kind, Verdict certain, Verdict possible)
    {
        var law = TinyLaw.Of(
            UsOrigin,
            TinyLaw.Rule("req.a", "requirement", "true"),
            TinyLaw.Rule("exc", "exception", "item.value <= 5 USD", "lifts: [t.req]"),
            TinyLaw.Rule("limit", "exception-limit", "item.kind == 'technology'", "limits: [t.exc]"));

        Assert.Equal(new VerdictRange(certain, possible), law.Answer($"item: {{origin: US, value: {value}, kind: {kind}}}").Written);
    }

    [Fact]
    public void Exception_to_one_requirement_clears_no_other()
    {
        var answer = TinyLaw.Of(
            UsOrigin,
            TinyLaw.Rule("req.a", "requirement", "true"),
            TinyLaw.Rule("req.b", "requirement", "true"),
            TinyLaw.Rule("exc", "exception", "true", "lifts: [t.req.a]")).Answer("item: {origin: US}");

        Assert.Equal(Verdict.LicenseRequired, answer.Written.Verdict);
        Assert.Equal(["t.exc"], Ground(answer, "t.req.a").LiftedBy);
        Assert.Equal(Truth.False, Ground(answer, "t.req.a").Live);
        Assert.Equal(Truth.True, Ground(answer, "t.req.a").Truth);
        Assert.Equal(Truth.True, Ground(answer, "t.req.b").Live);
    }

    [Theory]
    [InlineData("", Verdict.LicenseRequired, true)]
    [InlineData("claims: [TMP]", Verdict.ExceptionAvailable, false)]
    [InlineData("claims: [BAG]", Verdict.LicenseRequired, true)]
    public void Purpose_based_exception_counts_only_when_claimed(string facts, Verdict verdict, bool isOption)
    {
        var answer = TinyLaw.Of(UsOrigin, TinyLaw.Rule("req", "requirement", "true"), TinyLaw.Rule("tmp", "exception", "true", "lifts: [t.req]\nclaim: TMP"))
            .Answer($"item: {{origin: US}}\n{facts}");

        Assert.Equal(verdict, answer.Written.Verdict);
        Assert.Equal(isOption, Ground(answer, "t.tmp").IsUnclaimed);
    }

    [Theory]
    [InlineData("instruments: [{kind: license, covers: {us-ccl: [3A001]}}]", Verdict.Authorized, Verdict.Authorized)]
    [InlineData("instruments: []", Verdict.LicenseRequired, Verdict.LicenseRequired)]
    [InlineData("instruments: [{covers: {us-ccl: [3A001]}}]", Verdict.Authorized, Verdict.LicenseRequired)] // of which kind?
    public void Authorization_in_hand_lifts_as_such(string facts, Verdict certain, Verdict possible)
    {
        var law = TinyLaw.Of(
            UsOrigin,
            TinyLaw.Rule("req", "requirement", "true"),
            TinyLaw.Rule("license", "exception", "any i in instruments (i.kind == 'license' and (empty(i.codes) or item.codes.us-ccl in i.codes))", "lifts: [t.req]\ngrants: authorization"));

        Assert.Equal(new VerdictRange(certain, possible), law.Answer($"item: {{origin: US, codes: {{us-ccl: 3A001.a}}}}\n{facts}").Written);
    }

    [Fact]
    public void Authorization_of_one_and_exception_to_another_requirement_leave_the_harder_of_the_two() => Assert.Equal(
        Verdict.ExceptionAvailable,
        TinyLaw.Of(
            UsOrigin,
            TinyLaw.Rule("req.a", "requirement", "true"),
            TinyLaw.Rule("req.b", "requirement", "true"),
            TinyLaw.Rule("license", "exception", "true", "lifts: [t.req.a]\ngrants: authorization"),
            TinyLaw.Rule("exc", "exception", "true", "lifts: [t.req.b]")).Answer("item: {origin: US}").Written.Verdict);

    [Theory]
    [InlineData("4 USD", true)]
    [InlineData("6 USD", false)]
    public void Obligation_comes_with_the_exception_that_is_used(string value, bool isOwed)
    {
        var answer = TinyLaw.Of(
            UsOrigin,
            TinyLaw.Rule("req", "requirement", "true"),
            TinyLaw.Rule("exc", "exception", "item.value <= 5 USD", "lifts: [t.req]"),
            TinyLaw.Rule("report", "obligation", "true", "on: t.exc\ndeadline: 10 working days after export")).Answer($"item: {{origin: US, value: {value}}}");

        Assert.Equal(isOwed, answer.Grounds.Any(g => g.Rule.Rule is { Id: "t.report", Deadline: "10 working days after export" }));
    }

    [Fact]
    public void Flag_is_raised_and_changes_no_verdict()
    {
        var answer = TinyLaw.Of(UsOrigin, TinyLaw.Rule("look", "flag", "true", "note: Look into it.")).Determine("item: {origin: US}");

        Assert.Equal(Verdict.NoLicenseRequired, answer.Overall.Verdict);
        Assert.Contains(new RaisedFlag("t.look", "Look into it.", "Law look"), answer.Flags);
    }

    [Theory]
    [InlineData("t.exc.one", Verdict.ExceptionAvailable)]
    [InlineData("t.exc.two", Verdict.LicenseRequired)]
    public void Limit_on_a_family_leaves_alone_what_it_spares(string spared, Verdict verdict) => Assert.Equal(
        verdict,
        TinyLaw.Of(
            UsOrigin, TinyLaw.Rule("req", "requirement", "true"), TinyLaw.Rule("exc.one", "exception", "to == 'CN'", "lifts: [t.req]"),
            TinyLaw.Rule("exc.two", "exception", "to == 'JP'", "lifts: [t.req]"),
            TinyLaw.Rule("limit", "exception-limit", "true", $"limits: [t.exc]\nnot-limits: [{spared}]")).Answer("item: {origin: US}").Written.Verdict);

    [Theory]
    [InlineData("to: RU", ReviewPolicy.Denial, ReviewPolicy.Denial)]
    [InlineData("to: CN", ReviewPolicy.PresumptionOfDenial, ReviewPolicy.PresumptionOfDenial)]
    [InlineData("to: CN\nactivity: reexport\nuses: [civil]", ReviewPolicy.PresumptionOfDenial, ReviewPolicy.PresumptionOfDenial)]
    [InlineData("to: BR", ReviewPolicy.CaseByCase, ReviewPolicy.CaseByCase)]
    [InlineData("to: {any-of: [BR, RU]}", ReviewPolicy.CaseByCase, ReviewPolicy.Denial)]
    public void Hardest_review_policy_that_holds_counts(string facts, ReviewPolicy certain, ReviewPolicy possible)
    {
        var ground = TinyLaw.Of(UsOrigin, TinyLaw.Rule("req", "requirement", "true", "policy: {case-by-case: true, presumption-of-denial: to == 'CN', denial: to == 'RU'}"))
            .Answer($"{facts}\nitem: {{origin: US}}").Grounds.Single(g => g.Rule.Rule.Id == "t.req");

        Assert.Equal((certain, possible), (ground.Policy, ground.PossiblePolicy));
    }

    [Fact]
    public void Every_ground_is_kept_with_citation_policy_and_proof()
    {
        var answer = TinyLaw.Of(UsOrigin, TinyLaw.Rule("req", "requirement", "to == 'CN'", "policy: presumption-of-denial")).Answer("item: {origin: US}");
        var ground = Ground(answer, "t.req");

        Assert.Equal(["t.reach.origin", "t.req"], answer.Grounds.Select(g => g.Rule.Rule.Id).Order(StringComparer.Ordinal));
        Assert.Equal("Law req", ground.Rule.Rule.Citation);
        Assert.Equal(ReviewPolicy.PresumptionOfDenial, ground.Rule.Policy);
        Assert.Equal("to", Assert.Single(ground.Proof!.Facts).Path);
        Assert.Equal("case.yaml:3", ground.Proof.Facts[0].Source.ToString());
    }

    [Theory]
    [InlineData("item: {origin: US, traits: []}", Verdict.NoLicenseRequired, Verdict.NoLicenseRequired, 0)]
    [InlineData("item: {origin: US, traits: [military]}", Verdict.NoLicenseRequired, Verdict.Prohibited, 1)]
    [InlineData("item: {origin: US}", Verdict.NoLicenseRequired, Verdict.Prohibited, 1)] // “when” is not false
    public void Law_that_is_not_encoded_widens_the_answer(string facts, Verdict certain, Verdict possible, int open)
    {
        PackFile gap = new("t/not-encoded.yaml", "- {cites: Law 9, what: Military items, reason: Text not held, kind: debt, when: \"'military' in item.traits\", could: prohibited}");
        var answer = TinyLaw.Of(UsOrigin, gap).Answer(facts);

        Assert.Equal(new VerdictRange(certain, possible), answer.Written);
        Assert.Equal(open, answer.Open.Count(o => o.Measure == "Law 9"));
    }

    [Fact]
    public void Law_that_is_not_encoded_says_nothing_of_items_out_of_reach()
    {
        PackFile gap = new("t/not-encoded.yaml", "- {cites: Law 9, what: Military items, reason: Text not held, kind: debt, when: \"true\", could: prohibited}");
        var answer = TinyLaw.Of(UsOrigin, gap).Answer("item: {origin: CN}");

        Assert.Equal(Verdict.NotSubject, answer.Written.Verdict);
        Assert.Empty(answer.Open);
    }

    [Fact]
    public void Not_encoded_law_without_a_hint_could_ask_for_a_license() => Assert.Equal(
        Verdict.LicenseRequired,
        TinyLaw.Of(UsOrigin, new PackFile("t/not-encoded.yaml", "- {cites: Law 9, what: More, reason: Text not held, kind: debt, when: \"true\"}")).Answer("item: {origin: US}").Written.Possible);

    [Fact]
    public void Bounded_facts_are_decided_member_by_member()
    {
        // Kleene alone would not know: each member answers yes for a reason of its own.
        var law = TinyLaw.Of(UsOrigin, TinyLaw.Rule("req", "requirement", "to == 'CN' or to == 'RU'"));

        Assert.Equal(Verdict.LicenseRequired, law.Answer("to: {any-of: [CN, RU]}\nitem: {origin: US}").Written.Verdict);
        Assert.Equal(Truth.True, Ground(law.Answer("to: {any-of: [CN, RU]}\nitem: {origin: US}"), "t.req").Truth);
    }

    [Theory]
    [InlineData(6, Verdict.LicenseRequired)] // 2^6 combinations
    [InlineData(7, Verdict.Undetermined)] // beyond 64 Kleene's tables decide
    public void Up_to_sixty_four_combinations_are_tried(int bounded, Verdict verdict)
    {
        var law = TinyLaw.Of(UsOrigin, TinyLaw.Rule("req", "requirement", "all p in item.parts (p.item.origin == 'CN' or p.item.origin == 'RU')"));
        var parts = string.Join(", ", Enumerable.Repeat("{item: {origin: {any-of: [CN, RU]}}}", bounded));

        Assert.Equal(verdict, law.Answer($"item: {{origin: US, parts: [{parts}]}}").Written.Verdict);
    }

    [Fact]
    public void Regimes_are_weighed_together_in_each_combination()
    {
        // Whichever it is, one of the two regimes asks for a license: each alone does not know.
        var answer = TinyLaw.Of(
            TinyLaw.Rule("reach", "reach", "true"),
            TinyLaw.Rule("req", "requirement", "to == 'CN'"),
            new PackFile("u/pack.yaml", "{pack: u, title: Another regime, version: 1, zone: Asia/Tokyo}"),
            new PackFile("u/reach.yaml", "rule: u.reach\ntitle: R\ncites: C\nkind: reach\nwhen: true\nversions: [{from: 2000-01-01, source: S}]"),
            new PackFile("u/req.yaml", "rule: u.req\ntitle: R\ncites: C\nkind: requirement\nwhen: to == 'RU'\nversions: [{from: 2000-01-01, source: S}]")).Determine("to: {any-of: [CN, RU]}");

        Assert.All(answer.Regimes, r => Assert.Equal(Verdict.Undetermined, r.Written.Verdict));
        Assert.Equal(Verdict.LicenseRequired, answer.Overall.Verdict);
    }

    [Fact]
    public void Missing_facts_are_named_with_their_question()
    {
        var missing = TinyLaw.Of(UsOrigin, TinyLaw.Rule("req", "requirement", "item.kind == 'software'")).Answer("item: {name: Pump, origin: US}").Missing;

        Assert.Equal("item.kind", missing[0].Facts[0].Path);
        Assert.Equal("Is Pump a commodity, software or technology?", missing[0].Question);
    }

    [Fact]
    public void What_takes_a_contained_item_out_of_reach_is_asked_for()
    {
        var law = TinyLaw.Of(
            UsOrigin,
            TinyLaw.Rule("made", "reach", "any m in item.made-with (subject(m.item, to = to, using = ['t.reach.origin']))"),
            TinyLaw.Rule("published", "exclusion", "'published' in item.traits"),
            TinyLaw.Rule("req", "requirement", "true"));

        var missing = law.Answer("item: {origin: DE, traits: [], made-with: [{role: direct, item: {origin: US}}]}").Missing;

        Assert.Equal("item.made-with[0].item.traits", missing[0].Facts[0].Path);
    }

    [Fact]
    public void What_carries_a_requirement_is_asked_for_though_the_item_is_subject()
    {
        var law = TinyLaw.Of(
            UsOrigin,
            TinyLaw.Rule("soft", "reach", "item.kind == 'software'"),
            TinyLaw.Rule("req", "requirement", "true", "through: [t.soft]"));

        Assert.Equal("item.kind", law.Answer("item: {origin: US}").Missing[0].Facts[0].Path);
    }

    [Fact]
    public void Nothing_is_missing_from_a_settled_answer() =>
        Assert.Empty(TinyLaw.Of(UsOrigin, TinyLaw.Rule("req", "requirement", "true")).Answer("item: {origin: US}").Missing);

    private static Ground Ground(RegimeAnswer answer, string rule) => answer.Grounds.Single(g => g.Rule.Rule.Id == rule);
}
