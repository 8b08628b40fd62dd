using Longarm.Core;
using Longarm.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>What only shows once all rules are read: names that lead nowhere, circles, duties that are nobody's.</summary>
internal sealed class RuleBookChecks(IEnumerable<RuleReader> readers, List<Mistake> mistakes)
{
    private readonly Dictionary<string, RuleReader> byId = readers.DistinctBy(r => r.Id).ToDictionary(r => r.Id);

    /// <summary>Rules, measures and scenarios name only what there is; rules of packs that nobody wanted are not known.</summary>
    public void CheckMeasures(
        IReadOnlySet<string> families, List<Rule> rules, List<InFile<Measure>> measures, List<Scenario> scenarios, HashSet<string> unwanted)
    {
        var known = measures.Select(m => m.Law.Id).ToHashSet();
        foreach (var rule in rules.Where(r => r.Measure is { } id && !known.Contains(id)))
        {
            mistakes.Add(new(byId[rule.Id].Path, byId[rule.Id].Line, 0, "RP027", $"{rule.Id} names the measure {rule.Measure}, which rules/measures does not hold. {Nearest.Advice(rule.Measure!, [.. known])}"));
        }

        foreach (var (measure, path) in measures)
        {
            foreach (var id in measure.Rules.Where(id => !unwanted.Contains(id.Split('.')[0]) && !families.Contains(id)))
            {
                mistakes.Add(new(path, 1, 0, "RP022", $"The measure {measure.Id} names “{id}”, which is neither a rule nor a family of rules. {Nearest.Advice(id, [.. byId.Keys])}"));
            }

            foreach (var id in measure.Answers.Where(id => !known.Contains(id)))
            {
                mistakes.Add(new(path, 1, 0, "RP027", $"The measure {measure.Id} answers {id}, which rules/measures does not hold. {Nearest.Advice(id, [.. known])}"));
            }
        }

        foreach (var (scenario, measure) in scenarios.SelectMany(s => s.Events.Select(e => (s.Id, e.Measure))).Where(pair => !known.Contains(pair.Measure)))
        {
            mistakes.Add(new($"scenarios/{scenario}.yaml", 1, 0, "RP028", $"The scenario {scenario} names the measure {measure}, which rules/measures does not hold. {Nearest.Advice(measure, [.. known])}"));
        }
    }

    /// <summary>Duties stand in packs that say whose they are.</summary>
    public void CheckDuties(List<Rule> rules, List<Pack> packs)
    {
        var dutyPacks = packs.Where(p => p.DutiesOf.Count > 0).Select(p => p.Id).ToHashSet();
        foreach (var rule in rules.Where(r => r.Kind == RuleKind.Duty && !dutyPacks.Contains(r.Regime)))
        {
            mistakes.Add(new(byId[rule.Id].Path, byId[rule.Id].Line, 0, "RP080", $"{rule.Id} is a duty, but {rule.Regime}/pack.yaml does not say whose: write “duties-of” there, such as duties-of: US."));
        }
    }

    /// <summary>
    /// Rules whose answer may turn on the value of an item, or of a part of it: they read one, or ask a rule that does, also about a
    /// part. What made an item counts with its values in any case. What limits an exception or takes something out of reach is asked together with the rule that it stands against.
    /// </summary>
    public HashSet<string> ValueReaders(List<Rule> rules)
    {
        HashSet<string> found = [.. byId.Values.Where(r => r.Reading.ReadsValue).Select(r => r.Id)];
        Dictionary<string, List<string>> inside = byId.Values.Where(r => r.Reading.AsksOfParts.Count > 0).ToDictionary(r => r.Id, r => AskedOfParts([.. r.Reading.AsksOfParts], rules));
        int before;
        do
        {
            before = found.Count;
            foreach (var rule in byId.Values.Where(r => !found.Contains(r.Id)))
            {
                if (rule.Asks.Any(found.Contains) || (inside.TryGetValue(rule.Id, out var asked) && asked.Exists(found.Contains)))
                {
                    found.Add(rule.Id);
                }
            }
        }
        while (found.Count > before);

        return found;
    }

    private static List<string> AskedOfParts(string[] prefixes, List<Rule> rules)
    {
        var named = rules.Where(rule => RuleIds.Matches(rule.Id, prefixes)).ToList();
        var exceptions = named.Where(rule => rule.Kind == RuleKind.Exception).ToList();
        var reaches = named.Where(rule => rule.Kind == RuleKind.Reach).ToList();
        return
        [
            .. named.Where(rule => rule.IsRequirement || rule.Kind is RuleKind.Exception or RuleKind.Reach).Select(rule => rule.Id),
            .. rules.Where(rule => rule.Kind == RuleKind.ExceptionLimit && exceptions.Exists(exception => exception.Regime == rule.Regime && rule.IsBarring(exception.Id))).Select(rule => rule.Id),
            .. rules.Where(rule => rule.Kind == RuleKind.Exclusion
                && reaches.Exists(reach => reach.Regime == rule.Regime && (rule.Excludes.Count == 0 || RuleIds.Matches(reach.Id, rule.Excludes)))).Select(rule => rule.Id),
        ];
    }

    /// <summary>Within one item, rules that ask one another must not form a circle.</summary>
    public void CheckCircles()
    {
        Dictionary<string, bool> done = [];
        foreach (var id in byId.Keys)
        {
            Visit(id, []);
        }

        void Visit(string id, List<string> path)
        {
            if (done.TryGetValue(id, out var isDone))
            {
                if (!isDone)
                {
                    var circle = string.Join(" → ", path.SkipWhile(p => p != id).Append(id));
                    mistakes.Add(new(byId[id].Path, byId[id].Line, 0, "RP029", $"Rules ask one another in a circle: {circle}. Break it with a sub-decision on something contained, or take one out."));
                }

                return;
            }

            done[id] = false;
            foreach (var next in byId[id].Asks.Where(byId.ContainsKey))
            {
                path.Add(id);
                Visit(next, path);
                path.RemoveAt(path.Count - 1);
            }

            done[id] = true;
        }
    }
}
