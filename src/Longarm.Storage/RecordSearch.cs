using System.Text;
using Microsoft.Data.Sqlite;

namespace Longarm.Storage;

/// <summary>Turns what a person types into a search. Whatever it is, it is words to look for and nothing else.</summary>
internal static class RecordSearch
{
    // The index holds every three signs in a row; shorter words are looked for in the rows themselves.
    private const int SignsOfIndex = 3;
    private const int MaxWords = 16;
    private const int MaxSigns = 200;
    private const string Text = "title || ' ' || origin || ' ' || destination || ' ' || item || ' ' || parties || ' ' || places || ' ' || rules || ' ' || verdict";

    /// <summary>A command for the lines that hold each word, newest first.</summary>
    public static SqliteCommand Command(SqliteConnection connection, string text, long? before, int limit)
    {
        var command = connection.CreateCommand();
        List<string> conditions = ["number < $before"];
        foreach (var (at, word) in WordsOf(text).Index())
        {
            var isIndexed = word.EnumerateRunes().Count() >= SignsOfIndex;
            conditions.Add(isIndexed ? $"number IN (SELECT rowid FROM found WHERE found MATCH $word{at})" : $"({Text}) LIKE $word{at} ESCAPE '\\'");
            command.Parameters.AddWithValue($"$word{at}", isIndexed ? Phrase(word) : Pattern(word));
        }

        command.CommandText = $"SELECT {RecordColumns.Line} FROM record WHERE {string.Join(" AND ", conditions)} ORDER BY number DESC LIMIT $limit";
        command.Parameters.AddWithValue("$before", before ?? long.MaxValue);
        command.Parameters.AddWithValue("$limit", limit);
        return command;
    }

    private static IEnumerable<string> WordsOf(string text) => new string([.. text.Take(MaxSigns).Select(sign => char.IsControl(sign) ? ' ' : sign)])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Whole).Distinct().Take(MaxWords);

    // A pair of surrogates that was cut in two is no sign.
    private static string Whole(string word) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(word));

    private static string Phrase(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Pattern(string word) => $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
