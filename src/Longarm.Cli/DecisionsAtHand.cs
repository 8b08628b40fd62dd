using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Storage;

namespace Longarm.Cli;

/// <summary>The decisions of a home folder, for commands that show them beside matches.</summary>
internal static class DecisionsAtHand
{
    /// <summary>The decisions that are whole. What is damaged is told; its matches are then shown as undecided.</summary>
    public static DecisionBook Book(HomeFolder home)
    {
        var path = DecisionFile.PathIn(home);
        try
        {
            var log = Read(home);
            foreach (var each in log.Breaks)
            {
                Console.Error.WriteLine(Said(path, each));
            }

            return log.Book();
        }
        catch (RecordStoreException fault)
        {
            Console.Error.WriteLine($"{fault.Message} Decisions are not shown.");
            return DecisionBook.Empty;
        }
    }

    /// <summary>All decisions.</summary>
    /// <exception cref="RecordStoreException">They cannot be read.</exception>
    public static DecisionLog Read(HomeFolder home) => new DecisionFile(DecisionFile.PathIn(home)).ReadAsync().GetAwaiter().GetResult();

    /// <summary>What does not fit, with its line.</summary>
    public static string Said(string path, ChainBreak each) => $"{path}({each.Number}): {each.What}";
}
