using System.CommandLine;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Storage;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm decisions clear</c> and <c>confirm</c>: what a person found of a party and an entry.</summary>
internal static class DecideCommand
{
    /// <summary>The command of one outcome.</summary>
    public static Command Create(DecisionOutcome outcome, string name, string description, Option<string?> on, Option<string?> home)
    {
        Argument<string> list = new("list") { Description = "The list, as matches name it." };
        Argument<string> entry = new("entry") { Description = "The entry, as matches name it." };
        Option<string?> party = new("--party") { Description = "Name of the party; beside --id, where several rows have that id." };
        Option<string?> id = new("--id") { Description = "Id of the party: in the file, else among the stored parties." };
        Option<string?> file = new("--file") { Description = "A file of parties, as “screen” takes it." };
        Option<string?> reason = new("--reason") { Description = "Why." };
        Option<string?> by = new("--by") { Description = "Who decides." };
        Option<string?> until = new("--until") { Description = "First day on which it no longer stands; default: none." };
        Option<bool> allNames = new("--all-names") { Description = "It stands whatever name the party of that id goes by." };
        Option<string?> lists = new("--lists") { Description = "A folder of lists, or one, in place of those that are held." };
        Command command = new(name, description) { list, entry, party, id, file, reason, by, until, allNames, lists, on, home };
        command.SetAction(async (asked, cancel) =>
        {
            List<Mistake> mistakes = [];
            var folder = HomeFolder.Of(asked.GetValue(home));
            var day = CaseInput.Moment(asked.GetValue(on), "--on", mistakes)?.Day ?? Host.Today;
            var last = CaseInput.Moment(asked.GetValue(until), "--until", mistakes)?.Day;
            DecisionDraft draft = new(asked.GetValue(reason), asked.GetValue(by)) { Until = last, IsForAllNames = asked.GetValue(allNames) };
            draft.Check(asked.GetValue(id) is not null, Host.Today, (fact, code, message) => mistakes.Add(new($"decisions {name}", 0, 0, code, $"{message} {RemedyOf(fact)}")));
            var who = PartyOf($"decisions {name}", asked.GetValue(party), asked.GetValue(id), asked.GetValue(file), folder, day, mistakes);
            var listed = EntryOf($"decisions {name}", asked.GetValue(list)!, asked.GetValue(entry)!, ScreenCommand.ListsOf(asked.GetValue(lists), folder, day, mistakes), mistakes);
            if (who is null || listed is null || mistakes.Count > 0)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            var decision = draft.Decide(outcome, who, listed, TimeProvider.System.GetUtcNow());
            return await Keep(decision, folder, cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> Keep(ScreeningDecision decision, HomeFolder home, CancellationToken cancel)
    {
        try
        {
            var kept = await new DecisionFile(DecisionFile.PathIn(home)).AppendAsync(decision, cancel).ConfigureAwait(false);
            Console.WriteLine($"{decision.Entry.List} {decision.Entry.Entry}  {decision.Party.Name}: {DecisionOutput.Said(new(kept, []))}");
            return 0;
        }
        catch (RecordStoreException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return Host.Failure;
        }
    }

    private static string RemedyOf(string fact) => fact switch
    {
        "reason" => "Say it by --reason \"…\".",
        "by" => "Say it by --by NAME.",
        "until" => "--until is the first day on which it no longer stands: write a day to come.",
        _ => "Add --id.",
    };

    private static ScreenedParty? PartyOf(string what, string? name, string? id, string? file, HomeFolder home, DateOnly day, List<Mistake> mistakes)
    {
        ScreenedParty? Wrong(string code, string message)
        {
            mistakes.Add(new(what, 0, 0, code, message));
            return null;
        }

        if (id is null && file is null)
        {
            return string.IsNullOrWhiteSpace(name) ? Wrong("LC133", "Name the party: --party NAME, --id of a stored party, or --file FILE with --id or --party.") : new(name.Trim());
        }

        if (id is null && name is null)
        {
            return Wrong("LC133", "Say which party of the file: add --id or --party.");
        }

        List<ScreenedParty> found;
        try
        {
            if (file is null && home.StoredParties.AsOf(day) is null)
            {
                return Wrong("LC135", "No parties are stored. Import them (longarm parties import FILE), or name a file with --file.");
            }

            if (file is not null && !File.Exists(file))
            {
                mistakes.Add(new(file, 0, 0, "LC051", "There is no such file. Check the name and the folder."));
                return null;
            }

            found = [.. (file is null ? home.StoredParties.Each(home.StoredParties.AsOf(day)!, party => IsIt(party) ? party : null) : ScreenedPartyReader.Read(ListFile.At(file)).Select(row => row.Party).OfType<ScreenedParty>().Where(IsIt)).DistinctBy(PartyText.Of)];
        }
        catch (Exception broken) when (broken is TableException or InvalidDataException)
        {
            mistakes.Add(new(file ?? home.Root, 0, 0, "LC126", broken.Message));
            return null;
        }

        return found is [var one] ? one : found.Count == 0
            ? Wrong("LC136", $"No party of that id or name is in {file ?? "the stored parties"}. Check both.")
            : Wrong("LC137", $"{found.Count} different parties are meant: {string.Join("; ", found.Take(5).Select(PartyText.Of))}. Say both --id and --party.");

        bool IsIt(ScreenedParty party) => (id is null || party.Id == id) && (name is null || party.Name == name.Trim());
    }

    private static ListedParty? EntryOf(string what, string list, string entry, ScreenCommand.ListsToScreen? held, List<Mistake> mistakes) =>
        held is null ? null : DecisionDraft.FindEntry(held.Parties, list, entry, held.Said, (code, message) => mistakes.Add(new(what, 0, 0, code, message)));
}
