using System.CommandLine;
using System.Globalization;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>Files of reference rates on the command line.</summary>
internal static class RatesInput
{
    public static readonly Option<string?> OfCases = new("--rates") { Description = "Reference rates of the European Central Bank in XML: values in several currencies add up." };

    /// <summary>The rates of a file; null, with the mistakes, where it has none.</summary>
    public static ExchangeRates? Read(string path, List<Mistake> mistakes)
    {
        if (!File.Exists(path))
        {
            mistakes.Add(new(path, 0, 0, "LC051", "There is no such file. Check the name and the folder."));
            return null;
        }

        using var stream = File.OpenRead(path);
        return EcbRates.Read(path, stream, mistakes);
    }

    /// <summary>Which rates count for a case of a day; where the file has none for it, a remark says so.</summary>
    public static Func<Moment, DateOnly?, CurrencyRates?>? ForCases(ParseResult asked, List<Mistake> mistakes, List<Mistake> remarks)
    {
        if (asked.GetValue(OfCases) is not { } path || Read(path, mistakes) is not { } rates)
        {
            return null;
        }

        return (on, known) =>
        {
            if (rates.For(on.Day, known) is { } day)
            {
                return day;
            }

            remarks.Add(new(path, 0, 0, "LC077", string.Create(CultureInfo.InvariantCulture, $"No rates of {on.Day:yyyy-MM-dd} or of the {ExchangeRates.MostDaysBefore} days before that were published by then: amounts in several currencies are not added. Give a file that has them, such as eurofxref-hist.xml.")));
            return null;
        };
    }
}
