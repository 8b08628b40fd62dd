using System.Text.Encodings.Web;
using System.Text.Json;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>Prints answers.</summary>
internal static class AnswerOutput
{
    /// <summary>One document an answer; several answers in one indented document are an array.</summary>
    public static void WriteJson(IReadOnlyList<Determination> answers, bool isIndented)
    {
        // A proof may be deeper than the writer's own limit of a thousand levels.
        JsonWriterOptions options = new() { Indented = isIndented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 100_000 };
        using BufferedStream output = new(Console.OpenStandardOutput());
        using Utf8JsonWriter json = new(output, options);
        var isArray = isIndented && answers.Count > 1;
        if (isArray)
        {
            json.WriteStartArray();
        }

        foreach (var answer in answers)
        {
            AnswerJson.Write(json, answer);
            if (!isArray)
            {
                json.Flush();
                output.WriteByte((byte)'\n');
                json.Reset();
            }
        }

        if (isArray)
        {
            json.WriteEndArray();
            json.Flush();
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>One indented document.</summary>
    public static void WriteDocument(Action<Utf8JsonWriter> write)
    {
        using BufferedStream output = new(Console.OpenStandardOutput());
        using Utf8JsonWriter json = new(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        write(json);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>Plain text or Markdown.</summary>
    public static void WriteForPeople(Determination answer, string format)
    {
        if (format == "markdown")
        {
            AnswerMarkdown.Write(Console.Out, answer);
            return;
        }

        AnswerText.Write(Console.Out, answer, !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");
    }
}
