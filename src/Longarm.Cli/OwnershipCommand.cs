using System.CommandLine;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm ownership</c>: which parties listed ones own, as a law counts it.</summary>
internal static class OwnershipCommand
{
    private static readonly Argument<string> Holdings = new("file") { Description = "Who owns whom: a table with owner, owned and share, or statements of the Beneficial Ownership Data Standard." };
    private static readonly Option<string[]> Parties = new("--party") { Description = "Name or id of a party; may be given several times. Default: all that have owners." };
    private static readonly Option<string?> Test = new("--test") { Description = "The definition of a pack by which ownership is counted." };
    private static readonly Option<string> Format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };

    private const string Description =
        """
        Tells of each party whether listed ones own it, as a law counts it: true, false or unknown, with proof.
        Owners are screened against the lists that are held. Shares that nobody tells may be anything.

        Example:
          longarm ownership holdings.csv --test RULE --party "Example Devices"

        Without --test the definitions are named that can be asked.
        """;

    public static Command Create()
    {
        Command command = new("ownership", Description) { Holdings, Parties, Test, CaseInput.On, CaseInput.Known, PartyInput.Lists, Format, CaseInput.Rules, CaseInput.Home };
        Format.AcceptOnlyFromAmong("text", "json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult asked)
    {
        List<Mistake> mistakes = [];
        var on = CaseInput.Moment(asked.GetValue(CaseInput.On), "--on", mistakes) ?? Moment.On(Host.Today);
        var known = CaseInput.Moment(asked.GetValue(CaseInput.Known), "--known", mistakes)?.Day;
        if (Host.LoadRules(asked.GetValue(CaseInput.Rules), withClassifications: false) is not var (book, words))
        {
            return Host.BadInput;
        }

        var rule = Definition(asked.GetValue(Test), book, mistakes);
        var graph = PartyInput.Graph(asked.GetValue(Holdings)!, on.Day, mistakes);
        var screening = PartyInput.Read(asked, words, mistakes);
        OwnedParties? owned = rule is null || graph is null || screening is null ? null : new(graph, asked.GetValue(Holdings)!, screening);
        List<string> named = [.. owned?.Named(asked.GetValue(Parties) ?? [], mistakes) ?? []];
        if (mistakes.Count > 0)
        {
            Host.Print(mistakes);
            return Host.BadInput;
        }

        var (about, parties) = owned!.Case(on, known, named);
        ActivePacks law = new LawLibrary(book).On(on, known, []).Written;
        if (asked.GetValue(Format) == "json")
        {
            AnswerOutput.WriteDocument(json => OwnershipJson.Write(json, rule!, on, [.. parties.Select(party => (party, PartyQuestion.Of(law, rule!.Id, about, party)))]));
            return 0;
        }

        Console.WriteLine($"{rule!.Title} ({rule.Citation}), by the law of {on}.");
        foreach (var party in parties)
        {
            WriteParty(party, one => PartyQuestion.Of(law, rule.Id, about, one));
        }

        return 0;
    }

    // What a law counts is the law's: there is no test of ours.
    private static Rule? Definition(string? id, RuleBook book, List<Mistake> mistakes)
    {
        List<Rule> all = [.. book.Rules.Where(rule => PartyQuestion.IsAbout(rule) && PartyQuestion.ReadsOwners(rule, book))];
        var rule = all.Find(rule => rule.Id == id);
        if (rule is null)
        {
            mistakes.Add(new("--test", 0, 0, "LC127", $"{(id is null ? "Say by which definition ownership is counted" : $"“{id}” is no definition of a pack that counts owners of a party")}. Write one of\n{string.Join('\n', all.Select(each => $"  {each.Id}  {each.Title}"))}"));
        }

        return rule;
    }

    // Each owner is a party too: its own owners stand there.
    private static void WriteParty(Party party, Func<Party, Proof> ask)
    {
        var proof = ask(party);
        Console.WriteLine($"{party.Title}: {Words.Of(proof.Truth)}{(proof.Note is { } note ? $", {note}" : "")}");
        foreach (var owner in party.Owners.Known?.Elements.OfType<Party>() ?? [])
        {
            var lists = owner.Listings.Known?.Elements.OfType<Listing>().Select(listing => listing.Title).ToList() ?? [];
            Console.WriteLine($"  {owner.Share} of it {owner.Title}{(lists.Count > 0 ? $", on {string.Join(", ", lists)}" : "")}: {Words.Of(ask(owner).Truth)}");
        }

        if (party.Owners.Known is not { IsComplete: true })
        {
            Console.WriteLine("  Not all of its owners are told.");
        }
    }
}
