using System.Text.RegularExpressions;

namespace Longarm.Assessments;

/// <summary>The provisions that a citation names, without their paragraphs.</summary>
internal static partial class Provisions
{
    /// <summary>
    /// The provisions: numbers with points, such as the section of a code or a heading of a tariff, and where there are
    /// none, each instrument with the article, annex or number that follows it.
    /// </summary>
    public static IReadOnlyList<string> Of(string citation) => Numbered().Matches(citation) is { Count: > 0 } numbered
        ? [.. numbered.Select(n => n.Value)]
        : [.. citation.Split(';').Select(Named).Where(name => name.Length > 0)];

    /// <summary>Whether two citations have a provision in common, or one is part of one that the other names.</summary>
    public static bool Meet(IReadOnlyList<string> left, IReadOnlyList<string> right) => left.Any(a => right.Any(b => IsIn(a, b) || IsIn(b, a)));

    private static bool IsIn(string whole, string part) => part.StartsWith(whole, StringComparison.Ordinal)
        && (part.Length == whole.Length || (!char.IsLetterOrDigit(part[whole.Length]) && part[whole.Length] != '.'));

    private static string Named(string instrument)
    {
        var pieces = instrument.Split(',', StringSplitOptions.TrimEntries);
        var name = pieces is [_, { Length: > 0 } next, ..] && char.IsLetter(next[0]) ? $"{pieces[0]}, {next}" : pieces[0];
        return Paragraphs().Replace(name, "");
    }

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(\([A-Za-z0-9]+\))+$")]
    private static partial Regex Paragraphs();
}
