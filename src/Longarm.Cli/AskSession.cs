using System.Globalization;
using System.Text;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>An interview about one case.</summary>
/// <param name="read">The law, and how cases are read.</param>
/// <param name="asked">The case, and its file.</param>
/// <param name="source">Who answers, or from what.</param>
/// <param name="prepared">Answers by fact, in place of the terminal; null: the terminal.</param>
internal sealed class AskSession(ReadCases read, ReadCase asked, string source, IReadOnlyDictionary<string, string>? prepared)
{
    private const string ItemPrefix = "item.";
    private readonly Interview interview = new(read.Words);
    private readonly HashSet<string> passed = [];
    private Case facts = asked.Facts;

    /// <summary>Lists the questions; the answer as it is.</summary>
    public Determination ListQuestions()
    {
        var (answer, questions) = Open();
        Console.WriteLine($"{facts.Name ?? facts.Item.Title} ({asked.Path}): {AnswerWords.Say(answer.Overall)}");
        for (var index = 0; index < questions.Count; index++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index + 1,3}. {questions[index].Fact}: {questions[index].Text} {What(questions[index])}"));
        }

        return answer;
    }

    /// <summary>Asks until nothing is open, nothing can be asked, or the person leaves; the answer as it is then.</summary>
    public Determination Ask()
    {
        Console.WriteLine($"{facts.Name ?? facts.Item.Title} ({asked.Path})");
        while (true)
        {
            var (answer, questions) = Open();
            if (questions.Count == 0 || !Ask(questions))
            {
                Console.WriteLine($"{AnswerWords.Say(answer.Overall)}{(questions.Count > 0 || answer.Overall.IsSettled ? "" : " Nothing more that can be asked would settle it; “longarm check” tells why.")}");
                return answer;
            }

            Console.WriteLine();
        }
    }

    private (Determination Answer, IReadOnlyList<Question> Questions) Open()
    {
        var answer = read.Library.Determine(facts, read.Scenarios, new AnswerParts(Proofs: false, Missing: true));
        return (answer, interview.Questions(answer, passed));
    }

    // Whether the interview goes on.
    private bool Ask(IReadOnlyList<Question> questions)
    {
        var question = questions[0];
        Say(question, questions.Count);
        while (true)
        {
            if (Line(question.Fact) is not { } line || line.Trim() is "quit" or "q")
            {
                return false;
            }

            List<Mistake> mistakes = [];
            var piece = interview.Read(question, line, mistakes);
            if ((piece is null && mistakes.Count == 0) || (piece is not null && mistakes.Count == 0 && Keep(question.Fact, piece, mistakes)))
            {
                // What nobody knows is not asked for twice, nor is what an answer leaves open.
                passed.Add(question.Fact);
                return true;
            }

            mistakes.ForEach(mistake => Console.WriteLine($"  {mistake.Message}"));
            if (prepared is not null)
            {
                passed.Add(question.Fact);
                return true;
            }
        }
    }

    private string? Line(string fact)
    {
        Console.Write("> ");
        if (prepared is null)
        {
            return Console.ReadLine();
        }

        var line = prepared.GetValueOrDefault(fact, "?");
        Console.WriteLine(line);
        return line;
    }

    // A file only changes if the case can be read with the fact in it: it is written beside it first.
    private bool Keep(string fact, Marked piece, List<Mistake> mistakes) => asked.Product switch
    {
        { Told: { } told } product when IsOfProduct(fact) => KeepBeside(product.Path, told, fact, piece, mistakes),
        { } product when fact.StartsWith(ItemPrefix, StringComparison.Ordinal) => KeepIn(product.Path, fact[ItemPrefix.Length..], piece, beside => read.Read(asked.Path, mistakes, product: beside), mistakes),
        _ => KeepIn(asked.Path, fact, piece, beside => read.Read(beside, mistakes), mistakes),
    };

    private static bool IsOfProduct(string fact) => fact.StartsWith(ItemPrefix, StringComparison.Ordinal) || fact.StartsWith("components.", StringComparison.Ordinal);

    private bool KeepIn(string file, string fact, Marked piece, Func<string, Case?> readAgain, List<Mistake> mistakes)
    {
        if (new FactWriter(file, File.ReadAllText(file)).Write(fact, piece, string.Create(CultureInfo.InvariantCulture, $"{source}, {Today():yyyy-MM-dd}"), out var why) is { } changed)
        {
            return Replace(file, changed, readAgain);
        }

        mistakes.Add(new(file, 0, 0, "LC090", why));
        return false;
    }

    // The file of a product is its owner's: answers about it stand beside it.
    private bool KeepBeside(string product, Item told, string fact, Marked piece, List<Mistake> mistakes)
    {
        var file = ProductAnswers.NameFor(product);
        var before = File.Exists(file) ? File.ReadAllText(file) : null;
        if (ProductAnswers.Add(before, told, fact, piece, source, Today(), out var why) is { } changed)
        {
            return Replace(file, changed, beside => read.Read(asked.Path, mistakes, answers: beside));
        }

        mistakes.Add(new(file, 0, 0, "LC090", why));
        return false;
    }

    private bool Replace(string file, string changed, Func<string, Case?> readAgain)
    {
        var beside = $"{file}.new{Path.GetExtension(file)}";
        File.WriteAllText(beside, changed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (readAgain(beside) is { } kept)
        {
            File.Move(beside, file, overwrite: true);
            facts = kept;
            return true;
        }

        File.Delete(beside);
        return false;
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static void Say(Question question, int count)
    {
        Console.WriteLine(question.Text);
        Console.WriteLine($"  {question.Fact}{(question.Share is { } share ? string.Create(CultureInfo.InvariantCulture, $", {share * 100:0.##} % of the value") : "")}. {What(question)}{(count > 1 ? $" {count} questions are open." : "")}");
        Console.WriteLine(question.Choices.Count > 0 ? $"  One of: {string.Join(", ", question.Choices)}" : $"  Such as: {question.Example}");
    }

    private static string What(Question question) => question.SettlesAlone > 0
        ? $"It could settle {string.Join(", ", question.Regimes)}."
        : $"It matters for {string.Join(", ", question.Regimes)}{(question.With.Count > 0 ? $", with {string.Join(" and ", question.With)}" : "")}.";
}
