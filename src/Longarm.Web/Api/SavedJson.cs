using System.Text.Json;
using Longarm.Assessments;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Writes saved determinations as JSON.</summary>
internal static class SavedJson
{
    /// <summary>An answer that was just saved, or is read again: its own fields, with its number before and its place in the record after them.</summary>
    public static void Write(Utf8JsonWriter json, KeptRecord kept)
    {
        json.WriteStartObject();
        json.WriteNumber("id", kept.Number);
        using var answer = JsonDocument.Parse(kept.Content.Answer, new() { MaxDepth = 100_000 });
        foreach (var field in answer.RootElement.EnumerateObject())
        {
            json.WritePropertyName(field.Name);
            json.WriteRawValue(field.Value.GetRawText(), skipInputValidation: true);
        }

        json.WriteStartObject("record");
        WritePlace(json, kept);
        json.WriteString("file", kept.Content.File);
        json.WriteString("facts", kept.Content.Facts.Span);
        json.WriteString("strict", kept.Content.Strict);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A page of records, oldest first.</summary>
    public static void WriteList(Utf8JsonWriter json, IReadOnlyList<RecordLine> lines, bool hasMore)
    {
        json.WriteStartObject();
        json.WriteStartArray("determinations");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteNumber("id", line.Number);
            json.WriteString("saved", line.Saved);
            json.WriteString("case", line.Headline.Title);
            json.WriteString("item", line.Headline.Item);
            json.WriteString("from", line.Headline.From);
            json.WriteString("to", line.Headline.To);
            json.WriteString("verdict", line.Headline.Verdict);
            json.WriteString("certain", line.Headline.Certain);
            json.WriteString("possible", line.Headline.Possible);
            json.WriteString("hash", line.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (hasMore)
        {
            json.WriteNumber("next", lines[^1].Number);
        }
        else
        {
            json.WriteNull("next");
        }

        json.WriteEndObject();
    }

    /// <summary>What asking again gave.</summary>
    public static void Write(Utf8JsonWriter json, Replay replay)
    {
        json.WriteStartObject();
        json.WriteNumber("id", replay.Record.Number);
        json.WriteBoolean("same", replay.IsSame);
        json.WriteString("difference", replay.Difference);
        json.WriteString("program", replay.Program);
        json.WriteStartObject("record");
        WritePlace(json, replay.Record);
        json.WriteEndObject();
        json.WritePropertyName("answer");
        if (replay.Answer is { } answer)
        {
            AnswerJson.Write(json, answer);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, KeptRecord kept)
    {
        json.WriteString("saved", kept.Content.Saved);
        json.WriteString("program", kept.Content.Program);
        json.WriteString("factsHash", kept.Content.FactsHash);
        json.WriteString("answerHash", kept.Content.AnswerHash);
        json.WriteString("law", kept.Content.Law);
        json.WriteString("previous", kept.Previous);
        json.WriteString("hash", kept.Hash);
    }
}
