using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads the extensions of an element: each text that states facts in our own words, and properties as CycloneDX has them.</summary>
internal sealed class SpdxExtension(JsonTokens tokens)
{
    private const string Own = "longarm:";
    private static readonly string[] Fields = ["extension_cdxPropName", "cdxPropName", "extension_cdxPropValue", "cdxPropValue"];

    /// <summary>Reads the value whose first token was read.</summary>
    /// <param name="texts">Where the texts are added, with their lines.</param>
    public void Read(List<(int Line, string Text)> texts)
    {
        if (tokens.Type == JsonTokenType.StartObject)
        {
            ReadObject(texts);
        }
        else if (tokens.Type == JsonTokenType.StartArray)
        {
            while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
            {
                Read(texts);
            }
        }
        else if (tokens.Type == JsonTokenType.String && tokens.Text() is var text && text.Contains(Own, StringComparison.Ordinal))
        {
            texts.Add((tokens.Line, text));
        }
    }

    private void ReadObject(List<(int Line, string Text)> texts)
    {
        string? name = null, value = null;
        var line = tokens.Line;
        while (tokens.NextField(out var field, Fields))
        {
            switch (field)
            {
                case 0 or 1:
                    name = tokens.Scalar();
                    break;
                case 2 or 3:
                    line = tokens.Line;
                    value = tokens.Scalar();
                    break;
                default:
                    Read(texts);
                    break;
            }
        }

        if (name?.StartsWith(Own, StringComparison.Ordinal) is true && value is not null)
        {
            texts.Add((line, $"{name}={value}"));
        }
    }
}
