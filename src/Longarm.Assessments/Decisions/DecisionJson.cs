using System.Globalization;
using System.Text.Json;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>Writes decisions about matches as JSON.</summary>
public static class DecisionJson
{
    /// <summary>Writes a decision beside its match, as an object.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="standing">The decision.</param>
    public static void Write(Utf8JsonWriter json, DecisionStanding standing)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(standing);
        json.WriteStartObject();
        WriteFields(json, standing.Decision);
        json.WriteBoolean("stands", standing.Stands);
        WriteChanges(json, "since", standing.Changes);
        json.WriteEndObject();
    }

    /// <summary>Writes a decision and how it stands, as an object.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="one">The decision.</param>
    public static void Write(Utf8JsonWriter json, ReviewedDecision one)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(one);
        json.WriteStartObject();
        WriteWhole(json, one.Standing.Decision);
        json.WriteString("state", one.State.ToString().ToLowerInvariant());
        WriteChanges(json, "since", one.Standing.Changes);
        WriteRemarks(json, one.Remarks);
        json.WriteEndObject();
    }

    /// <summary>Writes a decision that was just kept, as an object.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="kept">The decision.</param>
    /// <param name="remarks">What was passed over in what was sent.</param>
    public static void Write(Utf8JsonWriter json, NumberedDecision kept, IReadOnlyList<string> remarks)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(kept);
        json.WriteStartObject();
        WriteWhole(json, kept);
        WriteRemarks(json, remarks);
        json.WriteEndObject();
    }

    /// <summary>Writes what is told otherwise, as a list.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="key">Its key.</param>
    /// <param name="changes">The changes.</param>
    public static void WriteChanges(Utf8JsonWriter json, string key, IEnumerable<FactChange> changes)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(changes);
        json.WriteStartArray(key);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("what", change.What);
            json.WriteString("before", change.Before);
            json.WriteString("now", change.Now);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWhole(Utf8JsonWriter json, NumberedDecision one)
    {
        json.WriteString("list", one.Decision.Entry.List);
        json.WriteString("entry", one.Decision.Entry.Entry);
        json.WriteString("id", one.Decision.Party.Id);
        json.WriteString("party", one.Decision.Party.Name);
        WriteFields(json, one);
    }

    private static void WriteFields(Utf8JsonWriter json, NumberedDecision one)
    {
        var decision = one.Decision;
        json.WriteNumber("number", one.Number);
        json.WriteString("outcome", decision.Outcome.ToString().ToLowerInvariant());
        json.WriteString("by", decision.Person);
        json.WriteString("decided", decision.Decided.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("reason", decision.Reason);
        json.WriteBoolean("allNames", decision.IsForAllNames);
        json.WriteString("until", decision.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void WriteRemarks(Utf8JsonWriter json, IReadOnlyList<string> remarks)
    {
        json.WriteStartArray("remarks");
        foreach (var remark in remarks)
        {
            json.WriteStringValue(remark);
        }

        json.WriteEndArray();
    }
}
