using System.Globalization;

namespace Longarm.Assessments;

/// <summary>How records are hashed and hang together. What is hashed is described in docs/explanation/record.md.</summary>
public static class RecordChain
{
    /// <summary>What the first record follows: SHA-256 of the line <c>longarm record 1</c>.</summary>
    public static string Genesis { get; } = Canonical.HashOf("longarm record 1\n"u8);

    /// <summary>The hash of a record.</summary>
    public static string HashOf(long number, RecordContent content, string previous) => Canonical.HashOf(TextOf(number, content, previous));

    /// <summary>The canonical text whose hash is that of a record.</summary>
    public static byte[] TextOf(long number, RecordContent content, string previous)
    {
        var headline = content.Headline;
        return new Canonical()
            .Add("number", number.ToString(CultureInfo.InvariantCulture))
            .Add("saved", content.Saved)
            .Add("program", content.Program)
            .Add("file", content.File)
            .Add("facts_hash", content.FactsHash)
            .Add("day", content.Day)
            .Add("known", content.Known)
            .Add("scenarios", content.Scenarios)
            .Add("strict", content.Strict)
            .Add("packs", content.Packs)
            .Add("law", content.Law)
            .Add("answer_hash", content.AnswerHash)
            .Add("title", headline.Title)
            .Add("origin", headline.From)
            .Add("destination", headline.To)
            .Add("item", headline.Item)
            .Add("parties", headline.Parties)
            .Add("places", headline.Places)
            .Add("rules", headline.Rules)
            .Add("verdict", headline.Verdict)
            .Add("certain", headline.Certain)
            .Add("possible", headline.Possible)
            .Add("previous", previous)
            .ToBytes();
    }

    /// <summary>What in a record does not fit, in plain words.</summary>
    public static IEnumerable<string> MistakesIn(KeptRecord kept)
    {
        var content = kept.Content;
        if (Canonical.HashOf(content.Facts.Span) != content.FactsHash)
        {
            yield return "The case (facts) is not the one whose hash the record holds.";
        }

        if (Canonical.HashOf(content.Answer.Span) != content.AnswerHash)
        {
            yield return "The answer is not the one whose hash the record holds.";
        }

        if (HashOf(kept.Number, content, kept.Previous) != kept.Hash)
        {
            yield return "What the record says gives another hash than the one that it holds: a field of it, or its hash, was changed.";
        }
    }
}
