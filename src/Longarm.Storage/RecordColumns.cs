using Longarm.Assessments;
using Microsoft.Data.Sqlite;

namespace Longarm.Storage;

/// <summary>How records stand in their table.</summary>
internal static class RecordColumns
{
    public const string Line = "number, hash, saved, title, origin, destination, item, parties, places, rules, verdict, certain, possible";
    public const string All = $"{Line}, previous, program, file, facts, facts_hash, day, known, scenarios, strict, packs, law, answer, answer_hash";

    private const string Values =
        "$number, $hash, $saved, $title, $origin, $destination, $item, $parties, $places, $rules, $verdict, $certain, $possible, "
        + "$previous, $program, $file, $facts, $facts_hash, $day, $known, $scenarios, $strict, $packs, $law, $answer, $answer_hash";

    public const string Insert = $"INSERT INTO record ({All}) VALUES ({Values})";

    /// <summary>The parameters of <see cref="Insert"/>.</summary>
    public static IEnumerable<(string Name, object Value)> Of(KeptRecord kept)
    {
        var (content, headline) = (kept.Content, kept.Content.Headline);
        return
        [
            ("$number", kept.Number), ("$hash", kept.Hash), ("$saved", content.Saved), ("$title", headline.Title), ("$origin", headline.From),
            ("$destination", headline.To), ("$item", headline.Item), ("$parties", headline.Parties), ("$places", headline.Places),
            ("$rules", headline.Rules), ("$verdict", headline.Verdict), ("$certain", headline.Certain), ("$possible", headline.Possible),
            ("$previous", kept.Previous), ("$program", content.Program), ("$file", content.File), ("$facts", content.Facts.ToArray()),
            ("$facts_hash", content.FactsHash), ("$day", content.Day), ("$known", content.Known), ("$scenarios", content.Scenarios),
            ("$strict", content.Strict), ("$packs", content.Packs), ("$law", content.Law), ("$answer", content.Answer.ToArray()),
            ("$answer_hash", content.AnswerHash),
        ];
    }

    /// <summary>A row of <see cref="All"/>.</summary>
    public static KeptRecord Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        new()
        {
            Saved = row.GetString(2),
            Headline = Headline(row),
            Program = row.GetString(14),
            File = row.GetString(15),
            Facts = row.GetFieldValue<byte[]>(16),
            FactsHash = row.GetString(17),
            Day = row.GetString(18),
            Known = row.GetString(19),
            Scenarios = row.GetString(20),
            Strict = row.GetString(21),
            Packs = row.GetString(22),
            Law = row.GetString(23),
            Answer = row.GetFieldValue<byte[]>(24),
            AnswerHash = row.GetString(25),
        },
        Previous: row.GetString(13),
        Hash: row.GetString(1));

    /// <summary>A row of <see cref="Line"/>.</summary>
    public static RecordLine ReadLine(SqliteDataReader row) => new(row.GetInt64(0), RecordContent.ReadInstant(row.GetString(2)), Headline(row), row.GetString(1));

    private static RecordHeadline Headline(SqliteDataReader row) => new()
    {
        Title = row.GetString(3),
        From = row.GetString(4),
        To = row.GetString(5),
        Item = row.GetString(6),
        Parties = row.GetString(7),
        Places = row.GetString(8),
        Rules = row.GetString(9),
        Verdict = row.GetString(10),
        Certain = row.GetString(11),
        Possible = row.GetString(12),
    };
}
