namespace Longarm.Products;

/// <summary>Numbers of control lists as people write them: <c>3A991A2</c>, <c>3a991.a.2</c>, <c>EAR99</c>.</summary>
internal static class ControlListCodes
{
    /// <summary>The number with dots between its paragraphs; null if the text is none.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="nomenclature">The list that it is of.</param>
    public static string? Read(string text, string nomenclature)
    {
        var written = text.Trim().ToUpperInvariant();
        if (written == "EAR99")
        {
            return nomenclature == "us-ccl" ? written : null;
        }

        if (written.Length is < 5 or > 40 || !char.IsAsciiDigit(written[0]) || written[1] is not (>= 'A' and <= 'E')
            || !written.AsSpan(2, 3).ToArray().All(char.IsAsciiDigit))
        {
            return null;
        }

        return Paragraphs(written.AsSpan(5)) is { } paragraphs ? written[..5] + paragraphs : null;
    }

    // Letters and digits take turns; dots, brackets and blanks between them may be left out. A sixth digit in a row is of a
    // customs code or a part number.
    private static string? Paragraphs(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 0 && char.IsAsciiDigit(rest[0]))
        {
            return null;
        }

        List<char> all = [];
        var last = '.';
        foreach (var sign in rest)
        {
            if (sign is '.' or ' ' or '(' or ')' or '-')
            {
                last = '.';
                continue;
            }

            if (!char.IsAsciiLetterOrDigit(sign))
            {
                return null;
            }

            if (last == '.' || char.IsAsciiDigit(last) != char.IsAsciiDigit(sign))
            {
                all.Add('.');
            }

            all.Add(char.ToLowerInvariant(sign));
            last = sign;
        }

        return new string([.. all]);
    }
}
