using System.Text.RegularExpressions;

namespace Longarm.Screening;

/// <summary>What the remarks of the U.S. Treasury's lists tell of an entry: births, nationality, weak names, numbers.</summary>
internal static partial class OfacRemarks
{
    /// <summary>Adds to an entry what its remarks tell.</summary>
    public static void Read(ListedDraft draft, string? remarks)
    {
        foreach (var told in (remarks ?? "").TrimEnd('.', ' ').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var part = told.StartsWith("alt. ", StringComparison.Ordinal) ? told[5..] : told;
            if (QuotedName().Match(part) is { Success: true } name)
            {
                // In quotation marks stand the names that the publisher calls weak.
                draft.Name(name.Groups[1].Value, isWeak: true);
            }
            else if (part.StartsWith("DOB ", StringComparison.Ordinal))
            {
                draft.Birth(part[4..]);
            }
            else if (Nationality().Match(part) is { Success: true } nationality)
            {
                draft.Country(nationality.Groups[1].Value);
            }
            else
            {
                Number(draft, part);
            }
        }
    }

    private static void Number(ListedDraft draft, string part)
    {
        if (PublishersWords.DocumentAtStart(part) is { } word)
        {
            var number = NumberAndCountry().Match(part[(word.Length + 1)..]);
            draft.Identifier(word, number.Groups[1].Value, number.Groups[2].Value);
        }
    }

    [GeneratedRegex(@"^(?:a|f|n)\.k\.a\. '(.+)'$")]
    private static partial Regex QuotedName();

    [GeneratedRegex(@"^(?:nationality|citizen) (.+)$")]
    private static partial Regex Nationality();

    [GeneratedRegex(@"^([^(]+?)(?:\s+\(([^)]*)\).*)?$")]
    private static partial Regex NumberAndCountry();
}
