using System.CommandLine;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm classify</c>: from the parameters of an item to the codes that it may have.</summary>
internal static class ClassifyCommand
{
    private static readonly Option<string> Format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };

    private const string Description =
        """
        Tells which codes the items of a case have or may have by their parameters, and what decides between them. Only the
        families that the packs describe are tried (“rules show coverage”): that nothing is found does not mean EAR99.

        Examples:
          longarm classify samples/ai-accelerator.case.yaml
          longarm classify samples/ai-accelerator.case.yaml --on 2021-03-15 --format json

        Exit codes: 0; 2 where a case cannot be read.
        """;

    public static Command Create()
    {
        Command command = new("classify", Description) { CaseInput.Cases, CaseInput.Product, CaseInput.On, CaseInput.Known, CaseInput.Strict, Format, CaseInput.Rules, CaseInput.Home };
        Format.AcceptOnlyFromAmong("text", "json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult asked)
    {
        if (CaseInput.Read(asked, withClassifications: true) is not { } read)
        {
            return Host.BadInput;
        }

        var classified = read.Cases.Select(each => (each.Path, each.Facts, Items: Classify.Of(each.Facts, read.Library.For(each.Facts, []).Written))).ToList();
        if (asked.GetValue(Format) == "json")
        {
            AnswerOutput.WriteDocument(json =>
            {
                json.WriteStartArray();
                classified.ForEach(each => CandidateJson.Write(json, each.Facts, each.Items));
                json.WriteEndArray();
            });
        }
        else
        {
            classified.ForEach(each => WriteText(each.Path, each.Facts, each.Items));
        }

        return read.HasMistakes ? Host.BadInput : 0;
    }

    private static void WriteText(string path, Case facts, IReadOnlyList<ItemCandidates> items)
    {
        Console.WriteLine($"{facts.Name ?? facts.Item.Title} ({path}), on {facts.On}");
        foreach (var item in items)
        {
            var stated = item.Item.Codes.Select(pair => $"{pair.Key} {pair.Value.Value}").ToList();
            Console.WriteLine();
            Console.WriteLine($"{item.Item.Title}{(stated.Count == 0 ? "" : $", stated as {string.Join(", ", stated)}")}");
            foreach (var candidate in item.Candidates)
            {
                Console.WriteLine($"  {(candidate.Truth == Truth.True ? "is     " : "may be ")} {candidate.Code,-14} {candidate.Rule.Title} ({candidate.Rule.Rule.Citation})");
            }

            if (item.Candidates.Count == 0)
            {
                Console.WriteLine("  No entry that is described here fits. That says nothing of other entries.");
            }

            foreach (var code in item.Contradicted)
            {
                Console.WriteLine($"  !  {code} is stated, but the parameters are those of another entry. Look at it again.");
            }

            foreach (var (question, codes) in item.Questions)
            {
                Console.WriteLine($"  ?  {question} Decides {string.Join(", ", codes.Select(code => code.ToString()))}.");
            }
        }

        Console.WriteLine();
    }
}
