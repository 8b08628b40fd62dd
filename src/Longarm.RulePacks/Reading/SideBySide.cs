namespace Longarm.RulePacks;

/// <summary>Does many small pieces of work side by side; what the framework has for it takes longer to begin with.</summary>
public static class SideBySide
{
    /// <summary>Does a piece of work so many times, each with its own index, and waits for all.</summary>
    /// <remarks>What one of them throws is thrown here, once all that began have ended.</remarks>
    public static void Do(int count, Action<int> work)
    {
        var next = -1;
        var others = new Task[Math.Min(Environment.ProcessorCount, count) is > 1 and var workers ? workers - 1 : 0];
        for (var index = 0; index < others.Length; index++)
        {
            others[index] = Task.Run(Work);
        }

        try
        {
            Work();
        }
        finally
        {
            next = count;
            Task.WhenAll(others).GetAwaiter().GetResult();
        }

        void Work()
        {
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                work(index);
            }
        }
    }
}
