using System.Globalization;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Checks packs for what reading alone does not find: dates, cases, duplicates, reviews that are due.</summary>
/// <param name="read">The packs as read, without mistakes.</param>
/// <param name="results">What running their cases gave.</param>
/// <param name="today">The day of the check.</param>
public sealed class PackLint(ReadRules read, RuleCaseResults results, DateOnly today)
{
    private readonly List<Mistake> mistakes = [];
    private readonly RuleBook book = read.Book ?? throw new ArgumentException("Packs that do not read cannot be linted.");

    /// <summary>Every finding, in order of files.</summary>
    public IReadOnlyList<Mistake> Run()
    {
        foreach (var rule in book.Rules)
        {
            CheckDates(rule);
            CheckCases(rule);
            CheckThresholds(rule);
        }

        CheckZones();
        CheckDuplicates();
        CheckUse();
        CheckMeasures();
        mistakes.AddRange(book.OfficialTexts.Select(t => (t.Cites, Fault: t.FindFault())).Where(t => t.Fault is not null)
            .Select(t => new Mistake("official-texts.yaml", 0, 0, "RP091", $"{t.Cites}: {t.Fault}")));
        return [.. mistakes.OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Code, StringComparer.Ordinal)];
    }

    private void Report(string id, string code, string message)
    {
        var reading = read.Readings[id];
        mistakes.Add(new(reading.File, reading.Line, 0, code, message));
    }

    // Versions of one posture must follow one another; a hole is written as a version whose condition is false.
    private void CheckDates(Rule rule)
    {
        foreach (var posture in rule.Versions.GroupBy(v => v.Posture))
        {
            var ordered = posture.OrderBy(v => v.Period.From?.Day ?? DateOnly.MinValue).ToList();
            foreach (var (version, next) in ordered.Zip(ordered.Skip(1)))
            {
                var (until, from) = (version.Period.Until, next.Period.From);
                if (from is null || (version.Period.From is { } begin && begin.ToString() == from.ToString()))
                {
                    Report(rule.Id, "RP060", $"Two versions of {rule.Id} begin on the same day. Keep one, or date them apart.");
                }
                else if (until is not null && until.Day > from.Day)
                {
                    Report(rule.Id, "RP061", $"Two versions of {rule.Id} overlap: one ends on {until}, the next begins on {from}.");
                }
                else if (until is not null && until.Day < from.Day)
                {
                    Report(rule.Id, "RP062", $"{rule.Id} has a gap from {until} to {from}. If the law had it, write a version with “when: false”.");
                }
            }
        }
    }

    private void CheckCases(Rule rule)
    {
        if (rule.HasSubject || rule.Kind == RuleKind.Definition)
        {
            return;
        }

        var shown = results.Shown.GetValueOrDefault(rule.Id) ?? new HashSet<Truth>();
        foreach (var truth in (ReadOnlySpan<Truth>)[Truth.True, Truth.False])
        {
            if (!shown.Contains(truth))
            {
                Report(rule.Id, "RP063", $"{rule.Id} has no case in which it is {Words.Of(truth)}. Add one beside it.");
            }
        }

        if (!shown.Contains(Truth.Unknown) && CanBeUnknown(rule.Id, []))
        {
            Report(rule.Id, "RP064", $"{rule.Id} reads facts that may be left out, and has no case in which it is unknown. Add one beside it.");
        }

        var days = results.Days.GetValueOrDefault(rule.Id) ?? new HashSet<DateOnly>();
        foreach (var edge in rule.Versions.Select(v => v.Period.From).OfType<Moment>())
        {
            if (!days.Any(day => day < edge.Day) || !days.Any(day => day >= edge.Day))
            {
                Report(rule.Id, "RP065", $"{rule.Id} changes on {edge}; it needs a case before that day and one on or after it.");
            }
        }
    }

    private void CheckThresholds(Rule rule)
    {
        foreach (var threshold in read.Readings[rule.Id].Thresholds)
        {
            var sides = results.Compared.GetValueOrDefault(threshold) ?? [];
            if (!sides.Contains(Truth.True) || !sides.Contains(Truth.False))
            {
                Report(rule.Id, "RP066", $"The threshold “{threshold.Text}” of {rule.Id} needs a case on each side.");
            }
        }
    }

    private bool CanBeUnknown(string id, HashSet<string> seen) => seen.Add(id)
        && (read.Readings[id].ReadsOptionalFacts || read.Readings[id].Asks.Any(asked => CanBeUnknown(asked, seen)));

    private void CheckZones()
    {
        foreach (var pack in book.Packs.Where(pack => !TimeZones.Has(pack.Zone.Name)))
        {
            mistakes.Add(new($"{pack.Id}/pack.yaml", 1, 0, "RP072", $"There is no time zone “{pack.Zone.Name}”. Write an IANA name such as America/New_York."));
        }
    }

    private void CheckDuplicates()
    {
        var alike = book.Rules.GroupBy(r => (r.Kind, r.Citation, r.When.Text,
            Limbs: string.Join('\n', r.Limbs.Select(l => l.Is.Text)), Edges: string.Join(',', r.Lifts.Concat(r.Limits).Concat(r.Excludes).Concat(r.Through).Concat(r.NotThrough).Concat(r.Carries))));
        foreach (var group in alike.Where(g => g.Count() > 1))
        {
            Report(group.Last().Id, "RP067", $"{string.Join(" and ", group.Select(r => r.Id))} say the same. Keep one.");
        }

        foreach (var rule in book.Rules.Where(r => r.When.Text is "true" && r.Versions.All(v => v.When is null)))
        {
            Report(rule.Id, "RP068", $"{rule.Id} is always true. Write its condition.");
        }
    }

    private void CheckUse()
    {
        var asked = read.Readings.Values.SelectMany(r => r.Asks).ToHashSet();
        foreach (var rule in book.Rules.Where(r => r.Kind == RuleKind.Definition && !asked.Contains(r.Id)))
        {
            var isAskedByGap = book.NotEncoded.Any(gap => gap.When?.Text.Contains(rule.Id, StringComparison.Ordinal) ?? false);
            if (!isAskedByGap)
            {
                Report(rule.Id, "RP069", $"No rule asks {rule.Id}. Use it, or take it out.");
            }
        }
    }

    // A stated end that has passed without a word on what followed needs somebody to look.
    private void CheckMeasures()
    {
        foreach (var measure in book.Measures)
        {
            Coordinates now = new(Moment.On(today), null, [], Posture.Written);
            if (MeasureWalk.Follow(measure, [], now, LegalZone.Neutral).InForce.OpenSince is { } end && !(measure.Reviewed > end))
            {
                mistakes.Add(new($"measures/{measure.Id}.yaml", 1, 0, "RP070", string.Create(CultureInfo.InvariantCulture,
                    $"A stated end of {measure.Id} passed on {end:yyyy-MM-dd}. Find out what followed and record it; if nobody knows, write “reviewed” with the day on which you looked.")));
            }
        }

        foreach (var rule in book.Rules.Where(r => r.Measure is { } id && !book.Measures.Any(m => m.Id == id && RuleIds.Matches(r.Id, m.Rules))))
        {
            Report(rule.Id, "RP071", $"{rule.Id} takes its dates from {rule.Measure}, which does not name it under “rules”.");
        }
    }
}
