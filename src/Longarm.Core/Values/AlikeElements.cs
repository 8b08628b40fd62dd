namespace Longarm.Core;

/// <summary>The elements of a list by their kind, in the order in which each kind first comes.</summary>
internal sealed class AlikeElements
{
    private readonly Value[] ordered;
    private readonly int[] starts;

    public AlikeElements(ReadOnlySpan<Value> elements, bool butForValue)
    {
        Dictionary<object, int> numbers = new(ReferenceEqualityComparer.Instance);
        List<int> counts = [];
        var kinds = new int[elements.Length];
        for (var index = 0; index < kinds.Length; index++)
        {
            // What has no kind is like nothing else.
            object kind = elements[index] is Node node && (butForValue ? node.Kin.ButForValue : node.Kin.Alike) is { } known ? known : elements[index];
            if (!numbers.TryGetValue(kind, out var number))
            {
                number = numbers[kind] = counts.Count;
                counts.Add(0);
            }

            kinds[index] = number;
            counts[number]++;
        }

        starts = new int[counts.Count + 1];
        for (var kind = 0; kind < counts.Count; kind++)
        {
            starts[kind + 1] = starts[kind] + counts[kind];
        }

        ordered = new Value[kinds.Length];
        var next = starts[..^1];
        for (var index = 0; index < kinds.Length; index++)
        {
            ordered[next[kinds[index]]++] = elements[index];
        }
    }

    /// <summary>How many kinds there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>Those of one kind, as the list has them.</summary>
    public ReadOnlySpan<Value> this[int kind] => ordered.AsSpan(starts[kind], starts[kind + 1] - starts[kind]);
}
