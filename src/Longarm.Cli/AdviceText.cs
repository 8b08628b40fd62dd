using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>Says advice to a person in a terminal.</summary>
internal static class AdviceText
{
    private const int Shown = 5;

    public static void Write(TextWriter text, Advice advice, string file, VocabularyWords words)
    {
        var now = advice.Now;
        text.WriteLine($"{now.Case.Name ?? now.Case.Item.Title} ({file}), on {now.At.On}");
        text.WriteLine($"  {AnswerWords.Say(now.Overall)}");
        text.WriteLine();
        if (now.Overall.IsFree)
        {
            text.WriteLine("  It may go as it is: there is nothing to change.");
            text.WriteLine();
            return;
        }

        WriteProposals(text, advice);
        WriteExceptions(text, advice);
        text.WriteLine(advice.Destinations.Count == 0
            ? $"Destinations: none of {advice.DestinationsTried} is free with the parties as they are."
            : $"Destinations: {advice.Destinations.Count} of {advice.DestinationsTried} are free with the parties as they are: {Some(advice.Destinations.Select(place => words.Places[place.Code]))}.");
        text.WriteLine(advice.Days.Count == 0
            ? $"Days: none until {advice.LastDay:yyyy-MM-dd}, by the law that is held."
            : $"Days: free {string.Join("; ", advice.Days.Select(days => $"from {days.From:yyyy-MM-dd} to {days.Until:yyyy-MM-dd}"))}, by the law that is held.");
        WriteObtain(text, advice);
        text.WriteLine();
    }

    private static void WriteProposals(TextWriter text, Advice advice)
    {
        if (advice.Proposals.Count == 0)
        {
            text.WriteLine(advice.Changeable == 0
                ? "Changes to the product: it has no parts, tools or materials that are known."
                : $"Changes to the product: none of the {advice.Changeable} parts, tools and materials frees it, nor do all of them together.");
            text.WriteLine();
            return;
        }

        text.WriteLine($"Changes to the product that free it, each tried by deciding the case with it{(advice.IsExhaustive ? "" : " (a smaller one may have been missed: not every set was tried)")}:");
        for (var index = 0; index < advice.Proposals.Count; index++)
        {
            var proposal = advice.Proposals[index];
            for (var at = 0; at < proposal.Changes.Count; at++)
            {
                WriteChange(text, at == 0 ? string.Create(CultureInfo.InvariantCulture, $"{index + 1,3}. ") : "     ", proposal.Changes[at], proposal.From);
            }

            text.WriteLine($"     Then: {AnswerWords.Plain(proposal.Verdict)}.");
        }

        text.WriteLine();
    }

    private static void WriteChange(TextWriter text, string head, ProposedChange proposed, Place from)
    {
        var record = proposed.Change.Record;
        var share = proposed.Share is { } part ? $", {Percent(part)} of the value" : "";
        var what = proposed.Change.Kind switch
        {
            ChangeKind.Part => "Buy elsewhere",
            ChangeKind.Content => "Replace in the product",
            ChangeKind.Tool => "Replace what made it",
            _ => "Have the material from elsewhere",
        };
        var inside = proposed.Change.Holder is { } holder ? $" in {holder.Title}" : "";
        text.WriteLine($"{head}{what}: {record.Title}{inside} ({record.Path}{share}).");
        text.WriteLine($"     Tried with one of {from.Code}{(record is Item ? ", made with nothing and containing nothing that a law follows" : ", processed there")}.");
        if (proposed.KeptUpTo is { } kept)
        {
            text.WriteLine($"     Or keep it, at no more than {kept} each{(proposed.KeptShare is { } most ? $", {Percent(most)} of the value" : "")}.");
        }
    }

    private static void WriteExceptions(TextWriter text, Advice advice)
    {
        foreach (var exception in advice.Exceptions)
        {
            text.WriteLine($"Exception: {exception.Rule.Title} ({exception.Rule.Citation}){(exception.Claim is { } claim ? $", if the case claims it: claims: [{claim}]" : "")}.");
            foreach (var obligation in exception.Obligations)
            {
                text.WriteLine($"     It asks for: {obligation.Title} ({obligation.Citation}).");
            }
        }
    }

    private static void WriteObtain(TextWriter text, Advice advice)
    {
        var missing = advice.ToObtain.DistinctBy(m => m.Facts[0].Path).ToList();
        if (missing.Count > 0)
        {
            text.WriteLine("Facts to obtain first:");
            missing.Take(Shown).ToList().ForEach(m => text.WriteLine($"  {m.Facts[0].Path}: {m.Question}"));
        }
    }

    private static string Some(IEnumerable<string> names)
    {
        List<string> all = [.. names];
        return all.Count <= 2 * Shown ? string.Join(", ", all) : $"{string.Join(", ", all.Take(2 * Shown))} and {all.Count - (2 * Shown)} more";
    }

    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.####} %");
}
