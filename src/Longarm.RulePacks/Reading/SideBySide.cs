namespace Longarm.RulePacks;

/// <summary>Does many small pieces of work side by side; what the framework has for it needs longer to begin than reading packs takes.</summary>
public static class SideBySide
{
    /// <summary>Does a piece of work so many times, each with its own index, and waits for all.</summary>
    /// <exception cref="AggregateException">Some of it failed.</exception>
    public static void Do(int count, Action<int> work)
    {
        var next = -1;
        var others = new Task[Math.Min(Environment.ProcessorCount, count) is > 1 and var workers ? workers - 1 : 0];
        for (var index = 0; index < others.Length; index++)
        {
            others[index] = Task.Run(Work);
        }

        Work();
        Task.WaitAll(others);

        void Work()
        {
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                work(index);
            }
        }
    }
}
