using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>What a record says, in the texts that are kept and hashed; a store gives it its number and its place in the chain.</summary>
public sealed record RecordContent
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>When it was saved: an instant of universal time such as <c>2026-11-22T08:30:00.0000000Z</c>.</summary>
    public required string Saved { get; init; }

    /// <summary>Version of the program that saved it.</summary>
    public required string Program { get; init; }

    /// <summary>File name of the case.</summary>
    public required string File { get; init; }

    /// <summary>The case as it was given, byte for byte; or all its facts as they were weighed, where other files told some of them.</summary>
    public required ReadOnlyMemory<byte> Facts { get; init; }

    /// <summary>SHA-256 of the facts.</summary>
    public required string FactsHash { get; init; }

    /// <summary>The day or instant asked for in place of the case's own; empty: as the case says.</summary>
    public required string Day { get; init; }

    /// <summary>The day of knowledge asked for in place of the case's own; empty: as the case says.</summary>
    public required string Known { get; init; }

    /// <summary>Overlays in force: a list of JSON.</summary>
    public required string Scenarios { get; init; }

    /// <summary><c>true</c> where what counts as nothing known when left out was unknown instead, else <c>false</c>.</summary>
    public required string Strict { get; init; }

    /// <summary>Packs and imported editions with id, version and hash, in JSON as the answer names them.</summary>
    public required string Packs { get; init; }

    /// <summary>Hash of the bundle of law.</summary>
    public required string Law { get; init; }

    /// <summary>The answer in JSON, with proofs, byte for byte.</summary>
    public required ReadOnlyMemory<byte> Answer { get; init; }

    /// <summary>SHA-256 of the answer.</summary>
    public required string AnswerHash { get; init; }

    /// <summary>What lists show, and what it is found by.</summary>
    public required RecordHeadline Headline { get; init; }

    /// <summary>When it was saved.</summary>
    /// <exception cref="InvalidDataException">The text is no instant.</exception>
    public DateTimeOffset SavedAt => ReadInstant(Saved);

    /// <summary>The content of a record about an answer.</summary>
    public static RecordContent Of(CaseAsGiven given, Determination answer, LawBundle law, DateTimeOffset now, string program)
    {
        var bytes = AnswerBytes.Of(answer);
        return new()
        {
            Saved = WriteInstant(now),
            Program = program,
            File = given.Name,
            Facts = given.Text,
            FactsHash = Canonical.HashOf(given.Text.Span),
            Day = given.On?.ToString() ?? "",
            Known = given.Known?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Scenarios = Json(json => json.WriteTexts(given.Scenarios)),
            Strict = given.Strict ? "true" : "false",
            Packs = Json(json => AnswerJson.WritePacks(json, answer)),
            Law = law.Hash,
            Answer = bytes,
            AnswerHash = Canonical.HashOf(bytes),
            Headline = RecordHeadline.Of(answer),
        };
    }

    /// <summary>The case that was given.</summary>
    /// <exception cref="InvalidDataException">What is kept is damaged.</exception>
    public CaseAsGiven ToGiven()
    {
        try
        {
            using var scenarios = JsonDocument.Parse(Scenarios);
            return new(File, Facts)
            {
                On = Day.Length == 0 ? null : Moment.Parse(Day) ?? throw new InvalidDataException($"“{Day}” is no day."),
                Known = Known.Length == 0 ? null : DateOnly.ParseExact(Known, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Scenarios = [.. scenarios.RootElement.EnumerateArray().Select(s => s.GetString()!)],
                Strict = Strict == "true",

                // No case that somebody writes begins so: it would have been refused.
                IsWeighed = WeighedCase.Is(Facts.Span),
            };
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"What the record says of the question is damaged: {exception.Message}", exception);
        }
    }

    /// <summary>Writes an instant as records do.</summary>
    public static string WriteInstant(DateTimeOffset instant) => instant.ToUniversalTime().ToString(InstantForm, CultureInfo.InvariantCulture);

    /// <summary>Reads an instant as records write it.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static DateTimeOffset ReadInstant(string text) =>
        DateTimeOffset.TryParseExact(text, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new InvalidDataException($"“{text}” is no instant.");

    private static string Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter json = new(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        write(json);
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
