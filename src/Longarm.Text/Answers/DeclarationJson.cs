using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>
/// Writes an answer as the declarations of a bill of materials in CycloneDX 1.6: a claim a regime, with the rules that decide
/// as its evidence, attested to by whoever answers for it.
/// </summary>
public static class DeclarationJson
{
    private const string Assessor = "assessor";

    /// <summary>The answer as properties of the document.</summary>
    public static IReadOnlyList<(string Name, string Value)> Properties(Determination answer)
    {
        List<(string, string)> properties = [("longarm:on", answer.At.On.ToString())];
        if (answer.At.Known is { } known)
        {
            properties.Add(("longarm:known", Moment.On(known).ToString()));
        }

        properties.AddRange(answer.At.Scenarios.Select(scenario => ("longarm:scenario", scenario)));
        properties.AddRange(Range("longarm:", answer.Overall));
        foreach (var regime in answer.Regimes)
        {
            var name = $"longarm:regime:{regime.Pack.Id}:";
            properties.AddRange(Range(name, regime.Written));
            properties.Add(($"{name}subject", Words.Of(regime.Subject)));
            properties.AddRange(regime.Enforced is { } enforced ? Range($"{name}enforced:", enforced) : []);
            properties.Add(($"{name}pack", $"{regime.Pack.Version} {regime.Pack.Hash}"));
        }

        properties.AddRange(answer.Imported.Select(list => ($"longarm:imported:{list.Id}", $"{list.Version} {list.Hash}")));
        properties.AddRange(answer.Case.Assumptions.Select(assumed => ("longarm:assumed", assumed)));
        return properties;
    }

    /// <summary>Writes <c>definitions</c> and <c>declarations</c> into a document that is begun.</summary>
    /// <param name="json">Where.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="target">What the product is referred to by.</param>
    /// <param name="by">Who answers for it; null: nobody is named.</param>
    public static void Write(Utf8JsonWriter json, Determination answer, string target, string? by)
    {
        var decided = answer.Regimes.Select(regime => (Regime: regime, Grounds: DecidingGrounds.Of(regime).SelectMany(section => section.Grounds).ToList())).ToList();
        json.WriteStartObject("definitions");
        json.WriteStartArray("standards");
        decided.ForEach(each => WriteStandard(json, each.Regime.Pack, each.Grounds));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("declarations");
        WriteAssessor(json, by);
        WriteAttestation(json, answer, decided);
        json.WriteStartArray("claims");
        decided.ForEach(each => WriteClaim(json, each.Regime, each.Grounds, target));
        json.WriteEndArray();
        json.WriteStartArray("evidence");
        decided.ForEach(each => each.Grounds.ForEach(ground => WriteEvidence(json, ground)));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static (string, string)[] Range(string name, VerdictRange range) =>
        [($"{name}verdict", Words.Of(range.Verdict)), ($"{name}certain", Words.Of(range.Certain)), ($"{name}possible", Words.Of(range.Possible))];

    private static void WriteStandard(Utf8JsonWriter json, Pack pack, List<Ground> grounds)
    {
        json.WriteStartObject();
        json.WriteString("bom-ref", $"regime:{pack.Id}");
        json.WriteString("name", pack.Title);
        json.WriteString("version", pack.Version);
        json.WriteStartArray("requirements");
        foreach (var ground in grounds)
        {
            json.WriteStartObject();
            json.WriteString("bom-ref", $"rule:{ground.Rule.Rule.Id}");
            json.WriteString("identifier", ground.Rule.Rule.Citation);
            json.WriteString("text", ground.Rule.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAssessor(Utf8JsonWriter json, string? by)
    {
        json.WriteStartArray("assessors");
        json.WriteStartObject();
        json.WriteString("bom-ref", Assessor);
        if (by is not null)
        {
            json.WriteStartObject("organization");
            json.WriteString("name", by);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAttestation(Utf8JsonWriter json, Determination answer, List<(RegimeAnswer Regime, List<Ground> Grounds)> decided)
    {
        json.WriteStartArray("attestations");
        json.WriteStartObject();
        json.WriteString("summary", $"{AnswerWords.Say(answer.Overall)} From {answer.Case.From} to {answer.Case.To}, by the law of {answer.At.On}. Not legal advice.");
        json.WriteString("assessor", Assessor);
        json.WriteStartArray("map");
        foreach (var (regime, grounds) in decided)
        {
            foreach (var ground in grounds)
            {
                json.WriteStartObject();
                json.WriteString("requirement", $"rule:{ground.Rule.Rule.Id}");
                json.WriteTexts("claims", [$"claim:{regime.Pack.Id}"]);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteClaim(Utf8JsonWriter json, RegimeAnswer regime, List<Ground> grounds, string target)
    {
        json.WriteStartObject();
        json.WriteString("bom-ref", $"claim:{regime.Pack.Id}");
        json.WriteString("target", target);
        json.WriteString("predicate", $"{regime.Pack.Title}: {AnswerWords.Say(regime.Written)}");
        List<string> reasons =
        [
            $"Subject to the regime: {Words.Of(regime.Subject)}. Certain: {AnswerWords.Plain(regime.Written.Certain)}. Possible: {AnswerWords.Plain(regime.Written.Possible)}.",
            .. regime.Enforced is { } enforced ? [$"By announced enforcement: {AnswerWords.Say(enforced)}"] : (string[])[],
            .. regime.Missing.Select(set => $"Not known: {string.Join(" with ", set.Facts.Select(f => f.Path))}. {set.Question}"),
            .. regime.Open.DistinctBy(o => (o.Measure, o.Text)).Select(open => $"Law that is itself open: {open.Measure}. {open.Text}"),
        ];
        json.WriteString("reasoning", string.Join('\n', reasons));
        json.WriteTexts("evidence", [.. grounds.Select(ground => $"evidence:{ground.Rule.Rule.Id}")]);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Ground ground)
    {
        var rule = ground.Rule;
        json.WriteStartObject();
        json.WriteString("bom-ref", $"evidence:{rule.Rule.Id}");
        json.WriteString("propertyName", $"longarm:rule:{rule.Rule.Id}");
        json.WriteString("description", $"{rule.Rule.Citation}: {rule.Title} ({Words.Of(rule.Rule.Kind)}), {Words.Of(ground.Live ?? ground.Truth)}; {AnswerWords.Dates(rule)}");
        json.WriteStartArray("data");
        foreach (var line in ground.Proof is { } proof ? ProofDigest.Of(proof) : [])
        {
            json.WriteStartObject();
            json.WriteString("name", "proof");
            json.WriteStartObject("contents");
            json.WriteStartObject("attachment");
            json.WriteString("contentType", "text/plain");
            json.WriteString("content", line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
