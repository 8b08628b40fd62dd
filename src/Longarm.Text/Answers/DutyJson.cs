using System.Globalization;
using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Writes duties: shares as decimal fractions, money of one unit with its currency.</summary>
internal static class DutyJson
{
    public static void Write(Utf8JsonWriter json, DutyAnswer? duties)
    {
        if (duties is null)
        {
            json.WriteNull("duties");
            return;
        }

        json.WriteStartObject("duties");
        json.WriteString("importer", duties.Importer);
        json.WriteNumber("rate", duties.Total.Rate.Low);
        json.WriteString("amount", Money(duties.Total.Money?.Low, duties));
        json.WriteNumber("possibleRate", duties.Total.Rate.High);
        json.WriteString("possibleAmount", Money(duties.Total.Money?.High, duties));
        json.WriteStartArray("lines");
        foreach (var line in duties.Lines)
        {
            WriteLine(json, line, duties);
        }

        json.WriteEndArray();
        json.WriteString("refundable", Money(duties.Refundable?.Low, duties));
        json.WriteEndObject();
    }

    /// <summary>Money as a person reads it: two digits after the point.</summary>
    public static string? Money(decimal? amount, DutyAnswer duties) => amount is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known:0.00##} {duties.Value?.Unit.Symbol}")
        : null;

    // Of a line that is not settled the highest is written: what it may be.
    private static void WriteLine(Utf8JsonWriter json, DutyLine line, DutyAnswer duties)
    {
        json.WriteStartObject();
        json.WriteString("rule", line.Rule.Rule.Id);
        json.WriteString("title", line.Rule.Title);
        json.WriteString("truth", Words.Of(line.Due));
        json.WriteNumber("rate", line.Rate.High);
        json.WriteString("basis", Money(line.Basis?.High, duties));
        json.WriteString("amount", Money(line.Basis?.Times(line.Rate)?.High, duties));
        json.WriteString("citation", line.Rule.Rule.Citation);
        json.WriteEndObject();
    }
}
