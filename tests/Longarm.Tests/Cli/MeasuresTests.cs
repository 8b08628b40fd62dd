using System.Text.Json;

namespace Longarm.Tests.Cli;

/// <summary>The register of measures on the command line, with the packs that come with the program.</summary>
public sealed class MeasuresTests
{
    [Fact]
    public void Threat_and_report_stand_beside_law()
    {
        var listed = States("--on", "2025-10-23", "--known", "2025-10-23", "--against", "CN");

        Assert.Equal("reported", listed["us-software-curbs"]);
        Assert.Equal("threatened", listed["us-100pct-threat"]);
        Assert.Equal("effective", listed["us-bis-affiliates"]);
        Assert.Equal("effective", listed["us-ieepa-fentanyl-cn"]);
        Assert.DoesNotContain("us-s122", listed.Keys); // of February 2026
        Assert.DoesNotContain("cn-2025-57", listed.Keys); // China's own, aimed at all others
    }

    [Theory]
    [InlineData("2025-10-20", "2025-10-20", "announced")]
    [InlineData("2025-11-08", "2025-11-06", "effective")] // nobody knew of the suspension
    [InlineData("2025-11-08", "2025-11-08", "suspended")]
    [InlineData("2026-11-10", "2026-11-10", "suspended")]
    [InlineData("2026-11-21", "2026-11-21", "unverified")]
    public void Measure_has_a_state_on_each_day_and_for_each_knowledge(string on, string known, string state) =>
        Assert.Equal(state, States("--on", on, "--known", known, "--by", "CN")["cn-2025-57"]);

    [Fact]
    public void State_may_be_asked_for()
    {
        var listed = States("--on", "2025-10-23", "--known", "2025-10-23", "--state", "threatened");

        Assert.All(listed.Values, state => Assert.Equal("threatened", state));
        Assert.Contains("us-100pct-threat", listed.Keys);
    }

    [Fact]
    public void Scenario_supposes_an_event()
    {
        var on = new[] { "--on", "2025-11-02", "--against", "CN" };

        Assert.Equal("withdrawn", States(on)["us-software-curbs"]);
        Assert.Equal("effective", States([.. on, "--scenario", "us-software-curbs"])["us-software-curbs"]);
    }

    [Fact]
    public void Five_weeks_are_told_in_one_screen()
    {
        var run = Program.Run("measures", "diff", "2025-10-08", "2025-11-11");
        var lines = run.Output.TrimEnd().Split('\n');

        Assert.Equal(0, run.Exit);
        Assert.InRange(lines.Length, 40, 70);
        Assert.All(lines, line => Assert.True(line.Length <= 118, line));
        Assert.Contains(lines, line => line.StartsWith("2025-10-09", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("withdrawn", StringComparison.Ordinal) && line.Contains("us-100pct-threat", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("2025-12-01", StringComparison.Ordinal)); // overtaken starts are not told
    }

    [Fact]
    public void Measure_is_shown_with_every_event_and_its_source()
    {
        var run = Program.Run("measures", "show", "us-ieepa-reciprocal-cn", "--on", "2025-06-01");

        Assert.Equal(0, run.Exit);
        Assert.Contains("partly-suspended", run.Output, StringComparison.Ordinal);
        Assert.Contains("EO 14298", run.Output, StringComparison.Ordinal);
        Assert.Contains('█', run.Output);
    }

    [Theory]
    [InlineData("LC062", "measures", "show", "us-software-curb")]
    [InlineData("LC063", "measures", "diff", "2025-11-11", "2025-10-08")]
    [InlineData("LC064", "measures", "--state", "treatened")]
    [InlineData("LC060", "measures", "--scenario", "nothing")]
    [InlineData("LC023", "measures", "--on", "yesterday")]
    public void Bad_input_is_named(string code, params string[] arguments)
    {
        var run = Program.Run(arguments);

        Assert.Equal(2, run.Exit);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> States(params IEnumerable<string> arguments)
    {
        var run = Program.Run(["measures", "--format", "json", .. arguments]);
        Assert.Equal(0, run.Exit);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.EnumerateArray().ToDictionary(m => m.GetProperty("id").GetString()!, m => m.GetProperty("state").GetString()!);
    }
}
