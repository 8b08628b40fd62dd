using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Core.Language;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Which facts still matter for a case, and how an answer becomes a fact of it.</summary>
/// <param name="words">The vocabulary.</param>
public sealed class Interview(VocabularyWords words)
{
    private const int MostChoices = 40;

    /// <summary>
    /// The questions that an answer leaves, most decisive first: those that alone settle the most regimes, then the most open
    /// grounds, then those about the most value.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="passed">Facts that are not to be asked for again.</param>
    public IReadOnlyList<Question> Questions(Determination answer, IReadOnlySet<string> passed)
    {
        ProductShares shares = new(answer.Case);
        var sets = answer.Regimes.Where(regime => !regime.Written.IsSettled).SelectMany(regime => regime.Missing.Select(missing => (Regime: regime.Pack.Id, Missing: missing)))
            .Where(each => each.Missing.Facts.All(fact => fact.Field.Name != "judgment" && !passed.Contains(fact.Path)));
        return
        [
            .. sets.GroupBy(each => each.Missing.Facts[0].Path).Select(group => QuestionOf(group.Key, [.. group], shares))
                .OrderByDescending(q => q.SettlesAlone).ThenByDescending(q => q.Decides).ThenByDescending(q => q.Share ?? 0).ThenBy(q => q.Fact, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a person wrote as a piece of a case; null for “I don't know”.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What was written: a value, “none”, several with “or”, or a piece of YAML.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public Marked? Read(Question question, string answer, List<Mistake> mistakes)
    {
        var text = answer.Trim();
        if (text.Length == 0 || text.Equals("?", StringComparison.Ordinal) || text.Equals("don't know", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var isList = question.Open.Field.Type.Kind == TypeKind.List;
        if (text is "none" && isList)
        {
            return new MarkedList([], 1, 1);
        }

        if (isList && question.Open.Field.Name is "made-with" or "parts" && text[0] is not ('[' or '{'))
        {
            return new MarkedList([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(each => InnerItem(each, question, mistakes))], 1, 1);
        }

        if (text[0] is '[' or '{' or '"' or '\'')
        {
            return MarkedReader.Read("answer", text, mistakes) is [var piece] ? piece : null;
        }

        if (isList)
        {
            return new MarkedList([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Scalar)], 1, 1);
        }

        var several = text.Split(" or ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return several.Length > 1 ? new MarkedMap([new(new MarkedScalar("any-of", false, 1, 1), new MarkedList([.. several.Select(Scalar)], 1, 1))], 1, 1) : Scalar(text);
    }

    private static MarkedScalar Scalar(string text) => new(text, false, 1, 1);

    // “US software direct” is short for an item of that place and kind, and its role; for parts, how it is in there.
    private MarkedMap InnerItem(string text, Question question, List<Mistake> mistakes)
    {
        var (role, key) = question.Open.Field.Name == "parts" ? ("how", "how") : ("production-role", "role");
        List<MarkedEntry> item = [], holder = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Enums["item-kind"].Contains(word))
            {
                item.Add(new(Scalar("kind"), Scalar(word)));
            }
            else if (words.Enums[role].Contains(word))
            {
                holder.Add(new(Scalar(key), Scalar(word)));
            }
            else if (words.HasPlace(word))
            {
                item.Add(new(Scalar("origin"), Scalar(word)));
            }
            else
            {
                IReadOnlyList<string> known = [.. words.Enums["item-kind"], .. words.Enums[role]];
                mistakes.Add(new("answer", 1, 0, "LC092", $"“{word}” is neither a place nor one of {string.Join(", ", known)}. Write for example US {known[1]} {words.Enums[role][0]}, or a piece of YAML."));
            }
        }

        return new([new(Scalar("item"), new MarkedMap(item, 1, 1)), .. holder], 1, 1);
    }

    private Question QuestionOf(string fact, List<(string Regime, MissingFacts Missing)> sets, ProductShares shares)
    {
        var (_, best) = sets.OrderBy(each => each.Missing.Facts.Count).ThenByDescending(each => each.Missing.Decides).First();
        var open = best.Facts[0];
        return new(
            fact,
            best.Question,
            [.. sets.Select(each => each.Regime).Distinct()],
            sets.Where(each => each.Missing.Facts.Count == 1 && each.Missing.Decides > 0).Select(each => each.Regime).Distinct().Count(),
            sets.Max(each => each.Missing.Decides),
            open.Record is Item item ? shares.Of(new Change(ChangeKind.Part, item)) : null,
            [.. best.Facts.Skip(1).Select(other => other.Path)],
            ChoicesFor(open),
            ExampleFor(open),
            open);
    }

    private IReadOnlyList<string> ChoicesFor(Reading open) => open.Field.Type switch
    {
        _ when open.Value is OneOf several => [.. several.Members.Select(member => member.ToString()!)],
        { Kind: TypeKind.Word, Name: { } name } => Few(name),
        { Kind: TypeKind.List, Element: { Kind: TypeKind.Word, Name: { } name } } => Few(name),
        _ => [],
    };

    private IReadOnlyList<string> Few(string name) => words.Enums[name] is { Count: <= MostChoices } all ? [.. all] : [];

    private string ExampleFor(Reading open) => open.Field.Type switch
    {
        { Kind: TypeKind.List } when open.Field.Name == "made-with" => "none, or US software direct, JP commodity plant",
        { Kind: TypeKind.List } when open.Field.Name == "parts" => "none, or US commodity incorporated, US software bundled",
        { Kind: TypeKind.List } => "none, or words with commas",
        { Kind: TypeKind.Place } => "CN, or CN or TW",
        { Kind: TypeKind.Amount, Name: Unit.MoneyDimension } => "62.50 USD, or 900..1200 USD",
        { Kind: TypeKind.Amount, Name: { } dimension } => words.Units.FirstOrDefault(unit => unit.Value.Dimension == dimension).Key is { } unit ? $"4800 {unit}" : "12, or 10..15",
        { Kind: TypeKind.Moment } => "a day as YYYY-MM-DD",
        { Kind: TypeKind.Code } => "the code with its paragraph, or none",
        _ => "a word",
    };
}
