using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>
/// Finds the smallest sets of facts, up to three, some value of which would settle a regime. It tries: an answer counts
/// only if the regime, decided again with it, is settled.
/// </summary>
internal sealed class MissingFactFinder(Case facts, ActivePacks law, ActiveRegime regime, Outcome outcome, Evaluation run)
{
    private const int MaxCandidates = 24;
    private const int MaxTrials = 600;

    // Of a product with many parts fewer values are tried, the nearest facts first: each trial decides the whole of it again.
    private const int RecordsTried = 100_000;
    private const int FewestTrials = 8;
    private readonly int maxTrials = Math.Clamp(RecordsTried / Math.Max(facts.RecordCount, 1), FewestTrials, MaxTrials);
    private int trials;
    private List<Proof>? openProofs;

    /// <summary>The sets, smallest first, then by how many open grounds they settle.</summary>
    public IReadOnlyList<MissingFacts> Find()
    {
        List<Candidate> candidates = [.. Open().Take(MaxCandidates).Select(r => new Candidate(r, Suppositions.For(r, law)))];
        List<MissingFacts> found = [];
        for (var size = 1; size <= 3 && found.Count == 0; size++)
        {
            foreach (var set in Subsets(candidates, size))
            {
                if (Best(set) is { } decides)
                {
                    found.Add(new([.. set.Select(c => c.Reading)], QuestionFor(set[0].Reading), decides));
                }
            }
        }

        List<MissingFacts> asked = [.. Questions().Distinct().Take(5).Select(question => new MissingFacts([Judgment(question)], question, 0))];
        return found.Count > 0
            ? [.. found.OrderByDescending(m => m.Decides), .. asked]
            : [.. candidates.Take(3).Select(c => new MissingFacts([c.Reading], QuestionFor(c.Reading), 0)), .. asked];
    }

    // What a rule asks in words is a judgment on the item: no single fact of a case answers it.
    private Reading Judgment(string question) =>
        new(facts.Item, new("item", "judgment", RuleType.Text, _ => Fact<Word>.Unknown), new Word(question), Source.LeftOut);

    private IEnumerable<string> Questions() => OpenProofs().SelectMany(OpenFacts.QuestionsIn);

    // The open facts under the grounds that are themselves open, nearest to the verdict first.
    private IEnumerable<Reading> Open() => OpenProofs().SelectMany(proof => OpenFacts.In(proof, IsCut))
        .DistinctBy(r => (r.Record, r.Field.Name)).OrderBy(r => r.Path.Count(c => c == '.'));

    private List<Proof> OpenProofs() => openProofs ??= ExplainOpen();

    private List<Proof> ExplainOpen()
    {
        List<ActiveRule> grounds =
        [
            .. outcome.Truths.Where(pair => pair.Value == Truth.Unknown && pair.Key.Rule.Kind is RuleKind.Reach or RuleKind.Exclusion
                && IsReachOpen()).Select(pair => pair.Key),
            .. outcome.Requirements.Where(pair => pair.Value.Live == Truth.Unknown && outcome.Truths[pair.Key] == Truth.Unknown).Select(pair => pair.Key),
            .. outcome.Requirements.Where(pair => pair.Value.Live == Truth.Unknown).SelectMany(pair => pair.Value.Lifting)
                .Where(l => l.Applies == Truth.Unknown).SelectMany(l => law.LimitsOn(l.Exception).Append(l.Exception)),
        ];
        foreach (var duty in outcome.Lines.Values.Where(line => line.Due == Truth.Unknown).Select(line => line.Rule))
        {
            grounds.AddRange(law.ExclusionsFrom(duty).Where(rule => outcome.Truths.GetValueOrDefault(rule) == Truth.Unknown).Append(duty));
        }

        if (grounds.Count == 0)
        {
            // Nothing stands or falls with a fact, but a requirement that an exception lifts may not even apply.
            grounds.AddRange(outcome.Requirements.Where(pair => pair.Value.Carried == Truth.Unknown && outcome.Truths[pair.Key] == Truth.Unknown)
                .Select(pair => pair.Key));
        }

        return
        [
            .. grounds.Distinct().Select(rule => rule.Explain(run, facts, null)),
            .. outcome.Lines.Values.SelectMany(PartsOf).Select(part => part.Rule.ExplainPart(run, facts, part.Part)),
            .. outcome.Gaps.Select(gap => gap.When!.Explain(new(run, facts, regime.Pack.Zone, new Value[gap.Slots]))),
        ];
    }

