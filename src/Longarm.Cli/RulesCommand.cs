using System.CommandLine;
using Longarm.Assessments;
using Longarm.RulePacks;

namespace Longarm.Cli;

/// <summary><c>longarm rules</c>: the packs themselves.</summary>
internal static class RulesCommand
{
    private static readonly Option<string?> Rules = new("--rules") { Description = "A rules folder, in place of the packs that come with the program." };

    public static Command Create()
    {
        Command command = new("rules", "The packs: check them, run their cases, read a rule, format it.") { Lint(), Test(), Show(), Format() };
        return command;
    }

    private static Command Lint()
    {
        Command command = new("lint", "Checks the packs: types, names, citations, dates, cases on each side, reviews that are due.") { Rules };
        command.SetAction(asked =>
        {
            if (Load(asked.GetValue(Rules), needsCases: true) is not var (files, read))
            {
                return Host.BadInput;
            }

            var results = new RuleCaseRun(read.Book!, read.Words!).Run(files);
            var today = Host.Today;
            var findings = results.Mistakes.Concat(new PackLint(read, results, today).Run()).ToList();
            foreach (var wrong in results.Wrong)
            {
                Console.WriteLine(wrong);
            }

            Host.Print(findings);
            Console.WriteLine($"{read.Book!.Rules.Count} rules, {results.Count} cases: {findings.Count + results.Wrong.Count} findings");
            return findings.Count > 0 ? Host.BadInput : results.Wrong.Count > 0 ? Host.Failure : 0;
        });
        return command;
    }

    private static Command Test()
    {
        Option<string?> only = new("--only") { Description = "Only case files whose path holds this text." };
        Command command = new("test", "Runs the cases that stand beside the rules.") { Rules, only };
        command.SetAction(asked =>
        {
            if (Load(asked.GetValue(Rules), needsCases: true) is not var (files, read))
            {
                return Host.BadInput;
            }

            var results = new RuleCaseRun(read.Book!, read.Words!).Run(files.Where(f => asked.GetValue(only) is not { } text || f.Path.Contains(text, StringComparison.Ordinal)));
            Host.Print(results.Mistakes);
            foreach (var wrong in results.Wrong)
            {
                Console.WriteLine(wrong);
            }

            Console.WriteLine($"{results.Count} cases, {results.Wrong.Select(w => w.Case).Distinct().Count()} with a wrong answer, {results.Mistakes.Count} mistakes in case files");
            return results.Mistakes.Count > 0 ? Host.BadInput : results.Wrong.Count > 0 ? Host.Failure : 0;
        });
        return command;
    }

    private static Command Show()
    {
        Argument<string> id = new("id") { Description = "Id of a rule, or “coverage”." };
        Command command = new("show", "Shows one rule: its text, dates and cases; or what the packs cover.") { id, Rules };
        command.SetAction(asked =>
        {
            if (Load(asked.GetValue(Rules), needsCases: false) is not var (files, read))
            {
                return Host.BadInput;
            }

            var name = asked.GetValue(id)!;
            if (name == "coverage")
            {
                return RulePages.ShowCoverage(read.Book!);
            }

            RuleCatalog catalog = new(read.Book!, read.Readings, files);
            if (catalog.Find(name) is not { } entry)
            {
                Console.Error.WriteLine(catalog.Advice(name));
                return Host.BadInput;
            }

            return RulePages.Show(entry, catalog, files);
        });
        return command;
    }

    private static Command Format()
    {
        Option<bool> check = new("--check") { Description = "Write nothing; say which files are not in form." };
        Command command = new("fmt", "Puts rule files into their one form.") { Rules, check };
        command.SetAction(asked =>
        {
            var folder = Host.RulesFolder(asked.GetValue(Rules));
            var changed = RuleFolder.Read(folder, withCases: true).Where(f => !f.IsCsv && RuleFormat.Format(f.Text) != f.Text).ToList();
            foreach (var file in changed)
            {
                Console.WriteLine(file.Path);
                if (!asked.GetValue(check))
                {
                    RuleFolder.Write(folder, file with { Text = RuleFormat.Format(file.Text) });
                }
            }

            Console.WriteLine($"{changed.Count} files of {folder} {(asked.GetValue(check) ? "are not in form" : "put into form")}");
            return asked.GetValue(check) && changed.Count > 0 ? Host.BadInput : 0;
        });
        return command;
    }

    private static (IReadOnlyList<PackFile> Files, ReadRules Read)? Load(string? asked, bool needsCases)
    {
        var folder = Host.RulesFolder(asked);
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder}: There is no such rules folder. Name one with --rules DIR.");
            return null;
        }

        var files = RuleFolder.Read(folder, withCases: true);
        var read = RuleBookReader.Read(files);
        Host.Print(read.Mistakes);
        if (read.Book is not null && needsCases && !files.Any(f => f.IsCases))
        {
            Console.Error.WriteLine($"{folder} holds no cases: the packs that come with the program leave them out. Name a rules folder that has them with --rules DIR.");
            return null;
        }

        return read.Book is null ? null : (files, read);
    }
}
