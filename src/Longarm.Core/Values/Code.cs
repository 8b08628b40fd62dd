namespace Longarm.Core;

/// <summary>How the codes of a nomenclature are built, and so what stands under what.</summary>
public enum CodeForm
{
    /// <summary>Control lists: digit, letter, three digits, paragraphs: <c>3B001.c.1.a</c>.</summary>
    ControlList,

    /// <summary>Tariffs: digits, where dots do not matter: <c>8471.30.01</c> is under <c>8471.30</c>.</summary>
    Tariff,

    /// <summary>Any text; parts are separated by dots or brackets: <c>VIII(h)(1)</c>.</summary>
    Text,
}

/// <summary>A code of a nomenclature, with its place in the tree.</summary>
public sealed class Code : Value
{
    // Of the codes of a tariff only a few are ever asked for what they stand under.
    private string[]? ancestors;

    private Code(string text, string key, string[]? ancestors, bool isEntry, string? nomenclature)
    {
        Nomenclature = nomenclature;
        Text = text;
        Key = key;
        this.ancestors = ancestors;
        IsEntry = isEntry;
    }

    /// <summary>The nomenclature that it belongs to; null: the only one in question.</summary>
    public string? Nomenclature { get; }

    /// <summary>The code as written.</summary>
    public string Text { get; }

    /// <summary>The code in the spelling that compares: dots and brackets as the form has them, upper and lower case as the law.</summary>
    public string Key { get; }

    /// <summary>Whether it is an entry of the list, rather than <c>none</c> or the word for what no entry names.</summary>
    public bool IsEntry { get; }

    /// <summary>The keys of itself and of everything that it stands under, nearest last.</summary>
    public IReadOnlyList<string> SelfAndAncestors => Above;

    /// <summary>The same without an interface between, for hot paths.</summary>
    internal ReadOnlySpan<string> Path => Above;

    private string[] Above => ancestors ??= CodePaths.OfDigits(Key);

    /// <summary>An entry of a list.</summary>
    public static Code Entry(string text, CodeForm form, string? nomenclature = null)
    {
        if (form == CodeForm.Tariff)
        {
            return new(text, CodePaths.Digits(text), null, isEntry: true, nomenclature);
        }

        var path = CodePaths.Of(text, form);
        return new(text, path[^1], path, isEntry: true, nomenclature);
    }

    /// <summary>A word that says that the item is on no entry: <c>none</c>, <c>EAR99</c>.</summary>
    public static Code Outside(string text, string? nomenclature = null) => new(text, text, [text], isEntry: false, nomenclature);

    /// <summary>Whether this code stands at or under another: unknown where this is a strict ancestor of the other.</summary>
    public Truth IsUnder(Code other) =>
        !IsAkin(other) ? Truth.False
        : StandsUnder(other) ? Truth.True
        : other.StandsUnder(this) ? Truth.Unknown
        : Truth.False;

    // A tariff's codes stand under their beginnings.
    private bool StandsUnder(Code other) =>
        ancestors is null ? Key.StartsWith(other.Key, StringComparison.Ordinal) : Array.IndexOf(ancestors, other.Key) >= 0;

    /// <summary>Whether both are codes of one nomenclature: 3A001 is one thing in Washington and another in Beijing.</summary>
    public bool IsAkin(Code other) => Nomenclature is null || other.Nomenclature is null || Nomenclature == other.Nomenclature;

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Cuts codes into the paths of their trees.</summary>
internal static class CodePaths
{
    private static readonly char[] Separators = ['.', '(', ')'];

    /// <summary>The keys of the ancestors of a code and of itself, root first.</summary>
    public static string[] Of(string text, CodeForm form) => form switch
    {
        CodeForm.Tariff => OfDigits(Digits(text)),
        CodeForm.ControlList => OfControlList(text),
        _ => OfSegments(text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)),
    };

    /// <summary>The letters and digits of a text, without dots and blanks.</summary>
    public static string Digits(string text) => string.Create(text.Count(char.IsAsciiLetterOrDigit), text, (digits, all) =>
    {
        var at = 0;
        foreach (var sign in all)
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                digits[at++] = sign;
            }
        }
    });

    /// <summary>Every beginning of some digits, the shortest first.</summary>
    public static string[] OfDigits(string digits) =>
        [.. Enumerable.Range(1, Math.Max(1, digits.Length)).Select(length => digits[..Math.Min(length, digits.Length)])];

    // 3A001.b.2 stands under 3, 3A, 3A0 (the reason digit: 9A6 is the 600 series), 3A001, 3A001.b and itself.
    private static string[] OfControlList(string text)
    {
        var segments = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
        {
            return [text];
        }

        var entry = segments[0].ToUpperInvariant();
        List<string> path = [];
        foreach (var length in (ReadOnlySpan<int>)[1, 2, 3])
        {
            if (entry.Length > length)
            {
                path.Add(entry[..length]);
            }
        }

        path.Add(entry);
        foreach (var paragraph in segments.Skip(1))
        {
            path.Add($"{path[^1]}.{paragraph.ToLowerInvariant()}");
        }

        return [.. path];
    }

    private static string[] OfSegments(string[] segments)
    {
        List<string> path = [];
        foreach (var segment in segments)
        {
            path.Add(path.Count == 0 ? segment : $"{path[^1]}.{segment}");
        }

        return path.Count == 0 ? [""] : [.. path];
    }
}
