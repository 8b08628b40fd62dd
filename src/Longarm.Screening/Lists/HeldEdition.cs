namespace Longarm.Screening;

/// <summary>A list of a day, as it is held.</summary>
/// <param name="List">The word for the list.</param>
/// <param name="Day">Day whose list it is.</param>
/// <param name="Imported">Day of the import.</param>
/// <param name="Format">The format that it came in.</param>
/// <param name="Counts">How much there is.</param>
/// <param name="Shape">Columns or keys that its source had.</param>
/// <param name="LeftOut">Rows that could not be read and were left out, because whoever imported it accepted that.</param>
/// <param name="Sources">The files that it came from.</param>
/// <param name="Hash">Hash of its entries in our own form: <c>sha256:…</c>.</param>
/// <param name="File">File below the folder of lists.</param>
public sealed record HeldEdition(
    string List,
    DateOnly Day,
    DateOnly Imported,
    string Format,
    ListCounts Counts,
    IReadOnlyList<string> Shape,
    int LeftOut,
    IReadOnlyList<HeldSource> Sources,
    string Hash,
    string File);

/// <summary>A file from which a list came.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hash">Hash of its bytes as they were given: <c>sha256:…</c>.</param>
public sealed record HeldSource(string Name, string Hash);
