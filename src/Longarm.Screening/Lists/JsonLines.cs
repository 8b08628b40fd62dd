using System.Text.Json;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>A text of one JSON object a line.</summary>
internal static class JsonLines
{
    private const int MaxLine = 4 * 1024 * 1024;

    /// <summary>Reads each object. A line that is none is a mistake; the last one too, where the file is cut off.</summary>
    public static void Each(ListFile file, ListIntake intake, Action<JsonTree, int> read)
    {
        using var content = file.Content();
        using StreamReader text = new(content, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
        var number = 0;
        try
        {
            while (text.ReadLine() is { } line)
            {
                number++;
                if (line.Length > MaxLine)
                {
                    intake.Broken(number, "LS004", $"This line is longer than {MaxLine / (1024 * 1024)} million characters.");
                    return;
                }

                if (!string.IsNullOrWhiteSpace(line))
                {
                    Line(line, number, intake, read);
                }
            }
        }
        catch (System.Text.DecoderFallbackException)
        {
            intake.Broken(number + 1, "LS002", "These bytes are no text in UTF-8. Save the file as UTF-8.");
        }
    }

    private static void Line(string line, int number, ListIntake intake, Action<JsonTree, int> read)
    {
        try
        {
            using JsonTokens tokens = new(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(line)));
            tokens.Read();
            var tree = JsonTree.Read(tokens);
            if (!tree.IsObject || tokens.Read())
            {
                intake.Broken(number, "LS002", "A line must be one JSON object, {\"id\": …}.");
                return;
            }

            read(tree, number);
        }
        catch (JsonException wrong)
        {
            intake.Broken(number, "LS002", JsonTokens.Say(wrong));
        }
    }
}
