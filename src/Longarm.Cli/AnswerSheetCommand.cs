using System.CommandLine;
using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm answer-sheet</c>: what exporters ask of a product, answered from what its files state.</summary>
internal static class AnswerSheetCommand
{
    private static readonly Argument<string> File = new("file") { Description = "A product in a format that is read, or a case." };
    private static readonly Option<string> Format = new("--format") { Description = "text, markdown, html or json.", DefaultValueFactory = _ => "text" };

    private const string Description =
        """
        Answers what exporters ask of a product: is it published, what cryptography is in it, how is it classified, where is
        it from, and which export control reaches it. Each answer says who states it; what nobody states is a question. What
        is marked internal is never used.

        Examples:
          longarm answer-sheet sbom.cdx.json
          longarm answer-sheet sbom.spdx.json --format markdown > answers.md

        Exit codes: 0; 2 where the file cannot be read.
        """;

    public static Command Create()
    {
        Command command = new("answer-sheet", Description) { File, CaseInput.Product, CaseInput.On, CaseInput.Known, Format, CaseInput.Rules };
        Format.AcceptOnlyFromAmong("text", "markdown", "html", "json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult asked)
    {
        List<Mistake> mistakes = [];
        var on = CaseInput.Moment(asked.GetValue(CaseInput.On), "--on", mistakes);
        var known = CaseInput.Moment(asked.GetValue(CaseInput.Known), "--known", mistakes)?.Day;
        if (mistakes.Count > 0 || Host.LoadRules(asked.GetValue(CaseInput.Rules), (_, _) => false, withClassifications: false) is not var (book, words))
        {
            Host.Print(mistakes);
            return Host.BadInput;
        }

        var (facts, remarks) = Read(asked.GetValue(File)!, asked.GetValue(CaseInput.Product), new(On: on, Known: known, IsForOthers: true), words, mistakes);
        Host.Print([.. mistakes, .. remarks.Distinct()]);
        if (facts is null)
        {
            return Host.BadInput;
        }

        Write(new AnswerSheets(new LawLibrary(book), words).Of(facts, remarks), asked.GetValue(Format)!);
        return 0;
    }

    // A product is asked about by itself; a case tells where it goes, too.
    private static (Case? Facts, IReadOnlyList<Mistake> Remarks) Read(string path, string? product, CaseOptions options, VocabularyWords words, List<Mistake> mistakes)
    {
        if (System.IO.File.Exists(path))
        {
            using var opened = OpenedFile.At(path, mistakes);
            if (opened is not var (name, stream))
            {
                return (null, []);
            }

            if (ProductReader.IsKnown(name, stream))
            {
                var (item, remarks) = ProductReader.Read(name, stream, words, mistakes, isForOthers: true);
                var today = Moment.On(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
                return (item is null ? null : AnswerSheets.CaseOf(item, options.On ?? today, options.Known), remarks);
            }
        }

        CaseFiles files = new(words);
        return (files.Read(path, options, product, mistakes), files.Remarks);
    }

    private static void Write(AnswerSheet sheet, string format)
    {
        var memo = AnswerSheetMemo.Of(sheet);
        switch (format)
        {
            case "json":
                AnswerOutput.WriteDocument(json => AnswerSheetJson.Write(json, sheet));
                break;
            case "html":
                AnswerHtml.Write(Console.Out, string.Create(CultureInfo.InvariantCulture, $"Answer sheet: {sheet.Answer.Case.Item.Title}"), [memo]);
                break;
            case "markdown":
                AnswerMarkdown.Write(Console.Out, memo);
                break;
            default:
                AnswerText.Write(Console.Out, memo, !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");
                break;
        }
    }
}
