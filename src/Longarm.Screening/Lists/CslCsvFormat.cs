using Longarm.Text;

namespace Longarm.Screening;

/// <summary>The U.S. Consolidated Screening List as a table, with all of its columns; tab or comma between cells.</summary>
internal sealed class CslCsvFormat : IListFormat
{
    private const int CodeLength = 2;

    public string Id => "us-csl-csv";

    public bool Knows(ListHead head, ListReadingOptions options) => head.HasColumns("source", "entity_number", "name", "alt_names", "license_requirement");

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        var delimiter = ListHead.Of(files[0]).Delimiter;
        ListTable.Read(files[0], delimiter, intake, (table, row) => Read(table, row, intake));
    }

    private static void Read(ListTable table, SheetRow row, ListIntake intake)
    {
        if (table.Cell(row, "source") is not { } source)
        {
            intake.Bad(row.Line, "LS021", "This row does not say which list it is of. Write its “source”.");
            return;
        }

        ListedDraft draft = new(intake.ListOf(source), row.Line) { Id = table.Cell(row, "entity_number"), Kind = CslEntry.Kind(table.Cell(row, "type")), Policy = table.Cell(row, "license_policy"), Notice = table.Cell(row, "federal_register_notice") };
        CslEntry.Name(draft, table.Cell(row, "name"));
        foreach (var name in table.Cells(row, "alt_names"))
        {
            draft.Name(name);
        }

        foreach (var address in table.Cells(row, "addresses"))
        {
            Address(draft, address);
        }

        foreach (var country in table.Cells(row, "nationalities").Concat(table.Cells(row, "citizenships")))
        {
            draft.Country(country);
        }

        foreach (var birth in table.Cells(row, "dates_of_birth"))
        {
            draft.Birth(birth);
        }

        foreach (var program in table.Cells(row, "programs"))
        {
            draft.Program(program);
        }

        foreach (var id in table.Cells(row, "ids"))
        {
            Identifier(draft, id);
        }

        CslEntry.Requirement(draft, table.Cell(row, "license_requirement"));
        CslEntry.Term(draft, table.Cell(row, "start_date"), table.Cell(row, "end_date"));
        intake.Take(draft);
    }

    // “Street, City, State, Code, CC”; the country alone where nothing else is known.
    private static void Address(ListedDraft draft, string address)
    {
        var parts = address.Split(',', StringSplitOptions.TrimEntries);
        var isCountry = PublishersWords.Countries(parts[^1]).Length > 0;
        draft.Address(isCountry ? parts[..^1] : parts, isCountry ? parts[^1] : null);
    }

    // “Country, days, number, kind”, where only the last two are always there.
    private static void Identifier(ListedDraft draft, string id)
    {
        var parts = id.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length >= 2)
        {
            draft.Identifier(parts[^1], parts[^2], parts.Length > 2 && parts[0].Length == CodeLength ? parts[0] : null);
        }
    }
}
