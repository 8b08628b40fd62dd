namespace Longarm.Tests.Cli;

/// <summary>Lists of parties that a user imports.</summary>
public sealed class PartyListsTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    [Fact]
    public void Lists_are_told_by_their_content_and_held_by_day()
    {
        Assert.Contains("our-list, 2026-08-01: 3 entries, 3 names", Import(3, "2026-08-01").Output, StringComparison.Ordinal);
        Assert.Equal(0, Import(4, "2026-08-02").Exit);

        var status = Program.Run("lists", "status", "--home", home.Path).Output;
        Assert.Contains("our-list  2026-08-02", status, StringComparison.Ordinal);
        Assert.Contains("4 entries  4 names  lines from list.jsonl", status, StringComparison.Ordinal);
        Assert.Contains("2 in ", status, StringComparison.Ordinal);

        var diff = Program.Run("lists", "diff", "our-list", "2026-08-01", "2026-08-09", "--home", home.Path).Output;
        Assert.Contains("1 added, 0 removed, 0 changed.", diff, StringComparison.Ordinal);
        Assert.Contains("added    3  Party 3", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void List_that_shrinks_is_refused_until_it_is_accepted()
    {
        Import(10, "2026-08-01");

        var refused = Import(5, "2026-08-02");

        Assert.Equal(2, refused.Exit);
        Assert.Contains("our-list shrinks: 5 entries in place of 10, 50 % fewer, since 2026-08-01.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was kept", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, Import(5, "2026-08-02", "--accept").Exit);
    }

    [Fact]
    public void Day_that_is_not_held_is_told()
    {
        var run = Program.Run("lists", "diff", "our-list", "2026-08-01", "soon", "--home", home.Path);

        Assert.Equal(2, run.Exit);
        Assert.Contains("LC072", run.Error, StringComparison.Ordinal);
        Assert.Contains("LC023", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_needs_a_mapping_and_a_name()
    {
        var file = Write("table.csv", "Ref,Name\n1,Alpha\n");
        var mapping = Write("columns.yaml", "columns: {id: Ref, names: Name}\n");

        Assert.Equal(0, Program.Run("lists", "import", file, "--mapping", mapping, "--list", "our-table", "--home", home.Path).Exit);
        Assert.Contains("LS041", Program.Run("lists", "import", file, "--mapping", mapping, "--home", home.Path).Error, StringComparison.Ordinal);
        Assert.Contains("LS001", Program.Run("lists", "import", file, "--list", "our-table", "--home", home.Path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Source_that_is_not_there_and_address_that_is_not_safe_are_mistakes()
    {
        Assert.Contains("LC073", Program.Run("lists", "pull", "us-cls", "--home", home.Path).Error, StringComparison.Ordinal);

        var run = Program.Run("lists", "pull", "--from", "http://lists.example.org/a.csv", "--home", home.Path);
        Assert.Equal(2, run.Exit);
        Assert.Contains("LS071", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => home.Dispose();

    private Run Import(int count, string day, params IEnumerable<string> options)
    {
        var lines = string.Concat(Enumerable.Range(0, count).Select(number => $$"""{"list": "our-list", "id": "{{number}}", "names": ["Party {{number}}"]}""" + "\n"));
        return Program.Run(["lists", "import", Write("list.jsonl", lines), "--day", day, "--home", home.Path, .. options]);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(home.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
