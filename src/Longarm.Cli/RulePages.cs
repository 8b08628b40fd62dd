using Longarm.Core;
using Longarm.RulePacks;

namespace Longarm.Cli;

/// <summary>What <c>longarm rules show</c> prints.</summary>
internal static class RulePages
{
    /// <summary>One rule: its text, where it stands, its cases, and who asks it.</summary>
    public static int Show(string id, IReadOnlyList<PackFile> files, ReadRules read)
    {
        var rule = read.Book!.Rules.First(r => r.Id == id);
        var reading = read.Readings[id];
        var file = files.First(f => f.Path == reading.File);
        Console.WriteLine($"{rule.Citation}  {rule.Title}");
        Console.WriteLine($"{Words.Of(rule.Kind)}, rules/{reading.File}");
        Console.WriteLine();
        Console.WriteLine(file.Text);
        var askedBy = read.Readings.Where(r => r.Value.Asks.Contains(id)).Select(r => r.Key).Order(StringComparer.Ordinal).ToList();
        if (askedBy.Count > 0)
        {
            Console.WriteLine($"Asked by {string.Join(", ", askedBy)}.");
        }

        var cases = files.FirstOrDefault(f => f.Path == file.Beside(".cases.yaml"));
        if (cases is not null)
        {
            Console.WriteLine();
            Console.WriteLine($"Cases, rules/{cases.Path}:");
            Console.WriteLine(cases.Text);
        }

        return 0;
    }

    /// <summary>What the packs cover, and what they leave out.</summary>
    public static int ShowCoverage(IReadOnlyList<PackFile> files, RuleBook book)
    {
        if (files.FirstOrDefault(f => f.Path == "coverage.yaml") is { } coverage)
        {
            Console.WriteLine(coverage.Text);
        }

        foreach (var regime in book.NotEncoded.GroupBy(gap => gap.Regime))
        {
            Console.WriteLine($"{regime.Key}: law that is not encoded ({regime.Count()})");
            foreach (var gap in regime)
            {
                Console.WriteLine($"  {gap.Citation}: {gap.What}. {(gap.IsPermanent ? "For good" : "To be done")}: {gap.Reason}");
            }
        }

        return 0;
    }
}
