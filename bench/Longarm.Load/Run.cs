using System.Diagnostics;

namespace Longarm.Load;

/// <summary>Connections that ask, and what they saw.</summary>
/// <param name="url">The server.</param>
/// <param name="requests">What is asked, in turn.</param>
/// <param name="connections">How many connections.</param>
/// <param name="rate">Requests a second over all connections; 0: as many as are answered.</param>
internal sealed class Run(Uri url, IReadOnlyList<byte[]> requests, int connections, int rate)
{
    private int next;

    /// <summary>Asks for a while.</summary>
    public async Task<Report> For(TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(index => Task.Run(() => Ask(index, start, time))));
        return new([.. all.SelectMany(each => each.Waited).Order()], all.Sum(each => each.Errors), Stopwatch.GetElapsedTime(start));
    }

    // At a fixed rate a request counts from when it was due: one that had to wait for the last is late, not spared.
    private async Task<(List<TimeSpan> Waited, int Errors)> Ask(int index, long start, TimeSpan time)
    {
        using Exchange exchange = new();
        await exchange.Connect(url);
        List<TimeSpan> waited = [];
        var errors = 0;
        for (var turn = 0; ; turn++)
        {
            var due = rate == 0 ? Stopwatch.GetElapsedTime(start) : TimeSpan.FromSeconds((((double)turn * connections) + index) / rate);
            if (due >= time)
            {
                return (waited, errors);
            }

            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
            {
                await Task.Delay(early);
            }

            var isAnswered = await exchange.Send(requests[(int)((uint)Interlocked.Increment(ref next) % (uint)requests.Count)]);
            errors += isAnswered ? 0 : 1;
            waited.Add(Stopwatch.GetElapsedTime(start) - due);
        }
    }
}
