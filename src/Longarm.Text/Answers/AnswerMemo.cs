using System.Globalization;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Says an answer to a person: verdict, deciding grounds, what is missing, what is assumed.</summary>
public static class AnswerMemo
{
    private const int ShownOpen = 4;
    private const int ShownStages = 20;

    /// <summary>The blocks of a memo on one answer.</summary>
    public static IReadOnlyList<MemoBlock> Of(Determination answer)
    {
        List<MemoBlock> blocks = [new MemoHeading(1, answer.Case.Name ?? answer.Case.Item.Title), new MemoParagraph(Circumstances(answer))];
        blocks.Add(new MemoParagraph(AnswerWords.Say(answer.Overall), IsVerdict: true));
        foreach (var regime in answer.Regimes.Where(r => !DecidingGrounds.IsPlainlyOut(r)))
        {
            blocks.AddRange(OfRegime(regime));
        }

        AddPoints(blocks, "Not reached", answer.Regimes.Where(DecidingGrounds.IsPlainlyOut).Select(r => new MemoPoint(r.Pack.Id, $"{r.Pack.Title}: not subject.", [])));

        blocks.AddRange(answer.Duties is { } duties ? DutyMemo.Of(duties, answer.Case.Quantity.Known) : []);
        var told = StagesTold.Of(answer);
        AddPoints(blocks, "Where it was made, stage by stage", Stages(told));
        AddPoints(blocks, "Materials by stage", Stages(StagesTold.OfOtherMaterials(answer, told)));
        AddPoints(blocks, "Currencies", RatesTold.Points(answer));
        AddPoints(blocks, "Flags", answer.Flags.Select(f => new MemoPoint(f.Citation, f.Text, [])));
        AddPoints(blocks, "Assumed", answer.Case.Assumptions.Select(a => new MemoPoint("", a, [])));
        blocks.Add(new MemoHeading(2, "What this rests on"));
        blocks.AddRange(answer.Regimes.Select(r => new MemoPoint(r.Pack.Id, $"{r.Pack.Title}, pack {r.Pack.Version}, {Short(r.Pack.Hash)}", [])));
        blocks.AddRange(answer.Imported.Select(list => new MemoPoint(list.Id, $"imported edition {list.Version}, {Short(list.Hash)}", [])));
        blocks.Add(new MemoParagraph("Not legal advice. Check the citations before you ship."));
        blocks.Add(new MemoSignature());
        return blocks;
    }

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
        yield return new MemoParagraph(isDuty ? "Duties are asked for at entry: see below." : $"{AnswerWords.Say(regime.Written)}{(regime.Subject == Truth.False ? "" : $" Subject to the regime: {Words.Of(regime.Subject)}.")}", IsVerdict: true);
        if (regime.Enforced is { } enforced)
        {
            yield return new MemoParagraph($"By announced enforcement: {AnswerWords.Say(enforced)} The line above is the written law.");
        }

        foreach (var (heading, grounds) in DecidingGrounds.Of(regime))
        {
            yield return new MemoHeading(3, heading);
            foreach (var point in Points([.. grounds]))
            {
                yield return point;
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

    private static IEnumerable<MemoPoint> Stages(IReadOnlyList<StagesTold> told)
    {
        foreach (var (origin, stages) in told.Take(ShownStages))
        {
            yield return new(origin.Path, $"{origin.Record.Title}: {origin.Value}", [.. stages.Select(stage => $"{stage}{(stage.Basis is { } basis ? $", by {basis}" : "")} ({stage.Source})")]);
        }

        if (told.Count > ShownStages)
        {
            yield return new("", $"and {told.Count - ShownStages} more, in the JSON answer (--format json)", []);
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

    private static MemoPoint PointOf(Ground ground)
    {
        var rule = ground.Rule;
        var truth = ground.Live ?? ground.Truth;
        List<string> details = [];
        var lifted = ground.LiftedBy.Count > 0 ? $" Lifted by {string.Join(", ", ground.LiftedBy)}." : "";
        var open = truth == Truth.Unknown ? " Perhaps: something is unknown." : "";
        var policy = AnswerWords.Policy(ground);
        details.AddRange(ground.Proof is { } proof ? ProofDigest.Of(proof) : []);
        details.Add(AnswerWords.Dates(rule));
        if (rule.Rule.Deadline is { } deadline)
        {
            details.Add($"Due: {deadline}.");
        }

        return new(rule.Rule.Citation, $"{rule.Title}.{policy}{lifted}{open}", details);
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
