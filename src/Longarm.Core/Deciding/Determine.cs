using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>What an answer should carry beside the verdicts.</summary>
/// <param name="Proofs">Proof trees of the grounds.</param>
/// <param name="Missing">Which facts would settle what is open.</param>
public sealed record AnswerParts(bool Proofs, bool Missing)
{
    /// <summary>Everything.</summary>
    public static AnswerParts All { get; } = new(true, true);

    /// <summary>Verdicts and grounds only.</summary>
    public static AnswerParts Verdicts { get; } = new(false, false);
}

/// <summary>Decides a case. Pure: the same facts, packs and coordinates give the same answer.</summary>
public static class Determine
{
    /// <summary>Beyond so many combinations of bounded facts, Kleene's tables decide.</summary>
    public const int MaxCombinations = 64;

    /// <summary>The answer of every regime.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="law">The law.</param>
    /// <param name="parts">What the answer should carry.</param>
    /// <param name="cancelled">Whether nobody waits for it any more; asked before each regime.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static Determination Of(Case facts, LawAt law, AnswerParts parts, CancellationToken cancelled = default)
    {
        var regimes = law.Written.Regimes;
        var decided = new DecidedRegime[regimes.Count];
        Asked asked = new(facts, law, parts, Worlds.Of(facts));
        if (parts.Proofs)
        {
            // An answer for a person: it is one of few, and should be there soon.
            Task.WhenAll(regimes.Select((regime, index) => Task.Run(() => { decided[index] = One(regime, asked); }, cancelled))).GetAwaiter().GetResult();
        }
        else
        {
            for (var index = 0; index < regimes.Count; index++)
            {
                cancelled.ThrowIfCancellationRequested();
                decided[index] = One(regimes[index], asked);
            }
        }

        var duties = decided.FirstOrDefault(each => each.Owed is not null)?.Owed;
        return new Determination
        {
            Case = facts,
            At = law.Written.At,
            Regimes = [.. decided.Select(each => each.Answer)],
            Overall = Enumerable.Range(0, decided[0].Ranges.Length)
                .Select(world => decided.Aggregate(default(VerdictRange), (all, one) => all.Both(one.Ranges[world])))
                .Aggregate((all, one) => all.Join(one)),
            Duties = duties,
            Imported = duties is null ? [] : law.Written.Book.ImportedFor(duties.Regime),
            Flags = [.. decided.SelectMany(each => each.Flags)],
        };
    }

    /// <summary>The hardest over all regimes but those of duties, if some facts were others. The verdict alone; who tries many of one case asks a <see cref="Supposition"/>.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="law">The law as written.</param>
    /// <param name="supposed">By record and field what is taken in place of what the case says.</param>
    public static VerdictRange Supposing(Case facts, ActivePacks law, IReadOnlyDictionary<(Node Record, string Field), Value> supposed)
    {
        List<Dictionary<(Node, string), Value>> worlds = [];
        foreach (var world in Worlds.Of(facts))
        {
            Dictionary<(Node, string), Value> other = new(world);
            foreach (var (fact, value) in supposed)
            {
                other[fact] = value;
            }

            worlds.Add(other);
        }

        var together = new VerdictRange[worlds.Count];
        foreach (var regime in law.Regimes.Where(r => r.Pack.DutiesOf.Count == 0))
        {
            _ = Decide(regime, facts, law, worlds, together);
        }

        return together.Aggregate((all, one) => all.Join(one));
    }

    // What one regime says by itself.
    private static DecidedRegime One(ActiveRegime regime, Asked asked)
    {
        if (regime.Pack.DutiesOf.Count > 0)
        {
            return Duties(regime, asked);
        }

        var (facts, law, parts, worlds) = asked;
        var ranges = new VerdictRange[worlds.Count];
        Evaluation run = new(law.Written) { IsTracking = parts != AnswerParts.Verdicts };
        var outcome = worlds.Count > 1 ? Decide(regime, facts, law.Written, worlds, ranges) : Weighing.Weigh(regime, run, facts);
        ranges[0] = worlds.Count > 1 ? ranges[0] : default(VerdictRange).Both(outcome.Range);
        run.ForgetNotes();
        var answer = Answer(regime, outcome, facts, run.IsTracking ? run : new(law.Written), parts);
        return new(Complete(answer, regime, outcome, asked, run), ranges, [.. FlagsOf(regime, outcome, law.Written)]);
    }

