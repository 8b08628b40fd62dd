using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>The few lines of a proof that a person wants first: which limb, about what, by which facts.</summary>
public static class ProofDigest
{
    private const int MaxLines = 7;
    private const int MaxFacts = 5;

    /// <summary>One line for each limb and element that carry the answer.</summary>
    public static IReadOnlyList<string> Of(Proof proof)
    {
        List<(string Trail, Reading Fact)> found = [];
        Walk(proof, new(null, []), proof.Truth, found);
        var questions = proof.Truth == Truth.Unknown ? QuestionsIn(proof).Distinct().ToList() : [];
        if (questions.Count > 0 && found.Count == 0)
        {
            // All that is open is how the law is to be read: then what holds already is what a person wants to see.
            WalkWhatHolds(proof, new(null, []), found);
        }

        List<string> lines =
        [
            .. found.GroupBy(f => f.Trail).Select(group => Line(group.Key, [.. group.Select(f => f.Fact)])),
            .. questions.Select(question => $"asked: {question}"),
        ];
        return lines.Count <= MaxLines ? lines : [.. lines.Take(MaxLines), $"and {lines.Count - MaxLines} more, in the proof (--format json)"];
    }

    private static void Walk(Proof proof, Trail trail, Truth carrying, List<(string, Reading)> found)
    {
        if (proof.Truth != carrying)
        {
            return;
        }

        var here = new Trail(trail.Limb ?? LimbName(proof.Name), proof.About is { } about && !trail.About.Contains(about) ? [.. trail.About, about] : trail.About);
        foreach (var fact in proof.Facts.Where(f => carrying == Truth.Unknown ? f.IsOpen : (f.Source.Kind == SourceKind.Stated || f.Source.Kind == SourceKind.Screened && f.Value.IsDefinite) && f.Value is not ListValue { Elements: [Node, ..] }))
        {
            found.Add((here.ToString(), fact));
        }

        // Under "not" the truth is turned round.
        foreach (var child in proof.Children)
        {
            Walk(child, here, child.Truth != carrying && proof.Children.Count == 1 ? child.Truth : carrying, found);
        }
    }

    private static IEnumerable<string> QuestionsIn(Proof proof) => proof.Truth != Truth.Unknown
        ? []
        : proof.Children.SelectMany(QuestionsIn).Concat(proof.Question is { } question ? [question] : []);

    private static void WalkWhatHolds(Proof proof, Trail trail, List<(string, Reading)> found)
    {
        var here = new Trail(trail.Limb ?? LimbName(proof.Name), proof.About is { } about && !trail.About.Contains(about) ? [.. trail.About, about] : trail.About);
        foreach (var child in proof.Children)
        {
            if (child.Truth == Truth.Unknown)
            {
                WalkWhatHolds(child, here, found);
            }
            else if (child.Truth == Truth.True && proof.Truth == Truth.Unknown)
            {
                Walk(child, here, Truth.True, found);
            }
        }
    }

    private static string? LimbName(string? name) => name is null || name.Contains('.', StringComparison.Ordinal) ? null : name;

    private static string Line(string trail, List<Reading> facts)
    {
        var distinct = facts.DistinctBy(f => f.Path).ToList();
        var isOneRecord = trail.Contains('›', StringComparison.Ordinal) && distinct.Select(f => f.Record).Distinct().Count() <= 2;
        var stated = string.Join(", ", distinct.Take(MaxFacts).Select(f => $"{(isOneRecord ? f.Field.Name : f.Path)} = {f.Value}"));
        var more = distinct.Count > MaxFacts ? $" and {distinct.Count - MaxFacts} more" : "";
        var source = distinct.Find(f => f.Source.File is not null)?.Source is { } at ? $" ({at})" : "";
        return trail.Length == 0 ? $"{stated}{more}{source}" : $"{trail}: {stated}{more}{source}";
    }

    private sealed record Trail(string? Limb, IReadOnlyList<string> About)
    {
        public override string ToString() => string.Join(" › ", ((string?[])[Limb, .. About]).Where(part => part is { Length: > 0 }));
    }
}
