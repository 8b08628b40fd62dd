using System.Runtime.CompilerServices;

namespace Longarm.Core.RollUps;

/// <summary>
/// The totals of groups of nodes: what is asked of a product for each of many destinations is asked of its few hundred groups,
/// and not of its millions of parts.
/// </summary>
public sealed class GroupTotals
{
    private readonly Sums[] sums;

    private GroupTotals(int groups) => sums = new Sums[groups];

    /// <summary>How many groups there are.</summary>
    public int Groups => sums.Length;

    /// <summary>The total of one group.</summary>
    /// <param name="group">Its number.</param>
    public Total this[int group] => sums[group].Total();

    /// <summary>Adds up what the nodes of each group are worth in one root.</summary>
    /// <param name="quantities">How many of each there are.</param>
    /// <param name="values">By node: what one of it is worth.</param>
    /// <param name="groupOf">By node: its group; below zero: it does not count, as what is inside counts in its stead.</param>
    /// <param name="groups">How many groups there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GroupTotals Of(ExtendedQuantities quantities, BoundsColumn values, ReadOnlySpan<int> groupOf, int groups)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        ArgumentNullException.ThrowIfNull(values);
        GroupTotals totals = new(groups);
        var lows = quantities.LowsByNode;
        var highs = quantities.HighsByNode;
        var codes = values.Codes;
        for (var node = 0; node < lows.Length; node++)
        {
            if (groupOf[node] is >= 0 and var group && highs[node] is not 0 and var high)
            {
                ref var sum = ref totals.sums[group];
                if (codes[node] is >= 0 and var value && high == lows[node])
                {
                    sum.Nodes++;
                    sum.Exact.Add(high, value);
                }
                else
                {
                    sum.Add(new(lows[node], high), values[node]);
                }
            }
        }

        return totals;
    }

    /// <summary>The total of all groups for which something holds.</summary>
    /// <param name="holds">Asked once for each group.</param>
    public Total Where(Predicate<int> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        Sums all = default;
        for (var group = 0; group < sums.Length; group++)
        {
            if (holds(group))
            {
                all.Add(sums[group]);
            }
        }

        return all.Total();
    }

    private struct Sums
    {
        /// <summary>What is one number, which is in both ends.</summary>
        public WideSum Exact;
        public int Nodes;
        private WideSum low;
        private WideSum high;
        private int unknown;

        public void Add(Bounds quantity, Bounds value)
        {
            Nodes++;
            low.Add(quantity.Low, value.Low);
            if (quantity.High == 0 || value.High == 0)
            {
                return;
            }

            if (quantity.HasHigh && value.HasHigh)
            {
                high.Add(quantity.High, value.High);
            }
            else
            {
                unknown++;
            }
        }

        public void Add(in Sums other)
        {
            Nodes += other.Nodes;
            unknown += other.unknown;
            Exact.Add(other.Exact);
            low.Add(other.low);
            high.Add(other.high);
        }

        public readonly Total Total()
        {
            var (least, most) = (low, high);
            least.Add(Exact);
            most.Add(Exact);
            var isTooLarge = least.IsTooLarge || most.IsTooLarge;
            return new(Nodes, RollUps.Total.Number(least, isUp: false), unknown > 0 || isTooLarge ? null : RollUps.Total.Number(most, isUp: true), unknown, isTooLarge);
        }
    }
}