    private static RegimeAnswer Complete(RegimeAnswer answer, ActiveRegime regime, Outcome outcome, Asked asked, Evaluation run)
    {
        var (facts, law, parts, worlds) = asked;
        if (parts.Missing && !outcome.Range.IsSettled)
        {
            answer = answer with { Missing = new MissingFactFinder(facts, law.Written, regime, outcome, run).Find() };
        }

        if (!outcome.MayDifferAsEnforced && law.Enforced is { } enforced && law.Written.DiffersByConditionsAlone(enforced))
        {
            return answer;
        }

        return law.Enforced?.Regimes.FirstOrDefault(r => r.Pack.Id == regime.Pack.Id) is { } other
            && Decide(other, facts, law.Enforced, worlds).Range is var range && range != outcome.Range
            ? answer with { Enforced = range }
            : answer;
    }

    // Duties go by the law of the instant of entry, which is then the moment of the case.
    private static DecidedRegime Duties(ActiveRegime regime, Asked asked)
    {
        var (facts, law, parts, _) = asked;
        var entry = law.Entry ?? law.Written;
        var entering = entry.At.On.ToString() == facts.On.ToString() ? facts : facts.AsOf(entry.At.On);
        var then = law.Entry is null ? regime : entry.Regimes.First(r => r.Pack.Id == regime.Pack.Id);
        var worlds = ReferenceEquals(entering, facts) ? asked.Worlds : Worlds.Of(entering);
        var ranges = new VerdictRange[worlds.Count];
        var outcome = Decide(then, entering, entry, worlds, ranges);
        var answer = Answer(then, outcome, entering, parts == AnswerParts.Verdicts ? new Evaluation(entry) : NotesOn(outcome, entry, entering), parts);
        List<RaisedFlag> flags = [.. FlagsOf(then, outcome, entry)];

        // Where it is not settled that it enters here, nobody can be told what is owed.
        if (outcome.Subject != Truth.True || outcome.Duties is not { } total)
        {
            return new(answer, ranges, flags);
        }

        if (parts.Missing && !outcome.IsSettled)
        {
            answer = answer with { Missing = new MissingFactFinder(entering, entry, then, outcome, new(entry) { IsTracking = true }).Find() };
        }

        return new(answer, ranges, flags, new()
        {
            Regime = regime.Pack.Id,
            Importer = regime.Pack.DutiesOf[0],
            Total = total,
            Lines = [.. outcome.Lines.Values.OrderBy(line => line.Rule.Index)],
            Value = entering.Item.Value.Known,
            Refundable = Refundable(regime, entering, total, law.Collected, worlds),
        });
    }

    // A table that has no row for a rate says so among what is open.
    private static Evaluation NotesOn(Outcome outcome, ActivePacks entry, Case entering)
    {
        Evaluation run = new(entry) { IsTracking = true };
        foreach (var line in outcome.Lines.Values)
        {
            _ = line.Rule.EvaluatePart(run, entering, line.Rule.Rate!);
            _ = line.Rule.Rule.Basis is { } basis ? line.Rule.EvaluatePart(run, entering, basis) : null;
        }

        return run;
    }

    // What was surely collected beyond the most that may be due.
    private static Amount? Refundable(
        ActiveRegime regime, Case entering, DutyTotal due, ActivePacks? collected, IReadOnlyList<Dictionary<(Node, string), Value>> worlds)
    {
        if (collected?.Regimes.FirstOrDefault(r => r.Pack.Id == regime.Pack.Id) is not { } then
            || Decide(then, entering, collected, worlds).Duties is not { Money: { } paid } || due.Money is not { High: { } most }
            || paid.Low is not { } surely || surely <= most)
        {
            return null;
        }

        return Amount.Exactly((surely - most) / paid.Unit.PerBase, paid.Unit);
    }

