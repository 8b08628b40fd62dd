using System.CommandLine;
using System.Globalization;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm parties</c>: the parties of the house, stored, and screened again when lists change.</summary>
internal static class PartiesCommand
{
    private static readonly Option<string?> Home = new("--home") { Description = "The folder where state is kept; default: LONGARM_HOME, else the local application data folder." };

    public static Command Create() => new("parties", "The parties of your house: store them, and screen them again when lists change.") { Import(), Status(), Rescreen() };

    private static Command Import()
    {
        Argument<string> file = new("file") { Description = "Parties, as “screen --file” takes them." };
        Option<string?> day = new("--day") { Description = "Day whose parties they are; default: today." };
        Option<bool> accept = new("--accept") { Description = "Leave out rows that cannot be read, and keep the others." };
        Command command = new("import", "Stores a file of parties, all of them: in place of those of the same day, and of earlier ones from then on.") { file, day, accept, Home };
        command.SetAction(asked =>
        {
            List<Mistake> mistakes = [];
            var (path, home) = (asked.GetValue(file)!, HomeFolder.Of(asked.GetValue(Home)));
            var of = CaseInput.Moment(asked.GetValue(day), "--day", mistakes)?.Day ?? Host.Today;
            if (!File.Exists(path))
            {
                mistakes.Add(new(path, 0, 0, "LC051", "There is no such file. Check the name and the folder."));
            }

            if (mistakes.Count > 0)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            return Tell(home.StoredParties.Import(ListFile.At(path), of, Host.Today, asked.GetValue(accept)), path);
        });
        return command;
    }

    private static int Tell(HeldPartyImport import, string path)
    {
        foreach (var remark in import.Remarks)
        {
            Console.Error.WriteLine(remark);
        }

        Host.Print(import.Mistakes);
        if (import.Wrong > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{import.Wrong:N0} rows cannot be read."));
        }

        if (import.Held is not { } held)
        {
            Console.Error.WriteLine($"{path}: nothing was kept. Mend the file{(import.Wrong > 0 ? ", or leave such rows out with --accept" : "")}.");
            return Host.BadInput;
        }

        Console.WriteLine(Said(held));
        return 0;
    }

    private static string Said(HeldPartyEdition held) => string.Create(CultureInfo.InvariantCulture,
        $"{held.Day:yyyy-MM-dd}: {held.Count} {(held.Count == 1 ? "party" : "parties")}, {held.WithId} with an id, from {held.Source.Name}{(held.LeftOut > 0 ? $"; {held.LeftOut} rows left out" : "")}");

    private static Command Status()
    {
        Command command = new("status", "What parties are stored, by day.") { Home };
        command.SetAction(asked =>
        {
            var home = HomeFolder.Of(asked.GetValue(Home));
            var editions = home.StoredParties.Editions();
            foreach (var held in editions)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Said(held)}, imported {held.Imported:yyyy-MM-dd}  {held.Hash[..19]}"));
            }

            if (editions.Count == 0)
            {
                Console.WriteLine($"No parties are stored in {home.Root}.");
            }

            return 0;
        });
        return command;
    }

    private static Command Rescreen()
    {
        Option<string?> from = new("--from") { Description = "The day before; default: the day before the newest list." };
        Option<string?> to = new("--to") { Description = "The day after; default: today." };
        Option<double> threshold = new("--threshold") { Description = "No match with a lower score, from 0 to 1.", DefaultValueFactory = _ => NameIndex.DefaultThreshold };
        Option<string> format = new("--format") { Description = "text, or jsonl: a line for each party with a match.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        Command command = new("rescreen", "Holds the stored parties against what changed in the lists between two days: matches that are new, with changed entries, or ended.") { from, to, threshold, format, Home };
        command.SetAction(asked =>
        {
            List<Mistake> mistakes = [];
            var home = HomeFolder.Of(asked.GetValue(Home));
            var last = CaseInput.Moment(asked.GetValue(to), "--to", mistakes)?.Day ?? Host.Today;
            var newest = home.Parties.AsOf(last).Select(edition => edition.Day).DefaultIfEmpty(last).Max();
            var first = CaseInput.Moment(asked.GetValue(from), "--from", mistakes)?.Day ?? newest.AddDays(-1);
            var parties = home.StoredParties.AsOf(last);
            if (asked.GetValue(threshold) is not (> 0 and < 1))
            {
                mistakes.Add(new("parties rescreen", 0, 0, "LC121", "--threshold must be between 0 and 1, for example 0.7."));
            }

            if (first >= last)
            {
                mistakes.Add(new("parties rescreen", 0, 0, "LC063", "The first day must come before the second. Write --from DAY --to DAY."));
            }

            if (parties is null)
            {
                mistakes.Add(new(home.Root, 0, 0, "LC135", string.Create(CultureInfo.InvariantCulture, $"No parties of {last:yyyy-MM-dd} or before are stored here. Import them: longarm parties import FILE.")));
            }

            var now = ScreenCommand.ListsOf(null, home, last, mistakes);
            if (parties is null || now is null || mistakes.Count > 0)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            // A list of which nothing was held before is new in all its entries.
            var before = home.Parties.AsOf(first).Count == 0 ? [] : ScreenCommand.ListsOf(null, home, first, mistakes)?.Parties;
            if (before is null)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            using RescreenOutput output = new(Console.OpenStandardOutput(), asked.GetValue(format) == "jsonl");
            return Rescreened(output, home, parties, ListDelta.Between(before, now.Parties), (first, last), asked.GetValue(threshold));
        });
        return command;
    }

    private static int Rescreened(RescreenOutput output, HomeFolder home, HeldPartyEdition parties, ListDelta delta, (DateOnly From, DateOnly To) days, double threshold)
    {
        var decisions = DecisionsAtHand.Book(home);
        output.Begin(delta, days, parties, threshold);
        var (own, met) = (0, 0);
        if (delta.Changes.Count > 0)
        {
            Rescreening rescreening = new(delta, threshold);
            var found = home.StoredParties.Each(parties, party =>
            {
                if (NameIndex.IsOfOwnLetters(party.Name))
                {
                    Interlocked.Increment(ref own);
                }

                var matches = rescreening.Find(party);
                return matches.IsEmpty ? null : new FoundParty(party, matches);
            });
            try
            {
                foreach (var (party, matches) in found)
                {
                    met++;
                    output.Write(party, matches, entry => decisions.StandingOf(party, entry, days.To));
                }
            }
            catch (InvalidDataException damaged)
            {
                Console.Error.WriteLine($"{damaged.Message} What stands before is not all.");
                return Host.BadInput;
            }
        }

        output.End(met, parties.Count);
        ScreenCommand.TellOwn(own);
        return 0;
    }

    private sealed record FoundParty(ScreenedParty Party, System.Collections.Immutable.ImmutableArray<ChangedMatch> Matches);
}
