using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>
/// A case with all its facts as they were weighed, in JSON: those of the case file, of a product's file, of answers, rates and
/// lists of parties, each with where it was stated. It is read without any of those files.
/// </summary>
public static class WeighedCase
{
    /// <summary>Cases that come to more than this, in bytes, are not written.</summary>
    public const int MaxBytes = (int)CaseReader.MaxBytes;

    // The least that a record comes to in bytes.
    private const int LeastRecord = 20;

    private static ReadOnlySpan<byte> Begin => "{\"longarm-facts\":1,"u8;

    /// <summary>Whether a text was written here.</summary>
    public static bool Is(ReadOnlySpan<byte> text) => text.StartsWith(Begin);

    /// <summary>The case as UTF-8; null with the mistake if it is too large, or not all of it can be written.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="file">Name of the case, for mistakes.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    /// <param name="maxBytes">The most that it may come to, in bytes.</param>
    public static byte[]? Write(Case facts, string file, List<Mistake> mistakes, int maxBytes = MaxBytes)
    {
        try
        {
            if (RecordOrder.Of(facts, maxBytes / LeastRecord) is { } order && Text(facts, order, maxBytes) is { } text)
            {
                return text;
            }

            mistakes.Add(new(file, 0, 0, "LC052", $"With all facts of its product this case comes to more than {maxBytes / (1024 * 1024)} MB; it is not kept in the record. Take the memo, the case file and the product's file along, and keep them together."));
        }
        catch (NotSupportedException exception)
        {
            mistakes.Add(new(file, 0, 0, "LC066", $"Not all facts of this case can be kept in the record: {exception.Message} Take the memo, the case file and the product's file along, and keep them together."));
        }

        return null;
    }

    /// <summary>The case of a text that was written here; null with the mistake if it is damaged, or by another vocabulary.</summary>
    public static Case? Read(string file, ReadOnlyMemory<byte> text, VocabularyWords words, List<Mistake> mistakes)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return CaseOf(document.RootElement, words);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or InvalidDataException
            or InvalidCastException or ArgumentException or KeyNotFoundException)
        {
            mistakes.Add(new(file, 0, 0, "LC066", $"The facts of this record cannot be read: {exception.Message}"));
            return null;
        }
    }

    private static byte[]? Text(Case facts, RecordOrder order, int maxBytes)
    {
        ArrayBufferWriter<byte> bytes = new(64 * 1024);
        using Utf8JsonWriter json = new(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        WeighedWriter writer = new(json, order.Numbers);
        json.WriteStartObject();
        json.WriteNumber("longarm-facts", 1);
        WriteHead(json, facts);
        WeighedRates.Write(json, facts.Rates, writer);
        json.WriteStartObject("facts");
        _ = WeighedRecords.Of(writer, facts, facts);
        json.WriteEndObject();
        json.WriteStartArray("records");
        foreach (var record in order.Records)
        {
            json.WriteStartObject();
            json.WriteString("is", WeighedRecords.KindOf(record));
            WeighedRecords.Write(writer, record);
            json.WriteEndObject();
            if (json.BytesCommitted + json.BytesPending > maxBytes)
            {
                return null;
            }
        }

        json.WriteEndArray();
        WeighedSources.Write(json, writer.Sources);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenCount > maxBytes ? null : bytes.WrittenSpan.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, Case facts)
    {
        json.WriteString("case", facts.Name);
        json.WriteString("on", facts.On.ToString());
        json.WriteDay("known", facts.Known);
        json.WriteTexts("assumptions", facts.Assumptions);
    }

    private static Case CaseOf(JsonElement root, VocabularyWords words)
    {
        List<Source> sources = [.. root.GetProperty("sources").EnumerateArray().Select(WeighedSources.Read)];
        List<Node> records = [];
        WeighedReader reader = new(words, sources, records);
        foreach (var written in root.GetProperty("records").EnumerateArray())
        {
            reader.At = written;
            records.Add(WeighedRecords.Read(reader, written.GetProperty("is").GetString()));
        }

        reader.At = root.GetProperty("facts");
        return WeighedRecords.Of(reader, null, new()
        {
            Path = "",
            Name = root.GetProperty("case").GetString(),
            On = Moment.Parse(root.GetProperty("on").GetString()!) ?? throw new InvalidDataException("The day is none."),
            Known = root.GetProperty("known").GetString() is { } known ? DateOnly.ParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Rates = WeighedRates.Read(root.GetProperty("rates"), sources),
            Assumptions = [.. root.GetProperty("assumptions").EnumerateArray().Select(text => text.GetString()!)],
            From = Fact<Place>.Unknown,
            To = Fact<Place>.Unknown,
            Item = new() { Path = "item" },
        });
    }
}