    /// <summary>One outcome over all combinations of facts that are bounded by sets.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="facts">The case.</param>
    /// <param name="law">The law.</param>
    /// <param name="worlds">The combinations.</param>
    /// <param name="together">What all regimes say in each combination, to which this one is added; null: nobody asks.</param>
    internal static Outcome Decide(
        ActiveRegime regime, Case facts, ActivePacks law, IReadOnlyList<Dictionary<(Node, string), Value>> worlds,
        VerdictRange[]? together = null)
    {
        Outcome? joined = null;
        for (var index = 0; index < worlds.Count; index++)
        {
            var world = worlds[index];
            var outcome = Weighing.Weigh(regime, new Evaluation(law, facts, world), facts);
            joined = joined is null ? outcome : joined.Join(outcome);
            if (together is not null)
            {
                together[index] = together[index].Both(outcome.Range);
            }
        }

        return joined!;
    }

    private static RegimeAnswer Answer(ActiveRegime regime, Outcome outcome, Case facts, Evaluation run, AnswerParts parts)
    {
        List<Ground> grounds = [];
        var outer = run.IsTracking ? run.BeginReading() : null;
        foreach (var (rule, truth) in outcome.Truths.Where(pair => pair.Value != Truth.False))
        {
            grounds.Add(GroundOf(rule, truth, outcome, facts, run, parts));
        }

        // Where nothing was asked, since nothing enters there, nothing comes with it either.
        foreach (var (rule, truth) in outcome.Truths.Count == 0 ? [] : ObligationsOf(regime, outcome, facts, run))
        {
            grounds.Add(GroundOf(rule, truth, outcome, facts, run, parts));
        }

        if (run.IsTracking)
        {
            run.EndReadingOfNotes(outer);
        }

        return new RegimeAnswer
        {
            Pack = regime.Pack,
            Written = outcome.Range,
            Subject = outcome.Subject,
            Grounds = grounds,
            Open = OpenOf(regime, outcome, run),
        };
    }

    private static Ground GroundOf(
        ActiveRule rule, Truth truth, Outcome outcome, Case facts, Evaluation run, AnswerParts parts)
    {
        var weighed = outcome.Requirements.GetValueOrDefault(rule);
        if (parts is { Proofs: false, Missing: true } && truth == Truth.Unknown)
        {
            // A proof would have come upon what of the law is not held.
            rule.Decide(run, facts);
        }

        var (policy, possiblePolicy) = rule.Rule.IsRequirement ? rule.PolicyFor(run, facts) : (null, null);
        return new Ground
        {
            Rule = rule,
            Truth = truth,
            Policy = policy,
            PossiblePolicy = possiblePolicy,
            Live = weighed?.Live ?? (rule.Rule.Kind == RuleKind.Duty ? outcome.Lines.GetValueOrDefault(rule)?.Due ?? Truth.False : null),
            LiftedBy = weighed is null || weighed.Carried == Truth.False
                ? []
                : [.. weighed.Lifting.Where(l => l.Applies == Truth.True).Select(l => l.Exception.Rule.Id)],
            IsUnclaimed = rule.Rule.Claim is not null && run.Law.Applies(rule, run, facts) == Truth.False,
            Proof = parts.Proofs ? Prove(rule, truth, facts, run) : null,
        };
    }

    // A proof speaks of the bounded facts as they are; what every combination of them agrees on is added to it.
    private static Proof Prove(ActiveRule rule, Truth truth, Case facts, Evaluation run)
    {
        var proof = rule.Explain(run, facts, null);
        if (proof.Truth == truth || Worlds.Of(facts).Count == 1)
        {
            return proof;
        }

        var agreement = truth == Truth.Unknown ? "they differ" : "all agree";
        return proof with { Truth = truth, Note = $"decided for each combination of the facts that are one of several: {agreement}" };
    }

