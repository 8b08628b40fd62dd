using System.Text;
using Longarm.Tests.Storage;

namespace Longarm.Tests.Cli;

/// <summary>The record from the command line.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task Intact_chain_is_told_with_its_head()
    {
        await using Bench bench = new();
        await bench.Append();
        var head = (await bench.Append()).Hash;
        var run = Run(bench, "verify", "--noted", head);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("2 records, 1 to 2, under 1 law. The chain is intact.", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Head {head}", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, Run(bench, "verify", "--noted", new string('0', 64)).Exit);
    }

    [Fact]
    public async Task Broken_chain_names_the_record_first()
    {
        await using Bench bench = new();
        await bench.Append();
        await bench.Append();
        bench.DropGuards();
        bench.Sql("UPDATE record SET verdict = 'not-subject' WHERE number = 2");
        var run = Run(bench, "verify");

        Assert.Equal(3, run.Exit);
        Assert.StartsWith("Record 2: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("The chain is broken.", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, Run(bench, "replay", "2").Exit);
    }

    [Fact]
    public async Task Replay_says_same_and_who_saved_it()
    {
        await using Bench bench = new();
        await bench.Save();
        await bench.Append();
        var (one, all) = (Run(bench, "replay", "1"), Run(bench, "replay", "--all"));

        Assert.Equal(0, one.Exit);
        Assert.Contains("the same answer to the byte", one.Output, StringComparison.Ordinal);
        Assert.Contains("Saved by Longarm", one.Output, StringComparison.Ordinal);
        Assert.Equal(0, all.Exit);
        Assert.Contains("2 of 2 records give the same answer", all.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replay", "9")]
    [InlineData("replay")]
    [InlineData("replay", "1", "--all")]
    [InlineData("export", "9")]
    [InlineData("backup", "there.db")]
    [InlineData("restore", "none.db")]
    public async Task Bad_input_exits_with_two_and_says_why(params string[] arguments)
    {
        await using Bench bench = new();
        await bench.Append();
        await File.WriteAllTextAsync(Path.Combine(bench.Home, "there.db"), "mine", TestContext.Current.CancellationToken);
        var run = Run(bench, [.. arguments.Select(a => a.EndsWith(".db", StringComparison.Ordinal) ? Path.Combine(bench.Home, a) : a)]);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Empty_home_is_intact_and_stays_empty()
    {
        await using Bench bench = new();
        var run = Run(bench, "verify");

        Assert.Equal(0, run.Exit);
        Assert.Contains("no record", run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(bench.Home));
    }

    [Fact]
    public async Task Backup_is_made_and_restored()
    {
        await using Bench bench = new();
        await bench.Append();
        await using Bench other = new();
        var backup = Path.Combine(bench.Home, "backup.db");

        Assert.Equal(0, Run(bench, "backup", backup).Exit);
        var restored = Run(other, "restore", backup);
        Assert.Equal((0, ""), (restored.Exit, restored.Error));
        Assert.Contains("where there was none", restored.Output, StringComparison.Ordinal);
        Assert.Contains("1 record, 1 to 1", Run(other, "verify").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_gives_what_was_kept()
    {
        await using Bench bench = new();
        var kept = await bench.Save();

        Assert.Equal(Encoding.UTF8.GetString(kept.Content.Answer.Span) + "\n", Run(bench, "export", "1").Output);
        Assert.Equal(Bench.Case, Run(bench, "export", "1", "--format", "case").Output);
        Assert.Contains("Pumps to a plant", Run(bench, "export", "1", "--format", "markdown").Output, StringComparison.Ordinal);
        Assert.Contains("<html", Run(bench, "export", "1", "--format", "html").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_no_record_is_named_without_blaming_the_program()
    {
        await using Bench bench = new();
        await File.WriteAllTextAsync(bench.File, new string('x', 9_000), TestContext.Current.CancellationToken);
        var run = Run(bench, "verify");

        Assert.Equal(3, run.Exit);
        Assert.Contains("no record of Longarm", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", run.Error, StringComparison.Ordinal);
    }

    private static Run Run(Bench bench, params IEnumerable<string> arguments) => Program.Run(["audit", .. arguments, "--home", bench.Home]);
}
