using System.Text.Json;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Writes an answer sheet as JSON.</summary>
public static class AnswerSheetJson
{
    /// <summary>Writes one sheet.</summary>
    public static void Write(Utf8JsonWriter json, AnswerSheet sheet)
    {
        json.WriteStartObject();
        json.WriteString("item", sheet.Answer.Case.Item.Title);
        json.WriteString("on", sheet.Answer.At.On.ToString());
        json.WriteNumber("components", sheet.Components);
        json.WriteBoolean("partsAreWhole", sheet.IsWhole);
        json.WriteStartObject("published");
        json.WriteString("answer", Words.Of(sheet.Published));
        json.WriteString("source", sheet.PublishedBy?.Source);
        WriteTally(json, sheet.PublishedComponents);
        json.WriteEndObject();
        json.WriteStartObject("cryptography");
        WriteTally(json, sheet.Cryptography);
        WriteStatements(json, "found", sheet.CryptographyFound);
        WriteStatements(json, "hintsNotEvidence", sheet.Hints);
        json.WriteEndObject();
        json.WriteStartObject("classification");
        WriteStatements(json, "stated", sheet.Codes);
        json.WriteTexts("notTold", sheet.NotClassified);
        WriteCounts(json, sheet.ComponentCodes);
        json.WriteEndObject();
        json.WriteStartObject("origin");
        json.WriteString("answer", sheet.Origin?.Says);
        json.WriteString("source", sheet.Origin?.Source);
        WriteCounts(json, sheet.ComponentOrigins);
        json.WriteEndObject();
        WriteRegimes(json, sheet);
        WriteQuestions(json, sheet);
        json.WriteTexts("assumptions", sheet.Answer.Case.Assumptions);
        json.WriteEndObject();
    }

    private static void WriteRegimes(Utf8JsonWriter json, AnswerSheet sheet)
    {
        json.WriteStartArray("regimes");
        foreach (var regime in sheet.Answer.Regimes.Where(AnswerSheetMemo.IsControl))
        {
            json.WriteStartObject();
            json.WriteString("id", regime.Pack.Id);
            json.WriteString("version", regime.Pack.Version);
            json.WriteString("hash", regime.Pack.Hash);
            json.WriteString("subject", Words.Of(regime.Subject));
            json.WriteStartArray("grounds");
            foreach (var ground in AnswerSheetMemo.GroundsOf(regime))
            {
                json.WriteStartObject();
                json.WriteString("rule", ground.Rule.Rule.Id);
                json.WriteString("kind", Words.Of(ground.Rule.Rule.Kind));
                json.WriteString("title", ground.Rule.Title);
                json.WriteString("citation", ground.Rule.Rule.Citation);
                json.WriteString("truth", Words.Of(ground.Truth));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuestions(Utf8JsonWriter json, AnswerSheet sheet)
    {
        json.WriteStartArray("questions");
        foreach (var question in sheet.Questions)
        {
            json.WriteStartObject();
            json.WriteString("fact", question.Fact);
            json.WriteString("question", question.Question);
            json.WriteString("ask", question.Whom);
            json.WriteTexts("maySettle", question.Regimes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTally(Utf8JsonWriter json, SheetTally tally)
    {
        json.WriteNumber("yes", tally.Yes);
        json.WriteNumber("no", tally.No);
        json.WriteNumber("unknown", tally.Unknown);
    }

    private static void WriteCounts(Utf8JsonWriter json, IReadOnlyList<(string Said, int Components)> counts)
    {
        json.WriteStartObject("components");
        foreach (var (said, components) in counts)
        {
            json.WriteNumber(said, components);
        }

        json.WriteEndObject();
    }

    private static void WriteStatements(Utf8JsonWriter json, string name, IReadOnlyList<SheetStatement> statements)
    {
        json.WriteStartArray(name);
        foreach (var statement in statements)
        {
            json.WriteStartObject();
            json.WriteString("component", statement.Component);
            json.WriteString("says", statement.Says);
            json.WriteString("source", statement.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
