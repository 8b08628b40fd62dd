using System.Globalization;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Core.Language;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>A case whose answer is not the right one.</summary>
/// <param name="Case">The case.</param>
/// <param name="Expected">What is right.</param>
/// <param name="Actual">What was answered.</param>
public sealed record WrongAnswer(RuleCase Case, Expectation Expected, string Actual)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Case.File}({Expected.Line}): “{Case.Title}”: {Expected.Id}{(Expected.Aspect is null or "verdict" ? "" : $" {Expected.Aspect}")} should be {Expected.Value}, is {Actual}.";
}

/// <summary>What running the cases beside the rules gave.</summary>
/// <param name="Count">How many cases ran.</param>
/// <param name="Wrong">Answers that are not the right ones.</param>
/// <param name="Mistakes">Mistakes in the case files.</param>
/// <param name="Shown">For each rule the truths that its cases show.</param>
/// <param name="Days">For each rule the days on which its cases ask.</param>
/// <param name="Compared">For each comparison with a threshold the truths that occurred.</param>
public sealed record RuleCaseResults(
    int Count,
    IReadOnlyList<WrongAnswer> Wrong,
    IReadOnlyList<Mistake> Mistakes,
    IReadOnlyDictionary<string, IReadOnlySet<Truth>> Shown,
    IReadOnlyDictionary<string, IReadOnlySet<DateOnly>> Days,
    IReadOnlyDictionary<Comparison, HashSet<Truth>> Compared);

/// <summary>Runs the cases that stand beside rules.</summary>
/// <param name="book">The packs.</param>
/// <param name="words">The vocabulary.</param>
public sealed class RuleCaseRun(RuleBook book, VocabularyWords words)
{
    private readonly Dictionary<Comparison, HashSet<Truth>> compared = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, HashSet<Truth>> shown = [];
    private readonly Dictionary<string, HashSet<DateOnly>> days = [];
    private readonly List<Mistake> mistakes = [];
    private readonly List<WrongAnswer> wrong = [];
    private LawLibrary library = new(book);

    /// <summary>Runs the cases of all files.</summary>
    public RuleCaseResults Run(IEnumerable<PackFile> files)
    {
        library = new(book, (comparison, truth) =>
        {
            if (comparison.IsThreshold)
            {
                Note(compared, comparison, truth);
            }
        });
        var count = 0;
        foreach (var file in files.Where(f => f.IsCases))
        {
            foreach (var each in RuleCaseReader.Read(file, mistakes))
            {
                count++;
                Run(each);
            }
        }

        return new(
            count,
            wrong,
            mistakes,
            shown.ToDictionary(pair => pair.Key, pair => (IReadOnlySet<Truth>)pair.Value),
            days.ToDictionary(pair => pair.Key, pair => (IReadOnlySet<DateOnly>)pair.Value),
            compared);
    }

    private void Run(RuleCase each)
    {
        foreach (var unknown in each.Scenarios.Where(s => book.Scenarios.All(held => held.Id != s)))
        {
            mistakes.Add(new(each.File, each.Line, 0, "RP054", $"There is no scenario “{unknown}”."));
            return;
        }

        if (CaseReader.Read(each.File, each.Facts, words, new CaseOptions(), mistakes) is not { } facts)
        {
            return;
        }

        var law = library.For(facts, each.Scenarios);
        law = law with { Written = each.IsEnforced ? law.Enforced ?? law.Written : law.Written, Enforced = null };
        var answer = Determine.Of(facts, law, AnswerParts.Verdicts);
        foreach (var expected in each.Expected)
        {
            var actual = expected.Aspect is null ? TruthOf(expected, facts, law, answer) : Aspect(expected, answer);
            if (actual is null)
            {
                mistakes.Add(new(each.File, expected.Line, 0, "RP055", $"“{expected.Id}” is neither a rule nor a regime, or it is a definition about a record, which a case cannot ask for by itself."));
            }
            else if (actual != expected.Value)
            {
                wrong.Add(new(each, expected, actual));
            }
        }
    }

    private string? TruthOf(Expectation expected, Case facts, LawAt at, Determination answer)
    {
        if (book.Rules.FirstOrDefault(r => r.Id == expected.Id) is not { HasSubject: false } rule)
        {
            return null;
        }

        // Where duties are asked for, the moment of the case is that of entry.
        var isDuty = book.Packs.First(p => p.Id == rule.Regime).DutiesOf.Count > 0;
        var law = isDuty ? at.Entry ?? at.Written : at.Written;
        facts = isDuty ? facts.AsOf(law.At.On) : facts;
        var truth = rule.Kind is RuleKind.Definition or RuleKind.Obligation or RuleKind.Classification
            ? law.Find(rule.Id)?.Decide(new Evaluation(law), facts) ?? Truth.False
            : answer.Regimes.SelectMany(r => r.Grounds).FirstOrDefault(g => g.Rule.Rule.Id == rule.Id)?.Truth ?? Truth.False;
        Note(shown, rule.Id, truth);
        Note(days, rule.Id, facts.On.Day);
        return Words.Of(truth);
    }

    private static string? Aspect(Expectation expected, Determination answer)
    {
        if (expected.Id == "duties")
        {
            return answer.Duties is { } duties ? DutyAspect(expected, duties) : "none";
        }

        if (answer.Regimes.FirstOrDefault(r => r.Pack.Id == expected.Id) is not { } regime)
        {
            return null;
        }

        return expected.Aspect switch
        {
            "verdict" => Words.Of(regime.Written.Verdict),
            "certain" => Words.Of(regime.Written.Certain),
            "possible" => Words.Of(regime.Written.Possible),
            "subject" => Words.Of(regime.Subject),
            _ => null,
        };
    }

    // Numbers are compared as numbers: 0.2 is 0.20.
    private static string? DutyAspect(Expectation expected, DutyAnswer duties)
    {
        var (number, unit) = expected.Aspect switch
        {
            "rate" => (duties.Total.Rate.Low, ""),
            "possibleRate" => (duties.Total.Rate.High, ""),
            "amount" => (duties.Total.Money?.Low, $" {duties.Value?.Unit.Symbol}"),
            "refundable" => (duties.Refundable?.Low, $" {duties.Value?.Unit.Symbol}"),
            _ => (null, null),
        };
        if (unit is null || number is not { } actual)
        {
            return unit is null ? null : "unknown";
        }

        var isSame = decimal.TryParse(expected.Value.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var right) && right == actual;
        return isSame ? expected.Value : actual.ToString("0.############", CultureInfo.InvariantCulture) + unit;
    }

    private static void Note<TKey, T>(Dictionary<TKey, HashSet<T>> all, TKey id, T value)
        where TKey : notnull
    {
        if (!all.TryGetValue(id, out var values))
        {
            all[id] = values = [];
        }

        values.Add(value);
    }
}
