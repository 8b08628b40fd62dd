using Longarm.Assessments;
using Longarm.Core;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>What every command shares: exit codes, the rules folder, and where mistakes are printed.</summary>
internal static class Host
{
    public const int BadInput = 2;
    public const int Failure = 1;

    /// <summary>The day on which the program is asked, in UTC.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Runs a command; whatever it could not foresee is a failure of the program.</summary>
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"longarm failed: {exception.Message}");
            Console.Error.WriteLine("This is a fault of the program. Please report it with the case file that led to it.");
            if (Environment.GetEnvironmentVariable("LONGARM_TRACE") is "1")
            {
                Console.Error.WriteLine(exception);
            }

            return Failure;
        }
    }

    /// <summary>The folder of the packs: the one asked for, or the one that came with the program.</summary>
    public static string RulesFolder(string? asked) => asked ?? Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>The packs of a folder; null with the mistakes printed.</summary>
    /// <param name="asked">The folder that was asked for.</param>
    /// <param name="isWanted">Asked for each pack of duties, once the vocabulary is read; null: all are wanted.</param>
    /// <param name="withClassifications">Whether rules are read that only whoever looks for a code asks.</param>
    public static (RuleBook Book, VocabularyWords Words)? LoadRules(string? asked, Func<Pack, VocabularyWords, bool>? isWanted = null, bool withClassifications = true)
    {
        var folder = RulesFolder(asked);
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder}: There is no such rules folder. Name one with --rules DIR.");
            return null;
        }

        var read = RuleBookReader.Read(RuleFolder.Read(folder, withCases: false), isWanted, withClassifications);
        if (read is { Book: { } book, Words: { } words })
        {
            return (book, words);
        }

        Print(read.Mistakes);
        return null;
    }

    public static void Print(IEnumerable<Mistake> mistakes)
    {
        foreach (var mistake in mistakes.OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Column))
        {
            Console.Error.WriteLine(mistake);
        }
    }
}
