using System.Diagnostics;
using System.Globalization;
using Longarm.Assessments;
using Longarm.Storage;

namespace Longarm.Tests.Storage;

/// <summary>What was acknowledged outlives the process and the room on the disk.</summary>
public sealed class FaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_while_writing_loses_nothing_that_was_acknowledged()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "The writer is started by bash.");
        await using Bench bench = new();
        Dictionary<long, string> acknowledged = [];
        foreach (var lines in (int[])[1, 40, 7, 150, 80])
        {
            // Killed at a moment of its own choosing: between two lines that it prints, it writes all the time.
            using var writer = WriterProcess.Start(bench.File);
            for (var read = 0; read < lines; read++)
            {
                Note(await writer.StandardOutput.ReadLineAsync(Cancel));
            }

            writer.Kill();
            while (await writer.StandardOutput.ReadLineAsync(Cancel) is { } rest)
            {
                Note(rest);
            }
        }

        var report = await bench.Audit();
        Assert.Empty(report.Breaks);
        Assert.True(report.Count >= acknowledged.Count, $"{report.Count} of {acknowledged.Count}");
        await foreach (var kept in bench.Store.ReadAllAsync(Cancel))
        {
            Assert.True(!acknowledged.Remove(kept.Number, out var hash) || hash == kept.Hash);
        }

        Assert.Empty(acknowledged);

        void Note(string? line)
        {
            // The last line may be cut by the kill.
            if (line?.Split(' ') is [var number, { Length: 64 } hash])
            {
                Assert.True(acknowledged.TryAdd(long.Parse(number, CultureInfo.InvariantCulture), hash), $"{number} was given twice.");
            }
        }
    }

    [Fact]
    public async Task Full_store_says_so_keeps_nothing_half_and_goes_on_with_room()
    {
        await using Bench bench = new();
        await using SqliteRecordStore small = new(bench.File, maxBytes: 1024 * 1024);
        var (count, content) = (0, Bench.Content());
        var fault = await Assert.ThrowsAsync<RecordStoreException>(async () =>
        {
            for (; count < 10_000; count++)
            {
                await small.AppendAsync(content, Bench.Law.Bundle, Cancel);
            }
        });

        Assert.Equal(RecordStoreFault.Full, fault.Fault);
        Assert.Contains("no room left", fault.Message, StringComparison.Ordinal);
        var report = await bench.Audit();
        Assert.Empty(report.Breaks);
        Assert.Equal(count, report.Count);
        Assert.Equal(count + 1, (await bench.Append()).Number);
        Assert.Empty((await bench.Audit()).Breaks);
    }

    [Fact]
    public async Task Disk_that_takes_no_more_is_told_and_the_same_process_goes_on_when_it_does()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "The limit on the size of files is raised by prlimit.");
        await using Bench bench = new();
        using var writer = WriterProcess.Start(bench.File, limit: 1_500);
        try
        {
            var (before, last) = await ReadUntil(writer, line => line == "full");
            Assert.True(last == "full", last ?? await writer.StandardError.ReadToEndAsync(Cancel));
            var report = await bench.Audit();
            Assert.Empty(report.Breaks);
            Assert.True(report.Count >= before, $"{report.Count} of {before}");
            using (var raise = Process.Start("prlimit", ["--pid", $"{writer.Id}", "--fsize=unlimited:unlimited"]))
            {
                await raise.WaitForExitAsync(Cancel);
                Assert.SkipUnless(raise.ExitCode == 0, "The limit cannot be raised here.");
            }

            await ReadUntil(writer, line => line != "full");
            var (_, after) = await ReadUntil(writer, line => line.StartsWith($"{report.Count + 20} ", StringComparison.Ordinal));
            Assert.NotNull(after);
        }
        finally
        {
            writer.Kill();
        }

        Assert.Empty((await bench.Audit()).Breaks);
    }

    private static async Task<(long Kept, string? Line)> ReadUntil(Process writer, Func<string, bool> isReached)
    {
        for (var kept = 0L; ; kept++)
        {
            var line = await writer.StandardOutput.ReadLineAsync(Cancel);
            if (line is null || isReached(line))
            {
                return (kept, line);
            }
        }
    }
}
