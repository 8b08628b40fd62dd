using System.Text.Json;

namespace Longarm.Tests.Cli;

/// <summary>Names against lists, as a person and as a program asks.</summary>
public sealed class ScreenTests : IDisposable
{
    private const string Listed =
        """
        {"id":"1","names":["Alpha Precision Bearings Co., Ltd.","Alfa Bearings"],"kind":"company","country":"CN","requirement":"All items","policy":"Presumption of denial"}
        {"id":"2","names":["Ivan Petrovich Sidorov"],"kind":"person","born":["1961-05-03"]}
        {"id":"3","names":["Gone Trading LLC"],"kind":"company","until":"2025-01-01"}
        """;

    private readonly TemporaryFolder home = new();

    [Fact]
    public void Match_is_told_with_its_reasons_and_what_the_entry_says()
    {
        var (code, output, _) = Screen("ALPHA PRECISION BEARING", "--lists", Lists());

        Assert.Equal(0, code);
        Assert.Contains("1 possible match", output, StringComparison.Ordinal);
        Assert.Contains("Alpha Precision Bearings Co., Ltd. (CN)  ours 1", output, StringComparison.Ordinal);
        Assert.Contains("bearing", output, StringComparison.Ordinal);
        Assert.Contains("policy: Presumption of denial", output, StringComparison.Ordinal);
    }

    [Fact]
    public void More_matches_than_are_shown_are_told()
    {
        var lists = Write("ours.jsonl", string.Concat(Enumerable.Range(1, 4).Select(n => $"{{\"id\":\"{n}\",\"names\":[\"Alfa Bearings\"]}}\n")));

        Assert.Contains("more than 3 possible matches", Screen("Alfa Bearings", "--limit", "3", "--lists", lists).Output, StringComparison.Ordinal);
        Assert.Contains("4 possible matches\n", Screen("Alfa Bearings", "--limit", "4", "--lists", lists).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_party_of_a_file_is_answered_in_order_and_bad_rows_are_told()
    {
        var file = Write("parties.jsonl", """
            {"id":"a","name":"Сидоров Иван Петрович","kind":"person"}
            {"id":"b","name":"Quite Another Ltd","note":"x"}
            {broken
            {"id":"c"}
            {"id":"d","name":"AlphaPrecision Bearings"}
            """);

        var (code, output, errors) = Screen("--file", file, "--format", "jsonl", "--lists", Lists());

        Assert.Equal(2, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a", "b", "d"], lines.Select(line => line.GetProperty("query").GetString()));
        Assert.Equal(["2", null, "1"], lines.Select(line => line.GetProperty("matches").EnumerateArray().Select(match => match.GetProperty("entry").GetString()).FirstOrDefault()));
        Assert.All(lines[0].GetProperty("matches").EnumerateArray(), match =>
        {
            Assert.Equal(["list", "entry", "name", "score", "because"], match.EnumerateObject().Select(field => field.Name));
            Assert.InRange(match.GetProperty("score").GetDouble(), 0.5, 1);
            Assert.NotEmpty(match.GetProperty("because").EnumerateArray());
        });
        Assert.Contains("parties.jsonl(3)", errors, StringComparison.Ordinal);
        Assert.Contains("parties.jsonl(4)", errors, StringComparison.Ordinal);
        Assert.Contains("“note” is not known here", errors, StringComparison.Ordinal);
        Assert.Contains("2 rows were not screened", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parties.csv", "id,name\nx,Alfa Bearings\ny,Nobody At All\n", "x", "y")]
    [InlineData("parties.txt", "Alfa Bearings\n\nNobody At All\n", "1", "3")]
    public void Tables_and_plain_names_are_read_too(string name, string text, params string[] queries)
    {
        var output = Screen("--file", Write(name, text), "--format", "jsonl", "--lists", Lists()).Output;

        Assert.Equal(queries, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()));
        Assert.Contains("\"entry\":\"1\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_count_as_of_a_day()
    {
        Assert.Contains("no match", Screen("Gone Trading", "--lists", Lists()).Output, StringComparison.Ordinal);
        Assert.Contains("1 possible match", Screen("Gone Trading", "--on", "2024-12-31", "--lists", Lists()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Held_lists_are_used_and_without_any_nothing_is_said_to_be_free()
    {
        var kept = Path.Combine(home.Path, "home");
        var (code, output, errors) = Screen("Alfa Bearings", "--home", kept);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("No list of parties is held", errors, StringComparison.Ordinal);

        Program.Run("lists", "import", Lists(), "--list", "ours", "--day", "2026-08-01", "--home", kept);

        Assert.Contains("against ours of 2026-08-01", Screen("Alfa Bearings", "--home", kept).Output, StringComparison.Ordinal);
        Assert.Contains("No list of parties is held", Screen("Alfa Bearings", "--home", kept, "--on", "2026-07-31").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_that_meet_nothing_in_Latin_are_told() =>
        Assert.Contains("compared as they are", Screen("华为技术", "--lists", Lists()).Errors, StringComparison.Ordinal);

    [Fact]
    public void Every_mistake_of_the_call_is_told()
    {
        var (code, _, errors) = Screen("--limit", "0", "--threshold", "2", "--lists", Lists());

        Assert.Equal(2, code);
        Assert.All((string[])["LC120", "LC121", "LC122"], mistake => Assert.Contains(mistake, errors, StringComparison.Ordinal));
    }

    public void Dispose() => home.Dispose();

    private static (int Code, string Output, string Errors) Screen(params string[] args)
    {
        var run = Program.Run(["screen", .. args]);
        return (run.Exit, run.Output, run.Error);
    }

    private string Lists() => Write("ours.jsonl", Listed);

    private string Write(string name, string text)
    {
        var path = Path.Combine(home.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
