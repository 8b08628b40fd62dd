using System.Runtime.CompilerServices;

namespace Longarm.Core.Deciding;

/// <summary>Lets a question go as deep as the item does: a chain of references may be ten thousand long.</summary>
internal static class StackGuard
{
    private const int FreshStackBytes = 16 * 1024 * 1024;

    /// <summary>Whether this stack has room for another step; if not, the step goes through <see cref="OnFreshStack"/>.</summary>
    public static bool HasRoom => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Calls a function on a fresh stack.</summary>
    public static T OnFreshStack<T>(Func<T> function)
    {
        T result = default!;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        Thread fresh = new(
            () =>
            {
                try
                {
                    result = function();
                }
                catch (Exception exception)
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
                }
            },
            FreshStackBytes);
        fresh.Start();
        fresh.Join();
        failure?.Throw();
        return result;
    }
}
