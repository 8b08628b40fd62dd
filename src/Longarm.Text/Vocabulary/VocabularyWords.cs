using Longarm.Core;

namespace Longarm.Text;

/// <summary>A nomenclature: how its codes are built, and the words it has for what is on no entry.</summary>
/// <param name="Id">Its key in a case: <c>us-ccl</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Form">How its codes are built.</param>
/// <param name="Outside">Words for what no entry names, beside <c>none</c>.</param>
public sealed record Nomenclature(string Id, string Title, CodeForm Form, IReadOnlyList<string> Outside)
{
    /// <summary>The code that a text writes; null if it is none of this nomenclature.</summary>
    public Code? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is "none" || Outside.Contains(trimmed))
        {
            return Code.Outside(trimmed, Id);
        }

        return Fits(trimmed) ? Code.Entry(trimmed, Form, Id) : null;
    }

    private bool Fits(string text) => Form switch
    {
        CodeForm.Tariff => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ' ') && char.IsAsciiDigit(text[0]),
        CodeForm.ControlList => FitsControlList(text),
        _ => text.Length > 0,
    };

    // A prefix is a tree too: 3, 3B, 9A6; an entry has five signs, and paragraphs follow after dots.
    private static bool FitsControlList(string text)
    {
        var entry = text.Split('.', '(')[0];
        var isPrefix = entry.Length == text.Length && entry.Length is >= 1 and <= 3;
        return (isPrefix || entry.Length == 5)
            && entry.Select((sign, at) => at == 1 ? char.ToUpperInvariant(sign) is >= 'A' and <= 'E' or 'Y' : char.IsAsciiDigit(sign)).All(fits => fits)
            && !text.Contains("..", StringComparison.Ordinal) && !text.EndsWith('.');
    }
}

/// <summary>The only names that cases and rules may use.</summary>
public sealed record VocabularyWords
{
    /// <summary>Nomenclatures by key.</summary>
    public required IReadOnlyDictionary<string, Nomenclature> Nomenclatures { get; init; }

    /// <summary>Words of each enumeration.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Enums { get; init; }

    /// <summary>Units by symbol.</summary>
    public required IReadOnlyDictionary<string, Unit> Units { get; init; }

    /// <summary>Dimension of each parameter of an item.</summary>
    public required IReadOnlyDictionary<string, string> Specs { get; init; }

    /// <summary>Questions by owner and field.</summary>
    public required IReadOnlyDictionary<string, string> Questions { get; init; }

    /// <summary>Name of each place by code.</summary>
    public required IReadOnlyDictionary<string, string> Places { get; init; }

    /// <summary>A unit or a currency by its symbol; null if there is none.</summary>
    public Unit? UnitOf(string symbol) => Units.TryGetValue(symbol, out var unit) ? unit
        : symbol.Length == 3 && symbol.All(char.IsAsciiLetterUpper) ? Unit.Currency(symbol)
        : null;

    /// <summary>Whether a place is known: a country, a listed subdivision, or any subdivision of a country.</summary>
    public bool HasPlace(string code) => Places.ContainsKey(code)
        || (code.Length is >= 4 and <= 6 && code[2] == '-' && Places.ContainsKey(code[..2])
            && code[3..].All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)));
}