    // An obligation counts only with what it comes with, an exception that is used, or a requirement or a reach that
    // stands: others are not even asked.
    private static List<(ActiveRule Rule, Truth Truth)> ObligationsOf(ActiveRegime regime, Outcome outcome, Case facts, Evaluation run)
    {
        List<string> standing =
        [
            .. outcome.Requirements.Where(pair => pair.Value.Carried != Truth.False)
                .SelectMany(pair => pair.Value.Lifting.Where(l => l.Applies != Truth.False).Select(l => l.Exception.Rule.Id).Append(pair.Key.Rule.Id)),
            .. outcome.Truths.Where(pair => pair.Key.Rule.Kind == RuleKind.Reach && pair.Value != Truth.False).Select(pair => pair.Key.Rule.Id),
        ];
        List<(ActiveRule, Truth)> called = [];
        foreach (var rule in regime.Of(RuleKind.Obligation))
        {
            var comesWith = rule.Rule.ComesWith;
            if ((comesWith.Count == 0 || standing.Exists(id => RuleIds.Matches(id, comesWith))) && rule.Decide(run, facts) is var truth && truth != Truth.False)
            {
                called.Add((rule, truth));
            }
        }

        return called;
    }

    private static List<OpenLaw> OpenOf(ActiveRegime regime, Outcome outcome, Evaluation run)
    {
        List<OpenLaw> open =
        [
            .. outcome.Truths.Where(pair => pair is { Value: Truth.Unknown, Key.InForce.Truth: Truth.Unknown })
                .Select(pair => (Measure: pair.Key.Rule.Measure ?? pair.Key.Rule.Id, Since: pair.Key.InForce.OpenSince))
                .Concat(run.OpenMeasures.Select(pair => (Measure: pair.Key, Since: pair.Value))).Distinct()
                .Select(open => new OpenLaw(open.Measure, open.Since, "Its stated end has passed; nobody has confirmed what followed.")),
            .. outcome.Gaps.Select(gap => new OpenLaw(gap.Citation, null, $"Not encoded and could matter here: {gap.What}")),
            .. run.Notes.Select(note => new OpenLaw(regime.Pack.Id, null, $"Not held: {note}.")),
        ];
        run.Notes.Clear();
        run.OpenMeasures.Clear();
        return open;
    }

    private static IEnumerable<RaisedFlag> FlagsOf(ActiveRegime regime, Outcome outcome, ActivePacks law)
    {
        foreach (var rule in regime.Of(RuleKind.Flag))
        {
            if (outcome.Truths.GetValueOrDefault(rule) == Truth.True)
            {
                yield return new(rule.Rule.Id, rule.Rule.Note ?? rule.Title, rule.Rule.Citation);
            }
        }

        foreach (var id in law.ChangesLaterThatDay(regime.Pack.Id))
        {
            yield return new(
                $"{regime.Pack.Id}.changes-later-that-day",
                $"{id} changes later on {law.At.On}; state the instant.",
                law.Find(id)?.Rule.Citation ?? id);
        }
    }
}

/// <summary>What one regime says of a case.</summary>
/// <param name="Answer">Its answer.</param>
/// <param name="Ranges">Its verdicts in each combination of the facts that are one of several.</param>
/// <param name="Flags">What it raises.</param>
/// <param name="Owed">What is owed, if it is a regime of duties and that is known.</param>
internal sealed record DecidedRegime(RegimeAnswer Answer, VerdictRange[] Ranges, IReadOnlyList<RaisedFlag> Flags, DutyAnswer? Owed = null);

/// <summary>What every regime is asked.</summary>
/// <param name="Facts">The case.</param>
/// <param name="Law">The law.</param>
/// <param name="Parts">What the answer should carry.</param>
/// <param name="Worlds">The combinations of facts that are bounded by sets.</param>
internal sealed record Asked(Case Facts, LawAt Law, AnswerParts Parts, IReadOnlyList<Dictionary<(Node, string), Value>> Worlds);
