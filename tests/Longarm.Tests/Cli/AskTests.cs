namespace Longarm.Tests.Cli;

/// <summary>The interview, on the command line.</summary>
public sealed class AskTests
{
    // The hard disk of the samples, of which nobody said what made it.
    private static readonly string Text = WithoutMaking(File.ReadAllText(Path.Combine(Repository.Root, "samples", "hard-disk.case.yaml")));

    [Fact]
    public void Answer_is_written_into_the_case_with_its_source_and_settles_it()
    {
        using TemporaryFolder folder = new();
        var file = Case(folder);
        var run = Program.RunWith("US software direct, JP commodity plant\nquit\n", "ask", file, "--source", "supplier's letter");

        Assert.Contains("item.made-with", run.Output, StringComparison.Ordinal);
        Assert.Contains("  made-with: [{item: {origin: US, kind: software}, role: direct}, {item: {origin: JP, kind: commodity}, role: plant}]   # supplier's letter, ", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(Text, string.Join('\n', File.ReadAllLines(file).Where(line => !line.StartsWith("  made-with:", StringComparison.Ordinal))) + "\n");
        Assert.Empty(Directory.GetFiles(folder.Path, "*.new*"));
    }

    [Fact]
    public void None_settles_it_and_nothing_is_asked_any_more()
    {
        using TemporaryFolder folder = new();
        var file = Case(folder);
        var run = Program.RunWith("none\n", "ask", file);

        Assert.Equal(0, run.Exit);
        Assert.EndsWith("No license required.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, Program.Run("check", file).Exit);
    }

    [Fact]
    public void What_cannot_be_read_is_asked_again_and_changes_nothing()
    {
        using TemporaryFolder folder = new();
        var file = Case(folder);
        var run = Program.RunWith("US sofware direct\nquit\n", "ask", file);

        Assert.Contains("“sofware” is neither a place nor one of", run.Output, StringComparison.Ordinal);
        Assert.Equal(Text, File.ReadAllText(file));
        Assert.Equal(40, run.Exit);
    }

    [Fact]
    public void End_of_the_input_leaves_the_case_as_it_is()
    {
        using TemporaryFolder folder = new();
        var file = Case(folder);

        Assert.Equal(40, Program.RunWith("", "ask", file).Exit);
        Assert.Equal(Text, File.ReadAllText(file));
    }

    [Fact]
    public void Answers_may_stand_in_a_file()
    {
        using TemporaryFolder folder = new();
        var file = Case(folder);
        var answers = Path.Combine(folder.Path, "answers.yaml");
        File.WriteAllText(answers, "item.made-with: []\n");

        Assert.Equal(0, Program.Run("ask", file, "--answers", answers).Exit);
        Assert.Contains("  made-with: []   # asked, ", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_are_listed_and_nothing_is_written()
    {
        using TemporaryFolder folder = new();
        var file = Case(folder);
        var run = Program.Run("ask", file, "--list");

        Assert.Contains("  1. item.made-with: What software, technology and equipment made 3.5-inch hard disk drive? It could settle us-ear.", run.Output, StringComparison.Ordinal);
        Assert.Equal(Text, File.ReadAllText(file));
    }

    [Fact]
    public void Answers_that_are_no_map_are_bad_input()
    {
        using TemporaryFolder folder = new();
        var answers = Path.Combine(folder.Path, "answers.yaml");
        File.WriteAllText(answers, "- none\n");
        var run = Program.Run("ask", Case(folder), "--answers", answers);

        Assert.Equal(2, run.Exit);
        Assert.Contains("LC091", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_about_a_product_stand_beside_its_file_with_source_and_day()
    {
        using TemporaryFolder folder = new();
        var file = ProductCase(folder, "disk.cdx.json", Bom);
        var product = Path.Combine(folder.Path, "disk.cdx.json");
        var beside = Path.Combine(folder.Path, "disk.cdx.answers.yaml");
        var answers = Path.Combine(folder.Path, "prepared.yaml");
        File.WriteAllText(answers, "item.made-with: US software direct, JP commodity plant\n");
        var before = (File.ReadAllText(file), File.ReadAllText(product));

        var asked = Program.Run("ask", file, "--answers", answers, "--source", "supplier's letter");
        var check = Program.Run("check", file, "--format", "json");

        Assert.Contains("> US software direct", asked.Output, StringComparison.Ordinal);
        Assert.Equal(before, (File.ReadAllText(file), File.ReadAllText(product)));
        var line = File.ReadAllLines(beside)[^1];
        Assert.StartsWith("  - {fact: item.made-with, of: Disk, state: \"", line, StringComparison.Ordinal);
        Assert.Contains($"disk.cdx.answers.yaml:3 (supplier's letter, {line.Split("on: ")[1][..10]})", check.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.new*"));
        File.Delete(beside);
        File.WriteAllText(answers, "item.made-with: none\n");
        Assert.Equal(0, Program.Run("ask", file, "--answers", answers).Exit);
        Assert.Equal(0, Program.Run("check", file).Exit);
    }

    [Fact]
    public void Answer_about_a_product_that_has_changed_since_is_bad_input()
    {
        using TemporaryFolder folder = new();
        var file = ProductCase(folder, "disk.cdx.json", Bom);
        Program.RunWith("none\n", "ask", file);

        ProductCase(folder, "disk.cdx.json", Bom.Replace("\"Disk\"", "\"Other disk\"", StringComparison.Ordinal));
        var check = Program.Run("check", file);

        Assert.Equal(2, check.Exit);
        Assert.Contains("LC097", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_about_a_product_in_the_words_of_a_case_is_written_into_its_file()
    {
        using TemporaryFolder folder = new();
        var file = ProductCase(folder, "disk.yaml", "kind: commodity\norigin: TH   # by the label\nvalue: 62.50 USD\ncodes: {us-ccl: EAR99}\ntraits: []\nparts: []\nmaterials: []\n");

        Assert.Equal(0, Program.RunWith("none\n", "ask", file).Exit);
        Assert.Contains("made-with: []   # asked, ", File.ReadAllText(Path.Combine(folder.Path, "disk.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, Program.Run("check", file).Exit);
    }

    private const string Bom = """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "disk", "name": "Disk", "properties": [
          {"name": "longarm:origin", "value": "TH"}, {"name": "longarm:value", "value": "62.50 USD"}, {"name": "longarm:class:us-ccl", "value": "EAR99"},
          {"name": "longarm:trait", "value": "none"}, {"name": "longarm:parts", "value": "none"}, {"name": "longarm:materials", "value": "none"} ] } } }
        """;

    private static string ProductCase(TemporaryFolder folder, string product, string text)
    {
        File.WriteAllText(Path.Combine(folder.Path, product), text);
        var file = Path.Combine(folder.Path, "product.case.yaml");
        var head = Text[..Text.IndexOf("item:", StringComparison.Ordinal)];
        File.WriteAllText(file, $"{head}item: {{from: {product}}}\n\n{Text[Text.IndexOf("parties:", StringComparison.Ordinal)..]}");
        return file;
    }

    private static string Case(TemporaryFolder folder)
    {
        var file = Path.Combine(folder.Path, "disk.case.yaml");
        File.WriteAllText(file, Text);
        return file;
    }

    // All from the item's own list of what made it to the next key at the left.
    private static string WithoutMaking(string text)
    {
        var lines = text.Split('\n').ToList();
        var from = lines.IndexOf("  made-with:");
        var until = lines.FindIndex(from, line => line.Length > 0 && line[0] is not (' ' or '#'));
        return string.Join('\n', lines.Take(from).Concat(lines.Skip(until < 0 ? lines.Count - 1 : until)));
    }
}
