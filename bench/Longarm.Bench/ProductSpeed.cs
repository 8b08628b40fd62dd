using System.Diagnostics;
using System.Globalization;

namespace Longarm.Bench;

/// <summary>How fast big products are rolled up and read, each in a process of its own, so that its memory is its own.</summary>
internal static class ProductSpeed
{
    /// <summary>Runs all measurements and prints one table.</summary>
    public static void Print()
    {
        Console.WriteLine("| what | processor time | peak memory |");
        Console.WriteLine("|---|---|---|");
        foreach (var part in (ReadOnlySpan<string>)["graph", "graph-peer", "read", "read-peer", "decide"])
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. IsHost ? [typeof(ProductSpeed).Assembly.Location] : (string[])[], "products", part]))!;
            process.WaitForExit();
        }
    }

    /// <summary>Runs one measurement.</summary>
    public static void Measure(string part)
    {
        switch (part)
        {
            case "graph":
                GraphSpeed.Measure(10_000_000, 20_000_000);
                break;
            case "graph-peer":
                GraphSpeed.MeasurePeer(10_000_000, 20_000_000);
                break;
            case "read":
                ReadingSpeed.Measure(300_000);
                break;
            case "decide":
                ReadingSpeed.MeasureDeciding(300_000);
                break;
            case "read-peer":
                ReadingSpeed.MeasurePeer(300_000);
                break;
            default:
                throw new ArgumentException($"There is no measurement “{part}”.");
        }
    }

    /// <summary>The processor time of something, once: other programs on the machine do not count.</summary>
    public static (T Result, double Seconds) Time<T>(Func<T> run)
    {
        var start = Environment.CpuUsage.TotalTime;
        var result = run();
        return (result, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
    }

    /// <summary>Prints a line of the table, with the peak memory of this process so far.</summary>
    public static void Row(string what, double seconds, string more = "")
    {
        using var self = Process.GetCurrentProcess();
        var time = seconds >= 0.1 ? $"{seconds:0.00} s" : $"{seconds * 1000:0.00} ms";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {time}{more} | {self.PeakWorkingSet64 / (1024.0 * 1024 * 1024):0.00} GiB |"));
    }

    private static bool IsHost => Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
}
