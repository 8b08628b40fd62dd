using System.CommandLine;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm check</c>: determines cases.</summary>
internal static class CheckCommand
{
    private static readonly Option<string> Format = new("--format") { Description = "text, json, jsonl, markdown or html; csv, cyclonedx or spdx for others.", DefaultValueFactory = _ => "text" };

    private const string Description =
        """
        Determines which rule reaches each case, and whether it needs a license.

        Examples:
          longarm check samples/hard-disk.case.yaml
          longarm check samples/laptop.case.yaml --on 2025-11-02 --scenario us-software-curbs
          longarm check *.case.yaml --format jsonl > answers.jsonl
          longarm check samples/jet-engine.case.yaml --format html > memo.html
          longarm check samples/laptop.case.yaml --save
          longarm check samples/laptop.case.yaml --format cyclonedx --by "Example Devices" > laptop.cdx.json

        Exit codes: 0 free, 10 authorized or exception available, 20 license required, 30 prohibited,
        40 undetermined, 2 bad input, 1 failure of the program.
        """;

    public static Command Create()
    {
        Command command = new("check", Description)
        {
            CaseInput.Cases, CaseInput.Product, CaseInput.On, CaseInput.Known, CaseInput.Scenarios, CaseInput.Strict, PartyInput.Lists, PartyInput.Ownership, RatesInput.OfCases, CaseInput.Public, SaveOutput.Save, Format, ExchangeOutput.Time, ExchangeOutput.By, CaseInput.Rules, CaseInput.Home,
        };
        Format.AcceptOnlyFromAmong("text", "json", "jsonl", "markdown", "html", "csv", "cyclonedx", "spdx");
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult asked, CancellationToken cancel)
    {
        var format = asked.GetValue(Format)!;
        if (ExchangeOutput.Head(asked) is not { } head || CaseInput.Read(asked, isForOthers: ExchangeOutput.IsForOthers(format)) is not { } read)
        {
            return Host.BadInput;
        }

        if (await AnswersAsync(asked, read, cancel).ConfigureAwait(false) is not { } answers)
        {
            return Host.BadInput;
        }

        if (format is "spdx" or "cyclonedx" && !ExchangeOutput.Write(answers, format, head))
        {
            return Host.BadInput;
        }

        var exitCode = Answer(answers, format);
        return read.HasMistakes ? Host.BadInput : exitCode;
    }

    // What is kept is answered by the law that is kept with it.
    private static async Task<IReadOnlyList<Determination>?> AnswersAsync(ParseResult asked, ReadCases read, CancellationToken cancel) => asked.GetValue(SaveOutput.Save)
        ? await SaveOutput.KeepAsync(asked, read, cancel).ConfigureAwait(false)
        : [.. read.Cases.Select(each => read.Library.Determine(each.Facts, read.Scenarios, AnswerParts.All))];

    private static int Answer(IReadOnlyList<Determination> answers, string format)
    {
        switch (format)
        {
            case "json" or "jsonl":
                AnswerOutput.WriteJson(answers, isIndented: format == "json");
                break;
            case "csv":
                AnswerCsv.Write(Console.Out, answers);
                break;
            case "spdx" or "cyclonedx":
                break;
            case "html":
                AnswerHtml.Write(Console.Out, answers);
                break;
            default:
                foreach (var answer in answers)
                {
                    AnswerOutput.WriteForPeople(answer, format);
                }

                break;
        }

        return ExitCodes.Of(answers);
    }
}
