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

    // The file only changes if the case can be read with the fact in it: it is written beside it first.
    private bool Keep(string fact, Marked piece, List<Mistake> mistakes)
    {
        var day = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (new FactWriter(asked.Path, File.ReadAllText(asked.Path)).Write(fact, piece, $"{source}, {day}", out var why) is not { } changed)
        {
            mistakes.Add(new(asked.Path, 0, 0, "LC090", why));
            return false;
        }

        var beside = $"{asked.Path}.new{Path.GetExtension(asked.Path)}";
        File.WriteAllText(beside, changed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (read.Read(beside, mistakes) is { } kept)
        {
            File.Move(beside, asked.Path, overwrite: true);
            facts = kept;
            return true;
        }

        File.Delete(beside);
        return false;
    }

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
