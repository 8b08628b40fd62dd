using System.Globalization;
using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Writes the register of measures as JSON.</summary>
public static class MeasureJson
{
    /// <summary>Writes a list of measures with their states.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<MeasureEntry> entries)
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            WriteMeasure(json, entry.Measure);
            WriteStatus(json, entry.Status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes one measure with its whole life.</summary>
    public static void Write(Utf8JsonWriter json, MeasureEntry entry)
    {
        json.WriteStartObject();
        WriteMeasure(json, entry.Measure);
        WriteStatus(json, entry.Status);
        json.WriteString("note", entry.Measure.Note);
        json.WriteDay("reviewed", entry.Measure.Reviewed);
        WriteEvents(json, entry.Measure.Events);
        json.WriteEndObject();
    }

    /// <summary>Writes what happened between two days.</summary>
    public static void Write(Utf8JsonWriter json, DateOnly from, DateOnly to, IReadOnlyList<MeasureChange> changes)
    {
        json.WriteStartObject();
        json.WriteDay("from", from);
        json.WriteDay("to", to);
        json.WriteStartArray("measures");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            WriteMeasure(json, change.Measure);
            json.WriteString("before", Word(change.Before.State));
            json.WriteString("after", Word(change.After.State));
            WriteEvents(json, change.Events);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, Measure measure)
    {
        json.WriteString("id", measure.Id);
        json.WriteString("title", measure.Title);
        json.WriteString("by", measure.By);
        json.WriteTexts("against", measure.Against);
        json.WriteString("kind", measure.Kind);
        json.WriteTexts("answers", measure.Answers);
        json.WriteTexts("rules", measure.Rules);
    }

    private static void WriteStatus(Utf8JsonWriter json, MeasureStatus status)
    {
        json.WriteString("state", Word(status.State));
        json.WriteString("since", status.InForce.OpenSince is { } open ? Day(open) : status.Last?.On.ToString());
        json.WriteString("binds", Words.Of(status.InForce.Truth));
        json.WriteBoolean("unenforced", status.IsUnenforced);
        json.WriteDay("unverifiedSince", status.InForce.UnverifiedSince);
    }

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<MeasureEvent> events)
    {
        json.WriteStartArray("events");
        foreach (var happened in events)
        {
            json.WriteStartObject();
            json.WriteString("state", Words.Of(happened.State));
            json.WriteString("on", happened.On.ToString());
            json.WriteDay("known", happened.Known);
            json.WriteString("until", happened.Until?.ToString());
            json.WriteString("note", happened.Note);
            json.WriteString("source", happened.Source);
            json.WriteString("evidence", Words.Of(happened.Evidence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Word(MeasureState? state) => state is { } word ? Words.Of(word) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
