using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Reads what an address asks of the rules.</summary>
internal static class RuleQueries
{
    /// <summary>Words of a search beyond this length are refused.</summary>
    public const int MaxText = 200;

    /// <summary>The query, with every mistake in it added; what is wrong is left out of it.</summary>
    public static RuleQuery Read(RuleCatalog catalog, string? regime, string? part, string? kind, string? text, List<Mistake> mistakes)
    {
        var packs = catalog.Book.Packs.Select(p => p.Id).ToList();
        if (!string.IsNullOrEmpty(regime) && !packs.Contains(regime))
        {
            mistakes.Add(new(Query.PlaceOf("regime"), 0, 0, "LW013", $"There is no regime “{regime}”. {Nearest.Advice(regime, packs)}"));
            regime = null;
        }

        var read = string.IsNullOrEmpty(kind) ? null : Words.Read<RuleKind>(kind);
        if (!string.IsNullOrEmpty(kind) && read is null)
        {
            mistakes.Add(new(Query.PlaceOf("kind"), 0, 0, "LW013", $"There is no kind of rule “{kind}”. {Nearest.Advice(kind, [.. Words.All<RuleKind>()])}"));
        }

        if (text?.Length > MaxText)
        {
            mistakes.Add(new(Query.PlaceOf("q"), 0, 0, "LW017", $"A search has at most {MaxText} characters. Write fewer words."));
            text = text[..MaxText];
        }

        return new(Stated(regime), part, read, Stated(text));
    }

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
