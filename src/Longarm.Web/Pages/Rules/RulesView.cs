using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>What the page of rules shows.</summary>
public sealed class RulesView
{
    private const int PageSize = 150;

    /// <summary>A view of what a query finds.</summary>
    /// <param name="shelf">The rules.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="after">The rule after which the page begins; null: at the first.</param>
    /// <param name="mistakes">Mistakes in what was asked.</param>
    public RulesView(RuleShelf shelf, RuleQuery query, string? after, IReadOnlyList<Mistake> mistakes)
    {
        Shelf = shelf;
        Query = query;
        Mistakes = mistakes;
        Found = shelf.Catalog.Search(query);
        From = string.IsNullOrEmpty(after) ? 0 : shelf.Catalog.PlaceAfter(Found, after) ?? 0;
    }

    /// <summary>The rules.</summary>
    public RuleShelf Shelf { get; }

    /// <summary>What is looked for.</summary>
    public RuleQuery Query { get; }

    /// <summary>Mistakes in what was asked.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    /// <summary>Every rule that is found.</summary>
    public IReadOnlyList<RuleEntry> Found { get; }

    /// <summary>Where this page begins among them.</summary>
    public int From { get; }

    /// <summary>Those of this page, part by part.</summary>
    public IEnumerable<IGrouping<(string Regime, string Part), RuleEntry>> Groups =>
        Found.Skip(From).Take(PageSize).GroupBy(e => (e.Rule.Regime, e.Part));

    /// <summary>How many this page shows.</summary>
    public int Shown => Math.Min(PageSize, Found.Count - From);

    /// <summary>How many the next page shows.</summary>
    public int Following => Math.Min(PageSize, Found.Count - From - Shown);

    /// <summary>Where the next page is; null if this is the last.</summary>
    public string? Next => Found.Count > From + PageSize ? $"{Address}&after={Uri.EscapeDataString(Found[From + PageSize - 1].Rule.Id)}" : null;

    /// <summary>The place that is chosen, as the address says it.</summary>
    public string Place => Query.Part is { } part ? $"{Query.Regime}/{part}" : Query.Regime ?? "";

    /// <summary>The packs, with the parts of their law and how many rules each has.</summary>
    public IEnumerable<(Pack Pack, IReadOnlyList<(string Part, int Count)> Parts)> Packs => Shelf.Catalog.Book.Packs.Select(pack =>
        (pack, (IReadOnlyList<(string, int)>)[.. Shelf.Catalog.Entries.Where(e => e.Rule.Regime == pack.Id).GroupBy(e => e.Part).Select(g => (g.Key, g.Count()))]));

    private string Address =>
        $"/rules?in={Uri.EscapeDataString(Place)}&kind={(Query.Kind is { } kind ? Words.Of(kind) : "")}&q={Uri.EscapeDataString(Query.Text ?? "")}";
}
