using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Longarm.Screening;

/// <summary>What publishers of lists call countries, lists and numbers, from tables beside the code.</summary>
internal static class PublishersWords
{
    private const string NoNumber = "-";

    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByName = Rows("countries.tsv")
        .GroupBy(row => Folded(row.Name)).ToFrozenDictionary(rows => rows.Key, rows => rows.First().Word.Split(';').ToImmutableArray());

    private static readonly FrozenSet<string> Codes = ByName.Values.SelectMany(codes => codes).ToFrozenSet();

    // The longest first: “Republic of Korea” before “Republic”.
    private static readonly ImmutableArray<(string Name, string Code)> Beginnings =
        [.. Rows("countries.tsv").Where(row => !row.Word.Contains(';')).OrderByDescending(row => row.Name.Length).Select(row => (row.Name, row.Word))];

    private static readonly FrozenDictionary<string, string> ListWords = Rows("lists.tsv").ToFrozenDictionary(row => row.Name, row => row.Word);

    private static readonly FrozenDictionary<string, string> DocumentKinds =
        Rows("documents.tsv").ToFrozenDictionary(row => row.Name, row => row.Word, StringComparer.OrdinalIgnoreCase);

    // By their first letter, the longest first.
    private static readonly FrozenDictionary<char, string[]> Documents = DocumentKinds.Keys
        .GroupBy(name => char.ToUpperInvariant(name[0])).ToFrozenDictionary(names => names.Key, names => names.OrderByDescending(name => name.Length).ToArray());

    /// <summary>Where publishers give their lists to everybody, by the name of the source.</summary>
    public static IReadOnlyList<(string Name, string Word)> Sources { get; } = Rows("sources.tsv");

    /// <summary>Codes of two letters of a country as it is written; none if it could not be read, several where the name stands for more than one.</summary>
    public static ImmutableArray<string> Countries(string written)
    {
        var folded = Folded(written);
        return folded.Length == 2 && Codes.Contains(folded) ? [folded] : ByName.TryGetValue(folded, out var codes) ? codes : [];
    }

    /// <summary>The country with whose name a text begins; null if there is none.</summary>
    public static string? CountryAtStart(string text)
    {
        foreach (var (name, code) in Beginnings)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsAsciiLetter(text[name.Length])))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>The word for a list that a publisher names; null if it is not known.</summary>
    public static string? List(string name) => ListWords.GetValueOrDefault(name.Trim());

    /// <summary>The kind of a number; the publisher's word where no kind is known; null if it is no number by which a party is told.</summary>
    public static string? Document(string name)
    {
        var word = name.Trim();
        var kind = DocumentKinds.GetValueOrDefault(word);
        return kind == NoNumber || word.EndsWith(':') || word.EndsWith('-') ? null : kind ?? word.ToLowerInvariant();
    }

    /// <summary>The name of a number with which a text begins; null if there is none.</summary>
    public static string? DocumentAtStart(string text) => text.Length > 0 && Documents.TryGetValue(char.ToUpperInvariant(text[0]), out var names)
        ? Array.Find(names, name => text.Length > name.Length && text[name.Length] == ' ' && text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>Whether a word is the name of a number by which a party is told.</summary>
    public static bool IsDocument(string name) => DocumentKinds.TryGetValue(name, out var kind) && kind != NoNumber;

    /// <summary>Letters and digits alone, in capitals and without marks.</summary>
    private static string Folded(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(sign) && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToUpperInvariant(sign));
            }
        }

        return folded.ToString();
    }

    // Remarks begin with #, the first row names the columns.
    private static List<(string Name, string Word)> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not in the program.");
        using StreamReader reader = new(stream);
        List<(string, string)> rows = [];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var name, var word])
            {
                rows.Add((name, word));
            }
        }

        return [.. rows.Skip(1)];
    }
}
