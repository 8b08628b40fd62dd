using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Writes where things were made stage by stage, into an answer that is begun; nothing where there are no stages.</summary>
internal static class StagesJson
{
    public static void Write(Utf8JsonWriter json, Determination answer)
    {
        var told = StagesTold.Of(answer);
        Write(json, "stages", told);
        Write(json, "materialsByStage", StagesTold.OfOtherMaterials(answer, told));
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<StagesTold> told)
    {
        if (told.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var (origin, stages) in told)
        {
            json.WriteStartObject();
            json.WriteString("fact", origin.Path);
            json.WriteString("name", origin.Record.Title);
            json.WriteString("value", origin.Value.ToString());
            json.WriteStartArray("stages");
            foreach (var stage in stages)
            {
                WriteStage(json, stage);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStage(Utf8JsonWriter json, OriginStage stage)
    {
        json.WriteStartObject();
        json.WriteString("stage", stage.Name);
        json.WriteStartArray("places");
        foreach (var (place, percent) in stage.Shares)
        {
            json.WriteStartObject();
            json.WriteString("place", place.ToString());
            json.WriteNumber("percent", percent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("basis", stage.Basis);
        json.WriteString("source", stage.Source.ToString());
        json.WriteEndObject();
    }
}
