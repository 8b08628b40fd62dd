using Longarm.Core;

namespace Longarm.Assessments;

/// <summary>The items of a product, each once and numbered, with what contains what: so that a part of it can be looked at.</summary>
public sealed class ProductIndex
{
    /// <summary>Paths are counted up to this number.</summary>
    public const long MostPaths = 1_000_000_000_000_000_000;

    private readonly Dictionary<Item, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<Item> items = [];
    private readonly List<int> order = [];
    private readonly ItemUse[][] uses;
    private readonly ItemUse[][] usedIn;
    private readonly Lazy<long[]> paths;

    /// <summary>Numbers the items of a product: it is the first, and each comes where it is met first.</summary>
    public ProductIndex(Item product)
    {
        uses = Number(product);
        usedIn = Turned(uses);
        paths = new(CountPaths);
    }

    /// <summary>The items by their numbers.</summary>
    public IReadOnlyList<Item> Items => items;

    /// <summary>The numbers in an order in which whatever contains an item, or was made with it, comes before it.</summary>
    public IReadOnlyList<int> Downwards => order;

    /// <summary>What an item contains, and then what made it, as the file has it.</summary>
    public IReadOnlyList<ItemUse> Uses(int at) => uses[at];

    /// <summary>What contains an item, or was made with it.</summary>
    public IReadOnlyList<ItemUse> UsedIn(int at) => usedIn[at];

    /// <summary>The number of an item; null if it is not of this product.</summary>
    public int? Find(Item item) => numbers.TryGetValue(item, out var at) ? at : null;

    /// <summary>How many paths lead from the product to an item; <see cref="MostPaths"/> stands for that many or more.</summary>
    public long PathsTo(int at) => paths.Value[at];

    /// <summary>Paths from the product down to an item, each as the uses that it consists of.</summary>
    /// <param name="at">The item.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    public IEnumerable<IReadOnlyList<ItemUse>> Paths(int at, long skip, int take)
    {
        for (var rank = skip; rank < Math.Min(PathsTo(at), skip + take); rank++)
        {
            yield return Path(at, rank);
        }
    }

    /// <summary>Items that have all words in their name, their place in the file or their codes, those with the shortest names first.</summary>
    /// <param name="text">The words.</param>
    /// <param name="take">How many at most.</param>
    /// <returns>Their numbers, and how many there are in all.</returns>
    public (IReadOnlyList<int> Found, int Count) Search(string text, int take)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        List<int> found = words.Length == 0 ? [] : [.. Enumerable.Range(0, items.Count).Where(at => words.All(word => Says(items[at], word)))];
        return ([.. found.OrderBy(at => items[at].Title.Length).ThenBy(at => at).Take(take)], found.Count);
    }

    private static bool Says(Item item, string word) =>
        item.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || item.Path.Contains(word, StringComparison.OrdinalIgnoreCase)
        || item.Codes.Values.Any(code => code.Value.ToString()!.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Depth first without recursion: a chain may be as long as a file allows.
    private ItemUse[][] Number(Item product)
    {
        List<ItemUse[]> found = [];
        Stack<(int At, int Next)> path = [];
        Enter(product);
        while (path.TryPop(out var top))
        {
            if (top.Next == found[top.At].Length)
            {
                order.Add(top.At);
                continue;
            }

            path.Push((top.At, top.Next + 1));
            var use = found[top.At][top.Next];
            var child = InnerOf(use.Record);
            found[top.At][top.Next] = use with { Child = numbers.TryGetValue(child, out var known) ? known : Enter(child) };
        }

        order.Reverse();
        return [.. found];

        int Enter(Item item)
        {
            var at = items.Count;
            numbers[item] = at;
            items.Add(item);
            found.Add([.. Records(item.Parts).Concat(Records(item.MadeWith)).Select(record => new ItemUse(at, -1, record))]);
            path.Push((at, 0));
            return at;
        }
    }

    private static IEnumerable<Node> Records(Fact<ListValue> list) => list.Known?.Elements.OfType<Node>() ?? [];

    private static Item InnerOf(Node record) => record is Part part ? part.Item : ((Production)record).Item;

    private static ItemUse[][] Turned(ItemUse[][] uses)
    {
        var turned = new List<ItemUse>?[uses.Length];
        foreach (var use in uses.SelectMany(each => each))
        {
            (turned[use.Child] ??= []).Add(use);
        }

        return [.. turned.Select(list => list?.ToArray() ?? [])];
    }

    private long[] CountPaths()
    {
        var counts = new long[items.Count];
        foreach (var at in order)
        {
            counts[at] = at == 0 ? 1 : usedIn[at].Aggregate(0L, (sum, use) => Math.Min(MostPaths, sum + counts[use.Parent]));
        }

        return counts;
    }

    // The path of a rank, found upwards: as many paths come through each use as lead to what stands above it.
    private List<ItemUse> Path(int at, long rank)
    {
        List<ItemUse> steps = [];
        while (at != 0)
        {
            foreach (var use in usedIn[at])
            {
                if (rank < PathsTo(use.Parent))
                {
                    steps.Add(use);
                    at = use.Parent;
                    break;
                }

                rank -= PathsTo(use.Parent);
            }
        }

        steps.Reverse();
        return steps;
    }
}
