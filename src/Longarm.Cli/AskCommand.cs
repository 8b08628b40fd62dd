using System.CommandLine;
using Longarm.Assessments;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm ask</c>: an interview for the facts that still matter.</summary>
internal static class AskCommand
{
    private static readonly Option<string?> Answers = new("--answers") { Description = "A YAML file of answers by fact, in place of the terminal; a fact that it leaves out is not known." };
    private static readonly Option<string?> Source = new("--source") { Description = "Who answers, or from what; kept beside each fact." };
    private static readonly Option<bool> List = new("--list") { Description = "Only list the questions, most decisive first." };

    private const string Description =
        """
        Asks for the facts that still matter for a case, most decisive first, and writes each into the case with its source and day.
        It can be left at any time, with “quit” or the end of the input, and goes on where it was.

        An answer is a value (CN, 62.50 USD, 900..1200 USD), several with “or” (CN or TW), “none” for an empty list, words with commas
        for a list, US software direct for what made it, or a piece of YAML. An empty line or ? is “don't know”.

        Examples:
          longarm ask shipment.yaml
          longarm ask shipment.yaml --source "supplier's letter of 3 March"
          longarm ask shipment.yaml --list
          longarm ask shipment.yaml --answers answers.yaml

        Exit codes: those of “check”, for the case as it is then.
        """;

    public static Command Create()
    {
        Command command = new("ask", Description)
        {
            CaseInput.Cases, Answers, Source, List, CaseInput.Product, CaseInput.On, CaseInput.Known, CaseInput.Scenarios, CaseInput.Strict, PartyInput.Lists, PartyInput.Ownership, RatesInput.OfCases, CaseInput.Rules, CaseInput.Home,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult asked)
    {
        if (CaseInput.Read(asked) is not { } read)
        {
            return Host.BadInput;
        }

        List<Mistake> mistakes = [];
        var prepared = asked.GetValue(Answers) is { } file ? ReadAnswers(file, mistakes) : null;
        if (mistakes.Count > 0)
        {
            Host.Print(mistakes);
            return Host.BadInput;
        }

        var source = string.Join(' ', (asked.GetValue(Source) ?? "asked").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        List<Determination> answers = [];
        foreach (var each in read.Cases)
        {
            AskSession session = new(read, each, source, prepared);
            answers.Add(asked.GetValue(List) ? session.ListQuestions() : session.Ask());
        }

        return read.HasMistakes ? Host.BadInput : ExitCodes.Of(answers);
    }

    private static Dictionary<string, string> ReadAnswers(string file, List<Mistake> mistakes)
    {
        Dictionary<string, string> answers = [];
        if (!File.Exists(file))
        {
            mistakes.Add(new(file, 0, 0, "LC051", "There is no such file. Check the name and the folder."));
            return answers;
        }

        var documents = MarkedReader.Read(file, File.ReadAllText(file), mistakes);
        if (documents is [MarkedMap map])
        {
            foreach (var entry in map.Entries)
            {
                answers[entry.Key.Text] = entry.Value is MarkedScalar scalar ? scalar.Text : FlowText.Yaml(entry.Value);
            }
        }
        else if (mistakes.Count == 0)
        {
            mistakes.Add(new(file, 1, 0, "LC091", "Answers are a map from facts to what they are, such as item.origin: CN."));
        }

        return answers;
    }
}
