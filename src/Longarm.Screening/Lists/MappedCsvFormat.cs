using Longarm.Text;

namespace Longarm.Screening;

/// <summary>Any table, with a file that says what its columns hold.</summary>
internal sealed class MappedCsvFormat : IListFormat
{
    public string Id => "table";

    public bool NamesLists => false;

    public bool Knows(ListHead head, ListReadingOptions options) => options.Mapping is not null;

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        var (file, text) = intake.Options.Mapping!.Value;
        List<Mistake> mistakes = [];
        var mapping = ColumnMapping.Read(file, text, mistakes);
        if (intake.Options.List is null)
        {
            intake.Broken(0, "LS041", "A table does not say which list it is. Name the list: --list ID");
        }

        intake.File = file;
        mistakes.ForEach(mistake => intake.Broken(mistake.Line, mistake.Code, mistake.Message));
        intake.File = files[0].Name;
        if (mapping is null || intake.Options.List is not { } list)
        {
            return;
        }

        var isFirst = true;
        ListTable.Read(files[0], mapping.Delimiter ?? ListHead.Of(files[0]).Delimiter, intake, (table, row) =>
        {
            if (isFirst)
            {
                isFirst = false;
                Missing(table, mapping, intake);
            }

            Entry(table, row, mapping, list, intake);
        });
    }

    private static void Missing(ListTable table, ColumnMapping mapping, ListIntake intake)
    {
        foreach (var column in mapping.Columns.Concat(mapping.Identifiers).SelectMany(columns => columns.Value).Where(column => !table.Has(column)).Distinct())
        {
            intake.Broken(1, "LS055", $"There is no column “{column}”. Write the name as the first row of the table has it.");
        }
    }

    private static void Entry(ListTable table, SheetRow row, ColumnMapping mapping, string list, ListIntake intake)
    {
        ListedDraft draft = new(list, row.Line)
        {
            Id = First(table, row, mapping, "id"),
            Requirement = First(table, row, mapping, "requirement"),
            Policy = First(table, row, mapping, "policy"),
            Notice = First(table, row, mapping, "notice"),
        };
        draft.From = draft.Day(First(table, row, mapping, "from"));
        draft.Until = draft.Day(First(table, row, mapping, "until"));
        var kind = First(table, row, mapping, "kind");
        draft.Kind = kind is null ? PartyKind.Unknown : mapping.Kinds.TryGetValue(kind, out var known) ? known : CslEntry.Kind(kind);
        Each(table, row, mapping, "names", name => draft.Name(name));
        Each(table, row, mapping, "weak-names", name => draft.Name(name, isWeak: true));
        Each(table, row, mapping, "country", country => draft.Country(country));
        Each(table, row, mapping, "addresses", address => draft.Address([address], null));
        Each(table, row, mapping, "born", draft.Birth);
        Each(table, row, mapping, "programs", draft.Program);
        foreach (var (word, columns) in mapping.Identifiers)
        {
            Each(table, row, mapping, columns, value => draft.Identifier(word, value));
        }

        intake.Take(draft);
    }

    private static string? First(ListTable table, SheetRow row, ColumnMapping mapping, string fact) =>
        mapping.Columns.GetValueOrDefault(fact)?.Select(column => table.Cell(row, column)).FirstOrDefault(text => text is not null);

    private static void Each(ListTable table, SheetRow row, ColumnMapping mapping, string fact, Action<string> take) =>
        Each(table, row, mapping, mapping.Columns.GetValueOrDefault(fact) ?? [], take);

    private static void Each(ListTable table, SheetRow row, ColumnMapping mapping, IReadOnlyList<string> columns, Action<string> take)
    {
        foreach (var text in columns.SelectMany(column => mapping.Split is { } sign ? table.Cells(row, column, sign) : table.Cell(row, column) is { } one ? [one] : []))
        {
            take(text);
        }
    }
}
