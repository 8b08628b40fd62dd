using System.Text;
using System.Text.Json;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Web;

/// <summary>Writes what the script of the World page draws. Verdicts are written by their place among the words.</summary>
internal static class WorldJson
{
    /// <summary>The same as text that may stand in a page: nothing in it can end an element.</summary>
    public static string TextOf(WorldView view)
    {
        using MemoryStream target = new();
        using (Utf8JsonWriter json = new(target))
        {
            Write(json, view);
        }

        return Encoding.UTF8.GetString(target.ToArray());
    }

    public static void Write(Utf8JsonWriter json, WorldView view)
    {
        var map = view.Map!;
        json.WriteStartObject();
        json.WriteString("on", WorldView.Iso(map.At.On.Day));
        json.WriteNumber("milliseconds", Math.Round(view.Took.TotalMilliseconds));
        json.WriteStartArray("regimes");
        foreach (var pack in map.Regimes)
        {
            json.WriteStartObject();
            json.WriteString("id", pack.Id);
            json.WriteString("title", pack.Title);
            json.WriteBoolean("duties", pack.DutiesOf.Count > 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRules(json, map);
        json.WriteStartArray("places");
        foreach (var place in map.Places)
        {
            WritePlace(json, place);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, WorldMap map)
    {
        json.WriteStartObject("rules");
        foreach (var rule in map.Places.SelectMany(place => place.Regimes).SelectMany(regime => regime.Rules).DistinctBy(rule => rule.Rule.Id))
        {
            json.WriteStartArray(rule.Rule.Id);
            json.WriteStringValue(rule.Title);
            json.WriteStringValue(rule.Rule.Citation);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Destination place)
    {
        json.WriteStartObject();
        json.WriteString("place", place.Place);
        json.WriteString("name", place.Name);
        WriteRange(json, "overall", place.Overall);
        json.WriteStartArray("regimes");
        foreach (var regime in place.Regimes)
        {
            WriteRegime(json, regime);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRegime(Utf8JsonWriter json, DestinationRegime regime)
    {
        json.WriteStartObject();
        WriteRange(json, "written", regime.Written);
        if (regime.Enforced is { } enforced)
        {
            WriteRange(json, "enforced", enforced);
        }

        json.WriteStartArray("rules");
        foreach (var rule in regime.Rules)
        {
            json.WriteStringValue(rule.Rule.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, VerdictRange range)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue((int)range.Verdict);
        json.WriteNumberValue((int)range.Certain);
        json.WriteNumberValue((int)range.Possible);
        json.WriteEndArray();
    }
}
