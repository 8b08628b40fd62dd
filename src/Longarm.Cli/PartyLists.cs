using System.CommandLine;
using System.Globalization;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>What is asked of an import of lists of parties.</summary>
/// <param name="List">Id of the list; null: the files say so.</param>
/// <param name="Day">Day whose list it is; null: the files say so, else today.</param>
/// <param name="IsAccepted">Whether it is kept though something does not add up.</param>
/// <param name="Mapping">A file that says what columns hold; null: none.</param>
internal sealed record PartyImport(string? List, string? Day, bool IsAccepted, string? Mapping);

/// <summary>Lists of parties on the command line.</summary>
internal static class PartyLists
{
    private const int HashShown = 19;

    /// <summary>Imports lists of parties. Null, with nothing done, if the one file may be an edition of a tariff.</summary>
    public static int? Import(string[] paths, PartyImport asked, HomeFolder home)
    {
        List<Mistake> mistakes = [.. paths.Where(path => !File.Exists(path)).Select(path => new Mistake(path, 0, 0, "LC051", "There is no such file. Check the name and the folder."))];
        var day = CaseInput.Moment(asked.Day, "--day", mistakes)?.Day;
        var mapping = MappingOf(asked.Mapping, mistakes);
        if (mistakes.Count > 0)
        {
            return Refused(mistakes);
        }

        ListReadingOptions options = new(asked.List, mapping);
        List<ListFile> files = [.. paths.Select(ListFile.At)];
        if (asked.List is null && mapping is null && files.TrueForAll(file => ListReader.FormatOf(file, options) is null))
        {
            return null;
        }

        ListImportTerms terms = new(Host.Today, day, asked.IsAccepted);

        // All are tried, so that everything that is wrong is told at once.
        return ListReader.Grouped(files, options).Select(group => Keep(home.Parties, group, options, terms)).ToList().Max();
    }

    /// <summary>Prints a line for each edition that is held, and says how many there are.</summary>
    public static int Status(HomeFolder home, DateOnly today)
    {
        var editions = home.Parties.Editions();
        foreach (var held in editions)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{held.List}  {held.Day:yyyy-MM-dd} ({today.DayNumber - held.Day.DayNumber} days old)  {held.Counts.Entries} entries  {held.Counts.Names} names  {held.Format} from {string.Join(", ", held.Sources.Select(source => source.Name))}  imported {held.Imported:yyyy-MM-dd}  {held.Hash[..HashShown]}{(held.LeftOut > 0 ? $"  {held.LeftOut} rows left out" : "")}"));
        }

        return editions.Count;
    }

    /// <summary>The command that compares two days of a list.</summary>
    public static Command Diff(Option<string?> home)
    {
        Argument<string> list = new("list") { Description = "Id of the list of parties." };
        Argument<string> from = new("from") { Description = "The day before." };
        Argument<string> to = new("to") { Description = "The day after." };
        Command command = new("diff", "What changed in a list of parties between two days: the newest that is held of each or of a day before it.") { list, from, to, home };
        command.SetAction(asked =>
        {
            List<Mistake> mistakes = [];
            var held = HomeFolder.Of(asked.GetValue(home)).Parties;
            var editions = held.Editions().Where(edition => edition.List == asked.GetValue(list)).ToList();
            var (before, after) = (At(editions, asked.GetValue(from)!, "from", asked.GetValue(list)!, mistakes), At(editions, asked.GetValue(to)!, "to", asked.GetValue(list)!, mistakes));
            if (before is null || after is null)
            {
                return Refused(mistakes);
            }

            Print(before, after, ListChanges.Between(held.Parties(before), held.Parties(after)));
            return 0;
        });
        return command;
    }

    private static int Keep(HeldLists lists, IReadOnlyList<ListFile> files, ListReadingOptions options, ListImportTerms terms)
    {
        return Tell(lists.Import(files, options, terms), string.Join(", ", files.Select(file => file.Name)));
    }

    /// <summary>Prints what became of an import.</summary>
    /// <param name="import">The import.</param>
    /// <param name="what">What was imported, in words.</param>
    internal static int Tell(ListImport import, string what)
    {
        Host.Print(import.Mistakes);
        foreach (var held in import.Held)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{held.List}, {held.Day:yyyy-MM-dd}: {held.Counts.Entries} entries, {held.Counts.Names} names, {held.Counts.Addresses} addresses, {held.Counts.Identifiers} identifiers ({held.Format}){(held.LeftOut > 0 ? $"; {held.LeftOut} rows left out" : "")}."));
        }

        foreach (var remark in import.Remarks)
        {
            Console.WriteLine(remark);
        }

        foreach (var doubt in import.Doubts)
        {
            Console.Error.WriteLine(import.IsKept ? $"Accepted: {doubt}" : doubt);
        }

        if (!import.IsKept)
        {
            Console.Error.WriteLine($"{what}: nothing was kept.{(import.Doubts.Count > 0 ? " Compare it with its publisher; if it is right, import it with --accept." : "")}");
            return Host.BadInput;
        }

        return 0;
    }

    private static void Print(HeldEdition before, HeldEdition after, ListChanges changes)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{after.List}, {before.Day:yyyy-MM-dd} to {after.Day:yyyy-MM-dd}: {changes.Added.Count} added, {changes.Removed.Count} removed, {changes.Changed.Count} changed."));
        foreach (var party in changes.Added)
        {
            Console.WriteLine($"  added    {Named(party)}");
        }

        foreach (var party in changes.Removed)
        {
            Console.WriteLine($"  removed  {Named(party)}");
        }

        foreach (var (old, now) in changes.Changed)
        {
            Console.WriteLine($"  changed  {Named(now)}: {string.Join(", ", ListChanges.Facts(old, now))}");
        }
    }

    private static string Named(ListedParty party) => party.Names.Length == 0 || party.Names[0].Text == party.Entry ? party.Entry : $"{party.Entry}  {party.Names[0].Text}";

    private static HeldEdition? At(List<HeldEdition> editions, string text, string what, string list, List<Mistake> mistakes)
    {
        if (CaseInput.Moment(text, what, mistakes)?.Day is not { } day)
        {
            return null;
        }

        var found = editions.Where(edition => edition.Day <= day).MaxBy(edition => edition.Day);
        if (found is null)
        {
            mistakes.Add(new("lists diff", 0, 0, "LC072", $"No “{list}” of {text} or a day before it is held. “longarm lists status” tells what is."));
        }

        return found;
    }

    private static (string File, string Text)? MappingOf(string? path, List<Mistake> mistakes)
    {
        if (path is null)
        {
            return null;
        }

        if (File.Exists(path))
        {
            return (Path.GetFileName(path), File.ReadAllText(path));
        }

        mistakes.Add(new(path, 0, 0, "LC051", "There is no such file. Check the name and the folder."));
        return null;
    }

    // A packed file that is broken is no list here; the import tells what is wrong with it.
    private static int Refused(List<Mistake> mistakes)
    {
        Host.Print(mistakes);
        return Host.BadInput;
    }
}
