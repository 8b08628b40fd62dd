namespace Longarm.Assessments;

/// <summary>Orders provisions as lawyers count them: 734.9 before 734.13.</summary>
public sealed class ProvisionOrder : IComparer<string>
{
    private ProvisionOrder()
    {
    }

    /// <summary>The order.</summary>
    public static ProvisionOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (left, right) = ((x ?? "").Split('.', '/'), (y ?? "").Split('.', '/'));
        foreach (var (a, b) in left.Zip(right))
        {
            var order = int.TryParse(a, out var m) && int.TryParse(b, out var n) ? m.CompareTo(n) : string.CompareOrdinal(a, b);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }
}
