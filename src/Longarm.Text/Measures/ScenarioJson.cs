using System.Text.Json;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>Writes overlays as JSON.</summary>
public static class ScenarioJson
{
    /// <summary>Writes all of them, with what each supposes of which measure.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Scenario> scenarios)
    {
        json.WriteStartArray();
        foreach (var scenario in scenarios)
        {
            json.WriteStartObject();
            json.WriteString("id", scenario.Id);
            json.WriteString("title", scenario.Title);
            json.WriteTexts("measures", [.. scenario.Events.Select(each => each.Measure).Distinct()]);
            json.WriteStartArray("supposes");
            foreach (var (measure, supposed) in scenario.Events)
            {
                WriteEvent(json, measure, supposed);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvent(Utf8JsonWriter json, string measure, MeasureEvent supposed)
    {
        json.WriteStartObject();
        json.WriteString("measure", measure);
        json.WriteString("state", Words.Of(supposed.State));
        json.WriteString("on", supposed.On.ToString());
        json.WriteString("until", supposed.Until?.ToString());
        json.WriteString("note", supposed.Note);
        json.WriteEndObject();
    }
}
