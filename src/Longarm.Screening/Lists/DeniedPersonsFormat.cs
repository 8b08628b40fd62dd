namespace Longarm.Screening;

/// <summary>The U.S. Denied Persons List as a table with tabs; a person with several addresses or orders has several rows.</summary>
internal sealed class DeniedPersonsFormat : IListFormat
{
    private static readonly string[] AddressColumns = ["Street_Address", "City", "State", "Postal_Code"];

    public string Id => "us-dpl-tsv";

    public bool NamesLists => false;

    public bool Knows(ListHead head, ListReadingOptions options) => head.HasColumns("Name", "Effective_Date", "Expiration_Date", "Standard_Order", "FR_Citation");

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake)
    {
        var list = intake.Options.List ?? PublishersWords.List("dpl")!;
        ListTable.Read(files[0], ListHead.Of(files[0]).Delimiter, intake, (table, row) =>
        {
            ListedDraft draft = new(list, row.Line) { Notice = table.Cell(row, "FR_Citation") };
            draft.Name(table.Cell(row, "Name"));
            draft.Address(AddressColumns.Select(column => table.Cell(row, column)), table.Cell(row, "Country"));
            CslEntry.Term(draft, table.Cell(row, "Effective_Date"), table.Cell(row, "Expiration_Date"));
            intake.Take(draft);
        });
    }
}
