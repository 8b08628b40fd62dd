namespace Longarm.Core.RollUps;

/// <summary>How many uses each node still has open: a byte for each, and a table for the few that have very many.</summary>
internal sealed class PartCounts
{
    private const byte Full = byte.MaxValue;
    private readonly byte[] counts;
    private readonly Dictionary<int, int> more = [];

    /// <summary>Counts the uses of each node.</summary>
    /// <param name="usages">Who uses what.</param>
    public PartCounts(UsageList usages)
    {
        counts = new byte[usages.Nodes];
        foreach (var parent in usages.Parents)
        {
            if (counts[parent] < Full)
            {
                counts[parent]++;
            }
            else
            {
                more[parent] = more.GetValueOrDefault(parent) + 1;
            }
        }
    }

    /// <summary>Whether any is left.</summary>
    /// <param name="node">The node.</param>
    public bool HasAny(int node) => counts[node] > 0;

    /// <summary>Takes one away: whether it was the last.</summary>
    /// <param name="node">The node, which has one.</param>
    public bool TakeLast(int node)
    {
        // Only who is full has more.
        if (counts[node] == Full && more.TryGetValue(node, out var left))
        {
            if (left == 1)
            {
                more.Remove(node);
            }
            else
            {
                more[node] = left - 1;
            }

            return false;
        }

        return --counts[node] == 0;
    }
}
