using System.Globalization;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Says an answer to a person: verdict, deciding grounds, what is missing, what is assumed.</summary>
internal static class AnswerMemo
{
    private const int ShownOpen = 4;

    private static readonly (RuleKind Kind, string Heading)[] Sections =
    [
        (RuleKind.Prohibition, "Forbidden by"),
        (RuleKind.Requirement, "A license is asked for by"),
        (RuleKind.Exception, "License exceptions and authorizations"),
        (RuleKind.ExceptionLimit, "Limits on exceptions"),
        (RuleKind.Obligation, "Obligations"),
        (RuleKind.Reach, "In reach through"),
        (RuleKind.Exclusion, "Out of reach through"),
    ];

    /// <summary>The blocks of a memo on one answer.</summary>
    public static IReadOnlyList<MemoBlock> Of(Determination answer)
    {
        List<MemoBlock> blocks = [new MemoHeading(1, answer.Case.Name ?? answer.Case.Item.Title), new MemoParagraph(Circumstances(answer))];
        blocks.Add(new MemoParagraph(Say(answer.Overall), IsVerdict: true));
        foreach (var regime in answer.Regimes.Where(r => !IsPlainlyOut(r)))
        {
            blocks.AddRange(OfRegime(regime));
        }

        AddPoints(blocks, "Not reached", answer.Regimes.Where(IsPlainlyOut).Select(r => new MemoPoint(r.Pack.Id, $"{r.Pack.Title}: not subject.", [])));

        blocks.AddRange(answer.Duties is { } duties ? DutyMemo.Of(duties, answer.Case.Quantity.Known) : []);
        AddPoints(blocks, "Flags", answer.Flags.Select(f => new MemoPoint(f.Citation, f.Text, [])));
        AddPoints(blocks, "Assumed", answer.Case.Assumptions.Select(a => new MemoPoint("", a, [])));
        blocks.Add(new MemoHeading(2, "What this rests on"));
        blocks.AddRange(answer.Regimes.Select(r => new MemoPoint(r.Pack.Id, $"{r.Pack.Title}, pack {r.Pack.Version}, {Short(r.Pack.Hash)}", [])));
        blocks.AddRange(answer.Imported.Select(list => new MemoPoint(list.Id, $"imported edition {list.Version}, {Short(list.Hash)}", [])));
        blocks.Add(new MemoParagraph("Not legal advice. Check the citations before you ship."));
        blocks.Add(new MemoSignature());
        return blocks;
    }

    /// <summary>A verdict in words.</summary>
    public static string Say(VerdictRange range) => range.Verdict switch
    {
        Verdict.Undetermined => $"Undetermined: between {AnswerWords.Plain(range.Certain)} and {AnswerWords.Plain(range.Possible)}.",
        var verdict => $"{char.ToUpperInvariant(AnswerWords.Plain(verdict)[0])}{AnswerWords.Plain(verdict)[1..]}.",
    };

    // A regime that nothing brings near is said in a line; another that is left by an exclusion says by which.
    private static bool IsPlainlyOut(RegimeAnswer regime) => regime is { Subject: Truth.False, Open.Count: 0, Enforced: null }
        && regime.Written.Verdict == Verdict.NotSubject && !regime.Grounds.Any(g => g.Truth == Truth.True && g.Rule.Rule.Kind is RuleKind.Reach or RuleKind.Exclusion);

    // The whole hash is in the JSON answer.
    private static string Short(string hash) => hash[..Math.Min(hash.Length, "sha256:".Length + 16)];

    private static string Circumstances(Determination answer)
    {
        var facts = answer.Case;
        var known = answer.At.Known is { } day ? $", as known on {Day(day)}" : "";
        var scenarios = answer.At.Scenarios.Count == 0 ? "" : $", supposing {string.Join(" and ", answer.At.Scenarios)}";
        return $"{facts.Item.Title}, from {facts.From} to {facts.To}, by the law of {answer.At.On}{known}{scenarios}.";
    }

