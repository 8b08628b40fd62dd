using Longarm.Text;

namespace Longarm.Screening;

/// <summary>Names of the UK Sanctions List, one a row, those of one subject under one number.</summary>
internal sealed class UkNamesFormat : IListFormat
{
    public string Id => "uk-names-csv";

    public bool NamesLists => false;

    public bool Knows(ListHead head, ListReadingOptions options) => head.HasColumns("unique_id", "name_type", "full_name");

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        var list = intake.Options.List ?? PublishersWords.List("uk-names")!;
        Dictionary<string, List<(SheetRow Row, bool IsWeak, bool IsFirst, string Name)>> subjects = [];
        List<string> order = [];
        ListTable.Read(files[0], ListHead.Of(files[0]).Delimiter, intake, (table, row) =>
        {
            if (table.Cell(row, "unique_id") is not { } id || table.Cell(row, "full_name") is not { } name)
            {
                intake.Bad(row.Line, "LS010", "This row has no number of the subject, or no name. Look it up at the publisher.");
                return;
            }

            if (!subjects.TryGetValue(id, out var names))
            {
                subjects[id] = names = [];
                order.Add(id);
            }

            var isWeak = table.Cell(row, "alias_strength")?.StartsWith("low", StringComparison.OrdinalIgnoreCase) == true;
            names.Add((row, isWeak, table.Cell(row, "name_type") == "primary", name));
        });

        foreach (var id in order)
        {
            ListedDraft draft = new(list, subjects[id][0].Row.Line) { Id = id };
            foreach (var (_, isWeak, _, name) in subjects[id].OrderByDescending(name => name.IsFirst))
            {
                draft.Name(name, isWeak);
            }

            intake.Take(draft);
        }
    }
}
