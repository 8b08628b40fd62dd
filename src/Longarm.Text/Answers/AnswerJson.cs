using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Writes an answer as JSON, by section 2 of the public contract.</summary>
public static class AnswerJson
{
    /// <summary>Writes one answer.</summary>
    public static void Write(Utf8JsonWriter json, Determination answer)
    {
        json.WriteStartObject();
        json.WriteString("case", answer.Case.Name);
        json.WriteString("on", answer.At.On.ToString());
        json.WriteDay("known", answer.At.Known);
        json.WriteTexts("scenarios", answer.At.Scenarios);
        json.WritePropertyName("packs");
        WritePacks(json, answer);
        WriteRange(json, answer.Overall);
        json.WriteStartArray("regimes");
        foreach (var regime in answer.Regimes)
        {
            WriteRegime(json, regime);
        }

        json.WriteEndArray();
        DutyJson.Write(json, answer.Duties);
        StagesJson.Write(json, answer);
        RatesTold.Write(json, answer);
        json.WriteTexts("assumptions", answer.Case.Assumptions);
        json.WriteStartArray("flags");
        foreach (var flag in answer.Flags)
        {
            json.WriteStartObject();
            json.WriteString("id", flag.Id);
            json.WriteString("text", flag.Text);
            json.WriteString("citation", flag.Citation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The packs and imported editions that an answer rests on, as a list.</summary>
    public static void WritePacks(Utf8JsonWriter json, Determination answer) => WritePacks(json, answer.Regimes.Select(r => r.Pack), answer.Imported);

    /// <summary>Packs and imported editions with version and hash.</summary>
    public static void WritePacks(Utf8JsonWriter json, IEnumerable<Pack> packs, IEnumerable<ImportedList> imported)
    {
        json.WriteStartArray();
        foreach (var (id, version, hash) in packs.Select(pack => (pack.Id, pack.Version, pack.Hash)).Concat(imported.Select(list => (list.Id, list.Version, list.Hash))))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("version", version);
            json.WriteString("hash", hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A verdict with its two ends, into an object that is begun.</summary>
    public static void WriteRange(Utf8JsonWriter json, VerdictRange range)
    {
        json.WriteString("verdict", Words.Of(range.Verdict));
        json.WriteString("certain", Words.Of(range.Certain));
        json.WriteString("possible", Words.Of(range.Possible));
    }

    private static void WriteRegime(Utf8JsonWriter json, RegimeAnswer regime)
    {
        json.WriteStartObject();
        json.WriteString("id", regime.Pack.Id);
        WriteRange(json, regime.Written);
        if (regime.Enforced is { } enforced)
        {
            json.WriteStartObject("enforced");
            WriteRange(json, enforced);
            json.WriteEndObject();
        }

        json.WriteString("subject", Words.Of(regime.Subject));
        json.WriteStartArray("grounds");
        foreach (var ground in regime.Grounds)
        {
            WriteGround(json, ground);
        }

        json.WriteEndArray();
        WriteMissing(json, regime.Missing);
        json.WriteStartArray("open");
        foreach (var open in regime.Open)
        {
            json.WriteStartObject();
            json.WriteString("measure", open.Measure);
            json.WriteDay("since", open.Since);
            json.WriteString("text", open.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGround(Utf8JsonWriter json, Ground ground)
    {
        var rule = ground.Rule;
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule.Id);
        json.WriteString("kind", Words.Of(rule.Rule.Kind));
        json.WriteString("title", rule.Title);
        json.WriteString("truth", Words.Of(ground.Truth));
        if (ground.Live is { } live)
        {
            json.WriteString("live", Words.Of(live));
        }

        json.WriteString("citation", rule.Rule.Citation);
        json.WriteStartObject("inForce");
        json.WriteString("from", rule.InForce.From?.ToString());
        json.WriteString("until", rule.InForce.Until?.ToString());
        json.WriteString("source", rule.InForce.Source);
        json.WriteString("evidence", rule.Version is { } version ? Words.Of(version.Evidence) : null);
        json.WriteEndObject();
        json.WriteString("policy", ground.Policy is { } policy ? Words.Of(policy) : null);
        if (ground.PossiblePolicy is { } harder && harder != ground.Policy)
        {
            json.WriteString("possiblePolicy", Words.Of(harder));
        }

        json.WriteTexts("liftedBy", ground.LiftedBy);
        if (rule.Rule.Claim is { } claim)
        {
            json.WriteString("claim", claim);
        }

        if (rule.Rule.Deadline is { } deadline)
        {
            json.WriteString("deadline", deadline);
        }

        json.WriteString("note", rule.Rule.Note);
        json.WriteDay("unverifiedSince", rule.InForce.UnverifiedSince);
        if (ground.Proof is { } proof)
        {
            json.WritePropertyName("proof");
            WriteProof(json, proof);
        }

        json.WriteEndObject();
    }

    /// <summary>A proof, with those that it consists of.</summary>
    public static void WriteProof(Utf8JsonWriter json, Proof proof)
    {
        json.WriteStartObject();
        WriteIfAny(json, "name", proof.Name);
        WriteIfAny(json, "citation", proof.Citation);
        WriteIfAny(json, "about", proof.About);
        json.WriteString("text", proof.Text);
        json.WriteString("truth", Words.Of(proof.Truth));
        WriteIfAny(json, "note", proof.Note);
        json.WriteStartArray("facts");
        foreach (var fact in proof.Facts)
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Path);
            json.WriteString("value", fact.Value.ToString());
            json.WriteString("source", fact.Source.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (proof.Children.Count > 0)
        {
            json.WriteStartArray("because");
            foreach (var child in proof.Children)
            {
                WriteProof(json, child);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter json, IReadOnlyList<MissingFacts> missing)
    {
        json.WriteStartArray("missing");
        foreach (var set in missing)
        {
            json.WriteStartObject();
            json.WriteString("fact", set.Facts[0].Path);
            json.WriteTexts("with", [.. set.Facts.Skip(1).Select(f => f.Path)]);
            json.WriteString("question", set.Question);
            json.WriteNumber("decides", set.Decides);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
