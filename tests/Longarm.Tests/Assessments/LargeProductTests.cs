using System.Globalization;
using System.Text;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

/// <summary>
/// In a large product one of those that are alike is asked for all of them, and what does not rest on a supposed fact is not
/// worked out again. Neither may change an answer: both are held against the plain way on random products.
/// </summary>
public sealed class LargeProductTests
{
    private static readonly LawLibrary Law = new(Repository.Rules.Book!);

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("LONGARM_SEED"), out var seed) ? seed : 20_261_122;

    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("LONGARM_RUNS"), out var runs) ? runs / 4 : 60;

    [Fact]
    public void Asking_one_of_those_alike_gives_the_same_answer()
    {
        Random random = new(Seed);
        HashSet<string> verdicts = [];
        for (var run = 0; run < Runs; run++)
        {
            var text = Draw(random);
            var plain = Law.Determine(Read(text).LargeWith(int.MaxValue), [], new AnswerParts(Proofs: true, Missing: false));
            var large = Law.Determine(Read(text).LargeWith(1), [], new AnswerParts(Proofs: true, Missing: false));

            Assert.True(Show(plain) == Show(large), $"run {run}\n{text}\n--- plain\n{Show(plain)}\n--- alike\n{Show(large)}");
            verdicts.UnionWith(plain.Regimes.Select(r => $"{r.Pack.Id} {r.Written.Certain} {r.Written.Possible}"));
        }

        Assert.True(verdicts.Count > 10, string.Join('\n', verdicts));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void What_does_not_rest_on_a_supposed_fact_stays_as_it_was(int largeFrom)
    {
        Random random = new(Seed + 1);
        var changed = 0;
        for (var run = 0; run < Runs; run++)
        {
            var text = Draw(random);
            var facts = Read(text).LargeWith(largeFrom);
            var law = Law.For(facts, []).Written;
            _ = Worlds.Of(facts);
            foreach (var regime in law.Regimes.Where(r => r.Pack.DutiesOf.Count == 0))
            {
                Evaluation before = new(law) { IsTracking = true };
                var stated = Show(Weighing.Weigh(regime, before, facts));
                for (var trial = 0; trial < 6; trial++)
                {
                    var supposed = Suppose(facts, random);
                    var anew = Show(Weighing.Weigh(regime, new Evaluation(law, facts, supposed), facts));
                    var kept = Show(Weighing.Weigh(regime, before.Supposing(facts, supposed), facts));

                    Assert.True(anew == kept, $"run {run}, {string.Join(", ", supposed.Select(s => $"{s.Key.Record.Path}.{s.Key.Field} = {s.Value}"))}\n{text}\n--- anew\n{anew}\n--- kept\n{kept}");
                    changed += anew == stated ? 0 : 1;
                }
            }
        }

        Assert.True(changed > Runs / 4, $"only {changed} suppositions changed anything");
    }

    // Products of which all is known, with a share of controlled content near the limit: there one part decides.
    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void One_part_that_is_another_changes_the_share(int largeFrom)
    {
        Random random = new(Seed + 2);
        var changed = 0;
        for (var run = 0; run < Runs; run++)
        {
            var text = DrawKnown(random);
            var facts = Read(text).LargeWith(largeFrom);
            var law = Law.For(facts, []).Written;
            Supposition trials = new(facts, law);
            var stated = Determine.Supposing(facts, law, new Dictionary<(Node, string), Value>());
            foreach (var item in Items(facts.Item).Skip(1))
            {
                Dictionary<(Node, string), Value> supposed = random.Next(3) switch
                {
                    0 => new() { [(item, "origin")] = new Place("JP") },
                    1 => new() { [(item, "codes.us-ccl")] = facts.Item.Codes["us-ccl"].Value },
                    _ => new() { [(item, "value")] = Amount.Exactly(1 + random.Next(300), Unit.Currency("USD")) },
                };
                var anew = Determine.Supposing(facts.LargeWith(int.MaxValue), law, supposed);

                Assert.True(anew == trials.With(supposed), $"run {run}: {item.Path} {supposed.Keys.First().Item2} {supposed.Values.First()}\n{text}\n{anew}, kept {trials.With(supposed)}");
                changed += anew == stated ? 0 : 1;
            }
        }

        Assert.True(changed > Runs / 3, $"only {changed} suppositions changed anything");
    }

    private static HashSet<Item> Items(Item product)
    {
        HashSet<Item> found = [product];
        Stack<Item> waiting = new([product]);
        while (waiting.TryPop(out var item))
        {
            foreach (var part in item.Parts.Known!.Elements.Cast<Part>().Where(part => found.Add(part.Item)))
            {
                waiting.Push(part.Item);
            }
        }

        return found;
    }

    private static string DrawKnown(Random random)
    {
        const string Known = "kind: commodity, traits: [], for: [], made-with: [], materials: []";
        StringBuilder yaml = new("on: 2026-03-01\nfrom: TW\nto: CN\nvia: []\nuses: [civil]\ninstruments: []\n");
        yaml.AppendLine("parties:\n  - {role: end-user, name: B, country: CN, headquarters: CN, parent-headquarters: CN, kinds: [], listings: [], owners: []}\nitems:");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"  board: {{name: Board, {Known}, origin: KR, codes: {{us-ccl: EAR99, cn-dual-use: none}}, value: 90 USD, parts: [{Chips(random, 4)}]}}");
        var boards = string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => ", {ref: board, how: incorporated}"));
        return yaml.AppendLine(CultureInfo.InvariantCulture, $"item: {{name: M, {Known}, origin: TW, codes: {{us-ccl: EAR99, cn-dual-use: none}}, value: {random.Next(3, 9)}00 USD, parts: [{Chips(random, 12)}{boards}]}}").ToString();

        static string Chips(Random random, int count) => string.Join(", ", Enumerable.Range(0, count).Select(_ =>
            $"{{how: incorporated, quantity: {One(random, "1", "2")}, item: {{name: C, {Known}, origin: {One(random, "US", "US", "CN")}, codes: {{us-ccl: {One(random, "3A001.a.2", "EAR99", "6A003.b.4.b")}, cn-dual-use: none}}, value: {One(random, "10", "20", "30")} USD, parts: []}}}}"));
    }

    private static Case Read(string text)
    {
        List<Mistake> mistakes = [];
        var facts = CaseReader.Read("drawn.case.yaml", text, Repository.Rules.Words!, new CaseOptions(), mistakes);
        Assert.True(facts is not null, string.Join('\n', mistakes) + text);
        return facts;
    }

    private static string Show(Determination answer) => string.Join('\n', answer.Regimes.Select(r =>
        $"{r.Pack.Id} {r.Written} {r.Enforced} {r.Subject} {string.Join(", ", r.Open.Select(o => o.Text).Order())}\n  "
        + string.Join("\n  ", r.Grounds.Select(g => $"{g.Rule.Rule.Id} {g.Truth} {g.Live} {g.Policy} {g.PossiblePolicy} {string.Join(',', g.LiftedBy)} {g.Proof!.Truth}"))));

    private static string Show(Outcome outcome) => $"{outcome.Range} {outcome.Subject} {string.Join(", ", outcome.Gaps.Select(g => g.Citation))}\n"
        + string.Join('\n', outcome.Truths.Where(t => t.Value != Truth.False).Select(t => $"{t.Key.Rule.Id} {t.Value} {outcome.Requirements.GetValueOrDefault(t.Key)?.Live}"));

    private static Dictionary<(Node Record, string Field), Value> Suppose(Case facts, Random random)
    {
        List<Node> records = [];
        Collect(facts);
        Dictionary<(Node, string), Value> supposed = [];
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var record = records[random.Next(records.Count)];
            var fields = RecordFields.Of(record).Where(f => f.Name is not ("item" or "on" or "exporter" or "quantity")).ToList();
            var (name, _) = fields[random.Next(fields.Count)];
            var likewise = records.Where(r => r.GetType() == record.GetType()).SelectMany(RecordFields.Of).Where(f => f.Name == name).Select(f => f.Value).ToList();
            var value = random.Next(4) == 0 ? UnknownValue.Instance : likewise[random.Next(likewise.Count)];
            if (!(value is ListValue { Elements: [Node, ..] }))
            {
                supposed[(record, name)] = value;
            }
        }

        return supposed;

        void Collect(Node record)
        {
            if (records.Contains(record))
            {
                return;
            }

            records.Add(record);
            foreach (var (_, value) in RecordFields.Of(record))
            {
                foreach (var inner in value is ListValue list ? list.Elements.OfType<Node>() : value is Node node ? [node] : [])
                {
                    Collect(inner);
                }
            }
        }
    }

    private static string Draw(Random random)
    {
        StringBuilder yaml = new();
        var (from, to) = (One(random, "TW", "US", "CN", "DE", "JP"), One(random, "CN", "DE", "RU", "IR", "US", "KR"));
        yaml.AppendLine(CultureInfo.InvariantCulture, $"on: {One(random, "2025-10-20", "2026-03-01", "2024-06-01")}\nfrom: {from}\nto: {to}\nvia: []\nuses: [{One(random, "civil", "military", "supercomputer")}]\ninstruments: []");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"parties:\n  - {{role: end-user, name: B, country: {to}, headquarters: {to}, parent-headquarters: {to}, kinds: [], listings: [], owners: []}}");
        yaml.AppendLine("items:");
        for (var shared = 0; shared < 3; shared++)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  shared-{shared}: {Item(random, shared == 2 ? 1 : 0, 0)}");
        }

        return yaml.AppendLine(CultureInfo.InvariantCulture, $"item: {Item(random, 3, 3)}").ToString();
    }

    private static string Item(Random random, int depth, int shared)
    {
        var kind = One(random, "commodity", "commodity", "software", "technology");
        List<string> facts = ["name: N" + random.Next(1000).ToString(CultureInfo.InvariantCulture)];
        Maybe($"kind: {kind}");
        Maybe($"origin: {One(random, "US", "US", "CN", "TW", "JP", "{any-of: [US, CN]}")}");
        Maybe($"codes: {{us-ccl: {One(random, "EAR99", "3A001.a.2", "3A991", "5A992.c", "9A610.x", "6A003.b.4.b", "0A919", "5D002")}, cn-dual-use: {One(random, "none", "none", "3C004")}}}");
        Maybe($"value: {One(random, "10", "20", "1000", "5..15")} USD");
        Maybe($"traits: [{One(random, "", "", "published", "mass-market")}]");
        Maybe("for: []");
        Maybe(depth == 0 ? "parts: []" : $"parts: [{string.Join(", ", Enumerable.Range(0, random.Next(3, 14)).Select(_ => Part(random, depth - 1, shared)))}]");
        Maybe($"made-with: [{One(random, "", "", "{item: {name: T, kind: technology, origin: US, codes: {us-ccl: 3E001}}, role: direct}", "{item: {name: P, kind: commodity, origin: JP, codes: {us-ccl: 3B001.c}}, role: plant}")}]");
        Maybe($"materials: [{One(random, "", "{element: Dy, form: metal, origin: CN, value: 1 USD}", "{element: Sm, form: alloy, origin: CN, value: 0.01 USD, mass: 1 g}")}]");
        return $"{{{string.Join(", ", facts)}}}";

        void Maybe(string fact)
        {
            if (random.Next(8) > 0)
            {
                facts.Add(fact);
            }
        }
    }

    private static string Part(Random random, int depth, int shared)
    {
        var which = shared > 0 && random.Next(4) == 0
            ? $"ref: shared-{random.Next(shared).ToString(CultureInfo.InvariantCulture)}"
            : $"item: {Item(random, random.Next(2) == 0 ? 0 : depth, shared)}";
        var quantity = random.Next(3) == 0 ? $", quantity: {One(random, "2", "3", "1..4")}" : "";
        return $"{{{which}, how: {One(random, "incorporated", "bundled", "commingled")}{quantity}}}";
    }

    private static T One<T>(Random random, params ReadOnlySpan<T> of) => of[random.Next(of.Length)];
}
