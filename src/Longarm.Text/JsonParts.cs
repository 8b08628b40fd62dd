using System.Globalization;
using System.Text.Json;

namespace Longarm.Text;

/// <summary>Pieces that every JSON answer has.</summary>
public static class JsonParts
{
    /// <summary>A list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteTexts(texts);
    }

    /// <summary>A list of texts that has no name.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>A day, or nothing.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A number without zeros at its end (1.4500 is written 1.45), or nothing.</summary>
    public static void WriteNumber(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
