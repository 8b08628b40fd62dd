namespace Longarm.Core;

/// <summary>What each record of a product stands in, for who supposes something of one of them.</summary>
internal sealed class ProductWholes
{
    private readonly Node product;

    // A record, or a list of them.
    private readonly Dictionary<Node, object> wholes;

    /// <summary>Walks the product once. Without recursion: a chain of sub-assemblies may be thousands long.</summary>
    /// <param name="product">The product.</param>
    /// <param name="records">About how many records it has.</param>
    public ProductWholes(Item product, int records)
    {
        wholes = new(records, ReferenceEqualityComparer.Instance);
        this.product = product;
        Stack<Node> waiting = new([product]);
        List<Node> inside = [];
        while (waiting.TryPop(out var record))
        {
            inside.Clear();
            AlikeRecords.Inside(record, inside);
            foreach (var part in inside)
            {
                if (Add(part, record))
                {
                    waiting.Push(part);
                }
            }
        }
    }

    /// <summary>Whether a record stands inside the product.</summary>
    public bool Holds(Node record) => !ReferenceEquals(record, product) && wholes.ContainsKey(record);

    /// <summary>The records that it stands in.</summary>
    public IReadOnlyList<Node> Of(Node record) => wholes.GetValueOrDefault(record) switch
    {
        null => [],
        List<Node> several => several,
        var one => [(Node)one],
    };

    private bool Add(Node part, Node whole)
    {
        if (!wholes.TryGetValue(part, out var before))
        {
            wholes[part] = whole;
            return true;
        }

        if (before is List<Node> several)
        {
            several.Add(whole);
        }
        else
        {
            wholes[part] = new List<Node> { (Node)before, whole };
        }

        return false;
    }
}
