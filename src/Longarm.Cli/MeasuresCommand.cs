using System.CommandLine;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm measures</c>: the register of measures.</summary>
internal static class MeasuresCommand
{
    private static readonly Option<string?> On = new("--on") { Description = "The day asked about; default: today." };
    private static readonly Option<string?> Known = new("--known") { Description = "Use only what had been published by this day." };
    private static readonly Option<string?> State = new("--state") { Description = "Only measures in this state, such as effective or threatened." };
    private static readonly Option<string?> By = new("--by") { Description = "Only measures of this country." };
    private static readonly Option<string?> Against = new("--against") { Description = "Only measures aimed at this country, by name or with all others." };
    private static readonly Option<string[]> Scenarios = new("--scenario") { Description = "Put an overlay in force; may be given several times." };
    private static readonly Option<string> Format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
    private static readonly Option<string?> Rules = new("--rules") { Description = "A rules folder, in place of the packs that come with the program." };

    private const string Description =
        """
        Lists measures: reported, threatened, proposed, announced, in force, suspended, open, over.

        Examples:
          longarm measures --on 2025-10-23 --known 2025-10-23 --against CN
          longarm measures --state threatened
          longarm measures show us-software-curbs
          longarm measures diff 2025-10-08 2025-11-11
        """;

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("text", "json");
        Command command = new("measures", Description) { On, Known, State, By, Against, Scenarios, Format, Rules, Show(), Diff() };
        command.SetAction(asked => Answer(asked, (_, register, on, known, filter, isJson) =>
        {
            var entries = register.List(on, known, filter);
            Write(isJson, json => MeasureJson.Write(json, entries), () => MeasureText.Write(Console.Out, entries));
            return 0;
        }));
        return command;
    }

    private static Command Show()
    {
        Argument<string> id = new("id") { Description = "Id of the measure." };
        Command command = new("show", "One measure: where it stands, and every event with its day and source.") { id, On, Known, Scenarios, Format, Rules };
        command.SetAction(asked => Answer(asked, (book, register, on, known, _, isJson) =>
        {
            var name = asked.GetValue(id)!;
            if (book.Measures.FirstOrDefault(m => m.Id == name) is not { } measure)
            {
                Host.Print([new("measures show", 0, 0, "LC062", $"There is no measure “{name}”. {Nearest.Advice(name, [.. book.Measures.Select(m => m.Id)])}")]);
                return Host.BadInput;
            }

            // Of what was not public by then nothing is told.
            var told = known is { } day ? measure with { Events = [.. measure.Events.Where(e => e.Known <= day)] } : measure;
            MeasureEntry entry = new(told, register.StatusOf(measure, on, known));
            Write(isJson, json => MeasureJson.Write(json, entry), () => MeasureText.Write(Console.Out, entry, on, day => register.StatusOf(measure, Moment.On(day), known)));
            return 0;
        }));
        return command;
    }

    private static Command Diff()
    {
        Argument<string> from = new("from") { Description = "The day before the story begins." };
        Argument<string> to = new("to") { Description = "Its last day." };
        Command command = new("diff", "What happened after one day, up to another.") { from, to, Known, State, By, Against, Scenarios, Format, Rules };
        command.SetAction(asked => Answer(asked, (_, register, _, known, filter, isJson) =>
        {
            List<Mistake> mistakes = [];
            var (first, last) = (CaseInput.Moment(asked.GetValue(from), "from", mistakes)?.Day, CaseInput.Moment(asked.GetValue(to), "to", mistakes)?.Day);
            if (first > last)
            {
                mistakes.Add(new("measures diff", 0, 0, "LC063", $"{first:yyyy-MM-dd} comes after {last:yyyy-MM-dd}. Write the earlier day first."));
            }

            if (mistakes.Count > 0)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            var changes = register.Diff(first!.Value, last!.Value, known, filter);
            Write(isJson, json => MeasureJson.Write(json, first.Value, last.Value, changes), () => MeasureText.Write(Console.Out, first.Value, last.Value, changes));
            return 0;
        }));
        return command;
    }

    private static int Answer(ParseResult asked, Func<RuleBook, MeasureRegister, Moment, DateOnly?, MeasureFilter, bool, int> answer)
    {
        List<Mistake> mistakes = [];
        var on = CaseInput.Moment(asked.GetValue(On), "--on", mistakes) ?? Moment.On(Host.Today);
        var known = CaseInput.Moment(asked.GetValue(Known), "--known", mistakes)?.Day;
        var word = asked.GetValue(State);
        var state = word is null ? null : Words.Read<MeasureState>(word);
        if (word is not null && state is null)
        {
            mistakes.Add(new("--state", 0, 0, "LC064", $"There is no state “{word}”. {Nearest.Advice(word, [.. Words.All<MeasureState>()])}"));
        }

        if (Host.LoadRules(asked.GetValue(Rules)) is not var (book, _))
        {
            return Host.BadInput;
        }

        string[] scenarios = asked.GetValue(Scenarios) ?? [];
        mistakes.AddRange(Assessments.Scenarios.Check(scenarios, book));
        if (mistakes.Count > 0)
        {
            Host.Print(mistakes);
            return Host.BadInput;
        }

        MeasureFilter filter = new(state, asked.GetValue(By), asked.GetValue(Against));
        return answer(book, new(book, scenarios), on, known, filter, asked.GetValue(Format) == "json");
    }

    private static void Write(bool isJson, Action<System.Text.Json.Utf8JsonWriter> writeJson, Action writeText)
    {
        if (isJson)
        {
            AnswerOutput.WriteDocument(writeJson);
        }
        else
        {
            writeText();
        }
    }
}
