namespace Longarm.Screening;

/// <summary>Who owns how much of whom. Parties are numbered from 0; circles are allowed.</summary>
public sealed class OwnershipGraph
{
    // Holdings by the party that is owned, and by the owner: where those of a party begin, and which they are.
    private readonly int[] ofOwned;
    private readonly int[] ofOwner;
    private readonly int[] byOwner;
    private readonly int[] owners;
    private readonly int[] owned;
    private readonly ShareRange[] shares;
    private readonly string[] ids;
    private readonly OwnersTold[] told;
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<int, string> names;

    internal OwnershipGraph(string[] ids, Dictionary<string, int> numbers, Dictionary<int, string> names, OwnersTold[] told, (int Owner, int Owned, ShareRange Share)[] holdings)
    {
        (this.ids, this.numbers, this.names, this.told) = (ids, numbers, names, told);
        owners = new int[holdings.Length];
        owned = new int[holdings.Length];
        shares = new ShareRange[holdings.Length];
        byOwner = new int[holdings.Length];
        ofOwned = Starts(ids.Length, holdings, holding => holding.Owned);
        ofOwner = Starts(ids.Length, holdings, holding => holding.Owner);
        var next = (int[])ofOwned.Clone();
        foreach (var (owner, party, share) in holdings)
        {
            var at = next[party]++;
            (owners[at], owned[at], shares[at]) = (owner, party, share);
        }

        next = (int[])ofOwner.Clone();
        for (var at = 0; at < holdings.Length; at++)
        {
            byOwner[next[owners[at]]++] = at;
        }
    }

    /// <summary>How many parties.</summary>
    public int Parties => ids.Length;

    /// <summary>How many holdings.</summary>
    public int Holdings => owners.Length;

    /// <summary>How a party is called.</summary>
    public string Id(int party) => ids[party];

    /// <summary>What a party is called: its name where one is told, else as its owners and those that it owns refer to it.</summary>
    public string Name(int party) => names.GetValueOrDefault(party) ?? ids[party];

    /// <summary>The number of a party; null if there is none of that name.</summary>
    public int? Find(string id) => numbers.TryGetValue(id, out var party) ? party : null;

    /// <summary>What is known of owners of a party beyond those that are named.</summary>
    public OwnersTold Told(int party) => told[party];

    /// <summary>Who owns a party, and how much of it.</summary>
    public IEnumerable<(int Owner, ShareRange Share)> OwnersOf(int party)
    {
        for (var at = ofOwned[party]; at < ofOwned[party + 1]; at++)
        {
            yield return (owners[at], shares[at]);
        }
    }

    /// <summary>Numbers of the holdings in a party.</summary>
    internal Range In(int party) => ofOwned[party]..ofOwned[party + 1];

    /// <summary>Numbers of the holdings of a party in others.</summary>
    internal ReadOnlySpan<int> Of(int owner) => byOwner.AsSpan(ofOwner[owner]..ofOwner[owner + 1]);

    /// <summary>Who has a holding.</summary>
    internal int Owner(int holding) => owners[holding];

    /// <summary>Whose owner it makes.</summary>
    internal int Owned(int holding) => owned[holding];

    /// <summary>How much it is.</summary>
    internal ShareRange Share(int holding) => shares[holding];

    /// <summary>The least that the owners who are named have together, in billionths.</summary>
    public long SumLow(int party)
    {
        var sum = 0L;
        for (var at = ofOwned[party]; at < ofOwned[party + 1]; at++)
        {
            sum += shares[at].Low;
        }

        return sum;
    }

    /// <summary>The most that they have together, in billionths.</summary>
    internal long SumHigh(int party)
    {
        var sum = 0L;
        for (var at = ofOwned[party]; at < ofOwned[party + 1]; at++)
        {
            sum += shares[at].High;
        }

        return sum;
    }

    /// <summary>Whether somebody who is not named may have a part of it.</summary>
    internal bool MayHaveOthers(int party) => told[party] == OwnersTold.Partly && SumLow(party) < ShareRange.Whole;

    private static int[] Starts(int parties, (int Owner, int Owned, ShareRange Share)[] holdings, Func<(int Owner, int Owned, ShareRange Share), int> party)
    {
        var starts = new int[parties + 1];
        foreach (var holding in holdings)
        {
            starts[party(holding) + 1]++;
        }

        for (var at = 0; at < parties; at++)
        {
            starts[at + 1] += starts[at];
        }

        return starts;
    }
}
