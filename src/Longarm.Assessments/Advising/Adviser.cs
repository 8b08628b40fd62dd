using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Looks for the smallest changes that free a case. It proposes nothing that it has not tried.</summary>
/// <param name="library">The law.</param>
/// <param name="words">The vocabulary.</param>
public sealed class Adviser(LawLibrary library, VocabularyWords words)
{
    private const int MaxProposals = 12;
    private const int MaxTrials = 3000;
    private const int DaysAhead = 730;

    /// <summary>How a case could become free.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="scenarios">Overlays in force.</param>
    /// <param name="stop">Ends the work when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Advice Of(Case facts, IReadOnlyList<string> scenarios, CancellationToken stop = default)
    {
        var now = library.Determine(facts, scenarios, AnswerParts.All, stop);
        var changes = Changes.Of(facts.Item);
        var lastDay = facts.On.Day.AddDays(DaysAhead);
        if (now.Overall.IsFree)
        {
            return new() { Now = now, Proposals = [], IsExhaustive = true, Changeable = changes.Count, Destinations = [], DestinationsTried = 0, Days = [], LastDay = lastDay, Exceptions = [] };
        }

        var law = library.On(facts.On, facts.Known, scenarios).Written;
        Supposition trials = new(facts, law);
        var (proposals, isExhaustive) = Propose(facts, trials, changes, stop);
        return new()
        {
            Now = now,
            Proposals = proposals,
            IsExhaustive = isExhaustive,
            Changeable = changes.Count,
            Destinations = FreeDestinations(facts, law, stop),
            DestinationsTried = words.Places.Count,
            Days = FreeDaysOf(facts, scenarios, lastDay, stop),
            LastDay = lastDay,
            Exceptions = ExceptionsFor(now, facts, law, trials),
        };
    }

    private static (List<Proposal> Proposals, bool IsExhaustive) Propose(Case facts, Supposition trials, List<Change> changes, CancellationToken stop)
    {
        ProductShares shares = new(facts);
        List<Change> ordered = [.. changes.OrderByDescending(change => shares.Of(change) ?? 0)];
        if (Elsewhere(facts, trials, ordered) is not { } from)
        {
            return ([], true);
        }

        bool Frees(IReadOnlyList<int> set)
        {
            stop.ThrowIfCancellationRequested();
            return With(trials, set.Select(index => ordered[index]), from).IsFree;
        }

        SmallestSets search = new(ordered.Count, Frees, MaxTrials);
        var proposals = search.Find().Select(set => Proposal(trials, [.. set.Select(index => ordered[index])], from, shares))
            .OrderBy(p => p.Changes.Sum(c => c.Share ?? 1)).ThenBy(p => p.Changes[0].Change.Record.Path, StringComparer.Ordinal).Take(MaxProposals).ToList();
        return (proposals, search.IsExhaustive);
    }

    // Of the places that the product knows already, the first from which everything could come freely.
    private static Place? Elsewhere(Case facts, Supposition trials, List<Change> changes) =>
        changes.Count == 0 ? null : new[] { facts.Item.Origin.Known, facts.From.Known }.OfType<Place>().Concat(Changes.OriginsIn(facts.Item, changes))
            .DistinctBy(place => place.Code).FirstOrDefault(place => With(trials, changes, place).IsFree);

    private static VerdictRange With(Supposition trials, IEnumerable<Change> changes, Place from)
    {
        Dictionary<(Node, string), Value> supposed = [];
        foreach (var (fact, value) in changes.SelectMany(change => change.Facts(from)))
        {
            supposed[fact] = value;
        }

        return trials.With(supposed);
    }

    private static Proposal Proposal(Supposition trials, List<Change> changes, Place from, ProductShares shares)
    {
        var verdict = With(trials, changes, from).Verdict;
        if (changes is [{ Kind: not ChangeKind.Tool } only] && KeptUpTo(trials, only) is { } kept)
        {
            return new([new(only, shares.Of(only), kept, shares.Of(only, kept))], from, verdict);
        }

        return new([.. changes.Select(change => new ProposedChange(change, shares.Of(change)))], from, verdict);
    }

