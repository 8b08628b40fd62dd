using System.CommandLine;
using System.Globalization;
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
            Check($"decisions {name}", asked.GetValue(reason), asked.GetValue(by), last, mistakes);
            var who = PartyOf($"decisions {name}", asked.GetValue(party), asked.GetValue(id), asked.GetValue(file), folder, day, mistakes);
            var listed = EntryOf($"decisions {name}", asked.GetValue(list)!, asked.GetValue(entry)!, ScreenCommand.ListsOf(asked.GetValue(lists), folder, day, mistakes), mistakes);
            if (asked.GetValue(allNames) && asked.GetValue(id) is null)
            {
                mistakes.Add(new($"decisions {name}", 0, 0, "LC134", "--all-names needs an id, by which the party is told: add --id."));
            }

            if (who is null || listed is null || mistakes.Count > 0)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            ScreeningDecision decision = new(outcome, who, listed, asked.GetValue(reason)!.Trim(), asked.GetValue(by)!.Trim(), TimeProvider.System.GetUtcNow()) { IsForAllNames = asked.GetValue(allNames), Until = last };
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

    private static void Check(string what, string? reason, string? person, DateOnly? until, List<Mistake> mistakes)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            mistakes.Add(new(what, 0, 0, "LC130", "A decision needs its reason: add --reason \"…\"."));
        }

        if (string.IsNullOrWhiteSpace(person))
        {
            mistakes.Add(new(what, 0, 0, "LC131", "A decision needs the person who decides: add --by NAME."));
        }

        if (until <= Host.Today)
        {
            mistakes.Add(new(what, 0, 0, "LC132", "--until is the first day on which it no longer stands: write a day to come."));
        }
    }

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

    private static ListedParty? EntryOf(string what, string list, string entry, ScreenCommand.ListsToScreen? held, List<Mistake> mistakes)
    {
        if (held is null)
        {
            return null;
        }

        if (held.Parties.FirstOrDefault(party => party.List == list && party.Entry == entry) is { } found)
        {
            return found;
        }

        var ofList = held.Parties.Where(party => party.List == list).ToList();
        var advice = ofList.Count == 0 ? $"There is no entry of “{list}” in {held.Said}." : $"“{list}” has no entry “{entry}”. {Nearest.Advice(entry, [.. ofList.Select(party => party.Entry).Take(100_000)])}";
        mistakes.Add(new(what, 0, 0, "LC138", string.Create(CultureInfo.InvariantCulture, $"{advice} Write list and entry as “screen” prints them.")));
        return null;
    }
}
