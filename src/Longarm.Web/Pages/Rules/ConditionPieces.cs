using System.Text.RegularExpressions;
using Longarm.Assessments;
using Longarm.Core;

namespace Longarm.Web;

/// <summary>A piece of a line of a condition.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Link">Where it leads; null: nowhere.</param>
/// <param name="IsWord">Whether it is a word of the language.</param>
internal sealed record ConditionPiece(string Text, string? Link = null, bool IsWord = false);

/// <summary>Cuts conditions into pieces: names of limbs and rules lead to them.</summary>
internal static partial class ConditionPieces
{
    private static readonly HashSet<string> Words = ["and", "or", "not", "any", "all", "in", "under", "sum", "count", "by", "let", "true", "false"];

    /// <summary>The pieces of one line.</summary>
    public static IEnumerable<ConditionPiece> Of(string line, Rule rule, RuleCatalog catalog)
    {
        var from = 0;
        foreach (Match name in Names().Matches(line))
        {
            if (PieceOf(name.Value, rule, catalog) is not { } piece)
            {
                continue;
            }

            if (name.Index > from)
            {
                yield return new(line[from..name.Index]);
            }

            yield return piece;
            from = name.Index + name.Length;
        }

        if (from < line.Length)
        {
            yield return new(line[from..]);
        }
    }

    private static ConditionPiece? PieceOf(string name, Rule rule, RuleCatalog catalog) => name switch
    {
        ['\'', .. var id, '\''] => catalog.Find(id) is not null ? new(name, $"/rules/{id}")
            : catalog.Book.Measures.Any(m => m.Id == id) ? new(name, $"/measures/{id}") : null,
        _ when rule.Limbs.Any(l => l.Name == name) => new(name, $"#limb-{name}"),
        _ when Words.Contains(name) => new(name, IsWord: true),
        _ => null,
    };

    [GeneratedRegex(@"'[^']*'|(?<![\w.:-])[A-Za-z][\w-]*(?![\w.])")]
    private static partial Regex Names();
}
