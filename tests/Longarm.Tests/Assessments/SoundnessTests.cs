using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

/// <summary>
/// What holds of the real packs for any case: unknown never grants, knowledge never contradicts, order never matters. The
/// cases beside the rules are varied at random; set LONGARM_SEED to vary them otherwise.
/// </summary>
public sealed class SoundnessTests(ITestOutputHelper output)
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("LONGARM_RUNS"), out var runs) ? runs : 400;

    /// <summary>
    /// Rules whose ground gives way to another's when more is known: two requirements that differ in their review policy or
    /// in what is made, of which the stricter stands where nobody knows which; those about a code that names no paragraph;
    /// what is read from another number where nobody states the first; duties that come with an exception which an entry
    /// has to name; and a warning that something is not known. Their truths are not compared; that they never grant is
    /// compared all the same.
    /// </summary>
    private static readonly HashSet<string> GiveWay =
    [
        "us-ear.742.6.a.6.iii.A", "us-ear.742.6.a.6.iii.B", "us-ear.774.whole-entry", "us-ear.744.6.b.3",
        "us-ear.744.6.b.4", "us-ear.744.3.a", "us-ear.744.4.a", "us-ear.744.23.a.1",
        "us-ear.744.23.a.2.ii", "us-ear.740.26.d.1", "us-ear.740.26.d.2", "us-ear.732.red-flag-29",
        "cn-tariffs.mfn", "cn-tariffs.mfn-hs", "partners.ca.5506",
    ];

    private static readonly LawLibrary Law = new(Repository.Rules.Book!);

    private static readonly RuleCase[] Cases = [.. Repository.RuleFiles.Where(f => f.IsCases).SelectMany(f => RuleCaseReader.Read(f, []))];

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("LONGARM_SEED"), out var seed) ? seed : 20_260_924;

    [Fact]
    public void Fact_that_is_left_out_never_grants_and_never_contradicts() =>
        ForVariations((facts, random) => Some(Variations.LeaveOut(facts), random, 4));

    [Fact]
    public void List_that_is_cut_short_never_grants_and_never_contradicts() =>
        ForVariations((facts, random) => Some(Variations.CutShort(facts), random, 3));

    [Fact]
    public void Bounded_fact_encloses_the_answers_of_its_members() =>
        ForVariations((facts, random) => Some(Variations.Bound(facts, random), random, 3));

    // A paragraph that did not exist on the day is asked about; its entry alone, which did, is not.
    [Fact]
    public void Code_that_is_said_less_exactly_never_grants_and_never_contradicts() => ForVariations(
        (facts, random) => Some(Variations.Coarsen(facts), random, 2), each => !each.File.EndsWith("774.entry.history.cases.yaml", StringComparison.Ordinal));

    [Fact]
    public void Everything_at_once_never_grants_and_never_contradicts() => ForVariations((facts, random) =>
        [.. Some(Variations.Bound(facts, random), random, 2), .. Some(Variations.LeaveOut(facts), random, 3), .. Some(Variations.CutShort(facts), random, 1)]);

    // Most of the law is enforced as it is written, and then it is not weighed twice: that must never hide a difference.
    [Fact]
    public void Law_as_enforced_is_answered_wherever_it_differs()
    {
        var random = Start();
        var differing = 0;
        var touched = Repository.Rules.Book!.Rules.Where(rule => rule.Versions.Any(v => v.Posture == Posture.Enforced)).Select(rule => Repository.Rules.Readings[rule.Id].File[..^5]).ToHashSet();
        RuleCase[] beside = [.. Cases.Where(c => touched.Contains(c.File.Replace(".cases.yaml", "", StringComparison.Ordinal)))];
        foreach (var each in beside.Concat(Enumerable.Range(0, Runs).Select(_ => Cases[random.Next(Cases.Length)])))
        {
            if (Read(each, Variation.ApplyAll(each.Facts, Some(Variations.LeaveOut(each.Facts), random, random.Next(3)))) is not { } facts
                || Law.For(facts, []) is not { Enforced: { } enforced } law)
            {
                continue;
            }

            var answer = Determine.Of(facts, law, AnswerParts.Verdicts);
            var whole = Determine.Of(facts, law with { Written = enforced, Enforced = null }, AnswerParts.Verdicts);
            differing += answer.Regimes.Any(r => r.Enforced is not null) ? 1 : 0;
            Assert.Equal(whole.Regimes.Select(r => $"{each.File}({each.Line}) {r.Pack.Id} {r.Written}"), answer.Regimes.Select(r => $"{each.File}({each.Line}) {r.Pack.Id} {r.Enforced ?? r.Written}"));
        }

        Assert.True(differing > 0, "no case differs: the test shows nothing");
    }

    [Fact]
    public void Order_of_rules_never_matters()
    {
        Random random = Start();
        for (var run = 0; run < 300; run++)
        {
            var each = Cases[random.Next(Cases.Length)];
            var facts = Read(each, Variation.ApplyAll(each.Facts, Some(Variations.LeaveOut(each.Facts), random, 2)));
            if (facts is null)
            {
                continue;
            }

            var rules = Law.Book.Rules.ToArray();
            random.Shuffle(rules);
            LawLibrary shuffled = new(Law.Book with { Rules = rules });

            Assert.Equal(Show(Law.Determine(facts, each.Scenarios, AnswerParts.Verdicts)), Show(shuffled.Determine(facts, each.Scenarios, AnswerParts.Verdicts)));
        }
    }

    [Fact]
    public void Proof_agrees_with_the_answer_it_proves()
    {
        Random random = Start();
        for (var run = 0; run < 300; run++)
        {
            var each = Cases[random.Next(Cases.Length)];
            if (Read(each, Variation.ApplyAll(each.Facts, Some(Variations.LeaveOut(each.Facts), random, 2))) is { } facts)
            {
                var answer = Law.Determine(facts, each.Scenarios, new AnswerParts(Proofs: true, Missing: false));

                Assert.All(answer.Regimes.SelectMany(r => r.Grounds), g => Assert.True(g.Truth == g.Proof!.Truth, $"{each.File}({each.Line}): {g.Rule.Rule.Id}"));
            }
        }
    }

    [Fact]
    public void Answer_that_is_not_settled_names_what_is_missing_or_open()
    {
        Random random = Start();
        var found = 0;
        for (var run = 0; run < 200; run++)
        {
            var each = Cases[random.Next(Cases.Length)];
            if (Read(each, Variation.ApplyAll(each.Facts, Some(Variations.LeaveOut(each.Facts), random, 1))) is { } facts)
            {
                var answer = Law.Determine(facts, each.Scenarios, new AnswerParts(Proofs: false, Missing: true));
                foreach (var regime in answer.Regimes)
                {
                    found += regime.Missing.Count;
                    var isOwed = regime.Pack.DutiesOf.Count > 0 && regime.Subject == Truth.True;
                    var isSettled = regime.Written.IsSettled && (!isOwed || answer.Duties!.Total.Rate.IsDefinite);
                    Assert.True(isSettled ? regime.Missing.Count == 0 : regime.Missing.Count > 0 || regime.Open.Count > 0, $"{each.File}({each.Line}): {regime.Pack.Id} {regime.Written}");
                }
            }
        }

        Assert.True(found > 0);
    }

    private void ForVariations(Func<MarkedMap, Random, List<Variation>> vary, Func<RuleCase, bool>? isVaried = null)
    {
        var random = Start();
        List<string> wrong = [];
        var count = 0;
        for (var run = 0; run < Runs || (count < 200 && run < 10 * Runs); run++)
        {
            var each = Cases[random.Next(Cases.Length)];
            var changes = isVaried?.Invoke(each) == false ? [] : vary(each.Facts, random);
            if (changes.Count > 0 && Holds(each, changes, random.Next()) is { } outcome)
            {
                count++;
                if (outcome.Length > 0)
                {
                    wrong.Add(Smallest(each, changes, random.Next(), outcome));
                }
            }
        }

        Assert.True(count >= 200, $"only {count} cases could be varied");
        Assert.True(wrong.Count == 0, $"seed {Seed}: {wrong.Count} of {count} are wrong:\n{string.Join('\n', wrong.Distinct().Take(40))}");
    }

    private Random Start()
    {
        output.WriteLine($"seed {Seed}");
        return new(Seed);
    }

    private static List<Variation> Some(List<Variation> all, Random random, int most)
    {
        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled.Take(random.Next(1, most + 1))];
    }

    /// <summary>Empty if the poorer case allows what the richer one answers; null if one of them cannot be read.</summary>
    private static string? Holds(RuleCase each, List<Variation> changes, int seed)
    {
        Random random = new(seed);
        if (Read(each, Variation.ApplyAll(each.Facts, changes)) is not { } poor)
        {
            return null;
        }

        for (var member = 0; member < 3; member++)
        {
            var allowed = member == 0 ? each.Facts : changes.Aggregate(each.Facts, (all, change) => change.Allow(all, random));
            if (Read(each, allowed) is { } rich && Contradiction(poor, rich, each.Scenarios) is { } found)
            {
                return found;
            }
        }

        return "";
    }

    private static string Smallest(RuleCase each, List<Variation> changes, int seed, string outcome)
    {
        for (var index = 0; index < changes.Count && changes.Count > 1; index++)
        {
            List<Variation> fewer = [.. changes.Where((_, i) => i != index)];
            for (var again = 0; again < 8; again++)
            {
                if (Holds(each, fewer, seed + again) is { Length: > 0 } still)
                {
                    return Smallest(each, fewer, seed + again, still);
                }
            }
        }

        return $"{each.File}({each.Line}): {string.Join("; ", changes.Select(c => c.What))}: {outcome}";
    }

    // The poorer case may know less, but never something else; and it never grants more.
    private static string? Contradiction(Case poor, Case rich, IReadOnlyList<string> scenarios)
    {
        var law = Law.On(poor.On, poor.Known, scenarios).Written;
        Evaluation less = new(law), more = new(law);
        foreach (var rule in law.Regimes.SelectMany(r => r.Rules).Where(r => !r.Rule.HasSubject && r.Rule.Kind != RuleKind.Duty && !GiveWay.Contains(r.Rule.Id)))
        {
            var (before, after) = (rule.Decide(less, poor), rule.Decide(more, rich));
            if (before != Truth.Unknown && before != after)
            {
                return $"{rule.Rule.Id} was {Words.Of(before)} and is {Words.Of(after)} when more is known";
            }
        }

        var (poorer, richer) = (Law.Determine(poor, scenarios, AnswerParts.Verdicts), Law.Determine(rich, scenarios, AnswerParts.Verdicts));
        foreach (var (before, after) in poorer.Regimes.Zip(richer.Regimes))
        {
            if (before.Written.Possible < after.Written.Possible || before.Written.Certain > after.Written.Certain)
            {
                return $"{before.Pack.Id} was {before.Written} and is {after.Written} when more is known";
            }

            var truths = after.Grounds.ToDictionary(g => g.Rule.Rule.Id, g => g.Truth);
            if (before.Grounds.FirstOrDefault(g => g.Truth == Truth.True && g.Rule.Rule.Kind != RuleKind.Obligation && !GiveWay.Contains(g.Rule.Rule.Id) && truths.GetValueOrDefault(g.Rule.Rule.Id) != Truth.True) is { } lost)
            {
                return $"the ground {lost.Rule.Rule.Id} was true and is {Words.Of(truths.GetValueOrDefault(lost.Rule.Rule.Id))} when more is known";
            }
        }

        return DutiesContradict(poorer.Duties, richer.Duties)
            ? $"the duties were {poorer.Duties?.Total.Rate} and are {richer.Duties?.Total.Rate} when more is known"
            : null;
    }

    // What is owed lies within what the poorer case allowed; where it may not even enter, nothing need be owed.
    private static bool DutiesContradict(DutyAnswer? before, DutyAnswer? after) => before is not null && after is not null
        && (before.Total.Rate.Low > after.Total.Rate.Low || (before.Total.Rate.High is { } most && (after.Total.Rate.High is not { } high || high > most)));

    // Strict: what is left out is unknown, and nothing is assumed.
    private static Case? Read(RuleCase each, MarkedMap facts) =>
        CaseReader.Read(each.File, facts, Repository.Rules.Words!, new CaseOptions(Strict: true), []);

    private static string Show(Determination answer) => string.Join('\n', answer.Regimes.Select(r =>
        $"{r.Pack.Id} {r.Written} {r.Enforced} {r.Subject} {string.Join(' ', r.Grounds.Select(g => $"{g.Rule.Rule.Id}={g.Truth}/{g.Live}/{string.Join('+', g.LiftedBy.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal))}"
        + $" {string.Join(' ', r.Open.Select(o => o.Text).Order(StringComparer.Ordinal))}"))
        + string.Join(' ', answer.Flags.Select(f => f.Id).Order(StringComparer.Ordinal));
}
