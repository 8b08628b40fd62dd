using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Longarm.RulePacks;

/// <summary>What was read of an edition of a tariff.</summary>
/// <param name="Csv">Rows <c>code,rate</c> of the lines that bear a plain share of the value, at eight digits.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Left">How many lines bear another rate: so much a kilogram, or a mixture. They have no row.</param>
public sealed record TariffRates(string Csv, int Count, int Left);

/// <summary>Reads the Harmonized Tariff Schedule of the United States as its publisher, the USITC, exports it in JSON.</summary>
public static class TariffEdition
{
    private const int RateDigits = 8;

    /// <summary>The general rates of an edition; null if the text is no such export, with what is wrong.</summary>
    public static TariffRates? Read(ReadOnlyMemory<byte> json, out string? mistake)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            mistake = document.RootElement.ValueKind != JsonValueKind.Array || !document.RootElement.EnumerateArray().Any(IsLine)
                ? "This is JSON, but no export of the Harmonized Tariff Schedule: a list of lines with “htsno” and “general” is needed."
                : null;
            return mistake is null ? Rates(document.RootElement) : null;
        }
        catch (JsonException exception)
        {
            mistake = $"This is not JSON (line {exception.LineNumber + 1}). Export the edition from hts.usitc.gov as JSON.";
            return null;
        }
    }

    private static bool IsLine(JsonElement line) => line.ValueKind == JsonValueKind.Object && line.TryGetProperty("htsno", out _) && line.TryGetProperty("general", out _);

    private static TariffRates Rates(JsonElement lines)
    {
        SortedDictionary<string, decimal> rates = new(StringComparer.Ordinal);
        HashSet<string> left = [];
        foreach (var line in lines.EnumerateArray().Where(IsLine))
        {
            var code = new string([.. (line.GetProperty("htsno").GetString() ?? "").Where(char.IsAsciiDigit)]);
            var general = (line.GetProperty("general").GetString() ?? "").Trim();

            // A rate stands at eight digits.
            if (general.Length == 0 || code.Length < RateDigits)
            {
                continue;
            }

            var at = code[..RateDigits];
            if (RateOf(general) is { } rate && !left.Contains(at) && (!rates.TryGetValue(at, out var other) || other == rate))
            {
                rates[at] = rate;
            }
            else
            {
                rates.Remove(at);
                left.Add(at);
            }
        }

        StringBuilder csv = new("code,rate\n");
        foreach (var (code, rate) in rates)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{code[..4]}.{code[4..6]}.{code[6..]},{rate:0.####}%\n");
        }

        return new(csv.ToString(), rates.Count, left.Count);
    }

    // In percent.
    private static decimal? RateOf(string general) => general == "Free" ? 0
        : general.EndsWith('%') && decimal.TryParse(general[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) ? rate
        : null;
}
