using Longarm.Core;
using Longarm.RulePacks.Reading;
using Longarm.Text;

namespace Longarm.RulePacks;

/// <summary>An edition of a list that a user has imported.</summary>
/// <param name="List">Id of the list: <c>us-hts</c>.</param>
/// <param name="Name">Its name: <c>2026 rev 10</c>.</param>
/// <param name="From">First day on which it is in force.</param>
/// <param name="Hash">Hash of what was imported.</param>
/// <param name="Text">Gives its rows as CSV.</param>
public sealed record ImportedEdition(string List, string Name, DateOnly From, string Hash, Func<string> Text);

/// <summary>Puts imported editions beside the rows that tables of the packs hold themselves.</summary>
public static class TableEditions
{
    /// <summary>The book with the editions of the lists that its tables import. Their rows are read when they are asked for.</summary>
    public static RuleBook With(this RuleBook book, IReadOnlyList<ImportedEdition> editions, VocabularyWords words) => editions.Count == 0 ? book : book with
    {
        Tables = [.. book.Tables.Select(table => With(table, editions, words))],
        Imported = [.. editions.Where(e => book.Tables.Any(t => t.Imports == e.List)).Select(e => new ImportedList(e.List, e.Name, e.Hash))],
    };

    private static TableLaw With(TableLaw table, IReadOnlyList<ImportedEdition> editions, VocabularyWords words)
    {
        List<TableEdition> own = [.. editions.Where(e => e.List == table.Imports).Select(e => new TableEdition(e.Name, Moment.On(e.From), new(() => Rows(table, e, words))))];
        return own.Count == 0 ? table : table with { Editions = own };
    }

    private static List<TableRow> Rows(TableLaw table, ImportedEdition edition, VocabularyWords words)
    {
        var rows = new TableReader(words, []).ReadRows(table, new($"{edition.List}/{edition.Name}", edition.Text()));
        rows.RemoveAll(row => row.Cells[table.Key] is Code code && table.ImportsBut.Any(tree => code.IsUnder(tree) == Truth.True));
        return rows;
    }
}
