using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.RulePacks;

namespace Longarm.Tests.RulePacks;

/// <summary>Import duties: lines that add up, exempt one another, split the value, and change with what is known.</summary>
public sealed class DutyTests
{
    private static readonly PackFile Manifest = new("t/pack.yaml", "{pack: t, title: Tiny duties, version: 1, zone: America/New_York, duties-of: US}");
    private static readonly PackFile Base = Duty("base", "when: item.kind == 'commodity'\nrate: 5 %");
    private static readonly PackFile Extra = Duty("extra", "when: item.origin == 'CN'\nrate: 20 %");

    private const string Toy = "from: CN\nto: US\nitem: {kind: commodity, origin: CN, value: 1000 USD, parts: [], materials: []}";

    [Fact]
    public void Lines_that_are_due_add_up()
    {
        var duties = Ask(Toy, Base, Extra);

        Assert.Equal("US", duties.Importer);
        Assert.Equal((0.25m, 0.25m), (duties.Total.Rate.Low, duties.Total.Rate.High));
        Assert.Equal((250m, 250m), (duties.Total.Money!.Low, duties.Total.Money.High));
        Assert.Equal(["t.base", "t.extra"], duties.Lines.Select(l => l.Rule.Rule.Id));
    }

    [Fact]
    public void Duty_regime_answers_only_where_the_item_enters()
    {
        var elsewhere = Law(Base).Determine(Toy.Replace("to: US", "to: DE", StringComparison.Ordinal));
        var here = Law(Base).Determine(Toy);

        Assert.Null(elsewhere.Duties);
        Assert.Equal(Verdict.NotSubject, elsewhere.Regimes[0].Written.Verdict);
        Assert.Equal(Verdict.NoLicenseRequired, here.Regimes[0].Written.Verdict);
        Assert.Equal(Truth.True, here.Regimes[0].Subject);
    }

    [Fact]
    public void What_is_unknown_is_owed_perhaps()
    {
        var duties = Ask("from: CN\nto: US\nitem: {kind: commodity, value: 1000 USD}", Base, Extra);

        Assert.Equal((0.05m, 0.25m), (duties.Total.Rate.Low, duties.Total.Rate.High));
        Assert.Equal((50m, 250m), (duties.Total.Money!.Low, duties.Total.Money.High));
        Assert.Equal(Truth.Unknown, duties.Lines.Single(l => l.Rule.Rule.Id == "t.extra").Due);
    }

    [Fact]
    public void Rate_that_no_table_holds_has_no_upper_end()
    {
        var duties = Ask(
            Toy.Replace("kind", "codes: {us-hts: \"9503.00.00\"}, kind", StringComparison.Ordinal),
            Duty("mfn", "when: item.kind == 'commodity'\nrate: sum r in rows('t.mfn', item.codes.us-hts) (true) by r.rate"), Extra,
            new PackFile("t/tables/mfn.yaml", "table: t.mfn\ntitle: T\ncites: C\nkey: hts\ncolumns: {hts: code us-hts, rate: share}"),
            new PackFile("t/tables/mfn.csv", "hts,rate\n8505.11.00,2.1 %\n"));

        Assert.Equal((0.20m, null), (duties.Total.Rate.Low, duties.Total.Rate.High));
    }

    [Theory]
    [InlineData("8471.30.01.00", "true")] // stands under 8471.30
    [InlineData("8504.40", "false")] // nothing above or below it has a row
    [InlineData("8505.11.00", "unknown")] // one of its ten-digit codes has a row
    [InlineData("8505.11.00.50", "false")]
    [InlineData("8505.11.00.70", "true")]
    public void Table_that_is_complete_knows_what_it_does_not_hold(string code, string truth) => Assert.Equal(truth, Words.Of(TinyLaw.Ask(
        "any r in rows('t.list', item.codes.us-hts) (true)", $"item: {{codes: {{us-hts: \"{code}\"}}}}",
        new PackFile("t/tables/list.yaml", "table: t.list\ntitle: T\ncites: C\nkey: hts\ncomplete: true\ncolumns: {hts: code us-hts}"),
        new PackFile("t/tables/list.csv", "hts\n8471.30\n8505.11.00.70\n"))));

    [Fact]
    public void Facts_that_are_one_of_several_are_decided_member_by_member()
    {
        var duties = Ask(
            Toy.Replace("origin: CN", "origin: {any-of: [CN, TW]}", StringComparison.Ordinal), Base, Extra,
            Duty("others", "when: item.origin != 'CN'\nrate: 10 %"));

        Assert.Equal((0.15m, 0.25m), (duties.Total.Rate.Low, duties.Total.Rate.High));
    }

    [Fact]
    public void Exclusion_exempts_from_the_duties_that_it_names()
    {
        var duties = Ask(Toy, Base, Extra, Rule("listed", "exclusion", "when: item.kind == 'commodity'\nexcludes: [t.extra]"));

        Assert.Equal(0.05m, duties.Total.Rate.High);
    }

    [Theory]
    [InlineData("CN", 0.05, 0.05)] // the displacing duty is due
    [InlineData("JP", 0.20, 0.20)] // it is not
    [InlineData(null, 0.05, 0.20)] // nobody knows: one of the two
    public void Duty_yields_to_one_that_is_due(string? origin, double low, double high)
    {
        var facts = $"from: CN\nto: US\nitem: {{kind: commodity, value: 1000 USD{(origin is null ? "" : $", origin: {origin}")}}}";
        var duties = Ask(facts, Duty("special", "when: item.origin == 'CN'\nrate: 5 %"), Duty("general", "when: item.kind == 'commodity'\nrate: 20 %\nyields-to: [t.special]"));

        Assert.Equal(((decimal)low, (decimal?)high), (duties.Total.Rate.Low!.Value, duties.Total.Rate.High));
    }

