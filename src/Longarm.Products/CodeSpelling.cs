using System.Text;

namespace Longarm.Products;

/// <summary>Codes as catalogues and tables spell them, in the spelling that compares. Normalizing twice is normalizing once.</summary>
public static class CodeSpelling
{
    private const int EntryLength = 5;
    private static readonly string[] Nothing = ["", "-", "--", "~", "?", "n/a", "na", "n.a.", "nlr", "null", "unknown", "tbd", "not available", "not applicable"];

    /// <summary>Whether a text says nothing of a code: blank, <c>N/A</c>, or that no license is required.</summary>
    /// <param name="written">The text.</param>
    public static bool SaysNothing(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return Nothing.Contains(written.Trim().ToLowerInvariant());
    }

    /// <summary>The classification number that a text spells, with dots before its paragraphs; null if it spells none.</summary>
    /// <param name="written">The text, such as <c>3a991A2</c>.</param>
    public static string? EccnOf(string written)
    {
        if (SaysNothing(written))
        {
            return null;
        }

        var text = Compact(written);
        return IsBasket(text) ? text : EntryOf(text);
    }

    /// <summary>The tariff number that a text spells, of four to ten digits with dots; null if it spells none.</summary>
    /// <param name="written">The text, such as <c>8533210090</c>.</param>
    public static string? TariffOf(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var text = written.Trim();
        if (text.Length == 0 || !text.All(c => char.IsAsciiDigit(c) || c is '.' or ' ' or '-') || !char.IsAsciiDigit(text[0]))
        {
            return null;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length switch
        {
            4 => digits,
            6 => $"{digits[..4]}.{digits[4..]}",
            8 or 10 => $"{digits[..4]}.{digits[4..6]}.{digits[6..]}",
            _ => null,
        };
    }

    // Blanks mean nothing anywhere; brackets and hyphens separate paragraphs as dots do.
    private static string Compact(string written)
    {
        StringBuilder text = new(written.Length);
        foreach (var sign in written.Where(sign => !char.IsWhiteSpace(sign)))
        {
            text.Append(sign is '(' or '-' or ')' ? '.' : char.ToUpperInvariant(sign));
        }

        var compact = text.ToString();
        compact = compact.StartsWith("ECCN", StringComparison.Ordinal) ? compact[4..].TrimStart(':', '.') : compact;
        return compact.StartsWith("EAR.", StringComparison.Ordinal) ? "EAR" + compact[4..] : compact;
    }

    // The word for what no entry names: three letters and two digits.
    private static bool IsBasket(string text) =>
        text.Length == EntryLength && text.StartsWith("EAR", StringComparison.Ordinal) && char.IsAsciiDigit(text[3]) && char.IsAsciiDigit(text[4]);

    private static string? EntryOf(string text)
    {
        if (text.Length < EntryLength || text[1] is not (>= 'A' and <= 'E' or 'Y')
            || !char.IsAsciiDigit(text[0]) || !text[2..EntryLength].All(char.IsAsciiDigit) || (text.Length > EntryLength && char.IsAsciiDigit(text[EntryLength])))
        {
            // Another digit in the row is of a customs code or a part number.
            return null;
        }

        StringBuilder code = new(text[..EntryLength]);
        foreach (var piece in text[EntryLength..].Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!AddParagraphs(code, piece))
            {
                return null;
            }
        }

        return code.ToString();
    }

    // Letters and numbers take turns. Two letters in a row may be one paragraph or two: nobody knows.
    private static bool AddParagraphs(StringBuilder code, string piece)
    {
        for (var at = 0; at < piece.Length;)
        {
            var end = at;
            while (end < piece.Length && char.IsAsciiDigit(piece[end]))
            {
                end++;
            }

            if (end == at)
            {
                end++;
                if (!char.IsAsciiLetterUpper(piece[at]) || (end < piece.Length && char.IsAsciiLetterUpper(piece[end])))
                {
                    return false;
                }
            }

            if (end - at > 3)
            {
                return false;
            }

            code.Append('.').Append(piece[at..end].ToLowerInvariant());
            at = end;
        }

        return true;
    }
}