    // What leaves the rate or the basis of a duty open.
    private static IEnumerable<(ActiveRule Rule, Expression Part)> PartsOf(DutyLine line)
    {
        if (!line.Rate.IsDefinite)
        {
            yield return (line.Rule, line.Rule.Rate!);
        }

        if (!line.Share.IsDefinite && line.Rule.Rule.Basis is { } basis)
        {
            yield return (line.Rule, basis);
        }
    }

    // Open is also what carries a requirement that holds, though another reach makes the item subject.
    private bool IsReachOpen() => outcome.Subject == Truth.Unknown
        || outcome.Requirements.Any(pair => pair.Value.Live == Truth.Unknown && outcome.Truths[pair.Key] == Truth.True);

    // A tariff code is only asked about where the law names one below it.
    private bool IsCut(Code code) => outcome.Duties is null || law.ParagraphsOf(code).Count > 0;

    private int? Best(IReadOnlyList<Candidate> set)
    {
        int? best = null;
        foreach (var world in Combine(set))
        {
            if (trials++ > maxTrials)
            {
                break;
            }

            // Duties look at what was worked out on the way: there each trial begins anew.
            var tried = Weighing.Weigh(regime, outcome.Duties is null ? run.Supposing(facts, world) : new Evaluation(law, facts, world), facts);
            if (tried.IsSettled)
            {
                var settled = outcome.Truths.Count(pair => pair.Value == Truth.Unknown && tried.Truths.GetValueOrDefault(pair.Key) != Truth.Unknown);
                best = Math.Max(best ?? 0, settled);
            }
        }

        return best;
    }

    private static IEnumerable<Dictionary<(Node, string), Value>> Combine(IReadOnlyList<Candidate> set)
    {
        IEnumerable<Dictionary<(Node, string), Value>> worlds = [[]];
        foreach (var candidate in set)
        {
            worlds = worlds.SelectMany(world => candidate.Values.Select(value =>
                new Dictionary<(Node, string), Value>(world) { [(candidate.Reading.Record, candidate.Reading.Field.Name)] = value }));
        }

        return worlds;
    }

    private static IEnumerable<IReadOnlyList<Candidate>> Subsets(List<Candidate> all, int size)
    {
        // Larger sets are tried among the nearest facts only: a person is asked for a few things, not for everything.
        var among = size == 1 ? all.Count : Math.Min(all.Count, size == 2 ? 10 : 7);
        return Choose([], 0);

        IEnumerable<IReadOnlyList<Candidate>> Choose(IReadOnlyList<Candidate> chosen, int start)
        {
            if (chosen.Count == size)
            {
                yield return chosen;
                yield break;
            }

            for (var index = start; index < among; index++)
            {
                foreach (var set in Choose([.. chosen, all[index]], index + 1))
                {
                    yield return set;
                }
            }
        }
    }

    private string QuestionFor(Reading reading) => OpenFacts.QuestionFor(reading, law.Book);

    private sealed record Candidate(Reading Reading, IReadOnlyList<Value> Values);
}

/// <summary>Values that a missing fact might turn out to have.</summary>
internal static class Suppositions
{
    /// <summary>A few telling values: bounds if there are bounds, none of it, and the words and places that the law names.</summary>
    public static IReadOnlyList<Value> For(Reading reading, ActivePacks law) => reading.Value switch
    {
        OneOf several => several.Members,
        Code code => law.ParagraphsOf(code),
        Amount { Low: { } low, High: { } high } range => [Exactly(low, range), Exactly(high, range)],
        ListValue partial => [partial.But(isComplete: true)],
        _ => Unbounded(reading.Field.Type, law),
    };

    private static Amount Exactly(decimal inBase, Amount like) => Amount.Exactly(inBase / like.Unit.PerBase, like.Unit);

    private static IReadOnlyList<Value> Unbounded(RuleType type, ActivePacks law) => type.Kind switch
    {
        TypeKind.List => [ListValue.Empty],
        TypeKind.Amount => [Amount.Exactly(0, UnitOf(type)), Amount.Exactly(0.0001m, UnitOf(type)), Amount.Exactly(1_000_000_000_000m, UnitOf(type))],
        TypeKind.Node or TypeKind.Code => [NothingValue.Instance, .. law.Book.TellingValues(type)],
        _ => law.Book.TellingValues(type),
    };

    // Money and quantities that nobody stated have no unit yet: the unspecified one fits all.
    private static Unit UnitOf(RuleType type) => type.Name == Unit.NumberDimension ? Unit.One : Unit.Unspecified;
}