    private static IEnumerable<MemoBlock> OfRegime(RegimeAnswer regime)
    {
        yield return new MemoHeading(2, $"{regime.Pack.Title} ({regime.Pack.Id})");
        var isDuty = regime.Pack.DutiesOf.Count > 0;
        yield return new MemoParagraph(isDuty ? "Duties are asked for at entry: see below." : $"{Say(regime.Written)}{(regime.Subject == Truth.False ? "" : $" Subject to the regime: {Words.Of(regime.Subject)}.")}", IsVerdict: true);
        if (regime.Enforced is { } enforced)
        {
            yield return new MemoParagraph($"By announced enforcement: {Say(enforced)} The line above is the written law.");
        }

        foreach (var (kind, heading) in Sections)
        {
            var grounds = regime.Grounds.Where(g => g.Rule.Rule.Kind == kind && Matters(g, regime)).ToList();
            if (grounds.Count > 0)
            {
                yield return new MemoHeading(3, isDuty && kind == RuleKind.Exclusion ? "Exempt through" : heading);
                foreach (var point in Points(grounds))
                {
                    yield return point;
                }
            }
        }

        if (regime.Missing.Count > 0)
        {
            yield return new MemoHeading(3, "What would settle it");
            foreach (var set in regime.Missing.Take(5))
            {
                yield return new MemoPoint(string.Join(" with ", set.Facts.Select(NameOf)), set.Question, []);
            }
        }

        if (regime.Open.Count > 0)
        {
            yield return new MemoHeading(3, "Law that is itself open");
            foreach (var open in regime.Open.DistinctBy(o => (o.Measure, o.Text)))
            {
                yield return new MemoPoint(open.Measure, open.Text, []);
            }
        }
    }

    // What holds is said in full; of what is merely open a person is spared more than a few, and the JSON answer has all.
    private static IEnumerable<MemoPoint> Points(List<Ground> grounds)
    {
        var open = grounds.Where(g => (g.Live ?? g.Truth) == Truth.Unknown).ToList();
        var shown = open.Take(open.Count > ShownOpen + 1 ? ShownOpen : open.Count).ToList();
        foreach (var ground in grounds.Except(open).Concat(shown))
        {
            yield return PointOf(ground);
        }

        if (open.Count > shown.Count)
        {
            var left = open.Skip(shown.Count).ToList();
            yield return new(
                $"and {left.Count} more", $"that something unknown leaves open: {string.Join("; ", left.Select(g => g.Rule.Rule.Citation).Distinct())}.", []);
        }
    }

    // What a rule asks in words is no fact of a case: a lawyer settles it, or the authority.
    private static string NameOf(Reading fact) => fact.Field.Name == "judgment" ? "a question of judgment" : fact.Path;

    // Grounds that cannot change what to do are in the JSON answer; a person is spared exceptions to nothing.
    private static bool Matters(Ground ground, RegimeAnswer regime) => ground.Rule.Rule.Kind switch
    {
        RuleKind.Requirement or RuleKind.Prohibition => ground.Live != Truth.False || ground.LiftedBy.Count > 0,
        RuleKind.Exception => regime.Grounds.Any(g => g.Live is not null && g.LiftedBy.Contains(ground.Rule.Rule.Id))
            || (!ground.IsUnclaimed && ground.Truth == Truth.Unknown && regime.Written.Possible > Verdict.NoLicenseRequired),
        RuleKind.ExceptionLimit => ground.Truth == Truth.True && regime.Grounds.Any(g => g.Rule.Rule.Kind == RuleKind.Exception && RuleIds.Matches(g.Rule.Rule.Id, ground.Rule.Rule.Limits)),
        RuleKind.Exclusion => regime.Pack.DutiesOf.Count == 0 || ground.Truth != Truth.False,
        _ => true,
    };

    private static MemoPoint PointOf(Ground ground)
    {
        var rule = ground.Rule;
        var truth = ground.Live ?? ground.Truth;
        List<string> details = [];
        var lifted = ground.LiftedBy.Count > 0 ? $" Lifted by {string.Join(", ", ground.LiftedBy)}." : "";
        var open = truth == Truth.Unknown ? " Perhaps: something is unknown." : "";
        var policy = rule.Rule.IsRequirement && rule.Policy is { } review ? $" Review policy: {Words.Of(review).Replace('-', ' ')}." : "";
        details.AddRange(ground.Proof is { } proof ? ProofDigest.Of(proof) : []);
        details.Add(Dates(rule));
        if (rule.Rule.Deadline is { } deadline)
        {
            details.Add($"Due: {deadline}.");
        }

        return new(rule.Rule.Citation, $"{rule.Title}.{policy}{lifted}{open}", details);
    }

    private static string Dates(ActiveRule rule)
    {
        var from = rule.InForce.From is { } start ? $"in force since {start}" : "in force";
        var until = rule.InForce.Until is { } end ? $" until {end}" : "";
        var evidence = rule.Version?.Evidence is { } support and not Evidence.Seen ? $", {Words.Of(support)}" : "";
        var unverified = rule.InForce.UnverifiedSince is { } day ? $", not verified since {Day(day)}" : "";
        return $"{from}{until}: {rule.InForce.Source}{evidence}{unverified}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void AddPoints(List<MemoBlock> blocks, string heading, IEnumerable<MemoPoint> points)
    {
        List<MemoPoint> all = [.. points];
        if (all.Count > 0)
        {
            blocks.Add(new MemoHeading(2, heading));
            blocks.AddRange(all);
        }
    }
}
