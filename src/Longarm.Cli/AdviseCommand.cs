using System.CommandLine;
using Longarm.Assessments;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm advise</c>: the smallest changes that would free a case.</summary>
internal static class AdviseCommand
{
    private static readonly Option<string> Format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };

    private const string Description =
        """
        Looks for the smallest changes that would free each case: parts and materials to have from elsewhere, software and tools
        to replace, destinations and days that are free, exceptions, facts to obtain. Whatever is proposed was tried.

        Examples:
          longarm advise samples/laptop.case.yaml --on 2025-11-02 --scenario us-software-curbs
          longarm advise shipment.yaml --format json

        Exit codes: those of “check”, for the case as it is.
        """;

    public static Command Create()
    {
        Command command = new("advise", Description)
        {
            CaseInput.Cases, CaseInput.Product, CaseInput.On, CaseInput.Known, CaseInput.Scenarios, CaseInput.Strict, PartyInput.Lists, PartyInput.Ownership, RatesInput.OfCases, Format, CaseInput.Rules, CaseInput.Home,
        };
        Format.AcceptOnlyFromAmong("text", "json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult asked)
    {
        if (CaseInput.Read(asked) is not { } read)
        {
            return Host.BadInput;
        }

        Adviser adviser = new(read.Library, read.Words);
        var advised = read.Cases.Select(each => (each.Path, Advice: adviser.Of(each.Facts, read.Scenarios))).ToList();
        if (asked.GetValue(Format) == "json")
        {
            AnswerOutput.WriteDocument(json =>
            {
                json.WriteStartArray();
                advised.ForEach(each => AdviceJson.Write(json, each.Advice, each.Path));
                json.WriteEndArray();
            });
        }
        else
        {
            advised.ForEach(each => AdviceText.Write(Console.Out, each.Advice, each.Path, read.Words));
        }

        return read.HasMistakes ? Host.BadInput : ExitCodes.Of([.. advised.Select(each => each.Advice.Now)]);
    }
}
