using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Longarm.Core;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>How a law counts ownership by listed parties, as the rules folder says it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it says.</param>
/// <param name="Cites">Where it is written.</param>
/// <param name="Rule">The rule by which it is in force or not.</param>
/// <param name="Lists">Lists of which every entry counts.</param>
/// <param name="PartLists">Lists of which some entries count, so that a party on one of them may.</param>
/// <param name="Test">Which share matters.</param>
/// <param name="Note">One more sentence; empty: none.</param>
public sealed record OwnershipLaw(
    string Id, string Title, string Cites, string Rule, ImmutableArray<string> Lists, ImmutableArray<string> PartLists, OwnershipTest Test, string Note);

/// <summary>Reads how laws count ownership: a table in the rules folder.</summary>
public static class OwnershipLaws
{
    private const string File = "ownership/laws.csv";
    private static readonly string[] Columns = ["law", "title", "cites", "rule", "lists", "lists-in-part", "percent", "more-than", "adds-up", "cascades", "note"];

    /// <summary>The laws of a rules folder; none, with no mistake, where it has no such table.</summary>
    /// <param name="folder">The rules folder.</param>
    /// <param name="rules">Ids of the rules that there are.</param>
    /// <param name="mistakes">Where every mistake is added.</param>
    public static IReadOnlyList<OwnershipLaw> Read(string folder, IReadOnlySet<string> rules, List<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(mistakes);
        if (RuleFolder.ReadFile(folder, File) is not { } file)
        {
            return [];
        }

        using MemoryStream stream = new(Encoding.UTF8.GetBytes(file.Text));
        using CsvText text = new(stream);
        List<OwnershipLaw> laws = [];
        foreach (var (at, row) in CsvRows.Read(text.Pieces(), ',').Index())
        {
            if (at == 0 && !row.Cells.SequenceEqual(Columns))
            {
                mistakes.Add(new(File, row.Line, 0, "RP100", $"The columns must be {string.Join(", ", Columns)}."));
                return [];
            }

            if (at > 0 && !row.IsBlank && Law(row, rules, message => mistakes.Add(new(File, row.Line, 0, "RP101", message))) is { } law)
            {
                laws.Add(law);
            }
        }

        return laws;
    }

    private static OwnershipLaw? Law(SheetRow row, IReadOnlySet<string> rules, Action<string> wrong)
    {
        string Cell(string column) => row.Cell(Array.IndexOf(Columns, column));
        ImmutableArray<string> Words(string column) => [.. Cell(column).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var isRight = true;
        void Wrong(string message)
        {
            isRight = false;
            wrong(message);
        }

        Truth Answer(string column)
        {
            var read = Core.Words.Read<Truth>(Cell(column));
            if (read is null)
            {
                Wrong($"“{Cell(column)}” in {column} is no answer. Write true, false or unknown.");
            }

            return read ?? Truth.Unknown;
        }

        if (!decimal.TryParse(Cell("percent"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100)
        {
            Wrong($"“{Cell("percent")}” is no percentage. Write a number from 0 to 100.");
        }

        if (!rules.Contains(Cell("rule")))
        {
            Wrong($"There is no rule “{Cell("rule")}”. {Nearest.Advice(Cell("rule"), [.. rules])}");
        }

        var moreThan = Answer("more-than");
        if (moreThan == Truth.Unknown)
        {
            Wrong("Whether it takes more than the share must be true or false. Write true where the text says “more than”.");
        }

        OwnershipTest test = new(percent, moreThan == Truth.True, Answer("adds-up"), Answer("cascades"));
        return isRight ? new(Cell("law"), Cell("title"), Cell("cites"), Cell("rule"), Words("lists"), Words("lists-in-part"), test, Cell("note")) : null;
    }
}
