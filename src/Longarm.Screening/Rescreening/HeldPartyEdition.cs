namespace Longarm.Screening;

/// <summary>The parties of a house as of a day, as they are held.</summary>
/// <param name="Day">Day whose parties they are.</param>
/// <param name="Imported">Day of the import.</param>
/// <param name="Count">How many parties.</param>
/// <param name="WithId">How many of them have an id.</param>
/// <param name="LeftOut">Rows that could not be read and were left out, because whoever imported them accepted that.</param>
/// <param name="Source">The file that they came from.</param>
/// <param name="Hash">Hash of the file in which they are held: <c>sha256:…</c>.</param>
/// <param name="File">File below the folder of parties.</param>
public sealed record HeldPartyEdition(DateOnly Day, DateOnly Imported, int Count, int WithId, int LeftOut, HeldSource Source, string Hash, string File);
