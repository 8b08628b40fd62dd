using System.Text.Json;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Rules as JSON.</summary>
internal static class RuleJson
{
    public static void WriteList(Utf8JsonWriter json, RuleShelf shelf, IReadOnlyList<RuleEntry> found, int from, int size)
    {
        json.WriteStartObject();
        json.WriteNumber("count", found.Count);
        json.WriteStartArray("rules");
        foreach (var entry in found.Skip(from).Take(size))
        {
            json.WriteStartObject();
            WriteHead(json, shelf, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("next", found.Count > from + size ? found[from + size - 1].Rule.Id : null);
        json.WriteEndObject();
    }

    public static void WriteWhole(Utf8JsonWriter json, RuleShelf shelf, RuleEntry entry)
    {
        var rule = entry.Rule;
        json.WriteStartObject();
        WriteHead(json, shelf, entry);
        json.WriteString("note", rule.Note);
        json.WriteString("file", entry.Source.Path);
        WriteTexts(json, shelf.Links(rule.Citation));
        WriteCondition(json, rule);
        json.WriteString("policy", rule.Policy is { } policy ? Words.Of(policy) : null);
        json.WriteStartObject("policies");
        foreach (var (each, where) in rule.Policies)
        {
            json.WriteString(Words.Of(each), where.Text);
        }

        json.WriteEndObject();
        json.WriteString("code", rule.Classifies?.ToString());
        json.WriteString("claim", rule.Claim);
        json.WriteBoolean("authorization", rule.IsAuthorization);
        json.WriteString("deadline", rule.Deadline);
        json.WriteString("measure", rule.Measure);
        WriteVersions(json, rule);
        WriteJoined(json, shelf.Catalog, entry);
        WriteCases(json, shelf.Cases(entry));
        WriteGaps(json, shelf.Catalog.GapsBeside(rule));
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, RuleShelf shelf, RuleEntry entry)
    {
        var rule = entry.Rule;
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("kind", Words.Of(rule.Kind));
        json.WriteString("regime", rule.Regime);
        json.WriteString("part", entry.Part);
        json.WriteString("citation", rule.Citation);
        var inForce = shelf.InForce(rule, shelf.Today);
        json.WriteStartObject("inForce");
        json.WriteDay("on", shelf.Today);
        json.WriteString("truth", Words.Of(inForce.Truth));
        json.WriteString("from", inForce.From?.ToString());
        json.WriteString("until", inForce.Until?.ToString());
        json.WriteString("source", inForce.Source);
        json.WriteDay("unverifiedSince", inForce.UnverifiedSince);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, IReadOnlyList<OfficialLink> links)
    {
        json.WriteStartArray("officialTexts");
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("name", link.Name);
            json.WriteString("address", link.Address.AbsoluteUri);
            json.WriteString("finds", Words.Of(link.Finds));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCondition(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartArray("limbs");
        foreach (var limb in rule.Limbs)
        {
            json.WriteStartObject();
            json.WriteString("name", limb.Name);
            json.WriteString("is", limb.Is.Text);
            json.WriteString("citation", limb.Citation);
            WritePeriod(json, limb.Period);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("when", rule.When.Text);
        json.WriteString("rate", rule.Rate?.Text);
        json.WriteString("basis", rule.Basis?.Text);
    }

    private static void WriteVersions(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartArray("versions");
        foreach (var version in rule.Versions)
        {
            json.WriteStartObject();
            WritePeriod(json, version.Period);
            json.WriteString("source", version.Source);
            json.WriteString("evidence", Words.Of(version.Evidence));
            json.WriteString("posture", Words.Of(version.Posture));
            json.WriteString("title", version.Title);
            json.WriteString("when", version.When?.Text);
            json.WriteString("rate", version.Rate?.Text);
            json.WriteString("policy", version.Policy is { } policy ? Words.Of(policy) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePeriod(Utf8JsonWriter json, Period period)
    {
        json.WriteString("from", period.From?.ToString());
        json.WriteString("until", period.Until?.ToString());
        json.WriteDay("published", period.Published);
    }

    private static void WriteJoined(Utf8JsonWriter json, RuleCatalog catalog, RuleEntry entry)
    {
        json.WriteStartArray("joined");
        foreach (var edge in catalog.Edges.Of(entry))
        {
            json.WriteStartObject();
            json.WriteString("by", edge.Key);
            json.WriteBoolean("own", edge.IsOwn);
            json.WriteString("words", edge.Words);
            json.WriteTexts("rules", [.. edge.Rules.Select(r => r.Id)]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("joinedUnnamed", RuleEdges.Unnamed(entry.Rule));
    }

    private static void WriteCases(Utf8JsonWriter json, CasesBeside beside)
    {
        json.WriteStartArray("cases");
        foreach (var each in beside.Cases)
        {
            json.WriteStartObject();
            json.WriteString("title", each.Title);
            json.WriteTexts("scenarios", each.Scenarios);
            json.WriteBoolean("enforced", each.IsEnforced);
            json.WriteStartArray("expected");
            foreach (var expected in each.Expected)
            {
                json.WriteStartObject();
                json.WriteString("id", expected.Id);
                json.WriteString("aspect", expected.Aspect);
                json.WriteString("value", expected.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WritePropertyName("facts");
            CaseDocument.Of(each.Facts).WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGaps(Utf8JsonWriter json, IReadOnlyList<NotEncoded> gaps)
    {
        json.WriteStartArray("notEncoded");
        foreach (var gap in gaps)
        {
            json.WriteStartObject();
            json.WriteString("citation", gap.Citation);
            json.WriteString("what", gap.What);
            json.WriteString("reason", gap.Reason);
            json.WriteBoolean("permanent", gap.IsPermanent);
            json.WriteBoolean("whole", gap.IsWhole);
            json.WriteString("could", Words.Of(gap.Could));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
