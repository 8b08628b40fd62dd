using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Says an answer sheet to a person.</summary>
public static class AnswerSheetMemo
{
    private const int Shown = 12;

    /// <summary>The blocks of the sheet.</summary>
    public static IReadOnlyList<MemoBlock> Of(AnswerSheet sheet)
    {
        var item = sheet.Answer.Case.Item;
        List<MemoBlock> blocks =
        [
            new MemoHeading(1, $"Answer sheet: {item.Title}"),
            new MemoParagraph($"By the law of {sheet.Answer.At.On}. {sheet.Components} {(sheet.Components == 1 ? "component" : "components")}{(sheet.IsWhole ? "" : "; there may be more, for the list of its parts is not told to be whole")}. What nobody states stays unknown."),
            new MemoHeading(2, "Is it published?"),
            new MemoParagraph(Say(sheet.Published), IsVerdict: true),
        ];
        Add(blocks, sheet.PublishedBy is { } by ? [by] : []);
        blocks.Add(new MemoPoint("components", Count(sheet.PublishedComponents), []));
        blocks.Add(new MemoHeading(2, "What cryptography is in it?"));
        blocks.Add(new MemoParagraph(sheet.CryptographyFound.Count == 0 ? "None is stated. That does not say that there is none." : $"{sheet.CryptographyFound.Count} statements.", IsVerdict: true));
        Add(blocks, sheet.CryptographyFound);
        blocks.Add(new MemoPoint("components and product", Count(sheet.Cryptography), []));
        if (sheet.Hints.Count > 0)
        {
            blocks.Add(new MemoPoint("hint, not evidence", $"names that remind of cryptography, from which nothing is concluded: {string.Join(", ", sheet.Hints.Take(Shown).Select(hint => hint.Component))}{More(sheet.Hints.Count)}.", []));
        }

        AddClassification(blocks, sheet);
        blocks.Add(new MemoHeading(2, "Where is it from?"));
        blocks.Add(new MemoParagraph(sheet.Origin is null ? "Unknown: nobody has said." : $"{sheet.Origin.Says}.", IsVerdict: true));
        Add(blocks, sheet.Origin is { } origin ? [origin] : []);
        blocks.AddRange(sheet.ComponentOrigins.Take(Shown).Select(each => new MemoPoint("components", $"{each.Components} from {(each.Place == "unknown" ? "a place that nobody has said" : each.Place)}", [])));
        AddRegimes(blocks, sheet);
        AddQuestions(blocks, sheet);
        if (sheet.Answer.Case.Assumptions.Count > 0)
        {
            blocks.Add(new MemoHeading(2, "Assumed"));
            blocks.AddRange(sheet.Answer.Case.Assumptions.Select(assumed => new MemoPoint("", assumed, [])));
        }

        blocks.Add(new MemoHeading(2, "What this rests on"));
        blocks.AddRange(sheet.Answer.Regimes.Where(IsControl).Select(r => new MemoPoint(r.Pack.Id, $"{r.Pack.Title}, pack {r.Pack.Version}, {r.Pack.Hash}", [])));
        blocks.Add(new MemoParagraph("Not legal advice. Check the citations before you rely on them."));
        return blocks;
    }

    /// <summary>Whether a regime controls exports, and asks no duties.</summary>
    public static bool IsControl(RegimeAnswer regime) => regime.Pack.DutiesOf.Count == 0;

    /// <summary>The grounds that bring an item into a regime or leave it out: those that hold, or where none does those that may.</summary>
    public static IReadOnlyList<Ground> GroundsOf(RegimeAnswer regime)
    {
        List<Ground> grounds = [.. regime.Grounds.Where(ground => ground.Rule.Rule.Kind is RuleKind.Reach or RuleKind.Exclusion)];
        return grounds.Exists(ground => ground.Truth == Truth.True) && regime.Subject != Truth.Unknown ? [.. grounds.Where(ground => ground.Truth == Truth.True)] : grounds;
    }

    private static void AddClassification(List<MemoBlock> blocks, AnswerSheet sheet)
    {
        blocks.Add(new MemoHeading(2, "How is it classified?"));
        blocks.Add(new MemoParagraph(sheet.Codes.Count == 0 ? "Unknown: no code is stated." : $"{string.Join(", ", sheet.Codes.Select(code => code.Says))}, as stated; nobody checked it here.", IsVerdict: true));
        Add(blocks, sheet.Codes);
        if (sheet.NotClassified.Count > 0)
        {
            blocks.Add(new MemoPoint("not told", $"its code in {string.Join(", ", sheet.NotClassified)}", []));
        }

        blocks.AddRange(sheet.ComponentCodes.Take(Shown).Select(each => new MemoPoint("components", $"{each.Components} stated as {each.Code}", [])));
    }

    private static void AddRegimes(List<MemoBlock> blocks, AnswerSheet sheet)
    {
        blocks.Add(new MemoHeading(2, "Which export control reaches it?"));
        foreach (var regime in sheet.Answer.Regimes.Where(IsControl))
        {
            var grounds = GroundsOf(regime);
            List<string> lines =
            [
                .. grounds.Take(Shown).Select(ground => $"{ground.Rule.Rule.Citation}: {ground.Rule.Title} ({Words.Of(ground.Rule.Rule.Kind)}, {Words.Of(ground.Truth)})"),
                .. grounds.Count > Shown ? [$"and {grounds.Count - Shown} more"] : (string[])[],
            ];
            blocks.Add(new MemoPoint(regime.Pack.Id, regime.Subject switch
            {
                Truth.True => $"{regime.Pack.Title}: subject to it.",
                Truth.False => $"{regime.Pack.Title}: not subject to it.",
                _ when grounds.Any(ground => ground is { Truth: Truth.True, Rule.Rule.Kind: RuleKind.Reach }) => $"{regime.Pack.Title}: in its reach, unless an exclusion that is open takes it out.",
                _ => $"{regime.Pack.Title}: unknown.",
            }, lines));
        }
    }

    private static void AddQuestions(List<MemoBlock> blocks, AnswerSheet sheet)
    {
        blocks.Add(new MemoHeading(2, "What is to be asked, and whom"));
        blocks.AddRange(sheet.Questions.Take(Shown).Select(question => new MemoPoint(
            question.Fact.EndsWith(".judgment", StringComparison.Ordinal) ? "a question of judgment" : question.Fact, question.Question, [$"Ask {question.Whom}.{(question.Regimes.Count == 0 ? "" : $" It may settle {string.Join(", ", question.Regimes)}.")}"])));
        if (sheet.Questions.Count == 0)
        {
            blocks.Add(new MemoParagraph("Nothing."));
        }
    }

    private static void Add(List<MemoBlock> blocks, IReadOnlyList<SheetStatement> statements)
    {
        blocks.AddRange(statements.Take(Shown).Select(each => new MemoPoint(each.Component, $"{each.Says} ({each.Source})", [])));
        if (statements.Count > Shown)
        {
            blocks.Add(new MemoPoint("", $"and {statements.Count - Shown} more, in --format json", []));
        }
    }

    private static string Say(Truth truth) => truth switch
    {
        Truth.True => "Yes, as stated.",
        Truth.False => "No, as stated.",
        _ => "Unknown: nobody has said.",
    };

    private static string Count(SheetTally tally) => $"{tally.Yes} yes, {tally.No} no, {tally.Unknown} unknown";

    private static string More(int count) => count > Shown ? $" and {count - Shown} more" : "";
}
