using System.Text.Json;

namespace Longarm.Tests.Cli;

/// <summary>The program with the packs that come with it.</summary>
public sealed class PackedRulesTests
{
    [Theory]
    [InlineData(20, "hard-disk")]
    [InlineData(0, "free-pump", "--scenario", "us-software-curbs", "--on", "2025-11-02")]
    [InlineData(20, "laptop", "--scenario", "us-software-curbs", "--on", "2025-11-02")]
    public void Sample_is_answered(int exit, string sample, params string[] options)
    {
        var run = Program.Run(["check", Path.Combine(Repository.Root, "samples", $"{sample}.case.yaml"), "--format", "json", .. options]);

        Assert.Equal((exit, ""), (run.Exit, run.Error));
        Assert.Contains("us-ear", JsonDocument.Parse(run.Output, new() { MaxDepth = 1_000 }).RootElement.GetProperty("regimes").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
    }

    [Fact]
    public void Same_facts_before_the_rule_need_no_license_of_it()
    {
        var run = Program.Run("check", Path.Combine(Repository.Root, "samples", "hard-disk.case.yaml"), "--on", "2020-07-01", "--format", "json");

        Assert.NotEqual(20, run.Exit);
        Assert.DoesNotContain("734.9(e)(1)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_scenario_exits_with_two() =>
        Assert.Equal(2, Program.Run("check", Path.Combine(Repository.Root, "samples", "laptop.case.yaml"), "--scenario", "us-software-curb").Exit);

    [Fact]
    public void Rules_can_be_tested_and_shown()
    {
        var tested = Program.Run("rules", "test", "--rules", Path.Combine(Repository.Root, "rules"), "--only", "734.9");
        var shown = Program.Run("rules", "show", "us-ear.734.9.e.1");

        Assert.Equal(0, tested.Exit);
        Assert.Contains("0 with a wrong answer", tested.Output, StringComparison.Ordinal);
        Assert.Equal(0, shown.Exit);
        Assert.Contains("15 CFR 734.9(e)(1)", shown.Output, StringComparison.Ordinal);
        Assert.Equal(2, Program.Run("rules", "show", "us-ear.none").Exit);
    }

    [Theory]
    [InlineData("case")]
    [InlineData("answer")]
    [InlineData("rule")]
    public void Schema_is_printed_as_json(string what)
    {
        var run = Program.Run("schema", what);

        Assert.Equal(0, run.Exit);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(run.Output).RootElement.ValueKind);
    }

    [Fact]
    public void Help_exits_with_zero() => Assert.Equal(0, Program.Run("check", "--help").Exit);
}
