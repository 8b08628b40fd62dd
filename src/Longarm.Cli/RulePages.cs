using Longarm.Assessments;
using Longarm.Core;
using Longarm.RulePacks;

namespace Longarm.Cli;

/// <summary>What <c>longarm rules show</c> prints.</summary>
internal static class RulePages
{
    /// <summary>One rule: its text, where it stands, its cases, and what it is joined to.</summary>
    public static int Show(RuleEntry entry, RuleCatalog catalog, IReadOnlyList<PackFile> files)
    {
        var rule = entry.Rule;
        Console.WriteLine($"{rule.Citation}  {rule.Title}");
        Console.WriteLine($"{Words.Of(rule.Kind)}, rules/{entry.Source.Path}");
        Console.WriteLine();
        Console.WriteLine(entry.Source.Text);
        foreach (var edge in catalog.Edges.Of(entry))
        {
            Console.WriteLine($"{edge.Words} {string.Join(", ", edge.Rules.Select(r => r.Id))}.");
        }

        foreach (var gap in catalog.GapsBeside(rule))
        {
            Console.WriteLine($"Not encoded: {gap.Citation}: {gap.What}.");
        }

        if (files.FirstOrDefault(f => f.Path == RuleCatalog.CasesPath(entry)) is { } cases)
        {
            Console.WriteLine();
            Console.WriteLine($"Cases, rules/{cases.Path}:");
            Console.WriteLine(cases.Text);
        }

        return 0;
    }

    /// <summary>What the packs cover, and what they leave out.</summary>
    public static int ShowCoverage(RuleBook book)
    {
        foreach (var pack in book.Coverage.GroupBy(part => part.Regime))
        {
            Console.WriteLine($"{pack.Key}: what is held");
            foreach (var part in pack)
            {
                Console.WriteLine($"  {part.Law}, {part.Part}, {part.Title}: {Words.Of(part.Status)}. {part.Holds}");
            }
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
