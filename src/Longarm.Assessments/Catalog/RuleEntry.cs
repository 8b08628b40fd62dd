using Longarm.Core;
using Longarm.RulePacks;

namespace Longarm.Assessments;

/// <summary>A rule where it stands among the others.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reading">How it is written.</param>
/// <param name="Part">The part of the law that it belongs to: its folder in the pack; empty if the pack has no parts.</param>
/// <param name="Source">The file that it is written in.</param>
public sealed record RuleEntry(Rule Rule, RuleReading Reading, string Part, PackFile Source)
{
    /// <summary>Whether every one of some words stands in its id, title, citation, note or text, in any case.</summary>
    public bool Says(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (!Source.Text.Contains(word, StringComparison.OrdinalIgnoreCase) && !Rule.Id.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What is looked for among the rules.</summary>
/// <param name="Regime">Only of this pack; null: of all.</param>
/// <param name="Part">Only of this part of its law; null: of all.</param>
/// <param name="Kind">Only of this kind; null: of all.</param>
/// <param name="Text">Words that must all stand in a rule; null: any.</param>
public sealed record RuleQuery(string? Regime = null, string? Part = null, RuleKind? Kind = null, string? Text = null)
{
    /// <summary>Whether it leaves anything out.</summary>
    public bool IsAny => Regime is null && Part is null && Kind is null && string.IsNullOrWhiteSpace(Text);
}
