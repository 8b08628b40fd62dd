using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Rows of which not all are in every product: alternates of one group, of which one is there, and parts that are not always
/// used. How often which of them is built in is no property of one product: it makes no mean of them.
/// </summary>
/// <param name="product">Where the parts go.</param>
/// <param name="source">The file, where it is not the product's own.</param>
internal sealed class TableAlternates(ProductFile product, string? source)
{
    private readonly CycloneDxChoices choices = new(product);
    private readonly Dictionary<(int Parent, string Group), (int Place, List<int> Members)> groups = [];

    /// <summary>Puts a part in its whole.</summary>
    /// <param name="parent">The whole.</param>
    /// <param name="at">The part.</param>
    /// <param name="quantity">How many; null: not known.</param>
    /// <param name="group">The group of alternates that it belongs to; empty: none.</param>
    /// <param name="usage">How often it is used, as the table says it; empty: always.</param>
    public void Put(int parent, int at, MarkedScalar? quantity, string group, string usage)
    {
        var part = product.Components[at];
        if (group.Length == 0)
        {
            product.Uses.Add(new(parent, at, part.Line) { Quantity = IsAlways(usage) ? quantity : Some(part, quantity, $"is used in {ColumnNames.Shown(usage)} of the products") });
            return;
        }

        if (!groups.TryGetValue((parent, group), out var place))
        {
            var where = product.Add(new() { Line = part.Line, Kind = part.Kind, IsAsWritten = true, File = source });
            product.Name(where, $"{(source is null ? "" : $"{source} ")}alternates {group} of row {part.Line}");
            product.Uses.Add(new(parent, where, part.Line));
            place = groups[(parent, group)] = (where, []);
        }

        part.Quantity = quantity;
        place.Members.Add(at);
        product.Uses.Add(new(place.Place, at, part.Line));
    }

    /// <summary>Ends the reading: each group becomes one part.</summary>
    public void End()
    {
        foreach (var ((parent, group), (place, members)) in groups)
        {
            if (members is [var only])
            {
                var part = product.Components[only];
                product.Components[place].Quantity = Some(part, part.Quantity, $"is the only row of the alternates “{ColumnNames.Shown(group)}”");
            }

            choices.Add(place, parent, "XOR");
        }

        choices.End();
    }

    // None of it, or as many as the row says.
    private MarkedScalar? Some(ProductComponent part, MarkedScalar? quantity, string why)
    {
        product.Remark(part.Line, "LP099", $"“{part.Name}” {why}: there is none of it in the product, or as many as the row says.");
        return quantity is not null && ProductQuantity.Number(quantity.Text) is { } most ? quantity with { Text = ProductQuantity.Between(0, most) } : null;
    }

    private static bool IsAlways(string usage) => usage.Length == 0 || ProductQuantity.Number(usage.TrimEnd('%', ' ').Replace(',', '.')) == 100;
}
