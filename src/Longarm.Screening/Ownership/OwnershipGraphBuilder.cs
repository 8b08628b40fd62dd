using System.Runtime.InteropServices;

namespace Longarm.Screening;

/// <summary>Gathers who owns how much of whom.</summary>
public sealed class OwnershipGraphBuilder
{
    private readonly List<string> ids = [];
    private readonly List<OwnersTold> told = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Owner, int Owned), ShareRange> holdings = [];

    /// <summary>The number of a party; it is new if none of that name is there.</summary>
    public int Party(string id)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, id, out var isThere);
        if (!isThere)
        {
            number = ids.Count;
            ids.Add(id);
            told.Add(OwnersTold.Partly);
        }

        return number;
    }

    /// <summary>Says what a party is called that is referred to otherwise; nothing comes of it where no holding is told.</summary>
    public void Named(string party, string name) => names[party] = name;

    /// <summary>
    /// Adds a holding. One that is told twice may be one holding or two: it is at least the greater of them, and at most both.
    /// </summary>
    /// <param name="owner">The owner.</param>
    /// <param name="owned">The party that is owned.</param>
    /// <param name="share">How much of it.</param>
    public void Owns(string owner, string owned, ShareRange share)
    {
        var pair = (Party(owner), Party(owned));
        ref var holding = ref CollectionsMarshal.GetValueRefOrAddDefault(holdings, pair, out var isThere);
        holding = isThere ? new(Math.Max(holding.Low, share.Low), Math.Min(ShareRange.Whole, holding.High + share.High)) : share;
    }

    /// <summary>Says what is known of owners of a party beyond those that are named. Unless it is said, nothing is.</summary>
    public void Owners(string party, OwnersTold owners) => told[Party(party)] = owners;

    /// <summary>The graph.</summary>
    public OwnershipGraph Build() => new([.. ids], new(numbers, StringComparer.Ordinal), NamesByNumber(), [.. told], [.. holdings.Select(holding => (holding.Key.Owner, holding.Key.Owned, holding.Value))]);

    private Dictionary<int, string> NamesByNumber() =>
        names.Where(name => numbers.ContainsKey(name.Key)).ToDictionary(name => numbers[name.Key], name => name.Value);
}
