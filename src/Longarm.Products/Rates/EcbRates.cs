using System.Globalization;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads the reference rates of the European Central Bank in its XML: <c>eurofxref-daily.xml</c>, <c>eurofxref-hist.xml</c>.</summary>
public static class EcbRates
{
    /// <summary>The currency of which one buys so many of each other.</summary>
    public const string Base = "EUR";

    private const string DayForm = "yyyy-MM-dd";
    private const string Vocabulary = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";

    /// <summary>The rates of a file; null, with every mistake, where it has any.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="stream">Its content.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static ExchangeRates? Read(string file, Stream stream, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        ProductFile told = new(file, mistakes, []);
        List<DayRates> days = [];
        XmlTokens.Read(stream, told, xml =>
        {
            if (xml.Name != "Envelope")
            {
                told.Mistake(xml.Line, "LP140", $"This is “{xml.Name}”, and no file of reference rates. Give the XML of the European Central Bank, such as eurofxref-daily.xml.");
                return;
            }

            ReadCubes(xml, told, days);
        });
        if (mistakes.Count == before && days.Count == 0)
        {
            told.Mistake(0, "LP140", "No day with rates stands in this file. Give the XML of the European Central Bank, such as eurofxref-daily.xml.");
        }

        foreach (var twice in days.GroupBy(day => day.Day).Where(same => same.Count() > 1))
        {
            told.Mistake(twice.Last().Line, "LP141", string.Create(CultureInfo.InvariantCulture, $"The rates of {twice.Key:yyyy-MM-dd} stand here for the second time. Take one of them out."));
        }

        return mistakes.Count > before ? null : new(Path.GetFileName(file), Base, [.. days.OrderBy(day => day.Day)]);
    }

    // A cube of all days, in it one for each day, in that one for each currency; they have one name.
    private static void ReadCubes(XmlTokens xml, ProductFile told, List<DayRates> days)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name != "Cube" || xml.Namespace != Vocabulary)
            {
                continue;
            }

            if (xml.Attribute("time") is { } time)
            {
                ReadDay(xml, told, time, days);
            }
            else
            {
                ReadCubes(xml, told, days);
            }
        }
    }

    private static void ReadDay(XmlTokens xml, ProductFile told, string time, List<DayRates> days)
    {
        var (depth, line) = (xml.Depth, xml.Line);
        if (!DateOnly.TryParseExact(time, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            told.Mistake(line, "LP142", $"“{StatedFacts.Short(time)}” is no day. Rates have their day in “time”, in the form {DayForm.ToUpperInvariant()}.");
        }

        Dictionary<string, decimal> rates = new(StringComparer.Ordinal) { [Base] = 1 };
        while (xml.NextChild(depth))
        {
            var (currency, written) = (xml.Attribute("currency") ?? "", xml.Attribute("rate"));
            if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper) || Decimals.Read(written) is not (> 0 and var rate))
            {
                told.Mistake(xml.Line, "LP143", $"“{StatedFacts.Short(written)}” for “{StatedFacts.Short(currency)}” is no rate. Write the code of the currency and a number above zero.");
            }
            else if (!rates.TryAdd(currency, rate))
            {
                told.Mistake(xml.Line, "LP141", $"{currency} has two rates on this day. Take one of them out.");
            }
        }

        days.Add(new(day, line, rates));
    }
}
