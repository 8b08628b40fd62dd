using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>Rules that are in force together, and what they do to one another. Immutable, and safe for several threads.</summary>
internal sealed class ActiveRules
{
    private readonly Dictionary<string, ActiveRule> rules;
    private readonly Dictionary<string, ActiveRule[]> exceptionsByRequirement = [];
    private readonly Dictionary<string, ActiveRule[]> limitsByException = [];
    private readonly Dictionary<string, ActiveRule[]> exclusionsByReach = [];
    private readonly ConcurrentDictionary<(IReadOnlyList<string>, bool), ActiveRule[]> matching = [];
    private readonly ConcurrentDictionary<SubScope, Likeness> likeness = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Footprint, bool> readsValue = new(ReferenceEqualityComparer.Instance);
    private readonly RuleBook book;

    /// <summary>Connects rules.</summary>
    /// <param name="book">The packs.</param>
    /// <param name="active">Those of its rules that are in force or may be.</param>
    public ActiveRules(RuleBook book, IReadOnlyList<ActiveRule> active)
    {
        this.book = book;
        rules = active.ToDictionary(rule => rule.Rule.Id);
        Regimes = [.. book.Packs.Select(pack => new ActiveRegime(pack, [.. active.Where(r => r.Rule.Regime == pack.Id)])
        {
            Gaps = [.. book.NotEncoded.Where(gap => gap.Regime == pack.Id && gap.When is not null)],
        })];
        foreach (var regime in Regimes)
        {
            Connect(regime);
        }
    }

    public int Count => rules.Count;

    public IReadOnlyList<ActiveRegime> Regimes { get; }

    /// <summary>A text that is the same for the same versions of the same rules, in force by the same dates and enforced alike.</summary>
    public static string KeyOf(IReadOnlyList<ActiveRule> active)
    {
        StringBuilder key = new();
        foreach (var rule in active)
        {
            var (truth, from, until, source, openSince, unverified) = rule.InForce;
            var version = rule.Version is null ? -1 : rule.Rule.Versions.Index().First(v => ReferenceEquals(v.Item, rule.Version)).Index;
            key.Append(CultureInfo.InvariantCulture, $"{rule.Rule.Id}|{version}|{truth}|{from}|{until}|{source}|{openSince:O}|{unverified:O}|{rule.AsEnforced?.Text}\n");
        }

        return key.ToString();
    }

    public ActiveRule? Find(string id) => rules.GetValueOrDefault(id);

    public ActiveRule[] ExceptionsTo(ActiveRule requirement) => exceptionsByRequirement[requirement.Rule.Id];

    public ActiveRule[] ExclusionsFrom(ActiveRule reach) => exclusionsByReach[reach.Rule.Id];

    public ActiveRule[] LimitsOn(ActiveRule exception) => limitsByException[exception.Rule.Id];

    public ActiveRule[] Matching(IReadOnlyList<string> prefixes, bool isRequirement) => matching.GetOrAdd(
        (prefixes, isRequirement),
        _ => [.. rules.Values.Where(r => (isRequirement ? r.Rule.IsRequirement : r.Rule.Kind == RuleKind.Reach)
            && RuleIds.Matches(r.Rule.Id, prefixes))]);

    /// <summary>Whether some rule of a sub-decision, or an exception, a limit or an exclusion that it brings, reads the value.</summary>
    public Likeness LikenessFor(SubScope scope) => likeness.GetOrAdd(scope, asked =>
    {
        var requirements = Matching(asked.Using, isRequirement: true);
        var reaches = Matching(asked.Using, isRequirement: false);
        var exceptions = requirements.SelectMany(ExceptionsTo).Where(e => RuleIds.Matches(e.Rule.Id, asked.Exceptions)).Distinct().ToList();
        var all = requirements.Concat(reaches).Concat(exceptions).Concat(exceptions.SelectMany(LimitsOn)).Concat(reaches.SelectMany(ExclusionsFrom));
        return all.Any(rule => book.ValueReaders.Contains(rule.Rule.Id)) ? Likeness.InEverything : Likeness.ButForValue;
    });

    /// <summary>Whether a question about a list may turn on values.</summary>
    public bool ReadsValue(Footprint footprint) => readsValue.GetOrAdd(footprint, asked => asked.ReadsValue
        || asked.Asks.Any(book.ValueReaders.Contains)
        || (asked.AsksInside.Count > 0 && LikenessFor(new(asked.AsksInside, asked.AsksInside)) == Likeness.InEverything));

    private void Connect(ActiveRegime regime)
    {
        foreach (var rule in regime.Rules)
        {
            var id = rule.Rule.Id;
            switch (rule.Rule.Kind)
            {
                case RuleKind.Requirement or RuleKind.Prohibition:
                    exceptionsByRequirement[id] = [.. regime.Of(RuleKind.Exception).Where(e => RuleIds.Matches(id, e.Rule.Lifts))];
                    break;
                case RuleKind.Exception:
                    limitsByException[id] = [.. regime.Of(RuleKind.ExceptionLimit).Where(l => l.Rule.IsBarring(id))];
                    break;
                case RuleKind.Reach:
                    exclusionsByReach[id] = [.. regime.Of(RuleKind.Exclusion)
                        .Where(x => x.Rule.Excludes.Count == 0 || RuleIds.Matches(id, x.Rule.Excludes))];
                    break;
                case RuleKind.Duty:
                    exclusionsByReach[id] = [.. regime.Of(RuleKind.Exclusion).Where(x => RuleIds.Matches(id, x.Rule.Excludes))];
                    break;
                default:
                    break;
            }
        }
    }
}
