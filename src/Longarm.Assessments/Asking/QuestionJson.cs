using System.Text.Json;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Writes questions as JSON.</summary>
public static class QuestionJson
{
    /// <summary>Writes what is still to be asked about a case, most decisive first.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="answer">The answer that leaves the questions.</param>
    /// <param name="questions">The questions.</param>
    public static void Write(Utf8JsonWriter json, Determination answer, IReadOnlyList<Question> questions)
    {
        json.WriteStartObject();
        json.WriteString("case", answer.Case.Name);
        AnswerJson.WriteRange(json, answer.Overall);
        json.WriteStartArray("questions");
        foreach (var question in questions)
        {
            Write(json, question);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject();
        json.WriteString("fact", question.Fact);
        json.WriteString("question", question.Text);
        json.WriteTexts("regimes", question.Regimes);
        json.WriteNumber("settlesAlone", question.SettlesAlone);
        json.WriteNumber("decides", question.Decides);
        if (question.Share is { } share)
        {
            json.WriteNumber("share", share);
        }
        else
        {
            json.WriteNull("share");
        }

        json.WriteTexts("with", question.With);
        json.WriteTexts("choices", question.Choices);
        json.WriteString("example", question.Example);
        json.WriteEndObject();
    }
}
