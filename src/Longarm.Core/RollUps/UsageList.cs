namespace Longarm.Core.RollUps;

/// <summary>How a use is counted.</summary>
public enum UsageMeasure
{
    /// <summary>In pieces.</summary>
    Pieces,

    /// <summary>By mass.</summary>
    Mass,
}

/// <summary>Who uses how much of what: collected in any order, then made a <see cref="UsageGraph"/>.</summary>
/// <param name="nodes">How many nodes there are; they are numbered from 0.</param>
/// <param name="expected">How many uses are expected.</param>
public sealed class UsageList(int nodes, int expected = 0)
{
    private readonly BoundsColumn quantities = new(0);
    private readonly HashSet<int> choices = [];
    private readonly List<int> massUses = [];
    private int[] parents = new int[expected];
    private int[] children = new int[expected];

    /// <summary>How many nodes there are.</summary>
    public int Nodes { get; } = nodes;

    /// <summary>How many uses were added.</summary>
    public int Count { get; private set; }

    internal ReadOnlySpan<int> Parents => parents.AsSpan(0, Count);

    internal ReadOnlySpan<int> Children => children.AsSpan(0, Count);

    internal BoundsColumn Quantities => quantities;

    internal IReadOnlyCollection<int> Choices => choices;

    /// <summary>Adds a use.</summary>
    /// <param name="parent">What uses it.</param>
    /// <param name="child">What is used.</param>
    /// <param name="quantity">How much of it is in one of the parent.</param>
    /// <param name="measure">How it is counted. What is counted in two ways is a mistake of the graph: nobody knows how many pieces a mass is.</param>
    public void Add(int parent, int child, Bounds quantity, UsageMeasure measure = UsageMeasure.Pieces)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)parent, (uint)Nodes, nameof(parent));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)child, (uint)Nodes, nameof(child));
        if (Count == parents.Length)
        {
            var room = Math.Max(16, (int)Math.Min(2L * Count, Array.MaxLength));
            Array.Resize(ref parents, room);
            Array.Resize(ref children, room);
        }

        (parents[Count], children[Count]) = (parent, child);
        quantities.Add(quantity);
        if (measure == UsageMeasure.Mass)
        {
            massUses.Add(Count);
        }

        Count++;
    }

    /// <summary>
    /// Says that a node is a place that just one of its uses fills, and nobody knows which: it is worth what the cheapest or the
    /// dearest of them is, and each of them may be there or not. Where shares are known, add each with its share in its stead.
    /// </summary>
    /// <param name="node">The node.</param>
    public void IsOneOfSeveral(int node)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)node, (uint)Nodes, nameof(node));
        choices.Add(node);
    }

    /// <summary>All uses, in the order in which they were added.</summary>
    public IEnumerable<(int Parent, int Child, Bounds Quantity)> All() => Enumerable.Range(0, Count).Select(use => (parents[use], children[use], quantities[use]));

    /// <summary>Nodes that are counted both in pieces and by mass, in order.</summary>
    internal IReadOnlyList<int> CountedTwoWays()
    {
        if (massUses.Count == 0)
        {
            return [];
        }

        var byMass = massUses.Select(use => children[use]).ToHashSet();
        HashSet<int> uses = [.. massUses];
        return [.. Enumerable.Range(0, Count).Where(use => byMass.Contains(children[use]) && !uses.Contains(use)).Select(use => children[use]).Distinct().Order()];
    }
}
