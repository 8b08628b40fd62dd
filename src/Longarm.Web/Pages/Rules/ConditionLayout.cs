using System.Text;

namespace Longarm.Web;

/// <summary>A line of a condition as it is laid out.</summary>
/// <param name="Indent">How deep it stands.</param>
/// <param name="Text">What it says.</param>
internal sealed record ConditionLine(int Indent, string Text);

/// <summary>Lays out a condition so that it can be read: one limb of an “or” or “and” a line, long brackets opened.</summary>
internal static class ConditionLayout
{
    private const int Width = 84;

    /// <summary>The lines of a condition.</summary>
    public static IReadOnlyList<ConditionLine> Of(string condition)
    {
        List<ConditionLine> lines = [];
        Lay(OnOneLine(condition), 0, lines);
        return lines;
    }

    private static void Lay(string text, int indent, List<ConditionLine> lines)
    {
        if (text.Length + (2 * indent) <= Width || indent > 12)
        {
            lines.Add(new(indent, text));
            return;
        }

        // “or” binds less than “and”: what it joins stands further out.
        var parts = Split(text, " or ") is { Count: > 1 } either ? either : Split(text, " and ");
        if (parts.Count > 1)
        {
            Lay(parts[0], indent, lines);
            parts.Skip(1).ToList().ForEach(part => Lay(part, indent, lines));
            return;
        }

        if (LongestBracket(text) is not var (open, close))
        {
            lines.Add(new(indent, text));
            return;
        }

        lines.Add(new(indent, text[..(open + 1)]));
        Lay(text[(open + 1)..close], indent + 1, lines);
        lines.Add(new(indent, text[close..]));
    }

    // The pieces between a word that stands outside brackets and quotes; each but the first begins with the word.
    private static List<string> Split(string text, string word)
    {
        List<string> parts = [];
        var from = 0;
        foreach (var (at, depth) in Places(text))
        {
            if (depth == 0 && at > from && string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                parts.Add(text[from..at]);
                from = at + 1;
            }
        }

        parts.Add(text[from..]);
        return parts;
    }

    private static (int Open, int Close)? LongestBracket(string text)
    {
        (int Open, int Close)? longest = null;
        var open = -1;
        var before = 0;
        foreach (var (at, depth) in Places(text))
        {
            if (before == 0 && depth == 1)
            {
                open = at;
            }
            else if (before == 1 && depth == 0 && (longest is not var (o, c) || at - open > c - o))
            {
                longest = (open, at);
            }

            before = depth;
        }

        return longest;
    }

    // Every place outside quotes, with how many round brackets are open after it.
    private static IEnumerable<(int At, int Depth)> Places(string text)
    {
        var (depth, isQuoted) = (0, false);
        for (var at = 0; at < text.Length; at++)
        {
            isQuoted ^= text[at] == '\'';
            if (!isQuoted)
            {
                depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
                yield return (at, depth);
            }
        }
    }

    private static string OnOneLine(string text)
    {
        StringBuilder line = new();
        foreach (var letter in text.Trim())
        {
            if (!char.IsWhiteSpace(letter))
            {
                line.Append(letter);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }
}
