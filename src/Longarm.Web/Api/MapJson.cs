using System.Text.Json;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Writes the answers for all destinations as JSON.</summary>
internal static class MapJson
{
    public static void Write(Utf8JsonWriter json, WorldMap map)
    {
        json.WriteStartObject();
        WriteCoordinates(json, map);
        json.WriteStartArray("places");
        foreach (var place in map.Places)
        {
            WritePlace(json, place);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCoordinates(Utf8JsonWriter json, WorldMap map)
    {
        json.WriteString("on", map.At.On.ToString());
        json.WriteDay("known", map.At.Known);
        json.WriteTexts("scenarios", map.At.Scenarios);
        json.WritePropertyName("packs");
        AnswerJson.WritePacks(json, map.Regimes, map.Imported);
    }

    private static void WritePlace(Utf8JsonWriter json, Destination place)
    {
        json.WriteStartObject();
        json.WriteString("place", place.Place);
        json.WriteString("name", place.Name);
        AnswerJson.WriteRange(json, place.Overall);
        json.WriteStartArray("regimes");
        foreach (var regime in place.Regimes)
        {
            json.WriteStartObject();
            json.WriteString("id", regime.Pack.Id);
            AnswerJson.WriteRange(json, regime.Written);
            if (regime.Enforced is { } enforced)
            {
                json.WriteStartObject("enforced");
                AnswerJson.WriteRange(json, enforced);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteTexts("rules", [.. place.Hardest.Rules.Select(rule => rule.Rule.Id)]);
        json.WriteEndObject();
    }
}
