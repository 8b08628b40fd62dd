using Longarm.Assessments;
using Microsoft.Data.Sqlite;

namespace Longarm.Storage;

/// <summary>Says what SQLite and the disk report in the words of the port.</summary>
internal static class Faults
{
    // Result codes of SQLite, https://www.sqlite.org/rescode.html.
    private const int NoPermission = 3;
    private const int IsBusy = 5;
    private const int IsLocked = 6;
    private const int IsReadOnly = 8;
    private const int IsBroken = 10;
    private const int IsCorrupt = 11;
    private const int IsFull = 13;
    private const int CannotOpen = 14;
    private const int IsNoDatabase = 26;
    private const int CannotWrite = IsBroken | (3 << 8);

    /// <summary>The fault in plain words; null if it is no fault of the store but of the program.</summary>
    public static RecordStoreException? Plain(Exception exception, string file) => exception switch
    {
        SqliteException { SqliteErrorCode: IsFull } or SqliteException { SqliteExtendedErrorCode: CannotWrite } => new(
            RecordStoreFault.Full, $"There is no room left for {file}. Nothing of this was kept; what was kept before is whole. Make room, then save again.", exception),
        SqliteException { SqliteErrorCode: IsBusy or IsLocked } => new(
            RecordStoreFault.Busy, $"Another program has been writing to {file} for a long time. Nothing of this was kept. Try again, or end the other program.", exception),
        SqliteException { SqliteErrorCode: IsCorrupt } => new(
            RecordStoreFault.Damaged, $"{file} is damaged ({exception.Message}). Keep the file, and restore a backup: longarm audit restore FILE.", exception),
        SqliteException { SqliteErrorCode: IsNoDatabase } => new(
            RecordStoreFault.Damaged, $"{file} is no record of Longarm, or its beginning was overwritten. Keep the file, and restore a backup: longarm audit restore FILE.", exception),
        SqliteException { SqliteErrorCode: NoPermission or IsReadOnly or CannotOpen or IsBroken } or IOException or UnauthorizedAccessException => new(
            RecordStoreFault.Unreachable, $"{file} cannot be opened or written ({exception.Message}). See that its folder exists, is yours, and is on a disk that works.", exception),
        _ => null,
    };
}
