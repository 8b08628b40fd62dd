namespace Longarm.Assessments;

/// <summary>Finds the smallest sets of things that together do what all of them do.</summary>
/// <param name="count">How many things there are.</param>
/// <param name="does">Whether a set of them does it; what does it with fewer is asked for first.</param>
/// <param name="trials">How often it may be asked at most.</param>
internal sealed class SmallestSets(int count, Func<IReadOnlyList<int>, bool> does, int trials)
{
    // Pairs and threes are tried among so many of the first: whoever counts puts the likeliest there.
    private const int AmongForPairs = 40;
    private const int AmongForThrees = 16;
    private int left = trials;

    /// <summary>Whether all that was to be tried was tried.</summary>
    public bool IsExhaustive { get; private set; } = true;

    /// <summary>The sets; none if not even all together do it.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Find()
    {
        int[] all = [.. Enumerable.Range(0, count)];
        if (count == 0 || !Does(all))
        {
            return [];
        }

        var ones = all.Where(one => Does([one])).Select(one => (IReadOnlyList<int>)[one]).ToList();
        return ones.Count > 0 ? ones : Several(2, AmongForPairs) is { Count: > 0 } pairs ? pairs
            : Several(3, AmongForThrees) is { Count: > 0 } threes ? threes : [Fewest([.. all])];
    }

    private List<IReadOnlyList<int>> Several(int size, int among)
    {
        IsExhaustive &= count <= among;
        List<IReadOnlyList<int>> found = [];
        foreach (var set in Choose(Math.Min(count, among), size))
        {
            if (Does(set))
            {
                found.Add([.. set]);
            }
        }

        return found;
    }

    // Takes away whatever is not needed, by halves first: of what is left nothing more can be taken away.
    private List<int> Fewest(List<int> set)
    {
        IsExhaustive = false;
        for (var size = set.Count / 2; size >= 1; size = size > 1 ? size / 2 : 0)
        {
            for (var at = 0; at < set.Count && set.Count > 1;)
            {
                List<int> without = [.. set.Take(at), .. set.Skip(at + size)];
                if (without.Count > 0 && Does(without))
                {
                    set = without;
                }
                else
                {
                    at += size;
                }
            }
        }

        return set;
    }

    private bool Does(IReadOnlyList<int> set)
    {
        if (left-- <= 0)
        {
            IsExhaustive = false;
            return false;
        }

        return does(set);
    }

    private static IEnumerable<int[]> Choose(int among, int size)
    {
        var chosen = Enumerable.Range(0, size).ToArray();
        while (size <= among)
        {
            yield return chosen;
            var at = size - 1;
            while (at >= 0 && chosen[at] == among - size + at)
            {
                at--;
            }

            if (at < 0)
            {
                yield break;
            }

            chosen[at]++;
            for (var next = at + 1; next < size; next++)
            {
                chosen[next] = chosen[next - 1] + 1;
            }
        }
    }
}
