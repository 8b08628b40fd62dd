using Longarm.Core;

namespace Longarm.Assessments;

/// <summary>Which share of the value of a product its parts and materials are, all pieces of each together.</summary>
/// <remarks>Of what is in another currency the share is that at the lower end of its rate: a share is for a person to see.</remarks>
internal sealed class ProductShares
{
    private readonly decimal? whole;
    private readonly CaseMoney money;
    private readonly Dictionary<Node, decimal?> pieces = new(ReferenceEqualityComparer.Instance);

    public ProductShares(Case facts)
    {
        var product = facts.Item;
        money = facts.Money;
        if (product.Value.Known is { IsDefinite: true, Low: > 0 and { } value })
        {
            whole = value;
        }

        Count(product);
    }

    /// <summary>The share of what changes; null where a value or a quantity is not known, or the currencies differ and there is no rate.</summary>
    public decimal? Of(Change change) => Of(change, (change.Record as Item)?.Value.Known ?? (change.Record as Material)?.Value.Known);

    /// <summary>The share if one piece were worth so much.</summary>
    public decimal? Of(Change change, Amount? value) =>
        value is { IsDefinite: true } && money.Of(value) is { Low: { } each }
            && pieces.GetValueOrDefault(change.Holder ?? change.Record) is { } count && whole is { } all
            ? each * count / all
            : null;

    // How many of each there are in one product: what holds an item is counted before the item is.
    private void Count(Item product)
    {
        List<Item> order = [];
        HashSet<Item> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(Item Item, bool IsDone)> path = new([(product, false)]);
        while (path.TryPop(out var step))
        {
            if (step.IsDone)
            {
                order.Add(step.Item);
            }
            else if (seen.Add(step.Item))
            {
                path.Push((step.Item, true));
                PartsOf(step.Item).ForEach(part => path.Push((part.Item, false)));
            }
        }

        pieces[product] = 1;
        for (var index = order.Count - 1; index >= 0; index--)
        {
            foreach (var part in PartsOf(order[index]))
            {
                var inOne = part.Quantity.Known is { IsDefinite: true } quantity ? quantity.Low : null;
                pieces[part.Item] = pieces.TryGetValue(part.Item, out var before) ? before + (pieces[order[index]] * inOne) : pieces[order[index]] * inOne;
            }
        }
    }

    private static List<Part> PartsOf(Item item) => item.Parts.Known is { } parts ? [.. parts.Elements.OfType<Part>()] : [];
}
