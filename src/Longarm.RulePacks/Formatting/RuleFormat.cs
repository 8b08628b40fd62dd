namespace Longarm.RulePacks;

/// <summary>The one form of a rule file: keys in the order of the law, no stray blanks, comments kept where they stand.</summary>
public static class RuleFormat
{
    /// <summary>Keys that name other rules.</summary>
    public static IReadOnlyList<string> Edges { get; } = ["carries", "through", "not-through", "excludes", "lifts", "limits", "not-limits", "on", "yields-to"];

    private static readonly string[] Order =
    [
        "rule", "title", "kind", "cites", "note", "code", "of", "gives", "limbs", "when", "rate", "basis", .. Edges,
        "policy", "claim", "grants", "deadline", "measure", "evidence", "versions",
    ];

    /// <summary>The file in its form. Files that hold no rule only lose stray blanks.</summary>
    public static string Format(string text)
    {
        List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())];
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var isRule = lines.Any(line => line.StartsWith("rule:", StringComparison.Ordinal));
        return string.Join('\n', isRule ? Sorted(lines) : lines) + "\n";
    }

    // A block is a key at the margin with the lines under it; comments above a key go with it.
    private static IEnumerable<string> Sorted(List<string> lines)
    {
        List<(string? Key, List<string> Lines)> blocks = [];
        List<string> comments = [];
        foreach (var line in lines)
        {
            if (line.Length > 0 && line[0] is not (' ' or '#' or '-'))
            {
                blocks.Add((line[..Math.Max(0, line.IndexOf(':', StringComparison.Ordinal))], [.. comments, line]));
                comments = [];
            }
            else if (line.StartsWith('#'))
            {
                comments.Add(line);
            }
            else if (blocks.Count > 0)
            {
                blocks[^1].Lines.AddRange([.. comments, line]);
                comments = [];
            }
        }

        blocks = [.. blocks.OrderBy(block => Array.IndexOf(Order, block.Key) is >= 0 and var index ? index : int.MaxValue)];
        return [.. blocks.SelectMany(block => block.Lines.Where((line, at) => line.Length > 0 || at < block.Lines.Count - 1)), .. comments];
    }
}
