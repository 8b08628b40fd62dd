using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Writes what a scenario changes as JSON.</summary>
public static class ComparisonJson
{
    /// <summary>Writes one comparison.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="compared">The comparison.</param>
    /// <param name="file">The file that the case came from; null: none.</param>
    public static void Write(Utf8JsonWriter json, ScenarioComparison compared, string? file = null)
    {
        json.WriteStartObject();
        if (file is not null)
        {
            json.WriteString("file", file);
        }

        json.WriteString("case", compared.After.Case.Name);
        json.WriteBoolean("changed", compared.IsChanged);
        WriteSide(json, "before", compared.Before);
        WriteSide(json, "after", compared.After);
        json.WriteStartArray("because");
        foreach (var change in compared.Because)
        {
            WriteChange(json, change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, RuleChange change)
    {
        json.WriteStartObject();
        json.WriteString("rule", change.Rule.Rule.Id);
        json.WriteString("kind", Words.Of(change.Rule.Rule.Kind));
        json.WriteString("title", change.Rule.Title);
        json.WriteString("citation", change.Rule.Rule.Citation);
        json.WriteString("before", Words.Of(change.Before));
        json.WriteString("after", Words.Of(change.After));
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, Determination answer)
    {
        json.WriteStartObject(name);
        AnswerJson.WriteRange(json, answer.Overall);
        json.WriteStartObject("regimes");
        foreach (var regime in answer.Regimes)
        {
            json.WriteString(regime.Pack.Id, Words.Of(regime.Written.Verdict));
        }

        json.WriteEndObject();
        json.WriteNumber("dutyRate", answer.Duties?.Total.Rate.Low);
        json.WriteNumber("possibleDutyRate", answer.Duties?.Total.Rate.High);
        json.WriteEndObject();
    }
}
