using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>What of a proof is open, and how a person is asked for it.</summary>
internal static class OpenFacts
{
    /// <summary>The facts that leave a proof open.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="isCut">Whether the law asks for a paragraph of a code that names a whole entry.</param>
    public static IEnumerable<Reading> In(Proof proof, Func<Code, bool> isCut)
    {
        if (proof.Truth != Truth.Unknown)
        {
            return [];
        }

        // Where nothing that was read is open, a code is: it names an entry, and the law asks for a paragraph of it.
        var open = proof.Facts.Where(f => f.IsOpen).ToList();
        return (open.Count > 0 || proof.Children.Count > 0 ? open : proof.Facts.Where(f => f.Value is Code { IsEntry: true } code && isCut(code)))
            .Concat(proof.Children.SelectMany(child => In(child, isCut)));
    }

    /// <summary>What a proof asks in words.</summary>
    public static IEnumerable<string> QuestionsIn(Proof proof) => proof.Truth != Truth.Unknown
        ? []
        : proof.Children.SelectMany(QuestionsIn).Concat(proof.Question is { } question ? [question] : []);

    /// <summary>How a person is asked for a fact.</summary>
    public static string QuestionFor(Reading reading, RuleBook book)
    {
        var name = reading.Field.Name;
        var head = name.Contains('.', StringComparison.Ordinal) ? name[..name.IndexOf('.', StringComparison.Ordinal)] : name;
        var owner = reading.Field.Owner == "owner" ? "party" : reading.Field.Owner;
        if (reading.Value is Code code)
        {
            return $"Which paragraph of {code} is {reading.Record.Title}?";
        }

        if (reading.Value is ListValue { Possible: { Count: > 0 } possible } && possible.Any(element => element.Question is not null))
        {
            return string.Join(' ', possible.Select(element => element.Question).OfType<string>().Distinct());
        }

        if (reading.Record is CaseMoney)
        {
            return $"What is one {name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]} in {reading.Record.Title}? Give published rates of the day, or the rate in the case.";
        }

        var text = book.Questions.GetValueOrDefault($"{owner}.{head}") ?? $"What is {reading.Path}?";
        return text
            .Replace("{name}", reading.Record.Title, StringComparison.Ordinal)
            .Replace("{field}", name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal)
            .Replace("{nomenclature}", name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
    }
}
