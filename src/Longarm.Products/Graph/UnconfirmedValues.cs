using System.Diagnostics.CodeAnalysis;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Values that were understood by a table that no public source confirms: the source of the fact says so, wherever it is shown.</summary>
internal sealed class UnconfirmedValues
{
    private readonly Dictionary<MarkedScalar, string> doubts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Marks a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="doubt">What is not confirmed; null: nothing.</param>
    /// <returns>The value.</returns>
    public MarkedScalar Mark(MarkedScalar value, string? doubt)
    {
        if (doubt is not null)
        {
            doubts[value] = doubt;
        }

        return value;
    }

    /// <summary>What is not confirmed of a value.</summary>
    public bool Has(Marked value, [NotNullWhen(true)] out string? doubt)
    {
        doubt = doubts.Count > 0 && value is MarkedScalar scalar ? doubts.GetValueOrDefault(scalar) : null;
        return doubt is not null;
    }
}
