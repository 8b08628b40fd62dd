using Longarm.Core;
using Longarm.Core.RollUps;

namespace Longarm.Assessments;

/// <summary>
/// What a product comes to: its innermost parts, those in which nothing else is told to be, by what they are worth, where they are
/// from and how they are classified. What nobody said stays unknown, and is counted.
/// </summary>
public sealed class ProductRollUp
{
    private readonly ProductGraph graph;
    private readonly List<int> innermost;
    private readonly BoundsColumn values;
    private readonly List<string> currencies;
    private readonly int[] currencyOf;

    /// <summary>Rolls up a product.</summary>
    /// <param name="graph">The product.</param>
    public ProductRollUp(ProductGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        this.graph = graph;
        var count = graph.Items.Count;
        innermost = [.. Enumerable.Range(0, count).Where(graph.IsInnermost)];
        values = new(count);
        currencyOf = new int[count];
        currencies = [.. innermost.Select(node => CurrencyOf(graph.Items[node])).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        foreach (var node in innermost)
        {
            var item = graph.Items[node];
            values.Set(node, Bounds.Of(item.Value.Known));
            currencyOf[node] = CurrencyOf(item) is { } currency ? currencies.IndexOf(currency) : -1;
        }

        IsComplete = graph.Items.All(item => item.Parts.Known is null or { IsComplete: true });
        Total = By(_ => "").Single();
    }

    /// <summary>How many different innermost parts there are.</summary>
    public int Parts => innermost.Count;

    /// <summary>All of them.</summary>
    public ProductRow Total { get; }

    /// <summary>Currencies in which values are stated.</summary>
    public IReadOnlyList<string> Currencies => currencies;

    /// <summary>Whether the file says of every list of parts that it has all of them; if not, each sum is what is told, and there may be more.</summary>
    public bool IsComplete { get; }

    /// <summary>How many lists of parts there are, and of how many it is said that nothing is missing.</summary>
    public (int Lists, int Complete) PartLists =>
        (graph.Items.Count(item => ProductGraph.PartsOf(item).Any()), graph.Items.Count(item => ProductGraph.PartsOf(item).Any() && item.Parts.Known!.IsComplete));

    /// <summary>Of how many lines nobody knows how many of the part there are.</summary>
    public int LinesWithoutQuantity => graph.Lines.Count(part => part.Quantity.Known is null);

    /// <summary>Lines by how the part is in the whole.</summary>
    public IReadOnlyList<(string? How, int Lines)> Incorporation =>
        [.. graph.Lines.GroupBy(part => Say(part.How)).Select(same => (How: same.Key, Lines: same.Count())).OrderByDescending(pair => pair.Lines).ThenBy(pair => pair.How, StringComparer.Ordinal)];

    /// <summary>By where the parts are from.</summary>
    public IReadOnlyList<ProductRow> ByOrigin => By(item => Say(item.Origin));

    /// <summary>By what they are: commodity, software or technology.</summary>
    public IReadOnlyList<ProductRow> ByKind => By(item => Say(item.Kind));

    /// <summary>Nomenclatures in which any of the parts has a code.</summary>
    public IReadOnlyList<string> Nomenclatures => [.. innermost.SelectMany(node => graph.Items[node].Codes.Keys).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>By the code of a nomenclature.</summary>
    public IReadOnlyList<ProductRow> ByCode(string nomenclature) => By(item => item.Codes.TryGetValue(nomenclature, out var code) ? Say(code) : null);

    /// <summary>The ways by which most of the value comes, the largest first, in each currency for itself.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="most">So many at most.</param>
    public IReadOnlyList<ProductWay> Largest(string currency, int most)
    {
        var at = currencies.IndexOf(currency);
        List<ProductWay> best = [];
        foreach (var (node, worth) in innermost.Where(node => currencyOf[node] == at).Select(node => (node, Worth: Worth(graph.Quantities[node], values[node])))
            .Where(pair => pair.Worth > 0).OrderByDescending(pair => pair.Worth).ThenBy(pair => pair.node))
        {
            // No way to a part brings more of it than all of them together.
            if (best.Count >= most && best[most - 1].Worth >= worth)
            {
                break;
            }

            best.AddRange(new UsagePaths(graph.Quantities, node).Largest(most).Select(way => new ProductWay([.. way.Nodes.Select(step => graph.Items[step])], way.Quantity, Worth(way.Quantity, values[node]))));
            best = [.. best.OrderByDescending(way => way.Worth).Take(most)];
        }

        return best;
    }

    /// <summary>Rows by a key of the parts; null: nobody said. The most parts first.</summary>
    private IReadOnlyList<ProductRow> By(Func<Item, string?> key)
    {
        List<string?> keys = [];
        Dictionary<string, int> found = new(StringComparer.Ordinal);
        var nothing = -1;
        var columns = currencies.Count + 1;
        var groups = new int[graph.Items.Count];
        Array.Fill(groups, -1);
        foreach (var node in innermost)
        {
            var name = key(graph.Items[node]);
            var row = name is null ? nothing : found.GetValueOrDefault(name, -1);
            if (row < 0)
            {
                row = keys.Count;
                keys.Add(name);
                _ = name is null ? nothing = row : found[name] = row;
            }

            groups[node] = (row * columns) + (currencyOf[node] < 0 ? currencies.Count : currencyOf[node]);
        }

        var totals = GroupTotals.Of(graph.Quantities, values, groups, keys.Count * columns);
        return [.. keys.Select((name, row) => RowOf(name, totals, row * columns)).OrderBy(row => row.Key is null).ThenByDescending(row => row.Parts).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    private ProductRow RowOf(string? key, GroupTotals totals, int first)
    {
        var rest = totals[first + currencies.Count];
        List<ProductMoney> money = [];
        for (var at = 0; at < currencies.Count; at++)
        {
            if (totals[first + at] is { Nodes: > 0 } total)
            {
                // A part without a value may add to any of the sums.
                money.Add(new(currencies[at], total.Low, IsComplete && rest.Nodes == 0 ? total.High : null, total.IsTooLarge));
            }
        }

        var parts = rest.Nodes + Enumerable.Range(first, currencies.Count).Sum(at => totals[at].Nodes);
        return new(key, parts, rest.Nodes, Enumerable.Range(first, currencies.Count).Sum(at => totals[at].Unknown), money);
    }

    // A value in one of several currencies is in none.
    private static string? CurrencyOf(Item item) => item.Value.Known?.Unit.Symbol;

    private static string? Say(Fact fact) => fact.Value is UnknownValue ? null : fact.ToString();

    private static decimal Worth(Bounds quantity, Bounds value) => Bounds.Of(quantity.LowNumber).Times(value).LowNumber;
}

/// <summary>What a group of parts comes to.</summary>
/// <param name="Key">What they have in common; null: nobody said.</param>
/// <param name="Parts">How many different parts there are.</param>
/// <param name="WithoutValue">Of how many the value is not known.</param>
/// <param name="WithoutMost">Of how many others nobody knows the most that they come to, for the number or the value has no upper end.</param>
/// <param name="Money">What the others come to, by currency.</param>
public sealed record ProductRow(string? Key, int Parts, int WithoutValue, int WithoutMost, IReadOnlyList<ProductMoney> Money);

/// <summary>A sum of money.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The most; null: not known, for parts may be missing, or nobody knows what some are worth.</param>
/// <param name="IsTooLarge">Whether it is more than can be held, so that <paramref name="Low"/> is only a part of it.</param>
public sealed record ProductMoney(string Currency, decimal Low, decimal? High, bool IsTooLarge);

/// <summary>A way from the product to a part.</summary>
/// <param name="Items">The items, the product first.</param>
/// <param name="Quantity">How many of the last are in one product by this way.</param>
/// <param name="Worth">What they come to at the least.</param>
public sealed record ProductWay(IReadOnlyList<Item> Items, Bounds Quantity, decimal Worth);
