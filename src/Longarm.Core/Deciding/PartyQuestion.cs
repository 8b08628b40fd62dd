using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>A definition of a law that is asked of a party: whether listed ones own it, for example.</summary>
public static class PartyQuestion
{
    private const string Party = "party";

    /// <summary>Whether a rule is a definition that is true or false of a party.</summary>
    public static bool IsAbout(Rule rule) => rule is { Kind: RuleKind.Definition, SubjectKind: Party, When: Condition };

    /// <summary>Whether a rule reads who owns a party, itself or in a definition that it asks.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="book">The packs.</param>
    public static bool ReadsOwners(Rule rule, RuleBook book)
    {
        HashSet<string> seen = [rule.Id];
        Queue<Rule> next = new([rule]);
        while (next.TryDequeue(out var one))
        {
            List<string> texts = [one.When.Text, .. one.Limbs.Select(limb => limb.Is.Text)];
            if (texts.Exists(text => text.Contains(".owners", StringComparison.Ordinal)))
            {
                return true;
            }

            foreach (var other in book.Rules.Where(other => other.Kind == RuleKind.Definition && texts.Exists(text => text.Contains($"'{other.Id}'", StringComparison.Ordinal)) && seen.Add(other.Id)))
            {
                next.Enqueue(other);
            }
        }

        return false;
    }

    /// <summary>The answer with its proof; false where the rule is not in force on the day.</summary>
    /// <param name="law">The law of the day.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="about">The case that the party is of.</param>
    /// <param name="party">The party.</param>
    public static Proof Of(ActivePacks law, string rule, Case about, Party party)
    {
        if (law.Find(rule) is not { } active)
        {
            return new(rule, Truth.False, [], []) { Name = rule, Note = "not in force on this day" };
        }

        Evaluation run = new(law);
        var truth = active.Decide(run, about, party);
        return active.Explain(run, about, party) with { Truth = truth };
    }
}