    [Theory]
    [InlineData("250 USD", 0.20, 0.275)]
    [InlineData("200 USD", 0.20, 0.28)]
    public void Basis_takes_a_duty_on_part_of_the_value(string content, double full, double rate)
    {
        var facts = $"from: CN\nto: US\nitem: {{kind: commodity, origin: CN, value: 1000 USD, parts: [{{item: {{origin: US, value: {content}}}, quantity: 1}}]}}";
        var split = Duty("split", "when: item.origin == 'CN'\nrate: 10 %\nbasis: item.value - sum p in item.parts (p.item.origin == 'US') by p.item.value");
        var duties = Ask(facts, Duty("whole", "when: item.origin == 'CN'\nrate: 20 %"), split);

        Assert.Equal((decimal)rate, duties.Total.Rate.Low);
        Assert.Equal((decimal)rate * 1000, duties.Total.Money!.Low);
        Assert.Equal((decimal)full, duties.Lines.Single(l => l.Rule.Rule.Id == "t.whole").Adds.Low);
    }

    [Fact]
    public void Basis_of_unknown_parts_lies_between_nothing_and_the_value()
    {
        var split = Duty("split", "when: item.origin == 'CN'\nrate: 10 %\nbasis: item.value - sum p in item.parts (p.item.origin == 'US') by p.item.value");
        var duties = Ask("from: CN\nto: US\nitem: {kind: commodity, origin: CN, value: 1000 USD}", split);

        Assert.Equal((0m, 0.10m), (duties.Total.Rate.Low, duties.Total.Rate.High));
    }

    [Theory]
    [InlineData("2025-04-09T23:59-04:00", 0.84)]
    [InlineData("2025-04-10T00:00-04:00", 0.84)]
    [InlineData("2025-04-10T00:01-04:00", 1.25)]
    public void Duties_go_by_the_instant_of_entry(string entered, double rate)
    {
        var steps = Bare("steps", "kind: duty\nwhen: item.origin == 'CN'\nversions:\n  - {from: 2025-04-09T00:01-04:00, rate: 84 %, source: S}\n  - {from: 2025-04-10T00:01-04:00, rate: 125 %, source: S}");

        Assert.Equal((decimal)rate, Ask($"{Toy}\non: 2025-06-01\nentered: {entered}", steps).Total.Rate.Low);
    }

    [Theory]
    [InlineData("2025-04-10", 1.25, null)]
    [InlineData("2025-04-11", 0.0, 1250)]
    [InlineData(null, 0.0, 1250)]
    public void Retroactive_exemption_leaves_what_was_collected_to_be_refunded(string? known, double rate, int? refundable)
    {
        var duty = Bare("d", "kind: duty\nwhen: item.origin == 'CN'\nrate: 125 %\nversions: [{from: 2025-04-05, source: S}]");
        var exempt = Bare("memo", "kind: exclusion\nwhen: item.kind == 'commodity'\nexcludes: [t.d]\nversions: [{from: 2025-04-05, published: 2025-04-11, source: S}]");
        var duties = Ask($"{Toy}\non: 2025-04-10{(known is null ? "" : $"\nknown: {known}")}", duty, exempt);

        Assert.Equal((decimal)rate, duties.Total.Rate.Low);
        Assert.Equal(refundable, (int?)duties.Refundable?.Low);
    }

    [Theory]
    [InlineData("kind: duty\nwhen: item.origin == 'CN'", "RP081")]
    [InlineData("kind: flag\nwhen: item.origin == 'CN'\nrate: 5 %", "RP082")]
    [InlineData("kind: duty\nwhen: item.origin == 'CN'\nrate: 5 USD", "RP100")]
    [InlineData("kind: duty\nwhen: item.origin == 'CN'\nrate: 5 %\nyields-to: [t.nobody]", "RP022")]
    [InlineData("kind: duty\nwhen: item.origin == 'CN'\nrate: 5 %\nyields-to: [t.d]", "RP029")]
    public void Mistakes_in_a_duty_are_named(string keys, string code) => Assert.Contains(
        code, TinyLaw.Read(Manifest, Bare("d", $"{keys}\nversions: [{{from: 2020-01-01, source: S}}]")).Mistakes.Select(m => m.Code));

    [Fact]
    public void Duty_needs_a_pack_that_says_whose_it_is() =>
        Assert.Equal(["RP080"], TinyLaw.Read(Base).Mistakes.Select(m => m.Code));

    private static DutyAnswer Ask(string facts, params IEnumerable<PackFile> files) => Law(files).Determine(facts).Duties!;

    private static TinyLaw Law(params IEnumerable<PackFile> files) => TinyLaw.Of([Manifest, .. files]);

    private static PackFile Duty(string name, string keys) => Rule(name, "duty", keys);

    private static PackFile Rule(string name, string kind, string keys) => Bare(name, $"kind: {kind}\n{keys}\nversions: [{{from: 2000-01-01, source: S}}]");

    private static PackFile Bare(string name, string keys) => TinyLaw.Bare(name, keys);
}
