using System.Diagnostics;
using System.Globalization;

namespace Longarm.Tests.Products;

/// <summary>
/// Files that were damaged in every way: bytes, names, nesting, encodings, lengths. By fixed seeds and shortly here; as long as
/// <c>LONGARM_FUZZ_SECONDS</c> says, and by other seeds, where that is set.
/// </summary>
public sealed class FuzzTests
{
    private const int Turns = 50;

    [Fact]
    public void Damaged_files_are_read_or_refused()
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("LONGARM_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : 0;
        var first = int.TryParse(Environment.GetEnvironmentVariable("LONGARM_FUZZ_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 1;
        var clock = Stopwatch.StartNew();
        List<string> wrong = [];
        for (var turn = first; seconds > 0 ? clock.Elapsed.TotalSeconds < seconds : turn < first + Turns; turn++)
        {
            foreach (var (name, bytes) in FuzzSamples.All)
            {
                try
                {
                    FuzzReading.Read(name, FuzzDamage.Of(bytes, turn), $"{name}, seed {turn}");
                }
                catch (Xunit.Sdk.XunitException failed)
                {
                    wrong.Add(failed.Message);
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of them:\n{string.Join("\n", wrong.DistinctBy(message => message.Split(": ", 2)[^1]).Take(40))}");
    }
}
