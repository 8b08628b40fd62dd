namespace Longarm.Tests.CrossCheck;

/// <summary>Draws facts; the same seed gives the same facts everywhere.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>One of a pool.</summary>
    public T Of<T>(params IReadOnlyList<T> pool) => pool[random.Next(pool.Count)];

    /// <summary>One of the first pool in so many of a hundred cases, else one of the second.</summary>
    public T Mostly<T>(int percent, IReadOnlyList<T> first, IReadOnlyList<T> second) => Of(Chance(percent) ? first : second);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int low, int high) => random.Next(low, high + 1);

    /// <summary>A day from the pool of a rule.</summary>
    public DateOnly Day(params IReadOnlyList<string> days) => DateOnly.ParseExact(Of(days), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Several drawings.</summary>
    public IReadOnlyList<T> Some<T>(int low, int high, Func<T> one)
    {
        var count = Between(low, high);
        return [.. Enumerable.Range(0, count).Select(_ => one())];
    }
}
