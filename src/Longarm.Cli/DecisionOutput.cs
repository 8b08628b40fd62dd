using System.Globalization;
using System.Text.Json;
using Longarm.Screening;

namespace Longarm.Cli;

/// <summary>Says what was decided about a party and an entry, for a person and as JSON.</summary>
internal static class DecisionOutput
{
    /// <summary>A decision and whether it stands, in one line.</summary>
    public static string Said(DecisionStanding standing)
    {
        var (number, decision) = standing.Decision;
        var until = decision.Until is { } day ? string.Create(CultureInfo.InvariantCulture, $", until {day:yyyy-MM-dd}") : "";
        var said = string.Create(CultureInfo.InvariantCulture,
            $"{(decision.Outcome == DecisionOutcome.Cleared ? "cleared" : "confirmed as a true match")} by {decision.Person} on {decision.Decided:yyyy-MM-dd}{until}: {decision.Reason} (decision {number})");
        return standing.Stands ? said : $"open again: {string.Join("; ", standing.Changes)}; was {said}";
    }

    /// <summary>Writes a decision as an object.</summary>
    public static void Write(Utf8JsonWriter json, DecisionStanding standing)
    {
        json.WriteStartObject();
        WriteFields(json, standing.Decision);
        json.WriteBoolean("stands", standing.Stands);
        WriteChanges(json, "since", standing.Changes);
        json.WriteEndObject();
    }

    /// <summary>Writes what was decided, by whom and why.</summary>
    public static void WriteFields(Utf8JsonWriter json, NumberedDecision one)
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

    /// <summary>Writes what is told otherwise, as a list.</summary>
    public static void WriteChanges(Utf8JsonWriter json, string key, IEnumerable<FactChange> changes)
    {
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
}
