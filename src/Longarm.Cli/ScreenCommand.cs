using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm screen</c>: names against lists, with the reasons for each match.</summary>
internal static class ScreenCommand
{
    private const int Together = 2048;
    private const int DefaultLimit = 5;
    private const int ProgressEvery = 50_000;

    public static Command Create()
    {
        Argument<string[]> names = new("name") { Description = "Names, in any script.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> file = new("--file") { Description = "Parties: JSON Lines with id, name, kind, country, born, address, identifiers; a table (.csv, .tsv) with such columns; or a name a line." };
        Option<string?> lists = new("--lists") { Description = "A folder of lists, or one, in place of those that are held." };
        Option<string?> on = new("--on") { Description = "Day as of which the lists count; default: today." };
        Option<double> threshold = new("--threshold") { Description = "No match with a lower score, from 0 to 1.", DefaultValueFactory = _ => NameIndex.DefaultThreshold };
        Option<string> scores = new("--scores") { Description = "ofac: scores like those of OFAC's Sanctions List Search, by looking at every name.", DefaultValueFactory = _ => "longarm" };
        scores.AcceptOnlyFromAmong("longarm", "ofac");
        Option<int> limit = new("--limit") { Description = "No more matches for each party.", DefaultValueFactory = _ => DefaultLimit };
        Option<string> format = new("--format") { Description = "text, or jsonl: a line for each party.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        Option<string?> home = new("--home") { Description = "The folder where imported lists are kept; default: LONGARM_HOME, else the local application data folder." };
        const string Text =
            """
            Holds names against lists of parties. Every match says which words met, what raised and what lowered its score.
            A score is evidence: whether two are one, a person decides.

            Examples:
              longarm screen "Huawei Technologies"
              longarm screen --file parties.jsonl --format jsonl
              longarm screen "Rosoboronexport" --lists my-lists --threshold 0.7
            """;
        Command command = new("screen", Text) { names, file, lists, on, threshold, scores, limit, format, home };
        command.SetAction(asked =>
        {
            List<Mistake> mistakes = [];
            var isOfac = asked.GetValue(scores) == "ofac";
            ScreenTerms terms = new(asked.GetValue(limit), isOfac && asked.GetResult(threshold) is not { Implicit: false } ? OfacSearch.DefaultThreshold : asked.GetValue(threshold), asked.GetValue(format) == "jsonl");
            var day = CaseInput.Moment(asked.GetValue(on), "--on", mistakes)?.Day ?? Host.Today;
            Check(terms, asked.GetValue(names)!, asked.GetValue(file), mistakes);
            var held = mistakes.Count > 0 ? null : ListsOf(asked.GetValue(lists), HomeFolder.Of(asked.GetValue(home)), day, mistakes);
            if (held is null || mistakes.Count > 0)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            var rows = asked.GetValue(file) is { } path
                ? ScreenedPartyReader.Read(ListFile.At(path))
                : asked.GetValue(names)!.Select(name => new ScreenedRow(name, new(name), null, []));
            var decisions = DecisionsAtHand.Book(HomeFolder.Of(asked.GetValue(home)));
            if (isOfac)
            {
                var search = OfacSearch.Of(held.Parties);
                return Screen(rows, (party, most) => search.Find(party.Name, most, terms.Threshold), held.Said, terms, (party, entry) => decisions.StandingOf(party, entry, day));
            }

            var index = NameIndex.Of(held.Parties);
            return Screen(rows, (party, most) => index.Find(party, most, terms.Threshold), held.Said, terms, (party, entry) => decisions.StandingOf(party, entry, day));
        });
        return command;
    }

    private static void Check(ScreenTerms terms, string[] names, string? file, List<Mistake> mistakes)
    {
        void Wrong(string code, string message) => mistakes.Add(new("screen", 0, 0, code, message));
        if (terms.Limit < 1)
        {
            Wrong("LC120", "--limit must be 1 or more.");
        }

        if (terms.Threshold is not (>= 0 and <= 1))
        {
            Wrong("LC121", "--threshold must be from 0 to 1, for example 0.7.");
        }

        if (names.Length == 0 == file is null)
        {
            Wrong("LC122", "Write names, or name a file of parties with --file: one of the two.");
        }

        if (names.Any(string.IsNullOrWhiteSpace))
        {
            Wrong("LC123", "A name is empty.");
        }

        if (file is not null && !File.Exists(file))
        {
            mistakes.Add(new(file, 0, 0, "LC051", "There is no such file. Check the name and the folder."));
        }
    }

    /// <summary>The entries that count on a day, of lists in a folder or of those that are held; null with the mistakes added if there are none.</summary>
    internal static ListsToScreen? ListsOf(string? path, HomeFolder home, DateOnly day, List<Mistake> mistakes)
    {
        if (path is not null)
        {
            var read = ListFolder.Read(path, mistakes);
            if (read.Count == 0 && mistakes.Count == 0)
            {
                mistakes.Add(new(path, 0, 0, "LC124", "No entry of a list is there. Put lists in it, in a format that “lists import” takes."));
            }

            return new([.. InForce(read, day)], $"{string.Join(", ", read.Select(party => party.List).Distinct())} of {path}");
        }

        var editions = home.Parties.AsOf(day);
        if (editions.Count == 0)
        {
            mistakes.Add(new(home.Root, 0, 0, "LC125", string.Create(CultureInfo.InvariantCulture, $"No list of parties is held here of {day:yyyy-MM-dd} or before. Import one (longarm lists import FILE, or longarm lists pull), or name a folder with --lists DIR.")));
            return null;
        }

        try
        {
            return new([.. InForce(editions.SelectMany(home.Parties.Parties), day)],
                string.Join(", ", editions.Select(edition => string.Create(CultureInfo.InvariantCulture, $"{edition.List} of {edition.Day:yyyy-MM-dd}"))));
        }
        catch (InvalidDataException damaged)
        {
            mistakes.Add(new(home.Root, 0, 0, "LC126", $"{damaged.Message} Import the list again."));
            return null;
        }
    }

    private static IEnumerable<ListedParty> InForce(IEnumerable<ListedParty> parties, DateOnly day) =>
        parties.Where(party => party.IsListedOn(day));

    private static int Screen(IEnumerable<ScreenedRow> rows, Func<ScreenedParty, int, ImmutableArray<PartyMatch>> find, string lists, ScreenTerms terms, Func<ScreenedParty, ListedParty, DecisionStanding?> decided)
    {
        using ScreenOutput output = new(Console.OpenStandardOutput(), terms, decided);
        HashSet<string> remarks = [];
        var (done, wrong, own) = (0, 0, 0);
        output.Begin(lists);
        try
        {
            foreach (var chunk in rows.Chunk(Together))
            {
                var found = chunk.AsParallel().AsOrdered().Select(row => row.Party is { } party ? find(party, terms.IsLines ? terms.Limit : terms.Limit + 1) : []).ToList();
                foreach (var (row, matches) in chunk.Zip(found))
                {
                    foreach (var remark in row.Remarks.Where(remarks.Add))
                    {
                        Console.Error.WriteLine(remark);
                    }

                    if (row.Mistake is { } mistake)
                    {
                        wrong++;
                        Console.Error.WriteLine(mistake);
                        continue;
                    }

                    own += NameIndex.IsOfOwnLetters(row.Party!.Name) ? 1 : 0;
                    output.Write(row, matches);
                }

                done += chunk.Length;
                if (done / ProgressEvery > (done - chunk.Length) / ProgressEvery)
                {
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} parties screened."));
                }
            }
        }
        catch (Exception broken) when (broken is TableException or InvalidDataException)
        {
            wrong++;
            Console.Error.WriteLine($"{broken.Message} What stands before it was screened.");
        }

        TellOwn(own);
        if (wrong > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wrong:N0} rows were not screened."));
        }

        return wrong > 0 ? Host.BadInput : 0;
    }

    /// <summary>Tells how many names cannot have met a listed name in Latin letters.</summary>
    internal static void TellOwn(int own)
    {
        if (own > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{own:N0} names hold letters that are compared as they are, such as Han: listed names in Latin letters do not meet them. Screen these in Latin letters too."));
        }
    }

    /// <summary>Entries to screen against.</summary>
    /// <param name="Parties">The entries.</param>
    /// <param name="Said">Which lists they are of, in words.</param>
    internal sealed record ListsToScreen(IReadOnlyList<ListedParty> Parties, string Said);
}

/// <summary>How names are screened.</summary>
/// <param name="Limit">No more matches for each party.</param>
/// <param name="Threshold">No match with a lower score.</param>
/// <param name="IsLines">Whether the answer is JSON Lines.</param>
internal sealed record ScreenTerms(int Limit, double Threshold, bool IsLines);
