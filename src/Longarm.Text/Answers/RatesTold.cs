using System.Globalization;
using System.Text.Json;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Tells at which rates amounts in several currencies were added up; nothing where there is one currency.</summary>
internal static class RatesTold
{
    /// <summary>A point for each currency, and what to mind.</summary>
    public static IEnumerable<MemoPoint> Points(Determination answer)
    {
        var money = answer.Case.Money;
        foreach (var currency in money.Others)
        {
            yield return money.RateOf(currency) is { } rate
                ? new(currency, $"{rate.Text}: one is {Say(rate.Low)}{(rate.Low == rate.High ? "" : $" to {Say(rate.High)}")} {money.Into} ({rate.Source}).", [])
                : new(currency, $"No rate into {money.Into} is given: what is in it counts as zero or more.", []);
        }

        if (money.Others.Any(currency => money.RateOf(currency) is not null))
        {
            yield return new("", "Where a provision prescribes a rate of its own, that rate counts.", []);
        }
    }

    /// <summary>The same into an answer in JSON that is begun.</summary>
    public static void Write(Utf8JsonWriter json, Determination answer)
    {
        var money = answer.Case.Money;
        if (money.Others.Count == 0)
        {
            return;
        }

        json.WriteStartArray("rates");
        foreach (var currency in money.Others)
        {
            var rate = money.RateOf(currency);
            json.WriteStartObject();
            json.WriteString("currency", currency);
            json.WriteString("into", money.Into);
            json.WriteString("stated", rate?.Text);
            json.WriteString("low", rate is null ? null : Say(rate.Low));
            json.WriteString("high", rate is null ? null : Say(rate.High));
            json.WriteString("source", rate?.Source.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Say(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
