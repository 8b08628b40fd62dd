using System.Text.Json;

namespace Longarm.Tests.Cli;

/// <summary>What a scenario changes, on the command line.</summary>
public sealed class CompareTests
{
    [Fact]
    public void Scenario_changes_what_it_reaches_and_says_by_which_rule()
    {
        var run = Program.Run("compare", Sample("laptop"), Sample("free-pump"), "--scenario", "us-software-curbs", "--on", "2025-11-02", "--format", "json");
        using var document = JsonDocument.Parse(run.Output);
        var (laptop, pump) = (document.RootElement[0], document.RootElement[1]);

        Assert.Equal(20, run.Exit);
        Assert.True(laptop.GetProperty("changed").GetBoolean());
        Assert.Equal("license-required", laptop.GetProperty("after").GetProperty("verdict").GetString());
        Assert.Contains(laptop.GetProperty("because").EnumerateArray(), c => c.GetProperty("rule").GetString() == "us-ear.software-curbs.license");
        Assert.False(pump.GetProperty("changed").GetBoolean());
        Assert.Empty(pump.GetProperty("because").EnumerateArray());
    }

    [Fact]
    public void Text_tells_before_and_after()
    {
        var run = Program.Run("compare", Sample("jet-engine"), "--scenario", "us-software-curbs", "--on", "2025-11-02");

        Assert.Contains("→  license required", run.Output, StringComparison.Ordinal);
        Assert.Contains("us-ear.software-curbs.license", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 of 1 case changes.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparing_with_nothing_is_a_mistake()
    {
        var run = Program.Run("compare", Sample("laptop"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("LC065", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlays_that_contradict_one_another_are_a_mistake()
    {
        using var folder = RulesCopy();
        File.WriteAllText(Path.Combine(folder.Path, "scenarios", "later.yaml"), "scenario: later\ntitle: The curbs come later\nevents:\n  - {measure: us-software-curbs, state: effective, on: 2026-01-01}\n");
        var run = Program.Run("check", Sample("laptop"), "--rules", folder.Path, "--scenario", "us-software-curbs", "--scenario", "later");

        Assert.Equal(2, run.Exit);
        Assert.Contains("LC061", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlays_that_agree_compose() =>
        Assert.Equal(20, Program.Run("check", Sample("laptop"), "--on", "2025-11-02", "--scenario", "us-software-curbs", "--scenario", "g7-software-curbs").Exit);

    private static string Sample(string name) => Path.Combine(Repository.Root, "samples", $"{name}.case.yaml");

    private static TemporaryFolder RulesCopy()
    {
        TemporaryFolder folder = new();
        foreach (var file in Repository.RuleFiles.Where(f => !f.IsCases))
        {
            var path = Path.Combine(folder.Path, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        return folder;
    }
}
