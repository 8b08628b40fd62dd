using System.Globalization;
using Longarm.Assessments;
using Microsoft.Data.Sqlite;

namespace Longarm.Storage;

/// <summary>The tables of a record, and how an older file is brought up to date.</summary>
internal static class RecordSchema
{
    // "Larm": marks the file as ours.
    private const long ApplicationId = 0x4C61726D;

    // Each step takes a file from its place in this list to the next. Steps that were released never change.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE law (hash TEXT NOT NULL PRIMARY KEY, archive BLOB NOT NULL) STRICT;
        CREATE TABLE record (
          number INTEGER NOT NULL PRIMARY KEY,
          saved TEXT NOT NULL, program TEXT NOT NULL,
          file TEXT NOT NULL, facts BLOB NOT NULL, facts_hash TEXT NOT NULL,
          day TEXT NOT NULL, known TEXT NOT NULL, scenarios TEXT NOT NULL, strict TEXT NOT NULL,
          packs TEXT NOT NULL, law TEXT NOT NULL REFERENCES law (hash),
          answer BLOB NOT NULL, answer_hash TEXT NOT NULL,
          title TEXT NOT NULL, origin TEXT NOT NULL, destination TEXT NOT NULL, item TEXT NOT NULL, parties TEXT NOT NULL,
          places TEXT NOT NULL, rules TEXT NOT NULL, verdict TEXT NOT NULL, certain TEXT NOT NULL, possible TEXT NOT NULL,
          previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE) STRICT;
        CREATE TRIGGER record_follows BEFORE INSERT ON record
          WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM record)
            OR NEW.previous IS NOT coalesce((SELECT hash FROM record ORDER BY number DESC LIMIT 1), NEW.previous)
          BEGIN SELECT raise(ABORT, 'a record follows the last one'); END;
        CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN SELECT raise(ABORT, 'a record is never removed'); END;
        CREATE TRIGGER record_is_fixed BEFORE UPDATE ON record BEGIN SELECT raise(ABORT, 'a record is never changed'); END;
        CREATE TRIGGER law_is_new BEFORE INSERT ON law WHEN EXISTS (SELECT 1 FROM law WHERE hash = NEW.hash)
          BEGIN SELECT raise(ABORT, 'this law is kept already'); END;
        CREATE TRIGGER law_stays BEFORE DELETE ON law BEGIN SELECT raise(ABORT, 'a law is never removed'); END;
        CREATE TRIGGER law_is_fixed BEFORE UPDATE ON law BEGIN SELECT raise(ABORT, 'a law is never changed'); END;
        CREATE VIRTUAL TABLE found USING fts5(
          title, origin, destination, item, parties, places, rules, verdict,
          content = 'record', content_rowid = 'number', tokenize = 'trigram');
        CREATE TRIGGER record_is_found AFTER INSERT ON record BEGIN
          INSERT INTO found (rowid, title, origin, destination, item, parties, places, rules, verdict)
          VALUES (NEW.number, NEW.title, NEW.origin, NEW.destination, NEW.item, NEW.parties, NEW.places, NEW.rules, NEW.verdict);
        END;
        """,
    ];

    /// <summary>Makes the tables, or brings them up to date.</summary>
    /// <exception cref="RecordStoreException">The file is none of ours, or a newer program made it.</exception>
    public static void Ensure(SqliteConnection connection)
    {
        if (Version(connection) == Steps.Length)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = Version(connection); version < Steps.Length; version++)
        {
            Run(connection, Steps[version]);
        }

        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Steps.Length}"));
        transaction.Commit();
    }

    /// <summary>Whether tables, triggers and indexes are those that this program makes; else what is missing or other.</summary>
    public static IEnumerable<string> Mistakes(SqliteConnection connection)
    {
        using SqliteConnection model = new("Data Source=:memory:");
        model.Open();
        Ensure(model);
        var (expected, actual) = (Parts(model), Parts(connection));
        foreach (var (name, sql) in expected.Where(part => actual.GetValueOrDefault(part.Key) != part.Value))
        {
            yield return sql.StartsWith("CREATE TRIGGER", StringComparison.Ordinal)
                ? $"The trigger {name}, which guards what is kept, was {(actual.ContainsKey(name) ? "changed" : "removed")}."
                : $"The table {name} was changed.";
        }

        foreach (var name in actual.Keys.Except(expected.Keys))
        {
            yield return $"The file holds {name}, which this program did not make.";
        }
    }

    private static int Version(SqliteConnection connection)
    {
        var (version, id) = (Number(connection, "PRAGMA user_version"), Number(connection, "PRAGMA application_id"));
        var file = connection.DataSource;
        return version > Steps.Length && id == ApplicationId
            ? throw new RecordStoreException(RecordStoreFault.Newer, $"{file} was made by a newer Longarm (its form is {version}; this one knows {Steps.Length}). Update Longarm; the record is not touched.")
            : id != ApplicationId && (id != 0 || version != 0 || Number(connection, "SELECT count(*) FROM sqlite_schema") > 0)
            ? throw new RecordStoreException(RecordStoreFault.Damaged, $"{file} is no record of Longarm. It is not touched; move it away, or name another folder.")
            : (int)version;
    }

    private static Dictionary<string, string> Parts(SqliteConnection connection)
    {
        Dictionary<string, string> parts = [];
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            parts[row.GetString(0)] = row.GetString(1);
        }

        return parts;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
