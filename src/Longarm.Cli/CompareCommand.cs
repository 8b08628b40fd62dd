using System.CommandLine;
using System.Text.Json;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm compare</c>: what a scenario changes, case by case, and which rule did it.</summary>
internal static class CompareCommand
{
    private static readonly Option<string> Format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };

    private const string Description =
        """
        Tells what one or more scenarios change for each case, and which rule did it.

        Examples:
          longarm compare samples/*.case.yaml --scenario us-software-curbs --on 2025-11-02
          longarm compare samples/laptop-import.case.yaml --scenario us-100-percent-tariff --scenario cn-61-back --format json

        Exit codes: those of “check”, for the answers with the scenario.
        """;

    public static Command Create()
    {
        Command command = new("compare", Description)
        {
            CaseInput.Cases, CaseInput.Scenarios, CaseInput.Product, CaseInput.On, CaseInput.Known, CaseInput.Strict, PartyInput.Lists, PartyInput.Ownership, RatesInput.OfCases, Format, CaseInput.Rules, CaseInput.Home,
        };
        Format.AcceptOnlyFromAmong("text", "json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult asked)
    {
        if (asked.GetValue(CaseInput.Scenarios) is null or [])
        {
            Host.Print([new("--scenario", 0, 0, "LC065", "There is nothing to compare with. Name a scenario: --scenario us-software-curbs.")]);
            return Host.BadInput;
        }

        if (CaseInput.Read(asked) is not { } read)
        {
            return Host.BadInput;
        }

        var isJson = asked.GetValue(Format) == "json";
        AnswerParts parts = new(Proofs: false, Missing: false);
        var compared = read.Cases.Select(each => (each.Path, Compared: ScenarioComparison.Of(read.Library, each.Facts, read.Scenarios, parts))).ToList();
        if (isJson)
        {
            AnswerOutput.WriteDocument(json => WriteJson(json, compared));
        }
        else
        {
            foreach (var (path, comparison) in compared)
            {
                WriteText(path, comparison);
            }

            Console.WriteLine($"{compared.Count(c => c.Compared.IsChanged)} of {compared.Count} {(compared.Count == 1 ? "case changes" : "cases change")}.");
        }

        return read.HasMistakes ? Host.BadInput : ExitCodes.Of([.. compared.Select(c => c.Compared.After)]);
    }

    private static void WriteText(string path, ScenarioComparison compared)
    {
        var (before, after) = (compared.Before, compared.After);
        Console.WriteLine($"{after.Case.Name ?? after.Case.Item.Title} ({path}), on {after.At.On}");
        Console.WriteLine(!compared.IsChanged ? $"  {AnswerWords.Plain(before.Overall.Verdict)}: nothing changes."
            : before.Overall == after.Overall ? $"  {AnswerWords.Plain(before.Overall.Verdict)}, as before" : $"  {AnswerWords.Plain(before.Overall.Verdict)}  →  {AnswerWords.Plain(after.Overall.Verdict)}");
        foreach (var (was, now) in compared.Regimes)
        {
            Console.WriteLine($"  {now.Pack.Id}: {AnswerWords.Plain(was.Written.Verdict)}  →  {AnswerWords.Plain(now.Written.Verdict)}");
        }

        if (before.Duties is { } paid && after.Duties is { } owed && paid.Total.Rate.ToString() != owed.Total.Rate.ToString())
        {
            Console.WriteLine($"  duties: {AnswerWords.Share(paid.Total.Rate)}  →  {AnswerWords.Share(owed.Total.Rate)} of the value");
        }

        foreach (var change in compared.IsChanged ? compared.Because : [])
        {
            var rule = change.Rule.Rule;
            Console.WriteLine($"    {rule.Id}  {change.Rule.Title} ({rule.Citation}): {Words.Of(change.Before)} → {Words.Of(change.After)}");
        }

        Console.WriteLine();
    }

    private static void WriteJson(Utf8JsonWriter json, List<(string Path, ScenarioComparison Compared)> all)
    {
        json.WriteStartArray();
        foreach (var (path, compared) in all)
        {
            ComparisonJson.Write(json, compared, path);
        }

        json.WriteEndArray();
    }
}
