using System.Text.Json;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>Sources of facts in JSON: each a list of who states it, the first and who else.</summary>
internal static class WeighedSources
{
    private static readonly Dictionary<string, SourceKind> Kinds = Enum.GetValues<SourceKind>().ToDictionary(kind => Words.Of(kind));

    /// <summary>Writes sources, by number.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Source> sources)
    {
        json.WriteStartArray("sources");
        foreach (var source in sources)
        {
            json.WriteStartArray();
            for (var one = source; one is not null; one = one.Also)
            {
                WriteOne(json, one);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads one of them.</summary>
    public static Source Read(JsonElement written)
    {
        Source? also = null;
        foreach (var one in written.EnumerateArray().Reverse())
        {
            also = new(Kinds[one.GetProperty("how").GetString()!], Text(one, "file"), Number(one, "line"), also)
            {
                By = Text(one, "by"),
                Column = (ushort)Number(one, "column"),
                IsInSheet = one.TryGetProperty("sheet", out _),
            };
        }

        return also ?? throw new InvalidDataException("A fact has no source.");
    }

    private static void WriteOne(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("how", Words.Of(source.Kind));
        WriteText(json, "file", source.File);
        WriteNumber(json, "line", source.Line);
        WriteNumber(json, "column", source.Column);
        if (source.IsInSheet)
        {
            json.WriteBoolean("sheet", true);
        }

        WriteText(json, "by", source.By);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int number)
    {
        if (number != 0)
        {
            json.WriteNumber(name, number);
        }
    }

    private static string? Text(JsonElement written, string name) => written.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static int Number(JsonElement written, string name) => written.TryGetProperty(name, out var number) ? number.GetInt32() : 0;
}
