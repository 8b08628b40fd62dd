using Longarm.Assessments;
using Longarm.Core;

namespace Longarm.Web;

/// <summary>Value of a product from one place, or of which the place is not known.</summary>
/// <param name="Key">What tells it from others.</param>
/// <param name="Amount">How much.</param>
/// <param name="Components">Components that it is of, those of the most value first.</param>
public sealed record OriginShare(string Key, decimal Amount, IReadOnlyList<int> Components);

/// <summary>Value that comes from one place into one part of the product.</summary>
/// <param name="Origin">From where.</param>
/// <param name="Part">Number of the part; −1: all others; 0: the product itself.</param>
/// <param name="Amount">How much.</param>
public sealed record OriginFlow(string Origin, int Part, decimal Amount);

/// <summary>The value of a product by where it comes from, and what of it is not known. What a picture shows also stands in a table.</summary>
public sealed record ProductPicture
{
    /// <summary>The origin of what nobody has told.</summary>
    public const string Unknown = "?";

    /// <summary>Of value that may be of several components, some of unknown value.</summary>
    public const string NotApart = "~";

    private const int MaxParts = 12;

    /// <summary>Shares by origin, the largest first.</summary>
    public required IReadOnlyList<OriginShare> Origins { get; init; }

    /// <summary>What flows from where into what.</summary>
    public required IReadOnlyList<OriginFlow> Flows { get; init; }

    /// <summary>All value that is known.</summary>
    public decimal Known => Origins.Sum(origin => origin.Amount);

    /// <summary>How many components have no value that is known.</summary>
    public required int WithoutValue { get; init; }

    /// <summary>How many have one in another currency, or not as one number.</summary>
    public required int Otherwise { get; init; }

    /// <summary>How many have one, and how often they are in the product is not known.</summary>
    public required int WithoutQuantity { get; init; }

    /// <summary>The picture of a product.</summary>
    public static ProductPicture Of(KeptProduct product)
    {
        var (index, values) = (product.Index, product.Values);
        var all = Enumerable.Range(0, index.Items.Count).Where(at => values.Pieces[at] != 0).ToList();
        var open = all.Where(at => values.Own[at] is null).ToList();
        return new()
        {
            Origins =
            [
                .. all.Where(at => values.Share(at) > 0).GroupBy(at => OriginOf(product, at))
                    .Select(group => new OriginShare(group.Key, group.Sum(at => values.Share(at)!.Value), [.. group.OrderByDescending(at => values.Share(at)).ThenBy(at => at)]))
                    .OrderByDescending(origin => origin.Amount).ThenBy(origin => origin.Key, StringComparer.Ordinal),
            ],
            Flows = FlowsOf(product),
            WithoutValue = open.Count(at => index.Items[at].Value.Value is UnknownValue),
            Otherwise = open.Count(at => index.Items[at].Value.Value is not UnknownValue),
            WithoutQuantity = all.Count(at => values.Own[at] > 0 && values.Share(at) is null),
        };
    }

    private static string OriginOf(KeptProduct product, int at) => !product.Values.IsApart[at] ? NotApart : product.Index.Items[at].Origin.Value switch
    {
        UnknownValue => Unknown,
        OneOf several => string.Join(" or ", several.Members),
        var place => place.ToString()!,
    };

    // The parts of the product one by one, as far as they are worth the most; the others together.
    private static List<OriginFlow> FlowsOf(KeptProduct product)
    {
        var values = product.Values;
        var parts = product.Index.Uses(0).Where(use => !use.IsTool).GroupBy(use => use.Child)
            .Select(group => (At: group.Key, Count: group.Aggregate((decimal?)0m, (sum, use) => sum + use.Quantity)))
            .OrderByDescending(part => ProductValues.Times(values.Worth(part.At), part.Count) ?? 0).ThenBy(part => part.At).ToList();
        List<OriginFlow> flows = [];
        foreach (var part in parts.Take(MaxParts))
        {
            Add(flows, product, part.At, [part]);
        }

        if (parts.Count > MaxParts)
        {
            Add(flows, product, -1, parts.Skip(MaxParts));
        }

        if (values.Own[0] > 0)
        {
            flows.Add(new(OriginOf(product, 0), 0, values.Own[0]!.Value));
        }

        return flows;
    }

    private static void Add(List<OriginFlow> flows, KeptProduct product, int part, IEnumerable<(int At, decimal? Count)> some)
    {
        var pieces = product.Values.PiecesIn(some);
        Dictionary<string, decimal> sums = [];
        for (var at = 0; at < pieces.Length; at++)
        {
            if (pieces[at] is > 0 and { } count && ProductValues.Times(product.Values.Own[at], count) is > 0 and { } amount)
            {
                var origin = OriginOf(product, at);
                sums[origin] = sums.GetValueOrDefault(origin) + amount;
            }
        }

        flows.AddRange(sums.OrderBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => new OriginFlow(sum.Key, part, sum.Value)));
    }
}
