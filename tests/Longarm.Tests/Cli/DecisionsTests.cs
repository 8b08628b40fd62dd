using System.Text.Json;

namespace Longarm.Tests.Cli;

/// <summary>Decisions about matches and stored parties, as a person and as a program uses them.</summary>
public sealed class DecisionsTests : IDisposable
{
    private const string Before =
        """
        {"id":"1","names":["Alpha Precision Bearings Co., Ltd."],"kind":"company","country":"PA","policy":"Presumption of denial"}
        {"id":"2","names":["Ivan Petrovich Sidorov"],"kind":"person","born":["1961-05-03"]}
        {"id":"3","names":["Quite Gone Shipping"]}
        """;

    private const string Parties =
        """
        {"id":"17","name":"Alpha Precision Bearings","country":"AT"}
        {"id":"18","name":"Quite Gone Shipping"}
        {"id":"19","name":"Zarubin Electronics"}
        """;

    private readonly TemporaryFolder home = new();

    [Fact]
    public void Decision_is_shown_beside_its_match_and_opens_again_when_the_entry_changes()
    {
        Import(Before, "2026-08-01");
        var file = Write("parties.jsonl", Parties);
        Assert.Equal(0, Run("decisions", "clear", "ours", "1", "--file", file, "--id", "17", "--by", "Jo Roe", "--reason", "Another town").Exit);

        var screened = Run("screen", "--file", file).Output;
        Assert.Contains("ours 1\n        cleared by Jo Roe on ", screened, StringComparison.Ordinal);
        Assert.Contains(": Another town (decision 1)", screened, StringComparison.Ordinal);
        Assert.DoesNotContain("cleared", Run("screen", "Alpha Precision Bearings").Output, StringComparison.Ordinal);

        Import(Before.Replace("Presumption of denial", "Case by case", StringComparison.Ordinal), "2026-08-02");
        Assert.Contains("open again: license policy: “Presumption of denial” → “Case by case”; was cleared by Jo Roe", Run("screen", "--file", file).Output, StringComparison.Ordinal);
        var line = JsonDocument.Parse(Run("screen", "--file", file, "--format", "jsonl").Output.Split('\n')[0]).RootElement.GetProperty("matches")[0];
        Assert.Equal(["list", "entry", "name", "score", "because", "decision"], line.EnumerateObject().Select(field => field.Name));
        Assert.False(line.GetProperty("decision").GetProperty("stands").GetBoolean());
        Assert.Equal("license policy", line.GetProperty("decision").GetProperty("since")[0].GetProperty("what").GetString());
    }

