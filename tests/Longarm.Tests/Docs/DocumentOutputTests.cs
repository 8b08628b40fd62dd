namespace Longarm.Tests.Docs;

/// <summary>The outputs in the documents are what the program prints. LONGARM_REFILL=1 writes them anew.</summary>
public sealed class DocumentOutputTests
{
    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Repository.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
        .Where(path => File.ReadLines(path).Any(line => line.StartsWith("<!-- output: ", StringComparison.Ordinal)))
        .Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Outputs_in_documents_are_real(string page)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "The commands of the documents are run by bash.");
        var path = Path.Combine(Repository.Root, page);
        var refilled = DocumentPage.Refill(path);
        if (Environment.GetEnvironmentVariable("LONGARM_REFILL") is "1")
        {
            File.WriteAllText(path, refilled);
        }

        Assert.True(refilled == File.ReadAllText(path), $"{page} shows other outputs. Run the tests with LONGARM_REFILL=1, and read the difference.");
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var broken = Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), @"\]\(([^)#:\s]+)(#[^)]*)?\)")
                .Select(link => (File: Path.GetRelativePath(Repository.Root, file), Target: Path.Combine(Path.GetDirectoryName(file)!, link.Groups[1].Value))))
            .Where(link => !File.Exists(link.Target) && !Directory.Exists(link.Target));

        Assert.Empty(broken);
    }
}
