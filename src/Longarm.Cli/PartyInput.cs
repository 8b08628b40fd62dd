using System.CommandLine;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>What commands that determine cases are told of parties, beside what cases say.</summary>
internal static class PartyInput
{
    public static readonly Option<string?> Lists = new("--lists") { Description = "A folder of lists of parties, or one, in place of those that are held." };
    public static readonly Option<string?> Ownership = new("--ownership") { Description = "Who owns whom: a table with owner, owned and share, or statements of the Beneficial Ownership Data Standard." };

    /// <summary>What is known of parties; null with the mistakes.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static PartyScreening? Read(ParseResult asked, VocabularyWords words, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        var owners = asked.GetValue(Ownership) is { } file ? OwnersIn(file, mistakes) : null;
        if (asked.GetValue(Lists) is not { } path)
        {
            return mistakes.Count > before ? null : PartyScreening.Against(HomeFolder.Of(asked.GetValue(CaseInput.Home)).Parties, words, owners);
        }

        var listed = ListFolder.Read(path, mistakes);
        if (listed.Count == 0 && mistakes.Count == before)
        {
            mistakes.Add(new(path, 0, 0, "LC124", "No entry of a list is there. Put lists in it, in a format that “lists import” takes."));
        }

        return mistakes.Count > before ? null : PartyScreening.Against(listed, path, words, owners);
    }

    // Which holdings there are may turn on the day of the case; what is wrong in the file does not.
    private static Func<DateOnly, OwnersFromGraph?>? OwnersIn(string file, List<Mistake> mistakes)
    {
        Dictionary<DateOnly, OwnersFromGraph?> byDay = [];
        return Graph(file, Host.Today, mistakes) is null ? null
            : day => byDay.TryGetValue(day, out var kept) ? kept : byDay[day] = Graph(file, day, []) is { } graph ? new(graph, Path.GetFileName(file)) : null;
    }

    /// <summary>Who owns whom by a file; null with the mistakes.</summary>
    public static OwnershipGraph? Graph(string path, DateOnly day, List<Mistake> mistakes)
    {
        if (!File.Exists(path))
        {
            mistakes.Add(new(path, 0, 0, "LC051", "There is no such file. Check the name and the folder."));
            return null;
        }

        OwnershipGraphBuilder graph = new();
        return OwnershipReader.Read(ListFile.At(path), day, graph, mistakes) ? graph.Build() : null;
    }
}
