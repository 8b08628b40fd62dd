using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Longarm.Assessments;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm lists</c>: lists that a user brings, kept in the home folder.</summary>
internal static class ListsCommand
{
    private const string Tariff = "us-hts";
    private const int MaxBytes = 256 * 1024 * 1024;

    private static readonly Option<string?> Home = new("--home") { Description = "The folder where state is kept; default: LONGARM_HOME, else the local application data folder." };

    public static Command Create() => new("lists", "Lists that you bring: import them, see what is held.") { Import(), Status(), PartyLists.Diff(Home), PullCommand.Create(Home) };

    private static Command Import()
    {
        Argument<string[]> files = new("file") { Description = "Files as their publisher gives them, also compressed with gzip.", Arity = ArgumentArity.OneOrMore };
        Option<string?> list = new("--list") { Description = "Id of the list. Told by the files, where they say so: us-hts is an edition of the Harmonized Tariff Schedule (USITC JSON)." };
        Option<string?> day = new("--day") { Description = "Day whose list of parties it is; default: as its publisher says in it, else today." };
        Option<bool> accept = new("--accept") { Description = "Keep a list of parties though it shrinks, changes shape or does not add up." };
        Option<string?> mapping = new("--mapping") { Description = "A file that says what the columns of a table of parties hold." };
        Option<string?> from = new("--from") { Description = "First day on which the edition is in force; default: today." };
        Option<string?> name = new("--edition") { Description = "Name of the edition; default: the name of the file." };
        const string Text =
            """
            Imports lists into the home folder: editions of a tariff, which “check” uses from then on and names in its
            answer, and lists of parties. A list of parties that shrinks or changes shape is refused.

            Examples:
              longarm lists import hts_2026_rev_11.json --from 2026-08-01
              longarm lists import consolidated.json
              longarm lists import sdn.csv alt.csv add.csv --day 2026-08-02
            """;
        Command command = new("import", Text) { files, list, from, name, day, accept, mapping, Home };
        command.SetAction(asked =>
        {
            List<Mistake> mistakes = [];
            var paths = asked.GetValue(files)!;
            PartyImport parties = new(asked.GetValue(list), asked.GetValue(day) ?? asked.GetValue(from), asked.GetValue(accept), asked.GetValue(mapping));
            if (asked.GetValue(list) != Tariff && PartyLists.Import(paths, parties, HomeFolder.Of(asked.GetValue(Home))) is { } done)
            {
                return done;
            }

            var today = Host.Today;
            var first = CaseInput.Moment(asked.GetValue(from), "--from", mistakes)?.Day ?? today;
            if (paths.Length > 1)
            {
                mistakes.Add(new("lists import", 0, 0, "LC070", "Editions follow one another in time. Import them one by one, each with its day: --from 2026-08-01."));
            }

            var rates = mistakes.Count > 0 ? null : Read(paths[0], mistakes);
            if (rates is null)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            var home = HomeFolder.Of(asked.GetValue(Home));
            var edition = asked.GetValue(name) ?? Path.GetFileName(paths[0]).Split('.')[0];
            var kept = home.Keep(Tariff, edition, first, today, rates.Csv, rates.Count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kept.List}, edition {kept.Name}, in force from {kept.From:yyyy-MM-dd}: {rates.Count} lines with a plain rate; {rates.Left} with another, which stay unknown."));
            Console.WriteLine($"Kept in {home.Root}.{(asked.GetValue(from) is null ? " State the first day with --from if it is not today." : "")}");
            return 0;
        });
        return command;
    }

    private static Command Status()
    {
        Command command = new("status", "What is held, and how old it is.") { Home };
        command.SetAction(asked =>
        {
            var home = HomeFolder.Of(asked.GetValue(Home));
            var today = Host.Today;
            var editions = home.Editions();
            foreach (var kept in editions)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{kept.List}  {kept.Name}  from {kept.From:yyyy-MM-dd}  {kept.Count} rows  imported {kept.Imported:yyyy-MM-dd} ({today.DayNumber - kept.Imported.DayNumber} days ago)  {kept.Hash[..19]}"));
            }

            var parties = PartyLists.Status(home, today);
            Console.WriteLine(editions.Count + parties == 0 ? $"No list is held in {home.Root}." : $"{editions.Count + parties} in {home.Root}.");
            return 0;
        });
        return command;
    }

    private static TariffRates? Read(string path, List<Mistake> mistakes)
    {
        if (!File.Exists(path))
        {
            mistakes.Add(new(path, 0, 0, "LC051", "There is no such file. Check the name and the folder."));
            return null;
        }

        var bytes = Unpacked(path);
        if (bytes is null)
        {
            mistakes.Add(new(path, 0, 0, "LC052", $"This holds more than {MaxBytes / (1024 * 1024)} MB. An edition of the tariff has about 20 MB."));
            return null;
        }

        var rates = TariffEdition.Read(bytes, out var mistake);
        if (mistake is not null)
        {
            mistakes.Add(new(path, 0, 0, "LC071", mistake));
        }

        return rates;
    }

    // Null if it is too large; a small archive may hold a large file.
    private static byte[]? Unpacked(string path)
    {
        using Stream file = File.OpenRead(path);
        var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        using Stream stream = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        using MemoryStream bytes = new();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }
}
