using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>A code that an item has, or may have, by its parameters.</summary>
/// <param name="Rule">The classification that says so.</param>
/// <param name="Truth">Whether its condition holds.</param>
/// <param name="Proof">Why.</param>
/// <param name="Questions">What would settle it; empty where it is settled.</param>
public sealed record CodeCandidate(ActiveRule Rule, Truth Truth, Proof Proof, IReadOnlyList<string> Questions)
{
    /// <summary>The code.</summary>
    public Code Code => Rule.Rule.Classifies!;
}

/// <summary>A question, and the codes that its answer decides on.</summary>
/// <param name="Question">The question.</param>
/// <param name="Codes">The codes.</param>
public sealed record DecidingQuestion(string Question, IReadOnlyList<Code> Codes);

/// <summary>What an item may be classified as.</summary>
public sealed record ItemCandidates
{
    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>Codes that it has, then those that it may have.</summary>
    public required IReadOnlyList<CodeCandidate> Candidates { get; init; }

    /// <summary>What decides between them, the most telling first.</summary>
    public required IReadOnlyList<DecidingQuestion> Questions { get; init; }

    /// <summary>Codes that the case states and no candidate bears out, though its parameters surely are those of another entry.</summary>
    public required IReadOnlyList<Code> Contradicted { get; init; }
}

/// <summary>
/// Classifies items by their parameters: three-valued, from the text of list entries, never from words in a name. It
/// only helps to fill in a case: no determination reads it.
/// </summary>
public static class Classify
{
    /// <summary>The item of a case, and everything that it contains or that made it, each distinct one once.</summary>
    public static IReadOnlyList<ItemCandidates> Of(Case facts, ActivePacks law)
    {
        List<ActiveRule> rules = [.. law.Regimes.SelectMany(regime => regime.Of(RuleKind.Classification))];
        HashSet<Item> seen = new(ReferenceEqualityComparer.Instance);
        List<ItemCandidates> all = [];
        Queue<Item> next = new([facts.Item]);
        while (next.TryDequeue(out var item))
        {
            if (seen.Add(item))
            {
                var about = ReferenceEquals(item, facts.Item) ? facts : facts.ForContained(item, facts.From, facts.To);
                all.Add(One(about, rules, law));
                foreach (var inner in Inside(item))
                {
                    next.Enqueue(inner);
                }
            }
        }

        return all;
    }

    private static IEnumerable<Item> Inside(Item item) =>
        (item.Parts.Value as ListValue)?.Elements.OfType<Part>().Select(part => part.Item)
            .Concat((item.MadeWith.Value as ListValue)?.Elements.OfType<Production>().Select(made => made.Item) ?? []) ?? [];

    private static ItemCandidates One(Case about, List<ActiveRule> rules, ActivePacks law)
    {
        Evaluation run = new(law);
        List<CodeCandidate> candidates =
        [
            .. rules.Select(rule => (Rule: rule, Truth: rule.Decide(run, about))).Where(pair => pair.Truth != Truth.False)
                .OrderByDescending(pair => pair.Truth).ThenBy(pair => pair.Rule.Rule.Classifies!.Key, StringComparer.Ordinal)
                .Select(pair => CandidateOf(pair.Rule, pair.Truth, about, run, law)),
        ];
        return new()
        {
            Item = about.Item,
            Candidates = candidates,
            Questions = [.. candidates.SelectMany(c => c.Questions.Select(question => (question, c.Code))).GroupBy(pair => pair.question)
                .Select(group => new DecidingQuestion(group.Key, [.. group.Select(pair => pair.Code)]))
                .OrderByDescending(question => question.Codes.Count)],
            Contradicted = [.. candidates.GroupBy(c => c.Code.Nomenclature!).Where(group => group.Any(c => c.Truth == Truth.True))
                .Select(group => (Stated: about.Item.Codes.GetValueOrDefault(group.Key)?.Value as Code, Candidates: group))
                .Where(pair => pair.Stated is { } stated && pair.Candidates.All(c => stated.IsUnder(c.Code) == Truth.False))
                .Select(pair => pair.Stated!)],
        };
    }

    private static CodeCandidate CandidateOf(ActiveRule rule, Truth truth, Case about, Evaluation run, ActivePacks law)
    {
        var proof = rule.Explain(run, about, null);
        var questions = OpenFacts.In(proof, _ => true).Select(fact => OpenFacts.QuestionFor(fact, law.Book)).Concat(OpenFacts.QuestionsIn(proof));
        return new(rule, truth, proof, truth == Truth.Unknown ? [.. questions.Distinct()] : []);
    }
}
