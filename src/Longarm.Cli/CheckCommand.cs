using System.CommandLine;
using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm check</c>: determines cases.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Cases = new("case") { Description = "Case files (YAML or JSON).", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Product = new("--product") { Description = "A file that describes the item, in place of the case's own." };
    private static readonly Option<string?> On = new("--on") { Description = "The day or instant whose law applies, in place of the case's own; drops entered, loaded and contracted." };
    private static readonly Option<string?> Known = new("--known") { Description = "Use only what had been published by this day." };
    private static readonly Option<string[]> Scenarios = new("--scenario") { Description = "Put an overlay in force; may be given several times." };
    private static readonly Option<bool> Strict = new("--strict") { Description = "Treat what counts as nothing known when left out as unknown." };
    private static readonly Option<string> Format = new("--format") { Description = "text, json, jsonl, markdown or html.", DefaultValueFactory = _ => "text" };
    private static readonly Option<string?> Rules = new("--rules") { Description = "A rules folder, in place of the packs that come with the program." };

    private const string Description =
        """
        Determines which rule reaches each case, and whether it needs a license.

        Examples:
          longarm check samples/hard-disk.case.yaml
          longarm check samples/laptop.case.yaml --on 2025-11-02 --scenario us-software-curbs
          longarm check *.case.yaml --format jsonl > answers.jsonl
          longarm check samples/jet-engine.case.yaml --format html > memo.html

        Exit codes: 0 free, 10 authorized or exception available, 20 license required, 30 prohibited,
        40 undetermined, 2 bad input, 1 failure of the program.
        """;

    public static Command Create()
    {
        Command command = new("check", Description)
        {
            Cases, Product, On, Known, Scenarios, Strict, Format, Rules,
        };
        Format.AcceptOnlyFromAmong("text", "json", "jsonl", "markdown", "html");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult asked)
    {
        List<Mistake> mistakes = [];
        var on = Moment(asked.GetValue(On), "--on", mistakes);
        var known = Moment(asked.GetValue(Known), "--known", mistakes)?.Day;
        if (Host.LoadRules(asked.GetValue(Rules)) is not var (book, words))
        {
            return Host.BadInput;
        }

        string[] scenarios = asked.GetValue(Scenarios) ?? [];
        foreach (var unknown in scenarios.Where(s => book.Scenarios.All(held => held.Id != s)))
        {
            mistakes.Add(new("--scenario", 0, 0, "LC060", $"There is no scenario “{unknown}”. {Nearest.Advice(unknown, [.. book.Scenarios.Select(s => s.Id)])}"));
        }

        CaseFiles files = new(words);
        CaseOptions options = new(asked.GetValue(Strict), on, known);
        List<Case?> cases = mistakes.Count > 0 ? [] : [.. asked.GetValue(Cases)!.Select(path => files.Read(path, options, asked.GetValue(Product), mistakes))];
        Host.Print(mistakes);

        // A case that cannot be read keeps no other from its answer.
        LawLibrary library = new(book);
        var answers = cases.OfType<Case>().Select(facts => library.Determine(facts, scenarios, AnswerParts.All)).ToList();
        var exitCode = answers.Count == 0 ? Host.BadInput : Answer(answers, asked.GetValue(Format)!);
        return mistakes.Count > 0 ? Host.BadInput : exitCode;
    }

    private static int Answer(IReadOnlyList<Determination> answers, string format)
    {
        switch (format)
        {
            case "json" or "jsonl":
                AnswerOutput.WriteJson(answers, isIndented: format == "json");
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

    private static Moment? Moment(string? text, string option, List<Mistake> mistakes)
    {
        if (text is null)
        {
            return null;
        }

        var moment = Core.Moment.Parse(text);
        if (moment is null)
        {
            mistakes.Add(new(option, 0, 0, "LC023", string.Create(CultureInfo.InvariantCulture, $"“{text}” is no day or instant. Write 2025-04-10, or 2025-04-10T00:01-04:00.")));
        }

        return moment;
    }
}
