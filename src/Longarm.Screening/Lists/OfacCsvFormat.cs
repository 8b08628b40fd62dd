using System.Text.RegularExpressions;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>
/// The U.S. Treasury's lists as tables without headers: names, aliases and addresses in files of their own, joined by
/// the number of the entry.
/// </summary>
internal sealed partial class OfacCsvFormat : IListFormat
{
    private const string Nothing = "-0-";
    private const int NameCells = 12;
    private const int AddressCells = 6;
    private const int AliasCells = 5;

    public string Id => "us-ofac-csv";

    public bool IsJoined => true;

    public bool NamesLists => false;

    public bool Knows(ListHead head, ListReadingOptions options) => Table(head) is not null;

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        Dictionary<string, List<SheetRow>> aliases = [], addresses = [];
        List<ListFile> names = [];
        foreach (var file in files)
        {
            switch (Table(ListHead.Of(file)))
            {
                case NameCells:
                    names.Add(file);
                    break;
                case AddressCells:
                    Gather(file, addresses, intake, AddressCells);
                    break;
                case AliasCells:
                    Gather(file, aliases, intake, AliasCells);
                    break;
                default:
                    intake.File = file.Name;
                    intake.Broken(0, "LS030", "This is none of the tables of names, aliases and addresses. Import it apart from them.");
                    break;
            }
        }

        intake.File = files[0].Name;
        if (names.Count == 0)
        {
            intake.Broken(0, "LS031", "These are aliases or addresses alone. Import them together with the file of the entries: longarm lists import sdn.csv alt.csv add.csv");
            return;
        }

        names.ForEach(file => Entries(file, aliases, addresses, intake));
        Orphans(aliases, "aliases", intake);
        Orphans(addresses, "addresses", intake);
    }

    // How many cells the table has; null if it is none of them.
    private static int? Table(ListHead head)
    {
        var rows = head.Rows.Where(row => row.Cell(0).Length > 0 && row.Cell(0).All(char.IsAsciiDigit)).ToList();
        return rows.Count == 0 || head.Delimiter != ',' ? null
            : rows.TrueForAll(row => row.Cells.Count == AliasCells && Alias().IsMatch(row.Cell(2))) ? AliasCells
            : rows.TrueForAll(row => row.Cells.Count == AddressCells && row.Cells.Contains(Nothing)) ? AddressCells
            : rows.TrueForAll(row => row.Cells.Count == NameCells && row.Cells.Contains(Nothing)) ? NameCells
            : null;
    }

    private static void Gather(ListFile file, Dictionary<string, List<SheetRow>> into, ListIntake intake, int cells)
    {
        intake.File = file.Name;
        intake.Seen($"{cells} cells");
        foreach (var row in ListTable.Rows(file, ','))
        {
            if (row.Cells.Count != cells)
            {
                intake.Bad(row.Line, "LS012", $"This row has {row.Cells.Count} cells in place of {cells}. Perhaps the file is cut off: get it from its publisher again.");
                continue;
            }

            if (!into.TryGetValue(row.Cell(0), out var rows))
            {
                into[row.Cell(0)] = rows = [];
            }

            rows.Add(row);
        }
    }

    private static void Entries(ListFile file, Dictionary<string, List<SheetRow>> aliases, Dictionary<string, List<SheetRow>> addresses, ListIntake intake)
    {
        intake.File = file.Name;
        intake.Seen($"{NameCells} cells");
        if ((intake.Options.List ?? ListOf(file.Name)) is not { } list)
        {
            intake.Broken(0, "LS032", "The name of this file does not say which list it is. Say so: --list us-sdn");
            return;
        }

        foreach (var row in ListTable.Rows(file, ','))
        {
            if (row.Cells.Count != NameCells)
            {
                intake.Bad(row.Line, "LS012", $"This row has {row.Cells.Count} cells in place of {NameCells}. Perhaps the file is cut off: get it from its publisher again.");
            }
            else if (row.Cell(0).All(char.IsAsciiDigit))
            {
                Entry(row, list, aliases, addresses, intake);
            }
            else if (intake.Count > 0)
            {
                intake.Bad(row.Line, "LS033", "This row does not begin with the number of an entry. Get the file from its publisher again.");
            }
        }
    }

    private static void Entry(SheetRow row, string list, Dictionary<string, List<SheetRow>> aliases, Dictionary<string, List<SheetRow>> addresses, ListIntake intake)
    {
        ListedDraft draft = new(list, row.Line) { Id = row.Cell(0), Kind = Kind(row.Cell(2)) };
        draft.Name(Told(row, 1));
        if (aliases.Remove(row.Cell(0), out var others))
        {
            others.ForEach(other => draft.Name(Told(other, 3)));
        }

        if (addresses.Remove(row.Cell(0), out var places))
        {
            places.ForEach(place => draft.Address([Told(place, 2), Told(place, 3)], Told(place, 4)));
        }

        foreach (var program in Told(row, 3)?.Split("] [") ?? [])
        {
            draft.Program(program.Trim('[', ']'));
        }

        draft.Identifier("call sign", Told(row, 5));
        draft.Country(Told(row, 9));
        OfacRemarks.Read(draft, Told(row, 11));
        intake.Take(draft);
    }

    private static void Orphans(Dictionary<string, List<SheetRow>> rows, string what, ListIntake intake)
    {
        if (rows.Count > 0)
        {
            intake.Doubt($"{rows.Values.Sum(of => of.Count)} {what} belong to {rows.Count} entries that are not in {intake.File}: the files are not of one day.");
        }
    }

    // Of companies and groups the publisher leaves the kind blank.
    private static PartyKind Kind(string type) => type == Nothing ? PartyKind.Company : CslEntry.Kind(type);

    private static string? Told(SheetRow row, int cell) => row.Cell(cell) is { Length: > 0 } text && text != Nothing ? text : null;

    private static string? ListOf(string name) =>
        NamePart().Matches(name.ToLowerInvariant()).Select(part => PublishersWords.List(part.Value)).FirstOrDefault(list => list is not null);

    [GeneratedRegex("[a-z]+")]
    private static partial Regex NamePart();

    [GeneratedRegex("^[afn]ka$|^[afn]\\.k\\.a\\.$")]
    private static partial Regex Alias();
}
