using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Storage;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm decisions</c>: what persons decided about matches, and whether it still stands.</summary>
internal static class DecisionsCommand
{
    private const int Broken = 3;

    private static readonly Option<string?> On = new("--on") { Description = "Day as of which lists and parties count; default: today." };
    private static readonly Option<string?> Home = new("--home") { Description = "The folder where decisions are kept; default: LONGARM_HOME, else the local application data folder." };

    private const string Description =
        """
        Lists the decisions about matches: by whom, why, and whether party and entry are still as they were.

        Examples:
          longarm decisions --reopened
          longarm decisions clear us-entity-list 1234 --party "Alfa Trading" --by "Jane Roe" --reason "Another town, founded later"
          longarm decisions confirm un-sc 99 --id C-17 --by "Jane Roe" --reason "Same passport"

        Exit codes: 0 done; 2 bad input; 3 the chain of decisions is broken; 1 failure of the program or of the disk.
        """;

    public static Command Create()
    {
        Option<bool> reopened = new("--reopened") { Description = "Only those that do not stand, or of which it is not known." };
        Option<string> format = new("--format") { Description = "text, or jsonl: a line for each decision.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        Command command = new("decisions", Description)
        {
            reopened, On, format, Home,
            DecideCommand.Create(DecisionOutcome.Cleared, "clear", "Says that a party is not the one of an entry.", On, Home),
            DecideCommand.Create(DecisionOutcome.Confirmed, "confirm", "Says that a party is the one of an entry: a true match.", On, Home),
        };
        command.SetAction(asked =>
        {
            List<Mistake> mistakes = [];
            var day = CaseInput.Moment(asked.GetValue(On), "--on", mistakes)?.Day ?? Host.Today;
            if (mistakes.Count > 0)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            try
            {
                return List(HomeFolder.Of(asked.GetValue(Home)), day, asked.GetValue(reopened), asked.GetValue(format) == "jsonl");
            }
            catch (RecordStoreException fault)
            {
                Console.Error.WriteLine(fault.Message);
                return fault.Fault == RecordStoreFault.Damaged ? Broken : Host.Failure;
            }
            catch (InvalidDataException damaged)
            {
                Console.Error.WriteLine(damaged.Message);
                return Host.BadInput;
            }
        });
        return command;
    }

    private static int List(HomeFolder home, DateOnly day, bool isReopened, bool isLines)
    {
        var (log, path) = (DecisionsAtHand.Read(home), DecisionFile.PathIn(home));
        var all = DecisionReview.Of(log.Book(), home, day);
        foreach (var one in all.Where(one => !isReopened || one.State != DecisionState.Stands))
        {
            Console.WriteLine(isLines ? Line(one) : Said(one));
        }

        foreach (var each in log.Breaks)
        {
            Console.Error.WriteLine(DecisionsAtHand.Said(path, each));
        }

        if (!isLines)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{all.Count} {(all.Count == 1 ? "decision" : "decisions")}, {all.Count(one => one.State == DecisionState.Reopened)} open again, {all.Count(one => one.State == DecisionState.Unknown)} not known. The chain is {(log.IsIntact ? "intact" : "broken")}, head {log.Head}"));
        }

        return log.IsIntact ? 0 : Broken;
    }

    private static string Said(ReviewedDecision one)
    {
        var decision = one.Standing.Decision.Decision;
        var party = decision.Party.Id is { } id ? $"{decision.Party.Name} ({id})" : decision.Party.Name;
        var remarks = string.Concat(one.Remarks.Select(remark => $"\n    {remark}"));
        return $"{decision.Entry.List} {decision.Entry.Entry}  {party}: {(one.State == DecisionState.Unknown ? "not known whether it stands: " : "")}{DecisionOutput.Said(one.Standing)}{remarks}";
    }

    private static string Line(ReviewedDecision one)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, ScreenOutput.Options))
        {
            DecisionJson.Write(json, one);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
