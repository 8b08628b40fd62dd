using System.Diagnostics;
using System.Runtime.CompilerServices;
using Longarm.Assessments;
using Longarm.Storage;

namespace Longarm.Tests.Storage;

/// <summary>
/// This assembly started a second time, as a program that keeps records until it is killed. It prints the number and
/// hash of each that was acknowledged, or <c>full</c> where there was no room.
/// </summary>
internal static class WriterProcess
{
    private const string Switch = "LONGARM_TEST_WRITER";
    private const int Writers = 8;

    /// <summary>Starts one on a file.</summary>
    /// <param name="file">The record.</param>
    /// <param name="limit">The largest file that it may write, in units of 1,024 bytes; null: as large as it likes.</param>
    public static Process Start(string file, int? limit = null)
    {
        // With the signal ignored, a write past the limit fails as one on a full disk does. The limit is soft, so that it can be raised.
        var before = limit is { } most ? $"trap '' XFSZ; ulimit -S -f {most}; " : "";
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        ProcessStartInfo start = new("bash", ["-c", $"{before}exec '{host}' exec '{typeof(WriterProcess).Assembly.Location}'"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Switch] = file;

        // The runtime maps its code through a large file of its own, which the limit would forbid.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

#pragma warning disable CA2255 // The assembly has no other place that runs before the test runner.
    [ModuleInitializer]
    internal static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Switch) is { Length: > 0 } file)
        {
            WriteOn(new(file));
        }
    }
#pragma warning restore CA2255

    // No other thread may run code of this assembly before its initializer ends; those of the store may.
    private static void WriteOn(SqliteRecordStore store)
    {
        var content = Bench.Content();
        var waiting = Enumerable.Range(0, Writers).Select(_ => store.AppendAsync(content, Bench.Law.Bundle)).ToArray();
        while (true)
        {
            var at = Task.WaitAny(waiting);
            var isFull = waiting[at].Exception?.InnerException is RecordStoreException { Fault: RecordStoreFault.Full };
            Console.Out.WriteLine(isFull ? "full" : $"{waiting[at].Result.Number} {waiting[at].Result.Hash}");
            Console.Out.Flush();
            if (isFull)
            {
                Thread.Sleep(50);
            }

            waiting[at] = store.AppendAsync(content, Bench.Law.Bundle);
        }
    }
}
