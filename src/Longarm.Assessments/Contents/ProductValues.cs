using Longarm.Core;

namespace Longarm.Assessments;

/// <summary>
/// What the value of a product consists of, and where it comes from. Each item counts with what it is worth beyond the
/// items that are listed in it, as often as it is in the product; what is not known is counted apart, never as nothing.
/// </summary>
public sealed class ProductValues
{
    /// <summary>Numbers above this are not known: any of them can be added up in a decimal.</summary>
    private const decimal Most = 10_000_000_000_000_000_000_000m;

    private readonly ProductIndex index;
    private readonly decimal?[] stated;
    private readonly decimal?[] worth;
    private readonly decimal?[] within;

    private ProductValues(ProductIndex index)
    {
        this.index = index;
        Currency = CurrencyOf(index);
        stated = [.. index.Items.Select(Stated)];
        worth = new decimal?[index.Items.Count];
        within = new decimal?[index.Items.Count];
        Own = new decimal?[index.Items.Count];
        IsApart = new bool[index.Items.Count];
        Pieces = PiecesIn([(0, 1m)]);
        foreach (var at in index.Downwards.Reverse())
        {
            Weigh(at);
        }
    }

    /// <summary>The currency of all amounts: the product's own, else the most frequent; null: no value is stated.</summary>
    public string? Currency { get; }

    /// <summary>The value that is stated of the product; null: none in one number.</summary>
    public decimal? Whole => stated[0];

    /// <summary>What one of an item is worth with all that is in it; null: not known.</summary>
    public decimal? Worth(int at) => worth[at];

    /// <summary>How many of each item are in one product; null: not known. Zero is of what only made something.</summary>
    public IReadOnlyList<decimal?> Pieces { get; }

    /// <summary>What one of each item is worth beyond what is listed in it; null: not known.</summary>
    public decimal?[] Own { get; }

    /// <summary>Whether <see cref="Own"/> is the item's alone; else it may be of parts whose value is not known.</summary>
    public bool[] IsApart { get; }

    /// <summary>Items whose listed parts are worth more than is stated of them.</summary>
    public List<int> Exceeded { get; } = [];

    /// <summary>The values of a product.</summary>
    public static ProductValues Of(ProductIndex index) => new(index);

    /// <summary>What all pieces of an item are worth beyond what is listed in it; null: not known.</summary>
    public decimal? Share(int at) => Times(Own[at], Pieces[at]);

    /// <summary>How many of each item are in so many of some; null: not known.</summary>
    public decimal?[] PiecesIn(IEnumerable<(int At, decimal? Count)> some)
    {
        var pieces = new decimal?[index.Items.Count];
        Array.Fill(pieces, 0m);
        foreach (var (at, count) in some)
        {
            pieces[at] = Plus(pieces[at], count);
        }

        foreach (var use in index.Downwards.SelectMany(index.Uses).Where(use => !use.IsTool && pieces[use.Parent] != 0))
        {
            pieces[use.Child] = Plus(pieces[use.Child], Times(pieces[use.Parent], use.Quantity));
        }

        return pieces;
    }

    private void Weigh(int at)
    {
        decimal? sum = 0m;
        var (parts, isWhole) = (0, true);
        foreach (var use in index.Uses(at).Where(use => !use.IsTool))
        {
            parts++;
            var each = Times(worth[use.Child] ?? within[use.Child], use.Quantity);
            isWhole &= each is not null && worth[use.Child] is not null;
            sum = Plus(sum, each ?? 0);
        }

        // Of a list that is not complete the rest is in what remains.
        IsApart[at] = isWhole && (parts == 0 || index.Items[at].Parts.Known is { IsComplete: true });
        worth[at] = stated[at] ?? (parts > 0 && IsApart[at] ? sum : null);

        // What is known inside is counted where it stands, and nowhere above.
        within[at] = stated[at] ?? sum;
        Own[at] = stated[at] is { } value ? sum is { } known ? value - known : null : worth[at] is null ? null : 0m;
        if (Own[at] < 0)
        {
            Exceeded.Add(at);
            Own[at] = 0;
        }
    }

    private decimal? Stated(Item item) =>
        item.Value.Known is { IsDefinite: true, Low: >= 0 and <= Most and { } value } amount && amount.Unit.Symbol == Currency ? value : null;

    private static string? CurrencyOf(ProductIndex index) =>
        Symbol(index.Items[0]) ?? index.Items.Select(Symbol).OfType<string>().GroupBy(symbol => symbol)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static string? Symbol(Item item) => item.Value.Known is { } value && value.Unit.Symbol.Length > 0 ? value.Unit.Symbol : null;

    /// <summary>The product of two numbers; null where one is not known, or it is beyond every count.</summary>
    public static decimal? Times(decimal? one, decimal? other)
    {
        try
        {
            return one * other is { } product && product <= Most ? product : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Plus(decimal? one, decimal? other)
    {
        try
        {
            return one + other is { } sum && sum <= Most ? sum : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