    [Fact]
    public void Decisions_are_listed_with_how_they_stand()
    {
        Import(Before, "2026-08-01");
        Assert.Equal(0, Run("parties", "import", Write("parties.jsonl", Parties), "--day", "2026-08-01").Exit);
        foreach (var (entry, id, verb) in new[] { ("1", "17", "clear"), ("3", "18", "confirm"), ("2", "19", "clear") })
        {
            Assert.Equal(0, Run("decisions", verb, "ours", entry, "--id", id, "--by", "Jo", "--reason", "Looked").Exit);
        }

        Assert.Contains("3 decisions, 0 open again, 0 not known. The chain is intact", Run("decisions").Output, StringComparison.Ordinal);

        Import(Before.Split('\n')[0] + "\n" + Before.Split('\n')[1], "2026-08-02");
        Run("parties", "import", Write("parties.jsonl", Parties.Replace("AT", "DE", StringComparison.Ordinal)), "--day", "2026-08-02");
        var open = Run("decisions", "--reopened").Output;
        Assert.Contains("ours 1  Alpha Precision Bearings (17): open again: country: “AT” → “DE”; was cleared by Jo", open, StringComparison.Ordinal);
        Assert.Contains("ours 3  Quite Gone Shipping (18): open again: entry: “3” → nothing; was confirmed as a true match by Jo", open, StringComparison.Ordinal);
        Assert.DoesNotContain("ours 2", open, StringComparison.Ordinal);
        Assert.Contains("3 decisions, 2 open again", open, StringComparison.Ordinal);
        Assert.Equal(["reopened", "reopened"], Run("decisions", "--reopened", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => JsonDocument.Parse(one).RootElement.GetProperty("state").GetString()));
        Assert.Contains("not known whether it stands", Run("decisions", "--on", "2026-07-31").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_decision_is_told_with_its_line_and_hides_nothing()
    {
        Import(Before, "2026-08-01");
        var file = Write("parties.jsonl", Parties);
        Run("decisions", "clear", "ours", "1", "--file", file, "--id", "17", "--by", "Jo", "--reason", "Another town");
        var kept = Path.Combine(home.Path, "decisions.jsonl");
        File.WriteAllText(kept, File.ReadAllText(kept).Replace("Another town", "Anything", StringComparison.Ordinal));

        var run = Run("screen", "--file", file);

        Assert.Contains("decisions.jsonl(1): What the line says gives another hash", run.Error, StringComparison.Ordinal);
        Assert.Contains("ours 1", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cleared", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, Run("decisions").Exit);
    }

    [Fact]
    public void Every_mistake_of_a_decision_is_told_at_once()
    {
        Import(Before, "2026-08-01");

        var run = Run("decisions", "clear", "ours", "11", "--until", "2020-01-01", "--all-names", "--reason", " ");

        Assert.Equal(2, run.Exit);
        Assert.All((string[])["LC130", "LC131", "LC132", "LC133", "LC134", "LC138"], code => Assert.Contains(code, run.Error, StringComparison.Ordinal));
        Assert.Contains("LC135", Run("decisions", "clear", "ours", "1", "--id", "17", "--by", "Jo", "--reason", "R").Error, StringComparison.Ordinal);
        var file = Write("parties.jsonl", Parties + "\n{\"id\":\"17\",\"name\":\"Alfa\"}");
        Assert.Contains("LC137", Run("decisions", "clear", "ours", "1", "--file", file, "--id", "17", "--by", "Jo", "--reason", "R").Error, StringComparison.Ordinal);
        Assert.Contains("LC136", Run("decisions", "clear", "ours", "1", "--file", file, "--id", "99", "--by", "Jo", "--reason", "R").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(home.Path, "decisions.jsonl")));
    }

    [Fact]
    public void Stored_parties_are_held_against_what_changed()
    {
        Import(Before, "2026-08-01");
        Assert.Contains("2026-08-01: 3 parties, 3 with an id", Run("parties", "import", Write("parties.jsonl", Parties), "--day", "2026-08-01").Output, StringComparison.Ordinal);
        Assert.Contains("3 parties", Run("parties", "status").Output, StringComparison.Ordinal);
        Run("decisions", "confirm", "ours", "3", "--id", "18", "--by", "Jo", "--reason", "Same ship");
        var lines = Before.Replace("Presumption of denial", "Case by case", StringComparison.Ordinal).Split('\n');
        Import($"{lines[0]}\n{lines[1]}\n{{\"id\":\"9\",\"names\":[\"Zarubin Electronics OOO\"]}}", "2026-08-02");

        var output = Run("parties", "rescreen", "--from", "2026-08-01", "--to", "2026-08-02").Output;

        Assert.Contains("2026-08-01 to 2026-08-02: 1 entries added, 1 changed, 1 removed.", output, StringComparison.Ordinal);
        Assert.Contains("  changed  0.", output, StringComparison.Ordinal);
        Assert.Contains("        list: license policy: “Presumption of denial” → “Case by case”", output, StringComparison.Ordinal);
        Assert.Contains("Zarubin Electronics OOO  ours 9", output, StringComparison.Ordinal);
        Assert.Contains("open again: entry: “3” → nothing; was confirmed as a true match by Jo", output, StringComparison.Ordinal);
        Assert.Contains("3 of 3 parties have a match with what changed.", output, StringComparison.Ordinal);
        var json = Run("parties", "rescreen", "--from", "2026-08-01", "--to", "2026-08-02", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => JsonDocument.Parse(one).RootElement).ToList();
        Assert.Equal(["17 changed", "18 ended", "19 new"], json.Select(one => $"{one.GetProperty("query").GetString()} {one.GetProperty("matches")[0].GetProperty("change").GetString()}"));
        Assert.Contains("0 of 3 parties have", Run("parties", "rescreen", "--from", "2026-08-02", "--to", "2026-08-03").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_of_a_rescreening_is_told_at_once()
    {
        var run = Run("parties", "rescreen", "--from", "2026-08-02", "--to", "2026-08-01", "--threshold", "2");

        Assert.Equal(2, run.Exit);
        Assert.All((string[])["LC063", "LC121", "LC125", "LC135"], code => Assert.Contains(code, run.Error, StringComparison.Ordinal));
        Assert.Contains("LC051", Run("parties", "import", "nowhere.jsonl").Error, StringComparison.Ordinal);
        var bad = Run("parties", "import", Write("bad.jsonl", "{broken\n{\"id\":\"x\"}\n"));
        Assert.Equal(2, bad.Exit);
        Assert.Contains("bad.jsonl(1)", bad.Error, StringComparison.Ordinal);
        Assert.Contains("bad.jsonl(2)", bad.Error, StringComparison.Ordinal);
    }

    public void Dispose() => home.Dispose();

    private void Import(string lines, string day) => Assert.Equal(0, Run("lists", "import", Write("ours.jsonl", lines), "--list", "ours", "--day", day, "--accept").Exit);

    private Run Run(params IEnumerable<string> arguments) => Program.Run([.. arguments, "--home", home.Path]);

    private string Write(string name, string text)
    {
        var path = Path.Combine(home.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
