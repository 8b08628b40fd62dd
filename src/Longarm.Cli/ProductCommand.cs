using System.CommandLine;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm product</c>: what a file tells of a product, and what it comes to.</summary>
internal static class ProductCommand
{
    private const int Ways = 20;
    private const int Largest = 5;

    private static readonly Argument<string> File = new("file") { Description = "A product in any format that is read, or a case." };
    private static readonly Option<string> Format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
    private static readonly Option<string?> Rates = new("--rates") { Description = "Reference rates of the European Central Bank in XML: sums are put in one currency." };
    private static readonly Option<string?> RatesOn = new("--rates-on") { Description = "The day whose rates count, or the last before it; default: the last of the file." };
    private static readonly Option<string?> Currency = new("--currency") { Description = "The currency in which sums are put; default: that of the product's value, else the one of most parts." };
    private static readonly Option<int> Depth = new("--depth") { Description = "How deep the tree is printed.", DefaultValueFactory = _ => 2 };
    private static readonly Option<string?> Where = new("--where") { Description = "Print every way to the parts whose name holds this text." };

    private const string Description =
        """
        Prints what was read of a product: its format, what was passed over, what is complete, what the parts are worth by origin,
        code and kind, the mass of materials, where most of the value comes from, and the tree. It decides nothing.

        Examples:
          longarm product board.csv
          longarm product laptop.cdx.json --where magnet
          longarm product board.csv --rates eurofxref-daily.xml --currency EUR --format json

        Exit codes: 0 done, 2 bad input.
        """;

    public static Command Create()
    {
        Command command = new("product", Description) { File, Format, Rates, RatesOn, Currency, Depth, Where, CaseInput.Rules };
        Format.AcceptOnlyFromAmong("text", "json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult asked)
    {
        if (Host.LoadRules(asked.GetValue(CaseInput.Rules), (_, _) => false, withClassifications: false) is not var (_, words))
        {
            return Host.BadInput;
        }

        List<Mistake> mistakes = [];
        var report = new CaseFiles(words).ReadProduct(asked.GetValue(File)!, mistakes);
        var rates = ReadRates(asked, mistakes);
        if (asked.GetValue(Depth) < 0)
        {
            mistakes.Add(new("--depth", 0, 0, "LC073", "The depth is below zero. Write 0 for no tree, or how many levels."));
        }

        Host.Print(report?.Remarks ?? []);
        if (report is null || mistakes.Count > 0)
        {
            Host.Print(mistakes);
            return Host.BadInput;
        }

        report = report with { Conversion = rates is var (all, day) ? new(all, day, asked.GetValue(Currency) ?? CurrencyOf(report)) : null };
        var found = asked.GetValue(Where) is { Length: > 0 } text ? report.Where(text, Ways).ToList() : null;
        if (asked.GetValue(Format) == "json")
        {
            AnswerOutput.WriteDocument(json => ProductJson.Write(json, report, Largest, found));
        }
        else if (found is not null)
        {
            ProductWays.Write(Console.Out, report, asked.GetValue(Where)!, found);
        }
        else
        {
            ProductText.Write(Console.Out, report, Largest, asked.GetValue(Depth));
        }

        return 0;
    }

    private static (ExchangeRates All, DayRates Day)? ReadRates(ParseResult asked, List<Mistake> mistakes)
    {
        var on = CaseInput.Moment(asked.GetValue(RatesOn), "--rates-on", mistakes)?.Day;
        if (asked.GetValue(Currency) is { } currency && (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)))
        {
            mistakes.Add(new("--currency", 0, 0, "LC074", $"“{currency}” is no code of a currency. Write three capital letters of ISO 4217."));
        }

        if (asked.GetValue(Rates) is not { } path)
        {
            if ((asked.GetValue(RatesOn) ?? asked.GetValue(Currency)) is not null)
            {
                mistakes.Add(new("--rates", 0, 0, "LC075", "Without rates nothing is put in another currency. Name a file with --rates FILE, or leave --rates-on and --currency out."));
            }

            return null;
        }

        if (RatesInput.Read(path, mistakes) is not { } all)
        {
            return null;
        }

        if (all.On(on) is { } day)
        {
            return (all, day);
        }

        mistakes.Add(new(path, 0, 0, "LC076", $"This file has no rates of {on:yyyy-MM-dd} or before; it begins with {all.Days[0].Day:yyyy-MM-dd}. Give a file that reaches back so far."));
        return null;
    }

    // What the product itself is priced in; else what most parts are, the first by its code among equal ones.
    private static string CurrencyOf(ProductReport report) => report.Product.Value.Known?.Unit.Symbol
        ?? report.Graph.Items.Select(item => item.Value.Known?.Unit.Symbol).OfType<string>().CountBy(code => code)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault() ?? EcbRates.Base;
}
