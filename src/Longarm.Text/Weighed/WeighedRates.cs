using System.Text.Json;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>Rates of a case in JSON: a list of tables, each of which counts where those before it say nothing.</summary>
internal static class WeighedRates
{
    /// <summary>Writes rates as they are stated.</summary>
    public static void Write(Utf8JsonWriter json, CurrencyRates rates, WeighedWriter writer)
    {
        json.WriteStartArray("rates");
        for (var table = rates; table is not null; table = table.Otherwise)
        {
            json.WriteStartObject();
            json.WriteString("base", table.Base);
            json.WriteStartArray("stated");
            foreach (var rate in table.Stated)
            {
                json.WriteStartObject();
                json.WriteNumber("many", rate.Many);
                json.WriteString("currency", rate.Currency);
                json.WriteNumber("of-base", rate.OfBase);
                json.WriteNumber("source", writer.NumberOf(rate.Source));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads them.</summary>
    public static CurrencyRates Read(JsonElement written, IReadOnlyList<Source> sources)
    {
        CurrencyRates? otherwise = null;
        foreach (var table in written.EnumerateArray().Reverse())
        {
            otherwise = new(table.GetProperty("base").GetString()!, table.GetProperty("stated").EnumerateArray().Select(rate => new CurrencyRate(
                rate.GetProperty("currency").GetString()!, rate.GetProperty("many").GetDecimal(), rate.GetProperty("of-base").GetDecimal(),
                sources[rate.GetProperty("source").GetInt32()])), otherwise);
        }

        return otherwise ?? CurrencyRates.None;
    }
}