    // The highest value, to the hundredth, at which what is in the way may stay as it is; all else being the same.
    private static Amount? KeptUpTo(Supposition trials, Change change)
    {
        var value = (change.Record as Item)?.Value.Known ?? (change.Record as Material)?.Value.Known;
        if (value is not { IsDefinite: true, Low: { } stated })
        {
            return null;
        }

        Amount Worth(decimal hundredths) => Amount.Exactly(hundredths / 100 / value.Unit.PerBase, value.Unit);
        bool IsFree(decimal hundredths) => trials.With(new Dictionary<(Node, string), Value> { [(change.Record, "value")] = Worth(hundredths) }).IsFree;

        var (free, caught) = (0m, decimal.Ceiling(stated * 100));
        if (!IsFree(free))
        {
            return null;
        }

        while (caught - free > 1)
        {
            var middle = decimal.Floor((free + caught) / 2);
            (free, caught) = IsFree(middle) ? (middle, caught) : (free, middle);
        }

        return Worth(free);
    }

    private List<Place> FreeDestinations(Case facts, ActivePacks law, CancellationToken stop)
    {
        var codes = words.Places.Keys.ToArray();
        var isFree = new bool[codes.Length];
        Dictionary<(Node, string), Value> asItIs = [];
        Parallel.For(0, codes.Length, new ParallelOptions { CancellationToken = stop }, index =>
            isFree[index] = Determine.Supposing(facts.GoingTo(new(codes[index])), law, asItIs).IsFree);
        return [.. codes.Where((_, index) => isFree[index]).Select(code => new Place(code))];
    }

    // Law only changes on the days on which something that is held begins or ends.
    private List<FreeDays> FreeDaysOf(Case facts, IReadOnlyList<string> scenarios, DateOnly last, CancellationToken stop)
    {
        List<FreeDays> free = [];
        var days = LawDays.Of(library.Book, facts.On.Day.AddDays(1), last);
        for (var index = 0; index < days.Count; index++)
        {
            stop.ThrowIfCancellationRequested();
            var then = facts.OnAnotherDay(Moment.On(days[index]));
            if (!Determine.Supposing(then, library.On(then.On, then.Known, scenarios).Written, new Dictionary<(Node, string), Value>()).IsFree)
            {
                continue;
            }

            var until = index + 1 < days.Count ? days[index + 1].AddDays(-1) : last;
            if (free.Count > 0 && free[^1].Until.AddDays(1) == days[index])
            {
                free[^1] = free[^1] with { Until = until };
            }
            else
            {
                free.Add(new(days[index], until));
            }
        }

        return free;
    }

    private static List<UsableException> ExceptionsFor(Determination now, Case facts, ActivePacks law, Supposition trials)
    {
        List<UsableException> usable = [];
        foreach (var ground in now.Regimes.SelectMany(regime => regime.Grounds).Where(g => g.Rule.Rule.Kind == RuleKind.Exception))
        {
            var rule = ground.Rule.Rule;
            var lifts = now.Overall.Possible <= Verdict.ExceptionAvailable
                ? now.Regimes.SelectMany(r => r.Grounds).Any(g => g.LiftedBy.Contains(rule.Id))
                : ground.IsUnclaimed && Claiming(facts, trials, rule).Possible <= Verdict.ExceptionAvailable;
            if (lifts)
            {
                usable.Add(new(rule, ground.IsUnclaimed ? rule.Claim : null, [.. law.Book.Rules.Where(r => r.Kind == RuleKind.Obligation && RuleIds.Matches(rule.Id, r.ComesWith))]));
            }
        }

        return usable;
    }

    private static VerdictRange Claiming(Case facts, Supposition trials, Rule exception)
    {
        ListValue claims = new([.. facts.Claims.Known?.Elements ?? [], new Word(exception.Claim!)]);
        return trials.With(new Dictionary<(Node, string), Value> { [(facts, "claims")] = claims });
    }
}
