using System.CommandLine;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm lists pull</c>: lists of parties from their publishers.</summary>
internal static class PullCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The command.</summary>
    /// <param name="home">The option that names the home folder.</param>
    public static Command Create(Option<string?> home)
    {
        Argument<string[]> names = new("name") { Description = "Names of sources; default: all.", Arity = ArgumentArity.ZeroOrMore };
        Option<string[]> from = new("--from") { Description = "An address, in place of the sources; may be given several times for files that are one list." };
        Option<string?> list = new("--list") { Description = "Id of the list, where its files do not say so; with --from." };
        Option<bool> accept = new("--accept") { Description = "Keep a list though it shrinks, changes shape or does not add up." };
        const string Text =
            """
            Pulls lists of parties from their publishers and imports them. Sources stand in sources.yaml of the home
            folder; without that file, those that come with the program are used.

            Example:
              longarm lists pull us-csl
            """;
        Command command = new("pull", Text) { names, from, list, accept, home };
        command.SetAction(asked =>
        {
            List<Mistake> mistakes = [];
            var folder = HomeFolder.Of(asked.GetValue(home));
            var sources = Sources(folder, asked.GetValue(names) ?? [], asked.GetValue(from) ?? [], asked.GetValue(list), mistakes);
            if (mistakes.Count > 0)
            {
                Host.Print(mistakes);
                return Host.BadInput;
            }

            using HttpClient client = new() { Timeout = Patience };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("longarm");
            ListPull pull = new(client, folder.Parties, Thread.Sleep);
            ListImportTerms terms = new(Host.Today, IsAccepted: asked.GetValue(accept));

            // All are tried, so that one publisher that is away does not keep the others out.
            return sources.Select(source => Tell(pull.Pull(source, terms))).ToList().Max();
        });
        return command;
    }

    private static int Tell(Pulled pulled)
    {
        foreach (var failure in pulled.Failures)
        {
            Console.Error.WriteLine($"{pulled.Source.Name}: {failure}");
        }

        if (pulled.IsUnchanged)
        {
            Console.WriteLine($"{pulled.Source.Name}: unchanged since the last import.");
        }

        return pulled.Import is { } import ? PartyLists.Tell(import, pulled.Source.Name) : pulled.IsUnchanged ? 0 : Host.Failure;
    }

    private static List<PullSource> Sources(HomeFolder home, string[] names, string[] from, string? list, List<Mistake> mistakes)
    {
        if (from.Length > 0)
        {
            foreach (var text in from.Where(text => PullSource.Address(text) is null))
            {
                mistakes.Add(new("--from", 0, 0, "LS071", $"“{text}” is no address to pull from. Write one that begins with https://."));
            }

            return [new("--from", [.. from.Select(PullSource.Address).OfType<Uri>()], list)];
        }

        var known = File.Exists(home.Sources) ? PullSource.Read(home.Sources, File.ReadAllText(home.Sources), mistakes) : PullSource.Defaults;
        foreach (var name in mistakes.Count > 0 ? [] : names.Where(name => known.All(source => source.Name != name)))
        {
            mistakes.Add(new("lists pull", 0, 0, "LC073", $"There is no source “{name}”. {Nearest.Advice(name, [.. known.Select(source => source.Name)])}"));
        }

        return [.. known.Where(source => names.Length == 0 || names.Contains(source.Name))];
    }
}
